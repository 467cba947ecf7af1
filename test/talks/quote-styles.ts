// How mail programs put the letter they answer below (or around) what is written: a mail of ours in, the lines of its quote out.
// Each style is a program's own habit as seen in its mails: attribution or header block, marks, wrapping.
// `answers` are placed by the customer inside the quote: `below` a question on lines of their own, typed `into` our form's
// line, or `behind` a question in red.
import type { Message } from '../../src/message/message.ts'

export type Answers = { place: 'below' | 'into' | 'behind'; lines: { title: string; answer: string }[] }

type Style = (quoted: Quoted, answers: Answers | undefined) => string

type Quoted = { message: Message; text: string; html: string; zone: string }

const WIDTH = 74

/** Returns the quote of `message` (of ours) as the program `style` writes it. */
export function quoteAs(style: string, quoted: Quoted, answers: Answers | undefined): string {
  const write = STYLES[style]
  if (write === undefined) throw new Error(`Cannot quote: no style is named ${style}`)
  return write(quoted, answers)
}

const STYLES: Record<string, Style> = {
  gmail: marked(
    ({ message, zone }) => `Em ${date(message, zone, 'pt-BR', GMAIL)} às ${time(message, zone)}, ${sender(message)}\nescreveu:\n`,
  ),
  'gmail-en': marked(
    ({ message, zone }) => `On ${date(message, zone, 'en-US', GMAIL)} at ${time(message, zone)} ${sender(message)} wrote:\n`,
  ),
  'gmail-es': marked(
    ({ message, zone }) =>
      `El ${date(message, zone, 'es', GMAIL)} a las ${time(message, zone)}, ${name(message)} (<${address(message)}>)\nescribió:\n`,
  ),
  'apple-mail': marked(
    ({ message, zone }) => `> Em ${date(message, zone, 'pt-BR', DAY)}, à(s) ${time(message, zone)}, ${sender(message)} escreveu:\n> `,
  ),
  iphone: marked(
    ({ message, zone }) =>
      `Enviado do meu iPhone\n\n> Em ${date(message, zone, 'pt-BR', DAY)}, à(s) ${time(message, zone)}, ${sender(message)} escreveu:\n> \n> \uFEFF`,
  ),
  thunderbird: marked(
    ({ message, zone }) => `Em ${date(message, zone, 'pt-BR', SHORT)} ${time(message, zone)}, ${name(message)} escreveu:`,
  ),
  'thunderbird-en': marked(
    ({ message, zone }) => `On ${date(message, zone, 'en-GB', SHORT)} ${time(message, zone)}, ${name(message)} wrote:`,
  ),
  roundcube: marked(({ message, zone }) => `Em ${isoDay(message, zone)} ${time(message, zone)}, ${name(message)} escreveu:`),
  'outlook-desktop': headed(
    ({ message, zone }) =>
      `De: ${sender(message)} \nEnviada em: ${date(message, zone, 'pt-BR', LONG)} ${time(message, zone)}\nPara: ${recipient(message)}\nAssunto: ${message.subject}\n`,
  ),
  'outlook-en': headed(
    ({ message, zone }) =>
      `From: ${sender(message)} \nSent: ${date(message, zone, 'en-US', LONG)} ${time(message, zone)}\nTo: ${recipient(message)}\nSubject: ${message.subject}\n`,
  ),
  'outlook-web': headed(
    ({ message, zone }) =>
      `${'_'.repeat(32)}\nDe: ${sender(message)}\nEnviado: ${date(message, zone, 'pt-BR', LONG)} ${time(message, zone)}\nPara: ${recipient(message)}\nAssunto: ${message.subject}\n`,
  ),
  android: headed(
    ({ message, zone }) =>
      `-------- Mensagem original --------\nDe: ${sender(message)}\nData: ${date(message, zone, 'pt-BR', SHORT)} ${time(message, zone)} (GMT-03:00)\nPara: ${recipient(message)}\nAssunto: ${message.subject}\n`,
  ),
  yahoo: (quoted, answers) => {
    const { message, zone } = quoted
    const head = `    Em ${date(message, zone, 'pt-BR', LONG)} às ${time(message, zone)}:15 BRT, ${sender(message)} escreveu:  \n \n`
    return head + quoteLines(quoted.text, answers, ' ').join('\n')
  },
  'gmail-html': ({ message, html, zone }) =>
    `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Em ${date(message, zone, 'pt-BR', GMAIL)} às ${time(message, zone)}, ${name(message)} &lt;<a href="mailto:${address(message)}">${address(message)}</a>&gt; escreveu:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${bodyOf(html)}</blockquote></div>`,
  'outlook-html': ({ message, html, zone }, answers) =>
    `<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>De:</b> ${name(message)} &lt;${address(message)}&gt; <br><b>Enviada em:</b> ${date(message, zone, 'pt-BR', LONG)} ${time(message, zone)}<br><b>Para:</b> ${recipient(message)}<br><b>Assunto:</b> ${message.subject}<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>${fillHtml(bodyOf(html), answers)}`,
  'apple-mail-html': ({ message, html, zone }) =>
    `<div><br><blockquote type="cite"><div>Em ${date(message, zone, 'pt-BR', DAY)}, à(s) ${time(message, zone)}, ${name(message)} &lt;${address(message)}&gt; escreveu:</div><br class="Apple-interchange-newline"><div>${bodyOf(html)}</div></blockquote></div>`,
  'thunderbird-html': ({ message, html, zone }) =>
    `<div class="moz-cite-prefix">Em ${date(message, zone, 'pt-BR', SHORT)} ${time(message, zone)}, ${name(message)} escreveu:<br></div><blockquote type="cite" cite="mid:${message.messageId}">${bodyOf(html)}</blockquote>`,
}

/** Programs that put > before each line. */
function marked(attribution: (quoted: Quoted) => string): Style {
  return (quoted, answers) => `${attribution(quoted)}\n${quoteLines(quoted.text, answers, '> ').join('\n')}`
}

/** Programs that put a block of header fields above and leave the text as it is. */
function headed(block: (quoted: Quoted) => string): Style {
  return (quoted, answers) => `${block(quoted)}\n${quoteLines(quoted.text, answers, '').join('\n')}`
}

function quoteLines(text: string, answers: Answers | undefined, mark: string): string[] {
  const lines = text.trimEnd().split('\n')
  const wrapped = lines.flatMap((line, index) => {
    const into = answers?.place === 'into' ? answers.lines.find(({ title }) => isFormLine(lines, index, title)) : undefined
    const full = into === undefined ? line : `${line.trimEnd()} ${into.answer}`
    const quoted = mark === '' ? [full] : wrap(full).map((piece) => `${mark}${piece}`.trimEnd())
    const below = answers?.place === 'below' ? answers.lines.find(({ title }) => isQuestionLine(line, title)) : undefined
    return below === undefined ? quoted : [...quoted, '', below.answer, '']
  })
  for (const { title } of answers?.lines ?? []) {
    if (!lines.some((line, index) => isFormLine(lines, index, title) || isQuestionLine(line, title)))
      throw new Error(`Cannot answer in the quote: it does not ask for ${title}`)
  }
  return wrapped
}

/** "Porta do servidor: ", the last such line of a letter: the form stands below the explanations. */
function isFormLine(lines: string[], index: number, title: string): boolean {
  const line = lines[index] ?? ''
  return line.startsWith(title) && /:\s*$/.test(line)
}

/** "3. Porta do servidor — …" */
function isQuestionLine(line: string, title: string): boolean {
  return /^\d+\. /.test(line) && line.replace(/^\d+\. /, '').startsWith(title)
}

function fillHtml(html: string, answers: Answers | undefined): string {
  return (answers?.lines ?? []).reduce((rest, { title, answer }) => {
    const filled =
      answers?.place === 'behind'
        ? rest.replace(new RegExp(`(<li[^>]*><strong>${title}[^<]*</strong>[^]*?)(?=</li>)`), `$1 <span style='color:red'>${answer}</span>`)
        : rest.replace(`>${title}:&nbsp;<`, `>${title}: ${answer}<`)
    if (filled === rest) throw new Error(`Cannot answer in the quote: its form has no ${title}`)
    return filled
  }, html)
}

function wrap(line: string): string[] {
  const pieces: string[] = []
  let rest = line
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(' ', WIDTH)
    if (space <= 0) break
    pieces.push(rest.slice(0, space))
    rest = rest.slice(space + 1)
  }
  return [...pieces, rest]
}

function bodyOf(html: string): string {
  return html.replace(/^[\s\S]*?<body[^>]*>/, '').replace(/<\/body>[\s\S]*$/, '')
}

const GMAIL = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const SHORT = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

function date(message: Message, zone: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(new Date(message.sentAt ?? 0))
}

function time(message: Message, zone: string): string {
  return new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(message.sentAt ?? 0))
}

function isoDay(message: Message, zone: string): string {
  return Temporal.Instant.from(message.sentAt ?? '1970-01-01T00:00:00Z')
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

/** Programs show the address they will answer to. */
function address(message: Message): string {
  return message.replyTo[0]?.address ?? message.from[0]?.address ?? ''
}

function name(message: Message): string {
  return message.from[0]?.name ?? address(message)
}

function sender(message: Message): string {
  return `${name(message)} <${message.from[0]?.address ?? ''}>`
}

function recipient(message: Message): string {
  return message.to.map((to) => to.address).join('; ')
}
