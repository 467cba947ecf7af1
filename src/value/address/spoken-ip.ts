// IPv4 addresses said aloud: "duzentos ponto cento e setenta ponto vinte ponto três", "200 ponto 170 ponto 20 ponto 3", "um oito nove ponto 45.12.7".
// Comes in: any text. Goes out: the four numbers of each, with offsets. Four numbers with three dots between, one said at least, are nothing else.
import { NUMBER_BELOW_1000, readNumberWords } from '../number-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'

const SPOKEN_DOT = /\b(?:ponto|punto|dot)\b/i
const OCTET = `(?:\\d(?: \\d){1,2}|\\d{1,3}|${NUMBER_BELOW_1000})`
const DOT = '(?:,? {1,3}(?:ponto|punto|dot) {1,3}| ?\\. ?)'
const SPOKEN = new RegExp(`(?<![a-z0-9]|\\d[.,])${OCTET}(?:${DOT}${OCTET}){3}(?![a-z0-9]|\\.\\d)`, 'g')
const AT_DOTS = new RegExp(DOT)

/** Returns the addresses that `text` spells, in order. */
export function findSpokenIps(text: string): { octets: number[]; start: number; end: number }[] {
  if (!SPOKEN_DOT.test(text)) return []
  const { folded, at } = foldWithOffsets(text)
  const found: { octets: number[]; start: number; end: number }[] = []
  for (const match of eachMatch(folded, SPOKEN)) {
    if (!SPOKEN_DOT.test(match[0])) continue
    const octets = match[0]
      .split(AT_DOTS)
      .map((words) => (/^[\d ]+$/.test(words) ? Number(words.replaceAll(' ', '')) : readNumberWords(words)))
    const known = octets.filter((octet) => octet !== undefined)
    if (known.length === 4) found.push({ octets: known, start: at(match.index), end: at(match.index + match[0].length) })
  }
  return found
}
