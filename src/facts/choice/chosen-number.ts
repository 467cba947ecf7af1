// The number of a list of ours that an answer chooses: "2", "a segunda opção, obrigada", "o meu caso é o número 2", "ele pediu pra responder: 3". Comes in:
// what was said. Goes out: the number; 'several' where the line names more than one; undefined where none does. A number that counts, dates or is
// denied chooses nothing. Linear: few lines, word by word.
import { foldInPlace } from '../fold-in-place.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Behind one of these a number is the list's. */
const CHOICE = words(
  'opcao alternativa numero num nr n item caso resposta respondo responder respondendo escolho marco r option number case answer choose opcion respuesta respondo elijo caso',
)
const ARTICLE = words('a o the la el no')
/** With nothing else before it, neither. */
const LEAD = words(
  "e eh seria acho que creio no meu minha pode ser it is it's i i'd i'll think say go for with my mine es seria mi voy vou de fico com ola oi oie opa bom boa dia tarde noite hi hello hola buenas buenos dias tardes noches good morning sim yes si isso so apenas just only letra",
)
const POLITE = words(
  'obrigado obrigada obg grato grata por favor please thanks thank you gracias sim yes si mesmo isso pessoal ok abraco abs one so apenas only de cima da lista acima',
)
const DENIED = /(?<![a-z])(?:nao|not|nem|nunca|never|no (?=es|it|the|la|el))(?![a-z])/

const ORDINALS = [
  'primeira primeiro first primera primero primer 1st',
  'segunda segundo second 2nd',
  'terceira terceiro third tercera tercero tercer 3rd',
  'quarta quarto fourth cuarta cuarto 4th',
  'quinta quinto fifth 5th',
  'sexta sexto sixth 6th',
  'setima setimo seventh septima septimo',
  'oitava oitavo eighth octava octavo',
  'nona nono ninth novena noveno',
  'decima decimo tenth',
].map(words)
const CARDINALS = [
  'um uma one uno una',
  'dois duas two dos',
  'tres three',
  'quatro four cuatro',
  'cinco five',
  'seis six',
  'sete seven siete',
  'oito eight ocho',
  'nove nine nueve',
  'dez ten diez',
].map(words)

/** A day, an hour and a long number are no number of a list. */
const MOMENTS = /\d{1,4}(?:[:./h-]\d{1,4}){1,3}|\d{1,2} ?(?:h|hs|hrs|horas?)(?![a-z])|\d{3,30}/g
/** What parts what is said of one number from what is said of the next, and a number from the words that it heads. */
const PARTS = /[,;!?()[\]*"<>|\n]|\.(?= |$|[a-z])|(?<=\d) ?[-):.]| - |(?<!nao )(?<![a-z])(?:e|ou|and|or|y)(?= )/
const WORD = /\d{1,2}(?:st|nd|rd|th|[ao](?![a-z]))?|[a-z][a-z']{0,30}/g

const ITEM = /^(\d{1,2})(?:[.)]| -) {0,3}[a-z]/

const MAX_LINES = 6
const MAX_LINE = 120
/** Whoever says more before a number speaks of something else. */
const MAX_BEFORE = 8
const MAX_BEHIND = 5

/** "Qual a diferença entre 1 e 2?" */
const BETWEEN =
  /(?<![a-z])(?:entre|between) (?:(?:o|a|os|as|the|el|la) )?(?:(?:opcao|opcoes|numeros?|options?|opcion|opciones) )?\d{1,2} (?:e|ou|and|or|y|o) (?:(?:o|a|the|el|la) )?\d{1,2}(?!\d)/

/** Returns the number that the first line to name one chooses. */
export function findChosenNumber(said: string): number | 'several' | undefined {
  const lines = said.split('\n', MAX_LINES).map((line) => foldInPlace(line.slice(0, MAX_LINE)).trim())
  if (lines.some((line) => BETWEEN.test(line))) return 'several'
  // Who numbers lines of his own chooses none of ours.
  if (new Set(lines.flatMap((line) => ITEM.exec(line)?.[1] ?? [])).size > 1) return undefined
  const numbered = lines.map(numbersIn)
  const first = numbered.findIndex((numbers) => numbers.length > 0)
  const chosen = new Set(numbered[first])
  // Numbers one below the other are as many answers.
  for (let at = first + 1; first >= 0 && /^\d{1,2}[.)]?$/.test(lines[at] ?? ''); at++) for (const one of numbered[at] ?? []) chosen.add(one)
  const [number, another] = chosen
  return another === undefined ? number : 'several'
}

function numbersIn(line: string): number[] {
  const parts = line.replace(MOMENTS, ' ~ ').split(PARTS)
  return parts.flatMap((part) => {
    const said = part.match(WORD) ?? []
    const number = part.includes('~') ? undefined : numberOf(said, said.length === wordsIn(line))
    return number === undefined ? [] : [number]
  })
}

function wordsIn(line: string): number {
  return line.match(WORD)?.length ?? 0
}

/** `isAll`: the line says nothing else. */
function numberOf(said: readonly string[], isAll: boolean): number | undefined {
  for (const [at, word] of said.entries()) {
    const [before, behind] = [said.slice(0, at), said.slice(at + 1)]
    const last = before.at(-1) ?? ''
    const isNamed = CHOICE.has(last)
    const isPointed = isNamed || ARTICLE.has(last)
    const isPolite = behind.every((other) => POLITE.has(other) || CHOICE.has(other))
    const isLed = before.every((other) => LEAD.has(other) || ARTICLE.has(other) || CHOICE.has(other))
    if (before.length > MAX_BEFORE || behind.length > MAX_BEHIND || DENIED.test(before.join(' '))) continue
    const isAlone = isAll && said.length === 1
    const digits = /^(\d{1,2})(?:[ao]|st|nd|rd|th)?$/.exec(word)?.[1]
    if (digits !== undefined && (isNamed || (isPolite && (isLed || isPointed)))) return Number(digits)
    const ordinal = ORDINALS.findIndex((names) => names.has(word))
    if (ordinal >= 0 && isPolite && (isPointed || isAlone)) return ordinal + 1
    const cardinal = CARDINALS.findIndex((names) => names.has(word))
    if (cardinal >= 0 && isPolite && (isNamed || isAlone)) return cardinal + 1
  }
  return undefined
}
