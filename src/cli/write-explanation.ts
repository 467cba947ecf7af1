// Why one field of a mail has its value or none: for people, or as one line of JSON. Secrets are in neither.
import type { ConsideredFact, Explained, FieldExplanation, Unheard, Verdict } from '../facts/explain-field.ts'
import type { Evidence, Fact, Reading } from '../facts/fact.ts'
import type { Letter, Message, Span } from '../message/message.ts'
import { maskSecrets } from './mask-secrets.ts'
import { printable } from './printable.ts'
import { sayRefusal } from './say-refusal.ts'

export type ExplainedMail = { file: string; field: string; message: Message; explained: Explained }

type Told = { message: Message; clean: (text: string) => string }

/** Returns the lines that tell a person why. */
export function writeExplanation({ file, field: id, message, explained }: ExplainedMail): string {
  const { explanation, reading } = explained
  const mask = maskSecrets(message, reading)
  const told: Told = { message, clean: (text) => printable(mask(text)).replace(/\s+/g, ' ').trim() }
  const lines = explanation === undefined ? [`  ${whyNothing(reading)}`] : explain(explanation, told)
  return [`── ${file}: ${id}`, ...lines, '', ''].join('\n')
}

/** Returns one line of JSON with its line end. */
export function writeExplanationLine({ file, field, message, explained }: ExplainedMail): string {
  const { explanation, reading } = explained
  const mask = maskSecrets(message, reading)
  const line = {
    file,
    field,
    checklist: explanation?.checklist ?? null,
    applies: explanation?.applies ?? false,
    disposition: reading.assessment.kind,
    fact: explanation?.fact ?? null,
    candidates: explanation?.candidates ?? [],
    rejected: explanation?.rejected ?? [],
    unheard: explanation?.unheard ?? [],
    saidUnknown: explanation?.saidUnknown ?? false,
    saidNone: explanation?.saidNone ?? false,
    mentioned: explanation?.mentioned ?? false,
    ask: explanation?.ask ?? null,
    blocks: explanation?.blocks ?? false,
  }
  return `${JSON.stringify(line, (_, value) => (typeof value === 'string' ? mask(value) : value))}\n`
}

function whyNothing({ assessment }: Reading): string {
  return assessment.kind === 'ignored'
    ? `An automatic mail (${assessment.signs.map(({ code }) => code).join(', ')}): nothing of it is read.`
    : 'No checklist has this field.'
}

function explain(explanation: FieldExplanation, told: Told): string[] {
  const { field, checklist, applies, fact, candidates, rejected, unheard } = explanation
  const lines = [
    `  ${field.type}, ${field.required === 'yes' ? 'required' : field.required === 'no' ? 'not required' : 'required when mentioned'}, of the checklist ${checklist}${applies ? '' : ', which does not apply to this mail'}`,
    `  “${field.label}”`,
    '',
    fact === undefined ? '  No value.' : `  ${writeFact(fact, told)}`,
    ...(fact === undefined ? [] : [`    ${writePlace(fact.evidence, told)}`]),
    `  ${sayAssessment(explanation)}`,
  ]
  if (candidates.length > 0) lines.push('', '  Considered:', ...candidates.flatMap((candidate) => writeCandidate(candidate, told)))
  if (rejected.length > 0) {
    lines.push('', '  Not taken:')
    for (const { evidence, because } of rejected)
      lines.push(`    ✗ ${writeHow(evidence, told)}: ${sayRefusal(because)}`, `      ${writePlace(evidence, told)}`)
  }
  if (unheard.length > 0) {
    lines.push('', '  Not weighed:')
    for (const one of unheard)
      lines.push(
        `    · ${told.clean(writeValue(one.value))}: ${sayUnheard(one)}`,
        `      ${writePlace({ ...one.span, quote: one.quote }, told)}`,
      )
  }
  if (candidates.length + rejected.length + unheard.length === 0) lines.push('', '  Nothing in the mail looks like it.')
  return lines
}

function writeCandidate({ fact, strength, age, verdict }: ConsideredFact, told: Told): string[] {
  const mark = verdict.kind === 'holds' ? '✓' : '✗'
  const letter = age === 0 ? 'newest letter' : age === 1 ? 'one letter back' : `${age} letters back`
  return [
    `    ${mark} ${writeFact(fact, told)}, weight ${strength.toFixed(2)}, ${letter}: ${sayVerdict(verdict)}`,
    `      ${writePlace(fact.evidence, told)}`,
  ]
}

function writeFact({ value, state, problem, evidence }: Fact, told: Told): string {
  const shown = told.clean(writeValue(value)).slice(0, 200)
  return `${shown}${state === 'good' ? '' : ` (${state}: ${problem ?? 'not usable'})`}, ${writeHow(evidence, told)}`
}

function writeValue(value: Fact['value']): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}

const HOW: Record<Evidence['by'], string> = {
  label: 'behind the label',
  'next-line': 'below the label',
  table: 'in a table, for',
  numbered: 'as numbered answer',
  'inline-answer': 'below the question',
  prose: 'told in prose',
  bounce: 'by the bounce',
  'pointed-at': 'pointed at',
  page: 'filled in on the page',
}

function writeHow({ by, label }: Evidence, { clean }: Told): string {
  return label === undefined || label === '' ? HOW[by] : `${HOW[by]} “${clean(label).slice(0, 80)}”`
}

/** Where the words stand, and by whom: passage, offsets, the words between a few others. */
function writePlace({ passage: id, start, end, quote }: Span & { quote: string }, { message, clean }: Told): string {
  const passage = message.passages[id]
  if (passage === undefined) return 'nowhere in the text'
  const before = clean(passage.text.slice(Math.max(0, start - 40), start))
  const after = clean(passage.text.slice(end, end + 40))
  const words = end === start ? 'not shown as text' : `…${before} ⟦${clean(quote).slice(0, 300)}⟧ ${after}…`
  return `passage ${id} (${passage.origin}, ${writeWriter(message.letters[passage.letter])}), ${start}–${end}: ${words}`
}

function writeWriter(letter: Letter | undefined): string {
  const who = letter?.from?.address ?? letter?.writer ?? 'writer unknown'
  return letter?.sentAt === undefined ? printable(who) : `${printable(who)}, ${letter.sentAt}`
}

function sayVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'holds':
      return 'holds'
    case 'says-the-same':
      return 'says the same'
    case 'newer-letter':
      return 'a newer letter says otherwise'
    case 'clearer-statement':
      return 'too weak to hold beside what else is said'
    case 'surer-finding':
      return 'another finding of the same letter is surer'
    case 'said-first':
      return 'another that is as sure was said first'
    case 'said-to-be-none':
      return 'a newer letter says that there is none'
    case 'states-another-field':
      return `these words state ${verdict.field}`
  }
}

function sayUnheard({ because, field }: Unheard): string {
  switch (because) {
    case 'signature':
      return 'stands in a signature'
    case 'header':
      return 'stands in a forward’s or quote’s header'
    case 'bounce':
      return 'stands in a bounce, which states other things'
    case 'desk':
      return 'the desk’s own words state nothing'
    case 'other-field':
      return `part of what states ${field ?? 'another field'}`
    case 'no-word-for-it':
      return sayRefusal(because)
  }
}

function sayAssessment({ field, applies, fact, ask, blocks, saidUnknown, saidNone, mentioned }: FieldExplanation): string {
  const said = [
    ...(saidUnknown ? ['The customer says that he does not know.'] : []),
    ...(saidNone ? ['The customer says that there is none.'] : []),
    ...(mentioned ? ['The customer says that there is one.'] : []),
  ].join(' ')
  const outcome = blocks
    ? 'It blocks: nothing can be analysed before it is mended.'
    : ask !== undefined
      ? `It is asked for: ${ask.problem ?? ask.because}.`
      : !applies
        ? 'It is not asked for: another checklist applies, or none.'
        : fact !== undefined
          ? 'It is not asked for: it is known.'
          : field.required === 'yes'
            ? 'It is not asked for: the mail is blocked by something else.'
            : 'It is not asked for: it is not required.'
  return said === '' ? outcome : `${said} ${outcome}`
}
