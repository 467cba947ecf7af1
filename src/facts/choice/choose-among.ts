// Which checklist the answer to "which of these is it?" means: by the number that the letter gave it, else by what it says, as a first mail does, or by
// anything that speaks for one of them alone, words of the letter's own line among it. Comes in: the ids in the letter's order. Goes out: the one; undefined where the answer does not tell, or means none.
import { nameForCustomers } from '../../checklist/checklist.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import type { Speech } from '../speech/find-speakers.ts'
import { type Considered, countWeights } from './choose-checklist.ts'
import { chooseFirst } from './choose-first.ts'
import { findChosenNumber } from './chosen-number.ts'
import { findMarkedChoice } from './marked-choice.ts'
import { tellsOnlyTrouble } from './vague-trouble.ts'

type Told = { subject: string; isSolved: boolean }

export function chooseAmong(which: readonly string[], considered: readonly Considered[], heard: Heard, told: Told): Considered | undefined {
  if (told.isSolved) return undefined
  const number = findChosenNumber(heard.newest.said)
  // Of two a person makes more than a guess does.
  if (number === 'several') return undefined
  if (number !== undefined) return considered.find(({ checklist }) => checklist.id === which[number - 1])
  const offered = considered.filter(({ checklist }) => which.includes(checklist.id))
  const marked = findMarkedChoice(
    offered.map(({ checklist }) => Object.values(nameForCustomers(checklist))),
    quotedOfOurs(heard),
  )
  if (marked !== undefined) return offered[marked]
  return chooseFirst(considered, heard, told) ?? (saysNothing(heard.newest.text) ? undefined : chooseBySmallSigns(considered, heard))
}

/** Our newest letter, as the answer holds it, with what stands between its lines. */
function quotedOfOurs({ speeches, newest }: Heard): string {
  const age = Math.min(...speeches.filter(({ speaker }) => speaker === 'desk').map((speech) => speech.age))
  const isOurs = (speech: Speech): boolean => speech.speaker === 'desk' && speech.age === age
  return speeches
    .slice(speeches.findIndex(isOurs), speeches.findLastIndex(isOurs) + 1)
    .filter((speech) => isOurs(speech) || newest.speeches.includes(speech))
    .map(({ passage }) => passage.text)
    .join('\n')
}

/** That it is none of them, or once more that nothing works. */
function saysNothing(folded: string): boolean {
  return NONE.test(folded) || tellsOnlyTrouble(folded)
}

/** "Outra coisa", "nenhuma das opções". */
const NONE =
  /(?<![a-z])(?:outr[ao]s? (?:coisas?|assuntos?|problemas?|motivos?)|nenhum[a]?(?= (?:d[aeo]|dess|dest)|[.,;!]|$)|nada diss[oa]|something else|none|neither|otr[ao]s? (?:cosas?|asuntos?|problemas?)|ningun[ao](?= de|[.,;!]|$))/

/** Of a first mail a sign is not enough; of an answer that must mean one of a few it is, where it speaks for one alone. */
function chooseBySmallSigns(considered: readonly Considered[], { newest }: Heard): Considered | undefined {
  if (newest.text.includes('?')) return undefined
  // What an error is called is no mail that has one.
  const text = newest.text.replace(ERROR_MESSAGE, ' ')
  const spokenFor = onlyBest(considered, ({ checklist: { recognise } }) => {
    const { for: speaking, hints, against } = recognise
    return countWeights(speaking, text) + countWeights(hints, text) - countWeights(against, text)
  })
  if (spokenFor !== undefined) return spokenFor
  const said = UNSURE.test(newest.text) ? [] : tellingWords(newest.text.slice(0, MAX_ANSWER))
  return onlyBest(considered, ({ checklist }) => {
    const line = tellingWords(foldInPlace(Object.values(nameForCustomers(checklist)).join(' ')))
    return said.filter((word) => line.some((other) => areAlike(word, other))).length
  })
}

function onlyBest(considered: readonly Considered[], weigh: (one: Considered) => number): Considered | undefined {
  const weighed = considered.map((one) => ({ one, weight: weigh(one) })).toSorted((first, second) => second.weight - first.weight)
  const [most, next] = weighed
  return most === undefined || most.weight <= 0 || most.weight === next?.weight ? undefined : most.one
}

const ERROR_MESSAGE =
  /(?<![a-z])(?:mensage(?:m|ns)|mensajes?|messages?|avisos?) (?:de )?(?:erros?|errors?)(?![a-z])|(?<![a-z])error messages?(?![a-z])/g

/** Whoever writes more than this has chosen no line of ours. */
const MAX_ANSWER = 200

const UNSURE = /(?<![a-z])(?:nao (?:sei|entend[io])|don't know|no (?:lo )?se|no entiendo)(?![a-z])/

/** What stands in any matter's line, or in any letter, tells of none. */
const TELLS_NOTHING =
  /^(?:e?mails?|mensa|messa|corre|erro|error|outr|other|otra|pesso|people|perso|conte|consig|consegu|cannot|volt|vuel|comes|mand|minha|quero)/

function tellingWords(folded: string): string[] {
  return [...new Set(folded.match(/[a-z]{5,30}/g))].filter((word) => !TELLS_NOTHING.test(word))
}

/** "Envio" and "enviar" are, "desculpe" and "descarga" are not. */
function areAlike(one: string, other: string): boolean {
  const shared = Math.max(4, Math.min(one.length, other.length) - 2)
  return one.slice(0, shared) === other.slice(0, shared)
}
