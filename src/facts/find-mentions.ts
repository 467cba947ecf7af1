// Fields that the customer says exist without giving them ("voltou um erro"): the phrases are the checklist's.
// A negation before the phrase takes it back.

import type { Field } from '../checklist/checklist.ts'
import { eachOfAny } from '../value/first-of-any.ts'
import { numbersOfWords, wordsIn } from './phrase-words.ts'
import { phrasePattern, sentenceAround } from './prose-context.ts'

const NEGATED =
  /\b(?:nao|nem|nunca|sem|nada|nenhum[a]?|no(?= (?:me|nos|se|le|les|volvio|dio|da|recibi|error|hay)\b)|not|never|didn't|don't|ningun[oa]?|(?:erro|aviso|mensagem|retorno|error|mensaje)(?: de erro| de error)? algun?[oam]{0,2})\b[^.;!?\n]{0,14}$/

/** "Mandei e não voltou", "me mandem um e-mail de volta": the phrase's own last word is denied, or no verb. */
const TAKEN_BACK =
  /(?:^|[^a-z0-9])(?:nao|n|nem|nunca|nada|sem|no|not|never|[a-z]{2,8}n't)(?: (?:me|nos|lhe|lhes|le|les|se|been|being))? [a-z-]{1,20}$|^(?!receb|ve[im]|get|got).* (?:de|da|na) volta$/s

/** "Voltou nada", "voltou a funcionar": what follows takes it back. */
const AFTER = /^ (?:nada|nenhum|nothing|no error|(?:a|ao|tudo|todo) (?:funcionar|normal|receber|enviar|chegar|entrar|abrir|baixar))/

/** Checklists live as long as the process: each field's phrases are compiled once, the longer first. */
const compiled = new WeakMap<Field, Mention[]>()
type Mention = { words: number[]; pattern: RegExp }

function mentionsOf(field: Field): Mention[] {
  const known = compiled.get(field)
  if (known !== undefined) return known
  const longerFirst = field.mentions.toSorted((one, other) => other.length - one.length)
  const mentions = longerFirst.map((phrase) => ({ words: numbersOfWords(phrase), pattern: phrasePattern(phrase) }))
  compiled.set(field, mentions)
  return mentions
}

/** Mentions looked at: who mentions it more often repeats himself. */
const MAX_MENTIONS = 50

/** Returns the ids of the fields that folded text mentions. */
export function findMentions(folded: string, fields: readonly Field[]): string[] {
  const mayStand = wordsIn(folded)
  return fields
    .filter((field) => {
      const own = mentionsOf(field).filter(({ words }) => words.every(mayStand))
      const matches = eachOfAny(
        folded,
        own.map(({ pattern }) => pattern),
      )
      return matches.take(MAX_MENTIONS).some((match) => {
        const end = match.index + match[0].length
        // A line that the mail program broke goes on: "não⏎apareceu erro".
        const from = Math.max(sentenceAround(folded, { start: match.index, end }).start, match.index - 24)
        const before = folded.slice(from, match.index).replaceAll('\n', ' ')
        const after = folded.slice(end, end + 24)
        return !NEGATED.test(before) && !TAKEN_BACK.test(match[0]) && !AFTER.test(after)
      })
    })
    .map((field) => field.id)
}
