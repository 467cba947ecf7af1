// Which checklist the answer to "which of these is it?" means: by the number that the letter gave it, else by what it says, as a first mail does, or by
// anything that speaks for one of them alone, words of the letter's own line among it. Comes in: the ids in the letter's order. Goes out: the one; undefined where the answer does not tell, or means none.

import { nameForCustomers } from '../../checklist/checklist.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import { type Considered, countWeights } from './choose-checklist.ts'
import { chooseFirst } from './choose-first.ts'
import { tellsOnlyTrouble } from './vague-trouble.ts'

type Told = { subject: string; isSolved: boolean }

export function chooseAmong(which: readonly string[], considered: readonly Considered[], heard: Heard, told: Told): Considered | undefined {
  if (told.isSolved) return undefined
  const number = findChosenNumber(heard.newest.said)
  if (number !== undefined) return considered.find(({ checklist }) => checklist.id === which[number - 1])
  return chooseFirst(considered, heard, told) ?? (saysNothing(heard.newest.text) ? undefined : chooseBySmallSigns(considered, heard))
}

/** That it is none of them, or once more that nothing works. */
function saysNothing(folded: string): boolean {
  return NONE.test(folded) || tellsOnlyTrouble(folded)
}

/** "Outra coisa", "nenhuma das opções". */
const NONE =
  /(?<![a-z])(?:outr[ao]s? (?:coisas?|assuntos?|problemas?|motivos?)|nenhum[a]?(?= (?:d[aeo]|dess|dest)|[.,;!]|$)|nada diss[oa]|something else|none|neither|otr[ao]s? (?:cosas?|asuntos?|problemas?)|ningun[ao](?= de|[.,;!]|$))/

const GREETING = '(?:ola|oi|oie|opa|bom dia|boa tarde|boa noite|hi|hello|hola|buen(?:os)? dias?|buenas(?: tardes| noches)?)'
const CHOICE = '(?:opcao|alternativa|numero|num|nr|n|item|caso|resposta|option|number|case|answer|one|opcion|respuesta)'
const LEAD = `(?:(?:e|eh|seria|acho que|creio que|no meu caso|meu|pode ser|it is|it's|i think|my|es|seria|creo que|mi|a|o|the|la|el|${CHOICE})[.:ºo°]{0,2} ){0,4}`
const ORDINALS = [
  'primeir[ao]|first|primera?|primero',
  'segund[ao]|second',
  'terceir[ao]|third|tercer[ao]?',
  'quart[ao]|fourth|cuart[ao]',
  'quint[ao]|fifth',
]
const CARDINALS = ['um|uma|one|uno|una', 'dois|duas|two|dos', 'tres|three', 'quatro|four|cuatro', 'cinco|five']
const NAMED = ORDINALS.map((ordinal, index) => `(${ordinal}|${CARDINALS[index]})`).join('|')

/** A line that is a number, or begins with one and a mark: "2", "opção 2", "a segunda", "2) não consigo enviar". */
const NUMBERED = new RegExp(
  `^[^a-z0-9\\n]{0,6}(?:${GREETING}[,.! ]{1,3})?${LEAD}(?:(\\d{1,2})|${NAMED})(?:[ºª°] ?)?(?: ${CHOICE})?(?: ?[-–—.,;:!)\\]]|$)`,
)

const MAX_LINES = 6

/** Returns the number that the first lines of an answer choose; undefined where none does. */
function findChosenNumber(said: string): number | undefined {
  for (const line of said.split('\n', MAX_LINES)) {
    const found = NUMBERED.exec(foldInPlace(line.slice(0, 120)).trim())
    if (found === null) continue
    const [, digits, ...names] = found
    return digits === undefined ? names.findIndex((name) => name !== undefined) + 1 : Number(digits)
  }
  return undefined
}

/** Of a first mail a sign is not enough; of an answer that must mean one of a few it is, where it speaks for one alone. */
function chooseBySmallSigns(considered: readonly Considered[], { newest }: Heard): Considered | undefined {
  const spokenFor = onlyBest(considered, ({ checklist: { recognise } }) => {
    const { for: speaking, hints, against } = recognise
    return countWeights(speaking, newest.text) + countWeights(hints, newest.text) - countWeights(against, newest.text)
  })
  if (spokenFor !== undefined) return spokenFor
  const stems = stemsOf(newest.text.slice(0, MAX_ANSWER))
  return onlyBest(
    considered,
    ({ checklist }) => stemsOf(foldInPlace(Object.values(nameForCustomers(checklist)).join(' '))).intersection(stems).size,
  )
}

function onlyBest(considered: readonly Considered[], weigh: (one: Considered) => number): Considered | undefined {
  const weighed = considered.map((one) => ({ one, weight: weigh(one) })).toSorted((first, second) => second.weight - first.weight)
  const [most, next] = weighed
  return most === undefined || most.weight <= 0 || most.weight === next?.weight ? undefined : most.one
}

/** Whoever writes more than this has chosen no line of ours. */
const MAX_ANSWER = 200

/** "Envio" and "enviar" begin alike. */
function stemsOf(folded: string): Set<string> {
  return new Set(folded.match(/[a-z]{5,30}/g)?.map((word) => word.slice(0, 4)))
}
