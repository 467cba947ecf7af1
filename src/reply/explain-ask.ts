// Why one thing is asked for and where to find it, in the customer's words: nothing said is blamed, what was said is named.
import type { Field } from '../checklist/checklist.ts'
import type { Ask, Fact } from '../facts/fact.ts'
import { isOwnAddressField } from '../facts/follow-up/confirm-own-address.ts'
import type { Language } from '../message/message.ts'
import { recordWordsOf } from './record-words.ts'
import { type InnerNetwork, type ReplyWords, wordsOf } from './reply-words.ts'
import { showValue } from './show-value.ts'
import { tellWhere } from './tell-where.ts'

/** The error is said to stand in a picture: one that came, or one that is only spoken of. */
export type Image = 'attached' | 'told'

type Asked = { field: Field; ask: Ask; fact: Fact | undefined; language: Language }

/**
 * Returns one to three sentences: what is wrong with what was given, if anything, and where to find the right thing. `programs` as
 * namedPrograms() gives them.
 */
export function explainAsk(asked: Asked & { programs: string[]; inImage?: Image; ownAddress?: string }): string {
  const { field, ask, fact, programs, language, inImage, ownAddress } = asked
  const words = wordsOf(language)
  if (inImage !== undefined && ask.because === 'missing') {
    const read = words.inImage(words.personPhrase)
    return inImage === 'attached' ? `${words.imageReceived} ${read}` : read
  }
  const where = tellWhere(field, programs, language)
  const example = words.example(field.example[language])
  switch (ask.because) {
    case 'missing':
      if (ownAddress !== undefined && isOwnAddressField(field)) return `${where} ${words.ownAddress(ownAddress)}`
      if (field.required === 'when-unexplained') return `${recordWordsOf(language).unexplained} ${where} ${example}`
      return field.required === 'when-mentioned' ? `${words.mentionedOnly} ${where}` : `${where} ${example}`
    case 'dont-know':
      return `${words.dontKnow} ${where} ${example}`
    case 'partial':
    case 'invalid': {
      if (fact === undefined) return `${where} ${example}`
      const problem = ask.problem ?? fact.problem
      // The day is known: to be told where to find it would only puzzle.
      const kindly = ask.isUnknown === true ? `${words.dontKnow} ` : ''
      if (problem === 'no-time-of-day') return `${kindly}${words.noTimeOfDay(showValue(fact.value, field.type, language))}`
      return `${kindly}${explainProblem(problem, fact, { field, words, language })} ${where}`
    }
  }
}

/** Returns what is the matter with what was given so far, without where to find it; undefined where nothing was given. */
export function explainFault(asked: Asked): string | undefined {
  const { field, ask, fact, language } = asked
  const words = wordsOf(language)
  if (ask.because === 'missing') return field.required === 'when-mentioned' ? words.mentionedOnly : undefined
  if (ask.because === 'dont-know') return words.dontKnow
  return fact === undefined ? undefined : explainProblem(ask.problem ?? fact.problem, fact, { field, words, language })
}

type Speaking = { field: Field; words: ReplyWords; language: Language }

function explainProblem(problem: Ask['problem'], fact: Fact, { field, words, language }: Speaking): string {
  const shown = showValue(fact.value, field.type, language)
  switch (problem) {
    case 'no-time-of-day':
      return words.noTimeOfDay(shown)
    case 'no-version':
      return words.noVersion(shown)
    case 'in-the-future':
      return words.inTheFuture(shown)
    case 'not-a-public-address':
      return words.notPublic(shown, networkOf(String(fact.value)))
    case 'out-of-range':
      return words.outOfRange(shown)
    case 'malformed':
      return words.malformed(shown)
    case undefined:
      return fact.state === 'partial' ? words.partial(shown) : words.malformed(shown)
  }
}

/** Returns whose inside an address that is not public belongs to; the value is canonical already. */
function networkOf(address: string): InnerNetwork {
  if (/^127\.|^0\.|^::1?$/.test(address)) return 'own-device'
  if (/^100\./.test(address)) return 'provider-network' // RFC 6598: shared between a provider and its customers
  return 'own-network'
}
