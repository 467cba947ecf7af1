// The server settings that a customer stated, where the checklist says that its host, port and encryption are a mail server's.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from './fact.ts'

export type StatedSettings = { host?: string; port?: number; encryption?: string }

/** Returns what is stated and good of `checklist`'s first host, port and encryption; undefined for a checklist without such settings. */
export function findStatedSettings(checklist: Checklist, facts: Fact[]): StatedSettings | undefined {
  if (checklist.probe === undefined) return undefined
  const stated = (type: 'hostname' | 'port' | 'encryption'): string | undefined => {
    const field = checklist.fields.find((each) => each.type === type)
    const fact = facts.findLast((each) => each.field === field?.id && each.state === 'good')
    return fact === undefined || Array.isArray(fact.value) ? undefined : String(fact.value)
  }
  const [host, port, encryption] = [stated('hostname'), stated('port'), stated('encryption')]
  return {
    ...(host === undefined ? {} : { host: host.toLowerCase() }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(encryption === undefined ? {} : { encryption }),
  }
}
