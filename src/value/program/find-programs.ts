// Where a text names a mail program, and the version that belongs to the name: "Outlook do Microsoft 365, versão 2409".
// Out come the words from the first of the name to the last of the version. How the text speaks of it is software.ts's part.
import { matchFrom } from '../text/all-matches.ts'
import { anyOf } from '../text/any-of.ts'
import { followTree, growTree } from '../text/spelling-tree.ts'
import { PROGRAMS, type Program } from './programs.ts'
import { versionAfter } from './version-after.ts'

/** A program named in a text; `nameEnd` is where the bare name ends, `versioned` whether a version follows it. */
export type NamedProgram = { program: Program; start: number; nameEnd: number; end: number; versioned: boolean }

// The owner between "do" and a device: "Mail do meu iPhone".
const owners = ['meu', 'minha', 'celular', 'my', 'the', 'mi', 'nosso', 'proprio', 'propio']
/** "O Mail mesmo do iPhone", "o app de e-mail que já vem no celular": how one says that it is the device's own. */
const comes = ['que vem', 'que ja vem', 'que veio', 'que ja veio'].flatMap((words) => [`${words} no`, `${words} com o`])
const comesWith = ['mesmo do', 'padrao do', 'normal do', 'nativo do', 'original do', ...comes, 'que viene en el', 'que trae el']
const OF_APP = /^(?:(?:apple )?mail|app|aplicativo)(?: |$)/
const bySpelling = new Map<string, { program: Program; needsVersion: boolean; needsDot: boolean; orUse: boolean }>()
const allSpellings = new Set<string>()
for (const program of PROGRAMS) {
  for (const written of program.spellings) {
    const [spelling = '', need = ''] = written.split(/(?=#)(.*)/)
    const [, name, joined, device] =
      /^(.*) (do|da|no|del|de|on) (iphone|ipad|android|celular|mac|macbook|imac|windows|samsung|galaxy|motorola|xiaomi)$/.exec(spelling) ??
      []
    const variants = [spelling]
    if (name !== undefined) variants.push(...owners.map((owner) => `${name} ${joined} ${owner} ${device}`))
    if (name !== undefined && OF_APP.test(name)) variants.push(...comesWith.map((words) => `${name} ${words} ${device}`))
    for (const variant of variants) {
      allSpellings.add(variant)
      const needs = { needsVersion: need !== '', needsDot: need === '##', orUse: need === '#+' }
      bySpelling.set(variant.replaceAll(' ', ''), { program, ...needs })
    }
  }
}
const spellings = growTree(allSpellings)
/** Letters of a name that are sought by a pattern: with fewer more words look like one, with more the pattern takes many times the memory. */
const BEGINNING = 5
// Not inside a host name, an address, a path or a longer word.
const beginning = new RegExp(
  `(?<![a-z0-9@._/\\\\-])${anyOf([...allSpellings].map((spelling) => spelling.slice(0, BEGINNING).trimEnd()))}`,
  'g',
)
/** A version may be typed right behind its name: "BlueMail1.9", "thunderbird128". */
const beyond = /[a-z@_]|\d(?!\d{1,3}(?:\.\d{1,4}){0,3}(?![a-z0-9@._-])|\.\d{1,3}(?![a-z0-9@_-]|\.[a-z]))|\.[a-z0-9]|-[a-z]{3}/y

/** "Kaspersky Small Office 21" is an antivirus. */
const OF_A_GUARD = /\b(?:kaspersky|norton|avast|avg|eset|mcafee|bitdefender|sophos|panda|avira|trend micro)(?: [a-z]{2,12}){0,2} $/

/** "Uso o Spark", "colocou o Spark", "no meu Thunder": an ordinary word that is used, opened or installed is a program's name. */
const USED =
  /\b(?:(?:us(?:o|a|amos|ando|ei)|utiliz(?:o|a|amos|ando)|abr(?:o|e|i|ir|imos)|instal(?:ei|ou|amos|aram|ar|ado)|coloc(?:ou|ei|amos|aram)|baix(?:ou|ei|amos)|botou|botei|pos|puseram|program[a]?|aplicativo|app|cliente|client|chama|chamad[oa]|called|use|using|uses|opened?|installed|usamos|utilizamos|abro|tengo|temos|tenho|tem)(?: (?:de e-?mail|de correo|aqui|sempre|ai|se|e|eh|is|es|um|tal|do|de))?(?: (?:o|a|el|the|meu|my|mi|aquele|esse|este|tal do))?|com aquele|(?:n|d|pel)o (?:meu|nosso|programa|aplicativo|app)|no|pelo|en el|(?:meu|nosso)) $/

/** "Mail 16, no MacBook": beside what it runs on, an ordinary word needs no dot in its version. */
const ON_MAC = /\b(?:mac ?os|os x|mac|macbook|imac)(?![a-z])/

/** "No iPhone, iOS 18.1. Uso o Mail mesmo": beside Apple's devices the word alone is their app. "Uso o mail da loja" is an address. */
const OF_APPLE = /(?<![a-z])(?:iphone|ipad|ios|ipados|macbook|imac|mac ?os|mac)(?![a-z])/
const ALONE = /^(?: (?:mesm[oa]|nativo|padrao|normal|dele|que (?:ja )?(?:vem|veio)|itself|app)(?![a-z])|\s{0,2}(?:[.,;!?)]|\n|$))/
const APPLE_REACH = 120

const MAX_NAMES = 200

/** Returns every mail program that folded text names, in order. */
export function findNames(folded: string): NamedProgram[] {
  const found: NamedProgram[] = []
  let from = 0
  for (let name = nameFrom(folded, from); name !== undefined && found.length < MAX_NAMES; name = nameFrom(folded, from)) {
    const { start, end: nameEnd } = name
    from = nameEnd
    const known = bySpelling.get(folded.slice(start, nameEnd).replace(/[\s-]/g, ''))
    if (known === undefined || (known.program.kind === 'suite' && OF_A_GUARD.test(folded.slice(Math.max(0, start - 40), start)))) continue
    const version = versionAfter(folded, nameEnd, known.program)
    const device = known.program.id === 'ios-mail' ? deviceBefore(folded, start) : undefined
    const isUsed = known.orUse && USED.test(folded.slice(Math.max(0, start - 40), start))
    const around = (reach: number): string => folded.slice(Math.max(0, start - reach), version.end + reach)
    const isApples =
      known.needsDot &&
      ALONE.test(folded.slice(nameEnd, nameEnd + 20)) &&
      USED.test(folded.slice(Math.max(0, start - 40), start)) &&
      OF_APPLE.test(around(APPLE_REACH))
    if (known.needsVersion && !version.versioned && device === undefined && !isUsed && !isApples) continue
    if (known.needsDot && !isApples && !/\d\.\d/.test(folded.slice(nameEnd, version.end)) && !ON_MAC.test(around(40))) continue
    const own = { program: known.program, start, nameEnd, ...version }
    const closes = device?.opens && folded[own.end] === ')' ? 1 : 0
    const named =
      device === undefined ? own : { ...own, start: device.start, end: own.end + closes, versioned: own.versioned || device.versioned }
    const last = found.at(-1)
    if (last !== undefined && isOneProduct(last, named, folded)) found[found.length - 1] = joinProduct(last, named, folded)
    else found.push(named)
    from = Math.max(version.end, nameEnd)
  }
  return found
}

/** The first name that begins at `from` or behind: where one may begin, the tree tells. */
function nameFrom(folded: string, from: number): { start: number; end: number } | undefined {
  const isWhole = (end: number): boolean => {
    beyond.lastIndex = end
    return !beyond.test(folded)
  }
  for (let match = matchFrom(folded, beginning, from); match !== null; match = matchFrom(folded, beginning, match.index + 1)) {
    const end = followTree(spellings, folded, match.index, isWhole)
    if (end !== undefined) return { start: match.index, end }
  }
  return undefined
}

const DEVICE =
  /(?<![a-z0-9])(?:iphone|ipad)(?:[ -](?:\d{1,2}|se|pro|max|plus|mini|air|xr|xs|x)(?![a-z0-9.])){0,3}(?:,? ?[(-]? ?(?:(?:com|with|con|no|em|rodando) )?(?:o )?(?:ios|ipados) ?(\d{1,2}(?:\.\d{1,3}){0,2})\)?)?,? ?[(,-]? ?(?:(?:no|pelo|com|usando|uso|in|using|con) )?(?:(?:o|the|el) )?$/

/** "iPhone 13 com iOS 17.5 (app Mail)": the device before a mail app is what says which app it is, and its system the version. */
function deviceBefore(folded: string, at: number): { start: number; versioned: boolean; opens: boolean } | undefined {
  const from = Math.max(0, at - 70)
  const match = DEVICE.exec(folded.slice(from, at))
  if (match === null) return undefined
  return { start: from + match.index, versioned: match[1] !== undefined, opens: match[0].lastIndexOf('(') > match[0].lastIndexOf(')') }
}

/** "Microsoft 365 (Outlook)", "Outlook, do pacote Office 2019": the suite and its client are one product. */
function isOneProduct(first: NamedProgram, second: NamedProgram, folded: string): boolean {
  if (first.program.id !== 'outlook' && second.program.id !== 'outlook') return false
  if (first.program.kind !== 'suite' && second.program.kind !== 'suite') return false
  return /^[ ,(/-]{0,3}(?:(?:do|da|no|del|of|from|o|app)[ ])?$/.test(folded.slice(first.end, second.start))
}

function joinProduct(first: NamedProgram, second: NamedProgram, folded: string): NamedProgram {
  const closes = folded.slice(first.end, second.start).includes('(') && folded[second.end] === ')'
  const after = versionAfter(folded, second.end + (closes ? 1 : 0), { id: 'outlook', kind: 'client' })
  const program = first.program.kind === 'suite' ? second.program : first.program
  return {
    program,
    start: first.start,
    nameEnd: second.nameEnd,
    end: after.end,
    versioned: first.versioned || second.versioned || after.versioned,
  }
}
