// Which lines of one writer's run are his signature: below "-- " (RFC 3676 §4.3), a phone's "Enviado do meu iPhone", a closing with
// names and contacts ("Att, João – Tel. …"), a disclaimer, a virus scanner's or a newsletter's footer; above him, a forwarder's banner.
// A line that can be an answer ("Porta: 995" below "Att,") is never signature: better a signature read as text than an answer lost.
import { foldWord } from './forward-words.ts'
import { markBanners } from './outside-banner.ts'
import { ANSWERING, CLOSINGS, CONTACT, DISCLAIMERS, FOOTER_WORDS, FOOTERS } from './signature-words.ts'
import { isUnsubscribeFooter } from './unsubscribe-footer.ts'

/** Longer than any signature seen, with its full address and slogans. */
const MAX_SIGNATURE = 25
/** A signature's line is a name, a job, a contact. What is longer is a sentence. */
const MAX_SIGNED = 90
const MAX_MATCHED = 600

/** Returns, for each line, whether it belongs to a signature. */
export function findSignature(lines: string[]): boolean[] {
  const folded = lines.map((line) => foldWord(line.slice(0, MAX_MATCHED)))
  const signed = lines.map(() => false)
  let lastOfClosing = -1
  for (let at = 0; at < folded.length; at++) {
    const line = folded[at] ?? ''
    // A closing's block may hold the delimiter: "Aguardo retorno,", "--", and a card of any shape.
    const mayDelimit = !signed[at] || at <= lastOfClosing
    if (line === '' || !mayDelimit) continue
    if (isDelimiter(lines[at] ?? '')) {
      markBelow(folded, signed, { at, below: 'delimiter' })
      lastOfClosing = -1
    } else if (signed[at]) continue
    else if (isFooter(line) || isUnsubscribeFooter(line)) signed[at] = true
    else if (isClosing(line)) lastOfClosing = markBelow(folded, signed, { at, below: 'closing' })
  }
  markContacts(folded, signed)
  markBanners(folded, signed)
  markDisclaimers(folded, signed)
  return signed
}

function isFooter(line: string): boolean {
  return line.length < 140 && FOOTER_WORDS.test(line) && FOOTERS.some((footer) => footer.test(line))
}

/** RFC 3676 §4.3: dash dash blank. Many programs lose the blank. */
function isDelimiter(line: string): boolean {
  return line === '--' || line === '-- ' || line === '__' || line === '—'
}

/** "Att,", "Obrigada, Lúcia", "Bjs da Mirtes": a closing alone, or with a few words of a name after it. */
function isClosing(line: string): boolean {
  if (line.length > 70 || !CLOSING_STARTS.has(startOf(line))) return false
  const words = line.replace(/[.!,;:)(\s-]+$/, '')
  if (CLOSINGS.has(words)) return true
  const cut = words.search(/[,.!;\u2013-]/)
  const name = words.slice(cut + 1).replace(/^[\s,.!\u2013-]+/, '')
  if (cut > 1 && CLOSINGS.has(words.slice(0, cut).trim()) && (CLOSINGS.has(name.split(/[,.!]/)[0] ?? '') || isName(name))) return true
  const parts = words.split(' ')
  const known = [3, 2, 1].find((count) => CLOSINGS.has(parts.slice(0, count).join(' ')))
  return known !== undefined && parts.length - known <= 3 && isName(parts.slice(known).join(' '))
}

/** Most lines begin with no word of a closing. */
const CLOSING_STARTS = new Set([...CLOSINGS].map(startOf))

function startOf(line: string): string {
  return /^[^\s,.!;:)(\u2013-]{0,40}/.exec(line)?.[0] ?? ''
}

function isName(text: string): boolean {
  return text.length <= 40 && text.split(' ').length <= 4 && !/[\d:?@=]/.test(text) && !ANSWERING.test(text) && !SENTENCE.test(text)
}

/** Marks the closing or delimiter at `at` and the signature lines below it, up to the first line that a signature does not hold. Returns the last. */
function markBelow(folded: string[], signed: boolean[], { at, below }: { at: number; below: 'closing' | 'delimiter' }): number {
  let last = at
  let isContactAbove = false
  for (let next = at + 1; next < folded.length && next - at <= MAX_SIGNATURE; next++) {
    const line = folded[next] ?? ''
    if (line === '') continue
    // "-- / Luiz, TI / Tel. … / VPN: 200.10.20.30": on from a contact without a blank line the card goes on, whatever it names.
    const goesOn = below === 'delimiter' && isContactAbove && last === next - 1
    if (!goesOn && !isSigned(line, below)) break
    isContactAbove ||= PHONE.test(line)
    last = next
  }
  for (let line = at; line <= last; line++) signed[line] = true
  return last
}

/** The last paragraph, where it holds a phone or a registration: a signature without closing ("Ana Reis / Padaria Sol / (19) 3241-0000"). */
function markContacts(folded: string[], signed: boolean[]): void {
  let last = folded.length - 1
  while (last >= 0 && (folded[last] === '' || signed[last])) last--
  let first = last
  let contacts = 0
  while (first >= 0 && last - first < 6) {
    const line = folded[first] ?? ''
    if (line === '' || signed[first] || !isSigned(line, 'closing') || /^\S{1,64}@\S{1,255}$/.test(line)) break
    if (PHONE.test(line) || REGISTRATION.test(line)) contacts++
    first--
  }
  if (contacts > 0) for (let line = first + 1; line <= last; line++) signed[line] = true
}

/** A Brazilian or international phone, bounded; a CNPJ or a professional's registration. */
const PHONE = /(?:^|[\s(/|-])(?:\+?\d{1,3} )?\(?\d{2,3}\)? ?9?\d{4}[-. ]?\d{4}(?!\d)|\b(?:tel|fone|ramal|whats ?app|zap|cel)\b.{0,12}\d{3}/
const REGISTRATION = /\b(?:cnpj|crc|oab|crea|cau|crm|cro|crp|creci|crmv|crbm|cep)\b.{0,12}\d/

/** What makes a short line a sentence: it says something, so it is no name. */
const SENTENCE =
  /\b(?:nao|ja|quero|queria|preciso|precisamos|podem?|poderiam?|favor|tentei|gostaria|estou|esta|estao|tenho|temos|falar|liguem?|me liga|mandei|enviei|recebi|aparece|continua|agora|ontem|hoje|que|se|please|need|want|can|could|is|are|have|not|quiero|necesito|pueden?|podria|tengo|hablar|llamen?|no funciona)\b/

function isSigned(line: string, below: 'closing' | 'delimiter'): boolean {
  if (isFooter(line)) return true
  if (line.length > MAX_SIGNED) return isDisclaimer(line)
  const contact = CONTACT.test(line)
  if (/\b\d{1,3}(?:\.\d{1,3}){3}\b/.test(line) || /\d[:h]\d\d/.test(line)) return false
  if (/^(?:www\.|https?:\/\/)\S{3,80}$/.test(line)) return true
  if (contact && !/\b(?:servidor|senha|porta|usuario|erro)\b/.test(line)) return true
  // "…@cartorio.not.br": an address's parts are no words.
  const words = line.replace(/\S{1,64}@\S{1,80}|(?:www\.|https?:)\S{1,80}/g, '')
  if (ANSWERING.test(words)) return false
  if (/\?$/.test(line) || /^\d{1,2} ?[.):-] ?\S/.test(line)) return false
  if (below === 'closing' && (/^[^:\uff1a]{2,40}[:=]/.test(line) || SENTENCE.test(words))) return false
  if (/^[([]?\+?[\d\s().\-/]{8,30}\)?$/.test(line)) return true // A phone.
  // A bare number, a host, a program's version answer something.
  if (
    /^\d{1,6}$/.test(line) ||
    /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,6}$/.test(line) ||
    /(?:^|\s)v?\d{1,4}\.\d{1,4}(?:\.|\s|$)/.test(line)
  )
    return false
  return line.split(' ').length <= 14
}

function isDisclaimer(paragraph: string): boolean {
  if (paragraph.length <= 50) return false
  let signs = 0
  for (const sign of DISCLAIMERS) if (sign.test(paragraph)) signs++
  return signs >= 2
}

/** Marks paragraphs that are confidentiality notices, environment appeals or scanners' words. */
function markDisclaimers(folded: string[], signed: boolean[]): void {
  for (let start = 0; start < folded.length; ) {
    let end = start
    while (end < folded.length && folded[end] !== '') end++
    // A scanner's line right below the customer's own words makes no notice of them.
    let last = end
    while (last > start && signed[last - 1]) last--
    const lines = folded.slice(start, Math.min(last, start + 30))
    if (last > start && isLongEnough(lines) && isDisclaimer(lines.join(' ').slice(0, 3_000)) && !lines.some(isAnswer)) {
      for (let line = start; line < end; line++) signed[line] = true
    }
    start = end + 1
  }
}

function isAnswer(line: string): boolean {
  const label = /^[^:=\uff1a]{2,50}(?=[:=\uff1a] ?\S)/.exec(line)?.[0]
  return label !== undefined && ANSWERING.test(label)
}

/** A question about a notice is short; a notice is a block of long lines, or begins as one. */
function isLongEnough(lines: string[]): boolean {
  const first = lines[0] ?? ''
  return (
    lines.join(' ').length > 120 ||
    /^(?:antes de imprimir|before printing|aviso|esta mensagem|este e-?mail|this e-?mail|this message|este mensaje|este correo)/.test(first)
  )
}
