// The values of each type that a text of a speech states, found once: fields of one type, and who asks for moments again, share them.
import { findValues } from '../../value/read-value.ts'
import type { ValueType } from '../../value/value.ts'
import { findOnce } from '../find-once.ts'

const valuesOf = (type: ValueType) =>
  findOnce(({ text, speech, desk }) => findValues(type, text, { writtenAt: speech.writtenAt, timeZone: desk.timeZone }))

/** By type, what finds its values in a prose. */
export const valuesIn: Record<ValueType, ReturnType<typeof valuesOf>> = {
  datetime: valuesOf('datetime'),
  date: valuesOf('date'),
  public_ip: valuesOf('public_ip'),
  hostname: valuesOf('hostname'),
  login: valuesOf('login'),
  email: valuesOf('email'),
  port: valuesOf('port'),
  encryption: valuesOf('encryption'),
  software: valuesOf('software'),
  yes_no: valuesOf('yes_no'),
  text: valuesOf('text'),
}
