// Which checklist applies: phrases over the subject and the customer's words, and what is found for each one.
// Comes in: each checklist with what can be found for it. Goes out: the one with the most evidence, or undefined where none has enough,
// or where the newest letter speaks of another matter; and whether it says that all is well. Of a checklist that cannot win no more is looked for.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { hasMatch } from '../../value/text/all-matches.ts'
import { mayMatch } from '../../value/text/letter-gate.ts'
import { withoutOthersClauses } from '../address/role-words.ts'
import type { Answered } from '../answer/find-answered.ts'
import type { Fact } from '../fact.ts'
import type { FoundFacts } from '../find-facts.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { type Heard, MAX_SAID } from '../hear.ts'
import { once } from '../once.ts'
import { onceOf } from '../once-of.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import type { Range } from '../range.ts'
import type { Speech } from '../speech/find-speakers.ts'
import { findOthersQuotes } from '../speech/others-quote.ts'
import { withoutRoom } from './full-mailbox.ts'
import { BOUNCED, DOCUMENTS, NOT_ARRIVED, OF_SOMEBODY, OTHER_MATTERS, SENT, TROUBLE } from './other-matters.ts'
import { findPhrases, makePhraseWeights, type PhraseWeights } from './phrase-weights.ts'
import { ASKED_SETTINGS, isPlainRequest } from './plain-request.ts'
import { MAIL_STANDS, PROGRAM_MATTERS } from './program-matters.ts'
import { ARRIVED, NOT_SOLVED, SOLVED, STILL_WRONG, SURELY_SOLVED, WAVED } from './solved-words.ts'
import { MUCH_STRUCTURE, mostStructure, mostStructureWith, structureOf } from './structure-evidence.ts'
import { MOST_DIRECTION, tellDirection } from './tell-direction.ts'

/** Each is worked out when it is first asked for. */
export type Considered = { checklist: Checklist; answered: () => Answered; found: () => FoundFacts }

export const MIN_EVIDENCE = 3
const NEWEST_WEIGHT = 1
const OLDER_WEIGHT = 0.5
const SUBJECT_WEIGHT = 1.2
/** A server's refusal is of mail, whatever the letter tells of folders and lists besides. */
const CODE = /\b(?:4[25]\d|53[045]|55\d)[ -][45]\.\d\.\d/
/** "cobranca@…" is no bill, and nobody's site is down because of his address. */
export const ADDRESS = /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,255}/g

/** Returns whether the newest letter says that all is well and states nothing else; `talk` is the checklist of the talk that it goes on with. */
export function saysSolved(considered: readonly Considered[], heard: Heard, talk: Checklist | undefined): boolean {
  const { speeches: newest, text } = heard.newest
  if (hasMatch(text, NOT_SOLVED)) return false
  // What others send has come: of mail that the customer sent, the bounce may have.
  if (talk?.fields.some(({ role, ofCustomer }) => role === 'recipient' && ofCustomer) === true && ARRIVED.test(text)) return true
  const solved = mayMatch(text, SOLVED) ? SOLVED.exec(text) : null
  if (solved === null || STILL_WRONG.test(paragraphBehind(text, solved.index + solved[0].length))) return false
  // "Minha caixa está funcionando", said beside a problem, is no word of thanks.
  const isTold = considered.some(({ checklist }) => countWeights(checklist.recognise.for, text) >= MIN_EVIDENCE + 1)
  if (isTold && !SURELY_SOLVED.test(text)) return false
  const passages = new Set(newest.map((speech) => speech.passage.id))
  // "Never mind, the port is 995" takes back what he said before, and goes on.
  const isWaved = WAVED.test(solved[0]) && !SOLVED.test(text.slice(solved.index + solved[0].length))
  const most = isWaved ? 0 : 1
  const states = ({ evidence }: Fact): boolean =>
    passages.has(evidence.passage) && (isWaved || !tellsOfRelief(heard.passages[evidence.passage]?.text ?? '', evidence))
  return !considered.some(({ found }) => found().facts.filter(states).length > most)
}

/** "Voltou a funcionar ontem à tarde, o Outlook já baixa tudo": when it got well, and what is well, is no value of a trouble. */
function tellsOfRelief(text: string, span: Range): boolean {
  const sentence = sentenceAround(text, span)
  const words = foldInPlace(text.slice(sentence.start, sentence.end))
  return SURELY_SOLVED.test(words) && !CAME_AGAIN.test(words)
}

/** "Foi resolvido ontem e voltou hoje às 9h" */
const CAME_AGAIN =
  /(?<![a-z])(?:e|mas|so que|porem|and|but|y|pero) (?:(?:hoje|agora|depois|today|now|hoy|ja) )?(?:volt(?:ou|aram) (?!a (?:funcionar|baixar|receber|chegar|entrar|enviar|normal)|ao normal)|reapareceu|parou|caiu|deu (?:de novo|erro|problema)|came back|stopped|started again|volvio a fallar)/

const MAX_BEHIND = 200

function paragraphBehind(text: string, end: number): string {
  const [paragraph = ''] = text.slice(end, end + MAX_BEHIND).split(/\n\s{0,4}\n/, 1)
  return paragraph
}

/** Returns whether the newest letter says that the matter is not this checklist's: "não é POP3, é envio". */
export function deniesMatter({ recognise }: Checklist, heard: Heard): boolean {
  const { text } = heard.newest
  return findPhrases(phrasesOf(recognise.for), text).some(({ start }) => isDenied(text, start))
}

/** Returns whether the newest letter has words for this checklist's matter, or a report in it: values alone are of any. */
export function speaksFor({ checklist }: Considered, { newest, reports }: Heard): boolean {
  return reports.length > 0 || countWeights(checklist.recognise.for, newest.text) > 0
}

/** Returns the checklist that applies. `subject` is the mail's and the customer's letter's. */
export function chooseChecklist(considered: readonly Considered[], subject: string, heard: Heard): Considered | undefined {
  const { age: newestAge, text: newestText } = heard.newest
  const older = heard.speeches.filter((speech) => speech.speaker === 'customer' && speech.age !== newestAge)
  const olderText = textOf(older.filter(({ isOfOtherSide }) => !isOfOtherSide))
  // What somebody says of himself between marks is the other side's as well.
  const quotes = findOthersQuotes(newestText)
  const quoted = quotes.map(({ start, end }) => newestText.slice(start, end)).join('\n')
  const othersText = [textOf(older.filter(({ isOfOtherSide }) => isOfOtherSide)), quoted].filter((text) => text !== '').join('\n')
  const foldedSubject = foldInPlace(subject.slice(0, 500))

  // A bill or an offer that somebody sent and that never came is what the mail was, not what is wanted.
  const said = `${foldedSubject}\n${newestText}`
  const told = said.includes('@') ? said.replace(ADDRESS, ' ') : said
  const stated = told.replace(ASKED_SETTINGS, ' ')
  const isSpokenFor = ({ checklist }: Considered): boolean => countWeights(checklist.recognise.for, stated) > MIN_EVIDENCE
  const withOthers = othersText === '' ? told : `${told}\n${othersText}`
  if (heard.reports.length === 0 && isPlainRequest(`${withOthers}\n${olderText}`) && !considered.some(isSpokenFor)) return undefined
  const isContent = (): boolean =>
    BOUNCED.test(withOthers) || ((SENT.test(withOthers) || OF_SOMEBODY.test(withOthers)) && NOT_ARRIVED.test(withOthers))
  const wanted = withoutRoom(told)
  const matters = countWeights(OTHER_MATTERS, wanted)
  const beside = countWeights(PROGRAM_MATTERS, wanted)
  const other =
    Math.max(0, matters > 0 && isContent() ? matters - countWeights(DOCUMENTS, told) : matters) +
    (beside > 0 && !MAIL_STANDS.test(told) && !CODE.test(told) ? beside : 0)

  const newestSaid = withoutOthersClauses(blank(newestText, quotes), heard.ownDomain)
  const olderSaid = withoutOthersClauses(olderText, heard.ownDomain)
  const direction = once(() => tellDirection(heard))
  const rivals = considered.map((one): Rival => {
    const { recognise, fields } = one.checklist
    const ownRole = fields.find((field) => field.ofCustomer && field.role !== undefined)?.role
    const say = (weights: Weights): number =>
      countWeights(weights, newestSaid) * NEWEST_WEIGHT +
      countWeights(weights, olderSaid) * OLDER_WEIGHT +
      countWeights(weights, foldedSubject) * SUBJECT_WEIGHT
    // What the other side sent was to be received, and what it did not get was sent.
    const mirrored = othersText === '' ? undefined : considered.find(({ checklist }) => isMirrored(checklist.fields, ownRole))?.checklist
    const byOthers = mirrored === undefined ? 0 : countWeights(mirrored.recognise.for, othersText) * OLDER_WEIGHT
    const phrases = say(recognise.for) - say(recognise.against) + byOthers
    const towards = (): number => (ownRole === undefined ? 0 : direction()[ownRole])
    const evidenceWith = (structure: number, direct: number): number =>
      phrases + structure + direct - (structure >= MUCH_STRUCTURE ? 0 : other)
    const structure = mostStructure(one.checklist, heard)
    // Addresses without a word of trouble are a request, a new address, a bill.
    const needsLabel = (): boolean =>
      ownRole !== undefined && phrases <= 0 && heard.reports.length === 0 && !TROUBLE.test(`${withOthers}\n${olderText}`)
    return {
      one,
      most: evidenceWith(structure, ownRole === undefined ? 0 : MOST_DIRECTION),
      closer: [
        () => evidenceWith(structure, towards()),
        () =>
          one.answered().labelled === 0 && needsLabel() ? 0 : evidenceWith(mostStructureWith(one.checklist, one.answered()), towards()),
        () => evidenceWith(structureOf(one.checklist, { answered: one.answered(), found: one.found() }, heard), towards()),
      ],
    }
  })
  return findBest(rivals)?.one
}

function textOf(speeches: readonly Speech[]): string {
  return foldInPlace(
    speeches
      .map((speech) => speech.passage.text)
      .join('\n')
      .slice(0, MAX_SAID),
  )
}

/** Whether the customer plays the other part in what `fields` ask than `role`. */
function isMirrored(fields: readonly Field[], role: Field['role']): boolean {
  return role !== undefined && fields.some((field) => field.ofCustomer && field.role !== undefined && field.role !== role)
}

/** `most`: evidence that there can be for it. `closer`: each tells it more closely, with more work; after the last it is what there is. */
type Rival = { one: Considered; most: number; closer: (() => number)[] }

/** Returns the one with the most evidence, the first of equals. What cannot come up to it is not looked at closer. */
function findBest(rivals: readonly Rival[]): Rival | undefined {
  for (;;) {
    const best = rivals.reduce<Rival | undefined>(
      (first, next) => (first === undefined || next.most > first.most ? next : first),
      undefined,
    )
    if (best === undefined || best.most < MIN_EVIDENCE) return undefined
    const look = best.closer.shift()
    if (look === undefined) return best
    best.most = look()
  }
}

/** Returns the sum of the weights of the phrases that stand in folded text; each counts once, and not inside a longer one. */
export function countWeights(weights: Weights, folded: string): number {
  const found = folded === '' ? [] : findPhrases(phrasesOf(weights), folded)
  if (found.length === 0) return 0
  const seen = new Map<number, number>()
  let told = 0
  for (const { phrase, start, end, weight } of found) {
    // Phrases may share words ("o Outlook não", "não está baixando"); what stands wholly inside another is said by that one.
    if (end <= told) continue
    told = end
    if (!isDenied(folded, start)) seen.set(phrase, weight)
  }
  return seen.values().reduce((sum, weight) => sum + weight, 0)
}

/** "não é POP3, é envio" speaks of POP3 and not for it, and so does "e não de POP3". */
const DENIED =
  /\b(?:e nao(?= (?:d[eoa]|n[oa]|com) )|nao (?:e|eh|era|seria|foi|se trata d[eoa]|tem a ver com)|it(?:'s| is) not|is not|isn't|no es|no era)(?: (?:um|uma|o|a|an?|el|la|mais|bem|problemas?|erro|coisa|questao|problem|issue|with|no|na|do|da|de|com|del)){0,4} $/
const DENIAL_REACH = 60

/** Returns whether the word at `at` of folded text is one that the writer says it is not. */
export function isDenied(folded: string, at: number): boolean {
  return DENIED.test(folded.slice(Math.max(0, at - DENIAL_REACH), at))
}

type Weights = Record<string, number>

const phrasesOf = onceOf((weights: Weights): PhraseWeights => makePhraseWeights(weights))

/** Returns `text` with blanks in place of `ranges`. */
function blank(text: string, ranges: readonly { start: number; end: number }[]): string {
  return ranges.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}
