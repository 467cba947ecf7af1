// A newer letter's "tentei de novo hoje às 16:12 e a mensagem é a mesma": the problem was seen again, and that moment is the one to look for.
// Comes in: everything found. Goes out: the same, such moments as sure as a clear statement where only an older letter states another.
// Within one letter nothing changes: there the first telling is the problem's, and a retry goes with it.
import type { Field } from '../../checklist/checklist.ts'
import type { Passage } from '../../message/message.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { sentenceAround } from '../prose/sentence-around.ts'

const AROUND = 400
const TRIED =
  /\b(?:tent(?:ei|amos|ou|aram)|test(?:ei|amos|ou|aram)|repet(?:i|imos|iu)|refiz|refizemos|reenvi(?:ei|amos|ou)|mand(?:ei|amos|ou)|envi(?:ei|amos|ou)|fiz (?:o|um|outro|novo) teste|acab(?:ei|amos) de (?:tentar|testar|mandar|enviar)|tried|retried|tested|re-?sent|sent it|volvi a|intent[eo]|probe|reenvie|aconteceu|ocorreu|deu|happened|paso)\b/
const AGAIN =
  /\b(?:de novo|novamente|outra vez|mais uma vez|again|otra vez|de nuevo|nuevamente|mesm[oa]s?|igual|continua\w{0,3}|ainda|same|still|mism[oa]|sigue|persiste|retried|re-?sent|volvi a|refiz\w{0,4}|repet\w{1,3}|reenvi\w{1,4})\b/
const WENT_WELL =
  /(?<!\b(?:nao|nem|nunca|no|not|didn't|nada) )\b(?:funcionou|deu certo|foi (?:normal|certinho|embora)|chegou|entrou|baixou|resolveu|worked|arrived|went through|funciono|llego)\b/

/** Returns `told` with the newest letters' retries raised. */
export function raiseRetries(told: readonly Candidate[], fields: readonly Field[], passages: readonly Passage[]): Candidate[] {
  const moments = fields.filter(({ type }) => type === 'datetime' || type === 'date')
  const newest = new Set(moments.map(({ id }) => onlyNewest(told.filter(({ fact }) => fact.field === id))))
  return told.map((candidate) =>
    newest.has(candidate) && isRetry(candidate, passages) ? { ...candidate, strength: STRENGTH.strongProse } : candidate,
  )
}

/** The one that alone is of the newest letter, where older ones state others. */
function onlyNewest(same: readonly Candidate[]): Candidate | undefined {
  const newestAge = same.reduce((least, { age }) => Math.min(least, age), Number.POSITIVE_INFINITY)
  const [only, ...more] = same.filter(({ age }) => age === newestAge)
  return more.length === 0 && same.length > 1 ? only : undefined
}

function isRetry({ fact: { state, evidence }, strength }: Candidate, passages: readonly Passage[]): boolean {
  if (state !== 'good' || evidence.by !== 'prose' || strength >= STRENGTH.strongProse) return false
  const text = passages.find(({ id }) => id === evidence.passage)?.text ?? ''
  const from = Math.max(0, evidence.start - AROUND)
  const folded = foldInPlace(text.slice(from, evidence.end + AROUND))
  const sentence = sentenceAround(folded, { start: evidence.start - from, end: evidence.end - from })
  const words = folded.slice(sentence.start, sentence.end)
  return TRIED.test(words) && AGAIN.test(words) && !WENT_WELL.test(words)
}
