// The form: one card for each thing that is missing, with the field's own title, where to find it and an example; below it what is
// known already. Works without script. Whatever stands in ${…} is escaped by the template.
import { html, type Markup } from '../markup.ts'
import type { Language } from '../message/message.ts'
import { explainFault } from '../reply/explain-ask.ts'
import { showValue } from '../reply/show-value.ts'
import { namedPrograms, tellWhere, wordsOfTicket } from '../reply/tell-where.ts'
import type { Value, ValueType } from '../value/value.ts'
import { type AskedField, NOTHING_TYPED, type OpenForm, type Refused, type Typed } from './open-form.ts'
import { type PageWords, pageWordsOf } from './page-words.ts'

export type FormPage = {
  form: OpenForm
  /** Proves that a submit comes from this page. */
  proof: string
  /** The address the visitor is seen with; absent where it is no public one. */
  visitor?: string
  /** What was wrong with the submit that this page answers. */
  refused: Map<string, Refused>
  /** noted: something was taken. refused, empty: nothing was. fresh: nothing was sent. */
  after: 'fresh' | 'noted' | 'refused' | 'empty'
  /** The day of today in the desk's zone, yyyy-mm-dd. */
  today: string
}

const MAX_TEXT = 4_000
const MAX_LINE = 200
const ENCRYPTIONS = ['ssl_tls', 'starttls', 'none', 'auto']
const YES_NO = ['sim', 'não']

/** Returns the page's body. */
export function writeForm(page: FormPage): Markup {
  const { form, visitor } = page
  const { language } = form.ticket
  const words = pageWordsOf(language)
  const count = form.asked.length
  const asksAddress = form.asked.some(({ field }) => field.type === 'public_ip')
  const lead = page.after === 'noted' ? words.leadAfter(count) : words.lead(count)
  return html`<h1>${words.title}</h1>
${page.after === 'noted' ? html`<p class="note" role="status">${words.noted}</p>` : ''}
${page.after === 'empty' ? html`<p class="fault" role="alert">${words.nothingGiven}</p>` : ''}
${page.refused.size > 0 ? html`<p class="fault" role="alert">${words.notTaken}</p>` : ''}
<p>${lead}</p>
<form method="post" accept-charset="utf-8" autocomplete="off">
<input type="hidden" name="proof" value="${page.proof}">
${form.asked.map((asked) => writeCard(asked, page, words))}
<p class="soft">${words.leaveOpen}</p>
<button type="submit">${words.send}</button>
<button type="submit" class="quiet" name="person" value="yes">${words.wantPerson}</button>
</form>
${visitor === undefined || asksAddress ? '' : html`<h2>${words.yourAddress}</h2><p class="address">${visitor}</p>`}
${form.known.length === 0 ? '' : writeKnown(form, words)}`
}

function writeCard(asked: AskedField, page: FormPage, words: PageWords): Markup {
  const { field, ask, fact } = asked
  const { language, facts } = page.form.ticket
  const programs = namedPrograms(page.form.checklist, facts, wordsOfTicket(page.form.ticket))
  const id = field.id
  const refused = page.refused.get(id)
  const fault = refused?.fault ?? explainFault({ field, ask, fact, language })
  const title = field.title[language]
  const needsGroup = ['datetime', 'date', 'public_ip', 'yes_no'].includes(field.type)
  const where = html`<p class="where" id="where.${id}">${tellWhere(field, programs, language)}${hasExample(field.type) ? html`<br>${words.example(field.example[language])}` : ''}</p>`
  const typed = refused?.typed ?? NOTHING_TYPED
  const inside = html`${fault === undefined ? '' : html`<p class="fault">${fault}</p>`}
${field.type === 'public_ip' ? writeSeen({ asked, typed, page, words }) : ''}
${where}
${writeInput({ asked, typed, page, words })}`
  return needsGroup
    ? html`<fieldset class="card"><legend>${title}</legend>${inside}</fieldset>`
    : html`<div class="card"><label class="title" for="text.${id}">${title}</label>${inside}</div>`
}

/** Pickers need none. */
function hasExample(type: ValueType): boolean {
  return !['datetime', 'date', 'encryption', 'yes_no'].includes(type)
}

type Input = { asked: AskedField; typed: Typed; page: FormPage; words: PageWords }

function writeInput(input: Input): Markup {
  const { field, fact, ask } = input.asked
  const { language } = input.page.form.ticket
  // What is half known stands there already, to be completed.
  const known = ask.because === 'partial' && fact !== undefined ? String(fact.value) : ''
  const text = input.typed.text
  switch (field.type) {
    case 'datetime':
    case 'date':
      return writeMoment(input, /^\d{4}-\d{2}-\d{2}/.exec(known)?.[0] ?? '')
    case 'public_ip':
      return writeAddress(input)
    case 'encryption':
      return writeSelect(input, ENCRYPTIONS)
    case 'yes_no':
      return writeChoice(input, YES_NO)
    case 'text':
      return html`<textarea id="text.${field.id}" name="text.${field.id}" rows="4" maxlength="${MAX_TEXT}" spellcheck="false" aria-describedby="where.${field.id}">${text}</textarea>`
    case 'software':
      return writeLine(field.id, text === '' ? showValue(known, field.type, language) : text, html`autocapitalize="words"`)
    case 'port':
      return writeLine(field.id, text, html`inputmode="numeric"`)
    case 'email':
    case 'login':
      return writeLine(field.id, text, html`inputmode="email" autocapitalize="none" spellcheck="false"`)
    case 'hostname':
      return writeLine(field.id, text, html`inputmode="url" autocapitalize="none" spellcheck="false"`)
  }
}

function writeLine(id: string, text: string, attributes: Markup): Markup {
  return html`<input type="text" id="text.${id}" name="text.${id}" value="${text}" maxlength="${MAX_LINE}" aria-describedby="where.${id}" ${attributes}>`
}

/** Two pickers that every phone has, and words for whoever knows it only roughly. */
function writeMoment({ asked, typed, page, words }: Input, knownDay: string): Markup {
  const { id, type } = asked.field
  const time = html`<label>${words.time}<input type="time" name="time.${id}" value="${typed.time}"></label>`
  return html`<div class="pair">
<label>${words.day}<input type="date" name="day.${id}" value="${typed.day === '' ? knownDay : typed.day}" max="${page.today}"></label>
${type === 'datetime' ? time : ''}</div>
<details${typed.text === '' ? '' : html` open`}><summary>${words.freely}</summary>
<input type="text" name="text.${id}" value="${typed.text}" maxlength="${MAX_LINE}" aria-label="${words.freely}"><span class="soft">${words.freelyExample}</span></details>`
}

function writeAddress({ asked, typed, page, words }: Input): Markup {
  const { id, title } = asked.field
  const line = (label: Markup | string) =>
    html`<input type="text" name="text.${id}" value="${typed.text}" maxlength="${MAX_LINE}" autocapitalize="none" spellcheck="false" aria-describedby="where.${id}"${label}>`
  // Without an address to take there is no other one to give.
  if (page.visitor === undefined) return line(html` aria-label="${title[page.form.ticket.language]}"`)
  return html`<label class="soft">${words.otherAddress}${line('')}</label>`
}

/** One tap takes the address that the page sees. */
function writeSeen({ asked, typed, page, words }: Input): Markup {
  if (page.visitor === undefined) return html``
  return html`<p class="where">${words.yourAddress}:</p>
<label class="tap"><input type="checkbox" name="seen.${asked.field.id}" value="${page.visitor}"${typed.seen === page.visitor ? html` checked` : ''}><span class="address">${words.useAddress(page.visitor)}</span></label>
<p class="where">${words.sameNetwork}</p>`
}

function writeSelect({ asked, typed, page, words }: Input, values: string[]): Markup {
  const { id } = asked.field
  const options = optionsOf(asked, values, page.form.ticket.language, words)
  return html`<select id="text.${id}" name="text.${id}" aria-describedby="where.${id}"><option value="">${words.choose}</option>
${options.map((option) => html`<option${option === typed.text ? html` selected` : ''}>${option}</option>`)}</select>`
}

function writeChoice({ asked, typed, page, words }: Input, values: string[]): Markup {
  const { id } = asked.field
  return html`${optionsOf(asked, values, page.form.ticket.language, words).map(
    (option) =>
      html`<label class="tap"><input type="radio" name="text.${id}" value="${option}"${option === typed.text ? html` checked` : ''}>${option}</label>`,
  )}`
}

function optionsOf({ field }: AskedField, values: string[], language: Language, words: PageWords): string[] {
  return [...values.map((value) => showValue(value, field.type, language)), words.dontKnow]
}

function writeKnown({ known, ticket: { language } }: OpenForm, words: PageWords): Markup {
  return html`<h2>${words.knownHeading}</h2>
<dl>${known.map(({ field, fact }) => html`<div><dt>${field.title[language]}</dt><dd>${showKnown(fact.value, field.type, language) ?? words.knownHidden}</dd></div>`)}</dl>
<p class="soft">${words.knownFoot}</p>`
}

/**
 * Returns a known value as this page may show it: settings and times in full, who and where only so far that its owner knows it
 * again, free text not at all. The letter with the link holds them; the link alone may have been passed on.
 */
function showKnown(value: Value, type: ValueType, language: Language): string | undefined {
  if (Array.isArray(value)) return value.map((item) => showKnown(item, type, language)).join(', ')
  switch (type) {
    case 'email':
    case 'login':
    case 'public_ip':
      return maskEnd(String(value))
    case 'text':
      return undefined
    default:
      return showValue(value, type, language)
  }
}

function maskEnd(text: string): string {
  const shown = /^[\p{L}\p{N}]{1,2}/u.exec(text)?.[0] ?? ''
  const at = text.lastIndexOf('@')
  return at > 0 ? `${shown}…${text.slice(at)}` : `${text.slice(0, Math.min(7, Math.ceil(text.length / 2)))}…`
}
