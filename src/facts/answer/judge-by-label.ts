// Answers that only complete what their label names: "Windows: 11", "Que versão de Thunderbird? 128.4".
// Comes in: how such an answer was read, and the label's words. Goes out: the name with its version, else what was read, or that it is no name of the kind.
import { findOperatingSystem, findSystems } from '../../value/program/operating-system.ts'
import { findAllSoftware } from '../../value/program/software.ts'
import type { Read } from './read-answers.ts'

/** The label of a device, and not of its system. */
const OF_DEVICE = /^(?!.*(?:sistema|system|windows|vers))[^\n]*(?:comput|m[aá]quina|equip|notebook|\bpc\b)/iu

const OF_ANYTHING = /^\W{0,4}(?:vers[aã]o|versi[oó]n|version)\W{0,4}$/iu

/**
 * Returns whether `label` is a device's or says nothing but "version": what stands behind it may be anything that is told, as
 * "Computador 2: Thunderbird 128, porta 110".
 */
export function mayNameOther(label: string): boolean {
  return OF_DEVICE.test(label) || OF_ANYTHING.test(label)
}

/** "Windows: 11": the label says of what the number is; "Versão: 128.4" alone is no system's. */
export function judgeSystemByLabel(read: Read, label: string): Read {
  // "Computador 2: Thunderbird 128, porta 110"
  if (read.kind === 'value' && /\p{L} ?\d{1,2}\W*$/u.test(label) && findOperatingSystem(String(read.found.value)).length === 0)
    return { kind: 'unfit', because: 'counts-devices' }
  // "Computador: Recepção", as a head over machines: a device's own name is no system's.
  if (
    read.kind === 'value' &&
    OF_DEVICE.test(label) &&
    !/^v?\d/.test(String(read.found.value)) &&
    findSystems(String(read.found.value)).length === 0
  )
    return { kind: 'unfit', because: 'no-system' }
  // "Versión: Thunderbird 128.5": "version" alone is as well a program's.
  if (
    read.kind === 'value' &&
    OF_ANYTHING.test(label) &&
    findSystems(String(read.found.value)).length === 0 &&
    findAllSoftware(String(read.found.value)).length > 0
  )
    return { kind: 'unfit', because: 'names-program' }
  if (read.kind !== 'value' || !/^v?\d[\d.]{0,15}(?![\p{L}\d])/iu.test(String(read.found.value))) return read
  const named = /\b(?:windows|mac ?os|ubuntu|debian|fedora|linux|android|ios)\b/i.exec(label)
  if (named !== null) return { kind: 'value', found: { ...read.found, value: `${named[0]} ${read.found.value}` } }
  return /sistema|system|\bs\.?o\.?(?![a-z])|\bos\b|comput|m[aá]quina|equip/i.test(label) ? read : { kind: 'unfit', because: 'no-system' }
}

const LONE_VERSION =
  /^\W{0,4}(?:(?:a|o|é|eh|é [ao]|t[aá]|est[aá] n?a|vers[aã]o:?|version:?|the|es (?:la|el)|it's(?: the)?) ){0,3}(v?\d{1,4}(?:\.\d{1,6}){0,4})[\s.!)]{0,4}$/i

/** "Cliente" is who has the trouble, too. */
const OF_CUSTOMER = /^\W{0,4}(?:cliente|client|customer)\W{0,4}$/i

/** "Que versão de Thunderbird? 128.4": the question names the program. "Cliente: Clínica Bicho Bom" names none. */
export function judgeProgramByLabel(read: Read, text: string, label: string): Read {
  if (read.kind === 'value') {
    const isName = OF_CUSTOMER.test(label) && !/\d/.test(text) && findAllSoftware(text).length === 0
    return isName ? { kind: 'unfit', because: 'no-program' } : read
  }
  const version = LONE_VERSION.exec(text)?.[1]
  const [program] = version === undefined ? [] : findAllSoftware(label)
  if (version === undefined || program === undefined) return read
  const start = text.lastIndexOf(version)
  return { kind: 'value', found: { value: `${program.value} ${version}`, state: 'good', start, end: start + version.length } }
}
