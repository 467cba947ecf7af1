// A program's version told without the program: "2016", "é a 2016", "versão 16.0.5134.1000", asked for when the name is known already.
// Comes in: words of an answer, the name known. Goes out: name and version as one value, where that is a program with a version.
// A system's version is no program's; a number of one or two digits is one only where it is called so.
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'
import { readSoftware } from './software.ts'
import { VERSION_THEN } from './version-apart.ts'

const MAX_TEXT = 400
const PIECE = /[^.!?;,\n]+(?:[.,](?=\d)[^.!?;,\n]+)*/g
const EDITION = 'professional|profissional|pro|plus|home|and|business|student|standard|classic|classico|ltsc|edicao|edition'
const LEAD = `(?:(?:e|eh|is|es|it's|it is|its|it says|o|a|el|la|lo|the|um|uma|acho que|creio que|creo que|i think|parece que|parece ser|deve ser|debe ser|da|do|de|del|uso|usamos|tenho|aqui|aca|meu|minha|mine|mio|aparece|apareceu|diz|dice|says|shows|mostra|muestra|ta|esta|consta|deu|versao|version|build|numero|number|office|ano|year|${EDITION}|que|seria|sim|yes|si|entao|ver)[.:]? )*`
const BARE = new RegExp(
  `^[\\s"'(]*${LEAD}["'(]?((?:19|20)\\d\\d|365|v\\d{1,4}(?:\\.\\d{1,6}){0,4}|\\d{1,4}(?:\\.\\d{1,6}){1,4}(?:esr)?|\\d{2,3}(?:esr)?)["')]?(?: ?\\(?(?:32|64)[ -]?bits?\\)?| (?:${EDITION})| ?\\(?x(?:64|86)\\)?| mesm[oa]| eu acho| acho(?: eu)?| creio| i think| creo)*[\\s.!)]*$`,
)
/** On a phone its system's version is the one that people can find. */
const ON_PHONE = new RegExp(`^[\\s"'(]*${LEAD}((?:android|ios|ipados) ?(?:versao |version )?\\d{1,2}(?:\\.\\d{1,2}){0,2})[\\s.!)]*$`)
const OF_SYSTEM = /windows|sistema|android|\bios\b|macos|ipados|linux/

/** Returns `name` with the version that `text` gives; undefined when it gives none. Numbers of `taken` are of something else. */
export function findLoneVersion(text: string, name: string, taken: ReadonlySet<string>): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(text.slice(0, MAX_TEXT))
  for (const piece of folded.matchAll(PIECE)) {
    const phone = ON_PHONE.exec(piece[0])
    if (phone?.[1] !== undefined) {
      const start = piece.index + phone[0].lastIndexOf(phone[1])
      const [from, to] = [at(start), at(start + phone[1].length)]
      return { value: `${name}, ${text.slice(from, to)}`, state: 'good', start: from, end: to }
    }
    const place = versionIn(piece[0], taken)
    if (place === undefined) continue
    const [start, end] = [at(piece.index + place.start), at(piece.index + place.end)]
    const whole = readSoftware(`${name} ${text.slice(start, end)}`)
    if (whole?.state === 'good') return { value: whole.value, state: 'good', start, end }
  }
  return undefined
}

function versionIn(piece: string, taken: ReadonlySet<string>): { start: number; end: number } | undefined {
  const bare = BARE.exec(piece)
  if (bare?.[1] !== undefined && !taken.has(bare[1])) {
    const start = bare[0].lastIndexOf(bare[1])
    return { start, end: start + bare[1].length }
  }
  const told = VERSION_THEN.exec(piece)
  const number = told?.groups?.number
  if (told === null || number === undefined || OF_SYSTEM.test(piece)) return undefined
  const end = told.index + told[0].length
  return { start: end - number.length, end }
}
