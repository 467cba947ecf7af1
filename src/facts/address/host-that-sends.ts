// "smtp.loja.com.br": what sends is no host of what fetches, and right where a desk's own checklist asks for it. Comes in: a field. Goes out: whether it does.
import type { Field } from '../../checklist/checklist.ts'
import { SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { foldedNames } from '../label/folded-names.ts'
import { onceOf } from '../once-of.ts'

const OF_SENDING = new RegExp(`(?<![a-z])(?:${SENDING_SIDE}|sending)(?![a-z])`)

/** Returns whether `field` asks for the server that takes mail to be sent. */
export const asksForSending = onceOf(
  ({ type, label, names }: Field): boolean =>
    type === 'hostname' && [foldInPlace(label), ...foldedNames(names)].some((words) => OF_SENDING.test(words)),
)
