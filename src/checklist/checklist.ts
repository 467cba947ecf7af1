// A checklist names the facts we must know before a person can help. It is data, written in checklists/*.yaml,
// checked here once, at start, and nowhere else. docs/checklists.md tells a desk how to write its own.
// The reading knows no field by its id: what is special about one hangs on its type and on the properties below.
import { z } from 'zod'
import { sayIssue } from '../say-issue.ts'
import { VALUE_TYPES } from '../value/value.ts'
import { expandWords, findUnknownLists } from './expand-words.ts'

const Id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'a lower-case word: letters, digits, _')
const Short = z.string().min(1).max(300)

/** The same words in each language a reply can be written in. */
const Texts = z.strictObject({ 'pt-BR': Short, en: Short, es: Short })
export type Texts = z.infer<typeof Texts>

/** One text for every language ("995"), or one in each. */
const SameOrTexts = z.union(
  [Short.transform((text): Texts => ({ 'pt-BR': text, en: text, es: text })), Texts],
  'one text, or one in each of pt-BR, en and es (1 to 300 characters)',
)

/** Phrases, each with its weight; matched on folded words. A family with many words in brackets is long. */
const Weights = z.record(z.string().min(1).max(800), z.number().min(0).max(10))

/** Words that many phrases share, by name: a phrase says {name} for any of them. */
const WordList = z
  .array(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[^{}[\]|\u2026]*$/, 'words without {}, [], | and …'),
  )
  .nonempty()
  .max(200)

/** What is looked up of a customer's mail domain. */
const LOOKED_UP = ['registration', 'mail-exchange'] as const

const Field = z.strictObject({
  id: Id,
  type: z.enum(VALUE_TYPES),
  /** The published page's own label, in full. */
  label: Short,
  /** Other ways people write the label, any language; matched without case, accents and punctuation. */
  names: z.array(Short).default([]),
  /** Words that stand near the value where it is told in prose. */
  cues: z.array(Short).default([]),
  /** Words that stand near values of the same type which are not this one. */
  notNear: z.array(Short).default([]),
  /**
   * yes, no; or only when the customer says that there is one ("voltou um erro") without giving it; or only when our own delivery
   * records do not tell what became of the mail.
   */
  required: z.enum(['yes', 'no', 'when-mentioned', 'when-unexplained']),
  /** For when-mentioned: phrases that say that there is one. */
  mentions: z.array(Short).default([]),
  /** For text: what the text is, so that it is recognised without a label. */
  textOf: z.enum(['error', 'operating-system', 'antivirus', 'firewall', 'smtp-log']).optional(),
  /** For text: whether "não tem" is an answer that is kept, or states nothing. */
  noneIs: z.enum(['answer', 'nothing']).default('nothing'),
  /** For email: whether the mail in question came from this address or went to it. */
  role: z.enum(['sender', 'recipient']).optional(),
  /** The customer's own: an address at the customer's domain is likelier, and "este e-mail aqui" can stand for it. */
  ofCustomer: z.boolean().default(false),
  /** What of a forwarded bounce states this field. */
  bounce: z.enum(['final-recipient', 'diagnostic', 'returned-from', 'returned-sent-at']).optional(),
  /** What of a login states this field, where the login records are allowed to fill in. */
  fromLogins: z.enum(['address', 'port', 'encryption']).optional(),
  /** What the reply calls it. */
  title: Texts,
  /** One sentence: where the customer finds it. */
  whereToFind: Texts,
  /** The same for who named one of these programs or devices: said instead. The first that fits. */
  whereInProgram: z.array(z.strictObject({ programs: z.array(Short).nonempty(), whereToFind: Texts })).default([]),
  example: SameOrTexts,
  /** Answered with no, the problem cannot be analysed; the text says what to mend first. `lookup`: what answers it without being asked. */
  precondition: z.strictObject({ mend: Texts, lookup: z.enum(LOOKED_UP).optional() }).optional(),
})
export type Field = z.infer<typeof Field>

const Checklist = z.strictObject({
  id: Id,
  title: Texts,
  /** What a customer would say of it, where a letter asks which matter it is; absent: the title. */
  inCustomersWords: Texts.optional(),
  /** How a message is recognised as this checklist's. */
  recognise: z.strictObject({
    /** Phrases that speak for it. */
    for: Weights,
    /** Phrases that speak against it. */
    against: Weights.default({}),
    /** Weaker phrases, of which one is enough where a short first mail speaks for no checklist and of no other matter. */
    hints: Weights.default({}),
  }),
  /** What of the customer's mail domain must be good, by looking up, before the problem can be analysed; preconditions add theirs. */
  gate: z.array(z.enum(LOOKED_UP)).default([]),
  /** The protocol whose settings its host, port and encryption are: they may be tried, and explained where they cannot work. */
  probe: z.enum(['pop3']).optional(),
  /** In the order a reply asks for them and a hand-off lists them. */
  fields: z.array(Field).nonempty(),
})
export type Checklist = z.infer<typeof Checklist>

/** Returns what a letter calls the checklist's matter where its customer has to choose one. */
export function nameForCustomers({ title, inCustomersWords }: Checklist): Texts {
  return inCustomersWords ?? title
}

/** As it is written: with its lists of words, which the phrases of a Checklist have taken in. */
const WrittenChecklist = Checklist.extend({ words: z.record(Id, WordList).default({}) })
type WrittenChecklist = z.infer<typeof WrittenChecklist>

/** One thing wrong with a checklist: the key path, and what is wrong and what is allowed there. */
export type ChecklistFault = { path: (string | number)[]; message: string }

/** Returns the checklist, or every fault it has. */
export function checkChecklist(data: unknown): Checklist | ChecklistFault[] {
  const result = WrittenChecklist.safeParse(data)
  if (!result.success) return result.error.issues.flatMap(faultsOfIssue)
  const faults = [...findWordFaults(result.data), ...findFieldFaults(result.data)]
  return faults.length > 0 ? faults : withWords(result.data)
}

/** Returns the checklist, its phrases with the words of the lists they name. */
function withWords({ words, ...checklist }: WrittenChecklist): Checklist {
  const expand = (weights: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(weights).map(([phrase, weight]) => [expandWords(phrase, words), weight]))
  const expandField = (field: Field): Field => ({ ...field, mentions: field.mentions.map((phrase) => expandWords(phrase, words)) })
  return {
    ...checklist,
    recognise: {
      for: expand(checklist.recognise.for),
      against: expand(checklist.recognise.against),
      hints: expand(checklist.recognise.hints),
    },
    fields: checklist.fields.map(expandField),
  }
}

/** A phrase names only lists that there are, closes its brackets and says a word: another would never be found, and nobody would know. */
function findWordFaults({ words, recognise, fields }: WrittenChecklist): ChecklistFault[] {
  const faultsOf = (phrase: string, path: (string | number)[]): ChecklistFault[] =>
    [
      ...findUnknownLists(phrase, words).map((name) => `no list "${name}" in words`),
      ...(/[[\]]/.test(phrase.replace(/\[[^[\]]*\]/g, '')) ? ['a [ without its ], a ] without its [, or one within another'] : []),
      ...(/[\p{L}\p{N}]/u.test(phrase) ? [] : ['no word in it']),
    ].map((message) => ({ path, message }))
  return [
    ...(['for', 'against', 'hints'] as const).flatMap((side) =>
      Object.keys(recognise[side]).flatMap((phrase) => faultsOf(phrase, ['recognise', side, phrase])),
    ),
    ...fields.flatMap((field, index) => field.mentions.flatMap((phrase, at) => faultsOf(phrase, ['fields', index, 'mentions', at]))),
  ]
}

/** Returns `fault` as one line: key path, then the message. */
export function describeFault(fault: ChecklistFault): string {
  return `${fault.path.length > 0 ? fault.path.join('.') : '(the file)'}: ${fault.message}`
}

function faultsOfIssue(issue: z.core.$ZodIssue): ChecklistFault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(path)
    const message = allowed.length === 0 ? 'unknown key' : `unknown key; allowed: ${allowed.join(', ')}`
    return issue.keys.map((key) => ({ path: [...path, key], message }))
  }
  return [{ path, message: sayIssue(issue) }]
}

const Shape = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}), items: z.unknown().optional() })

/** Returns the keys that may stand at `path`; none where that hangs on the value. */
function keysAt(path: (string | number)[]): string[] {
  const node = path.reduce<unknown>(
    (above, key) => {
      const { properties, items } = Shape.parse(above ?? {})
      return typeof key === 'number' ? items : properties[key]
    },
    z.toJSONSchema(WrittenChecklist, { io: 'input' }),
  )
  return Object.keys(Shape.parse(node ?? {}).properties)
}

const TYPE_OF_LOGIN = { address: 'public_ip', port: 'port', encryption: 'encryption' } as const

/** What the shape alone cannot say: ids are unique, and a property stands only where its type has a use for it. */
function findFieldFaults(checklist: Checklist): ChecklistFault[] {
  const faults: ChecklistFault[] = []
  const seen = new Set<string>()
  for (const [index, field] of checklist.fields.entries()) {
    const at = (key: string, message: string): void => void faults.push({ path: ['fields', index, key], message })
    if (seen.has(field.id)) at('id', `"${field.id}" is used twice`)
    seen.add(field.id)
    if (field.textOf !== undefined && field.type !== 'text') at('textOf', `only for type text, not ${field.type}`)
    if (field.role !== undefined && field.type !== 'email') at('role', `only for type email, not ${field.type}`)
    if (field.precondition !== undefined && field.type !== 'yes_no') at('precondition', `only for type yes_no, not ${field.type}`)
    const recordedAs = field.fromLogins && TYPE_OF_LOGIN[field.fromLogins]
    if (recordedAs !== undefined && recordedAs !== field.type)
      at('fromLogins', `${field.fromLogins} only for type ${recordedAs}, not ${field.type}`)
    if (field.mentions.length > 0 && field.required !== 'when-mentioned') at('mentions', 'only where required is when-mentioned')
  }
  return faults
}
