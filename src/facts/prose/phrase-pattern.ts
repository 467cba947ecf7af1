// The language that checklists write phrases in, as patterns over folded text: "não * chegou", "[e-mail|mensagem] … voltou". Comes in: a phrase as
// it is written. Goes out: a pattern, or the sources of its words. Common slips and shortenings of haste are read along.
import { foldInPlace } from '../fold-in-place.ts'

/** Returns a pattern that finds any of `phrases` as whole words in folded text; undefined when there is none. */
export function phrasesPattern(phrases: readonly string[]): RegExp | undefined {
  const sources = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(phraseSource)
    .filter((source) => source !== '')
  return sources.length === 0 ? undefined : wholeWords(sources.join('|'), 'g')
}

/** Returns a pattern that finds `phrase` as whole words in folded text: anywhere (g), or where it is told to look (y). */
export function phrasePattern(phrase: string, flag: 'g' | 'y'): RegExp {
  return wholeWords(phraseSource(phrase), flag)
}

function wholeWords(source: string, flag: 'g' | 'y'): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, flag)
}

/**
 * Returns the source that matches `phrase` in folded text: * stands for the rest of a word, each … between two for up to three others,
 * [a|b c] for either.
 */
function phraseSource(phrase: string): string {
  return foldInPlace(phrase)
    .trim()
    .split(/ +(\u2026(?: +\u2026)*) +/)
    .map((part, index) => (index % 2 === 0 ? partSource(part) : between(WORDS_OF_GAP * part.split(/ +/).length)))
    .join('')
}

/** Returns the sources of the words of `phrase`, each of which every match of it holds; a list in brackets is one of them. */
export function wordSources(phrase: string): string[] {
  const words = foldInPlace(phrase).match(/(?:\[[^\]]*\]|[^\s\u2026[])+/g) ?? []
  return words.map(partSource)
}

const WORDS_OF_GAP = 3

/** Up to `words` words; a comma or a closing mark may stand behind each, and behind the word before them. */
function between(words: number): string {
  return `[,"')]{0,2}(?:\\s{1,3}(?:[^\\s.!?;:]|\\.(?=\\S)){1,48}){0,${words}}\\s{1,3}["'(]?`
}

/** Words that people shorten when they write in haste, and how. */
const SHORTENED: Record<string, string> = {
  nao: '(?:nao|naum|n|num(?= (?:ta|tao|to|tou|esta|estou|cheg|cai|entr|vem|veio|vai|foi|sai|baix|puxa|desce|abr|receb|consig|apare|deu|da|conect|funciona)))',
  que: '(?:que|q)',
  quando: '(?:quando|qdo|qnd|qd)',
  esta: '(?:esta|ta)',
  estou: '(?:estou|to|tou)',
  estao: '(?:estao|tao)',
  estamos: '(?:estamos|tamos)',
  mensagem: '(?:mensagem|menssagem|mensage|msg)',
  mensagens: '(?:mensagens|menssagens|msgs)',
}
const SHORTENED_WORD = new RegExp(`(?<![a-z-])(?:${Object.keys(SHORTENED).join('|')})(?![a-z*-])`, 'g')

function partSource(part: string): string {
  return (
    part
      .replace(/[.+?^${}()\\/]/g, '\\$&')
      .replace(SHORTENED_WORD, (word) => SHORTENED[word] ?? word)
      // "chegano", "mandano": the d of a gerund is not always spoken.
      .replace(/(?<=[aei])ndo(?![a-z])/g, 'nd?o')
      // "wont", "doesnt": who writes in haste leaves its mark out.
      .replace(/n't(?![a-z])/g, "n'?t")
      .replace(/\[/g, '(?:')
      .replace(/\]/g, ')')
      .replace(/\*/g, '[a-z]{0,12}')
      .replace(/ +/g, '\\s{1,3}["\'(]?')
      .replace(/e-mail/g, 'e-?mail')
  )
}
