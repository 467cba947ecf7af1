// The labels of a checklist, ready to be recognised: which field does this piece of text name, and how surely?
// Comes in: a checklist; then the words before a separator. Goes out: fields with a score from 0 to 1, best first.
// Knows shortened, lengthened, reordered and misspelt labels. What the value says decides between equals elsewhere.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import {
  contentWords,
  isContentWord,
  makeSpeller,
  makeVocabulary,
  readWords,
  type Speller,
  type Vocabulary,
  type Word,
} from './word-match.ts'

export type LabelMatch = { field: Field; score: number }

/** `sorted`: its words in the order of the alphabet, as one text. */
type Name = { field: Field; words: string[]; sorted: string; long: boolean }

export type LabelBook = {
  fields: Field[]
  names: Name[]
  byFirstWord: Map<string, Name[]>
  wordsOfField: Map<Field, Set<string>>
  /** How many fields use the word. */
  users: Map<string, number>
  /** The words of labels long enough to be wrapped over lines. */
  longWords: Set<string>
  vocabulary: Vocabulary
  spell: Speller
  /** What words were found to name. */
  known: Map<string, LabelMatch[]>
}

/** A label of this many words or more may be shortened from anywhere. */
const LONG_LABEL = 5
/** Below this a piece of text names no field. */
const MIN_LABEL_SCORE = 0.6
/** More words than the longest published label, with room for remarks. */
const MAX_LABEL_WORDS = 48
/** What stands before separators repeats within a letter, and from letter to letter. */
const MAX_KNOWN = 5_000
/** Of the words that stand before a separator, so many at least are the label's. */
export const LEAST_SHARE = 0.3
const SAYING =
  /^(?:\d{2,}|[a-z0-9]{0,20}\d[a-z0-9]{0,20}\d[a-z0-9]{0,20}|respondeu|respondio|responded|said|disse|retornou|devolveu|returned|replied|connect|failed|falhou)$/
// "O programa mostrou: …": what is said is a program's message, whatever words stand before the verb.
const SHOWING =
  /^(?:mostrou|mostra|mostrando|mostro|muestra|apareceu|aparece|aparecendo|diz|dizendo|disse|dice|says|said|shows|showed|fala|falou|exibe|exibiu|acusa|acusou|avisa|avisou|informou|reclama|reclamou|surgiu|reporta|reportou|relatou)$/
/** "Erro na conexão segura: …" tells of a fault, not of a setting. */
const FAULT =
  /^(?:(?:deu|dava|teve|houve|voltou|veio|apareceu|dio|hubo|got) )?(?:erro|error|falha|falhou|failure|failed|fallo|problema|warning|aviso)(?: |$)/
/** A label of the writer's own making is short. */
const MAX_FREE_WORDS = 7

/** Returns the book of `checklist`'s labels. */
export function makeLabelBook(checklist: Checklist): LabelBook {
  const names: Name[] = []
  const wordsOfField = new Map<Field, Set<string>>()
  for (const field of checklist.fields) {
    const own = new Set<string>()
    // Our own letters ask by the titles: whoever answers below them quotes those.
    for (const text of [field.label, ...field.names, ...Object.values(field.title)]) {
      const words = contentWords(readWords(text, 0, text.length).map(({ word }) => word))
      names.push({ field, words, sorted: sortedWords(words), long: words.length >= LONG_LABEL })
      for (const word of words) own.add(word)
    }
    wordsOfField.set(field, own)
  }
  const users = new Map<string, number>()
  for (const own of wordsOfField.values()) for (const word of own) users.set(word, (users.get(word) ?? 0) + 1)
  const byFirstWord = new Map<string, Name[]>()
  for (const name of names) for (const word of new Set(name.words)) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), name])
  const vocabulary = makeVocabulary(users.keys())
  const longWords = new Set(names.filter(({ long }) => long).flatMap(({ words }) => words))
  return {
    fields: checklist.fields,
    names,
    byFirstWord,
    wordsOfField,
    users,
    longWords,
    vocabulary,
    spell: makeSpeller(vocabulary),
    known: new Map(),
  }
}

/** Returns `book` as for a first mail: how much was tried is forgotten. */
export function forNextMail(book: LabelBook): LabelBook {
  return { ...book, spell: makeSpeller(book.vocabulary) }
}

/** Returns the fields that `words`, what stands before a separator, can name, best first; empty when it names none. */
export function findLabelMatches(book: LabelBook, words: readonly Word[]): LabelMatch[] {
  return findSpeltMatches(
    book,
    words.map(({ word }) => book.spell(word)),
  )
}

/** As findLabelMatches, of words that are spelt as the book spells them. */
export function findSpeltMatches(book: LabelBook, words: string[]): LabelMatch[] {
  if (words.length === 0 || words.length > MAX_LABEL_WORDS) return []
  const content = withoutCount(contentWords(words))
  const key = content.join(' ')
  const known = book.known.get(key)
  if (known !== undefined) return known
  const matches = matchContent(book, content)
  if (book.known.size >= MAX_KNOWN) book.known.clear()
  book.known.set(key, matches)
  return matches
}

/** "Remetente 2": the second of its kind. */
function withoutCount(content: string[]): string[] {
  return content.length > 1 && /^[1-9]$/.test(content.at(-1) ?? '') ? content.slice(0, -1) : content
}

/** Whether a line of `words` may be the beginning of a label that goes on below: enough of them are a long label's. */
export function mayBeginLongLabel(book: LabelBook, words: readonly Word[]): boolean {
  let content = 0
  let ofLong = 0
  for (const { word } of words) {
    const spelt = book.spell(word)
    if (!isContentWord(spelt)) continue
    content++
    if (book.longWords.has(spelt)) ofLong++
  }
  return content === 0 ? words.length === 0 : ofLong * 3 >= content
}

function matchContent(book: LabelBook, content: string[]): LabelMatch[] {
  const tried = new Set<Name>()
  const sorted = sortedWords(content)
  const best = new Map<Field, number>()
  for (const word of content) {
    for (const name of book.byFirstWord.get(word) ?? []) {
      if (tried.has(name)) continue
      tried.add(name)
      const score = scoreName(name, content, sorted)
      if (score > (best.get(name.field) ?? 0)) best.set(name.field, score)
    }
  }
  for (const field of book.fields) {
    const score = scoreBag(book, field, content)
    if (score > (best.get(field) ?? 0)) best.set(field, score)
  }
  return [...best]
    .map(([field, score]) => ({ field, score }))
    .filter(({ score }) => score >= MIN_LABEL_SCORE)
    .sort((a, b) => b.score - a.score)
}

function scoreName(name: Name, content: string[], sorted: string): number {
  const { words } = name
  if (words.length === content.length) {
    if (sameWords(words, content)) return 1
    if (name.sorted === sorted) return 0.95
  }
  // Too short beside so many words, whatever they are.
  if (!name.long && (content.length > MAX_FREE_WORDS || words.length / content.length < LEAST_SHARE)) return 0
  if (name.long && content.length >= 2 && content.length < words.length && standsIn(words, content)) {
    return 0.84 + 0.15 * (content.length / words.length)
  }
  // The whole name inside a longer prefix: "erro recebido pelo remetente", "a porta que está lá".
  const at = indexOfRun(content, words)
  if (at >= 0) {
    if (content.length > MAX_FREE_WORDS && words.length < LONG_LABEL) return 0
    if (words.length / content.length < LEAST_SHARE) return 0
    // "O servidor 200.1.2.3 respondeu:" tells something; a label has no figures and no verbs of saying.
    if (content.some((word) => SAYING.test(word))) return 0
    if (name.field.type !== 'text' && (SHOWING.test(content.at(-1) ?? '') || FAULT.test(`${content[0]} ${content[1] ?? ''}`))) return 0
    return 0.5 + 0.35 * (words.length / content.length) + (at === 0 ? 0.1 : 0)
  }
  // A long label with a word changed or left out here and there.
  if (name.long && content.length >= LONG_LABEL) {
    const shared = countInOrder(words, content)
    const share = shared / Math.max(content.length, Math.min(words.length, content.length + 4))
    if (share >= 0.7) return 0.6 + 0.35 * share
  }
  return 0
}

/** All words are the field's own, and one of them no other field's. */
function scoreBag(book: LabelBook, field: Field, content: string[]): number {
  if (content.length < 2 || content.length > MAX_FREE_WORDS) return 0
  const own = book.wordsOfField.get(field)
  if (own === undefined) return 0
  const hits = content.filter((word) => own.has(word))
  if (field.type !== 'text' && (SHOWING.test(content.at(-1) ?? '') || FAULT.test(`${content[0]} ${content[1] ?? ''}`))) return 0
  if (hits.length < 2 || hits.length / content.length < 0.66) return 0
  if (!hits.some((word) => book.users.get(word) === 1)) return 0
  return 0.4 + 0.35 * (hits.length / content.length)
}

function sortedWords(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

function sameWords(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}

/** Whether `part` stands in `whole` in its order, with gaps. */
function standsIn(whole: string[], part: string[]): boolean {
  let next = 0
  for (const word of whole) if (word === part[next]) next++
  return next === part.length
}

function indexOfRun(words: string[], run: string[]): number {
  const [first] = run
  if (first === undefined) return 0
  for (let at = words.indexOf(first); at >= 0 && at + run.length <= words.length; at = words.indexOf(first, at + 1)) {
    let length = 1
    while (length < run.length && words[at + length] === run[length]) length++
    if (length === run.length) return at
  }
  return -1
}

/** Returns how many words of `part` stand in `whole` in the same order, taken greedily with small gaps. */
function countInOrder(whole: string[], part: string[]): number {
  let at = 0
  let count = 0
  for (const word of part) {
    const found = whole.indexOf(word, at)
    if (found < 0 || found - at > 6) continue
    at = found + 1
    count++
  }
  return count
}
