// Where a labelled error ends and its writer goes on: "Erro: 550 User unknown. Mandei ontem pra ana@…", "Mensagem: falha na conexão, foi
// hoje cedo". Comes in: what was read behind the label, and the text it stands in. Goes out: the same, or its beginning.
import { findErrorTexts } from '../../value/error/error-text.ts'
import { beginsOwnLine, tellsDeed } from '../../value/error/own-line.ts'
import { eachMatch } from '../../value/text/all-matches.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Read } from './read-answers.ts'

const MIN_ERROR = 6
/** Of a sentence, as much as its beginning needs. */
const SHOWN = 90

/** "Mensagem: Não foi possível conectar. Já reiniciei o computador.": what the writer did stands in no message. */
export function cutOwnWords(read: Read, text: string): Read {
  if (read.kind !== 'value') return read
  const { start, end } = read.found
  const own = ownWordsIn(foldInPlace(text.slice(start, end)))
  return own === undefined ? read : endAt(start + own, { start, text })
}

/** "O erro que dá é esse: cannot connect. uso o Mailbird": after a label of the writer's own making the rest of his tale is no error. */
export function cutTale(read: Read, text: string): Read {
  if (read.kind !== 'value' || read.found.end - read.found.start < 60) return read
  // What stands between quotation marks is all of it.
  if (/["\u201c\u201d]/.test(text.charAt(read.found.start - 1)) && /["\u201c\u201d]/.test(text.charAt(read.found.end))) return read
  const announced = 'erro: '
  const [first] = findErrorTexts(announced + text.slice(read.found.start, read.found.end))
  if (first === undefined || first.start > announced.length + 3) return read
  const end = read.found.start + first.end - announced.length
  const start = read.found.start + Math.max(0, first.start - announced.length)
  return end <= start ? read : endAt(end, { start, text })
}

function endAt(end: number, { start, text }: { start: number; text: string }): Read {
  const value = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“]([^"“”]{1,500})["”][.,;]?$/, '$1')
  return { kind: 'value', found: { value, state: 'good', start, end } }
}

/** Behind a full stop a sentence may be the writer's in many ways; behind a comma only one that tells what he did, or when it was. */
const BREAK = /[.!?"')][ \t]{1,3}(?=\S)|[,;][ \t]{1,3}(?=\S)|[ \t]-[ \t](?=\S)|[ \t]{0,3}\n[ \t]{0,8}(?=\S)/g
/** How somebody goes on behind what he copied, though he begins no line of his own with it. */
const OWN_SENTENCE =
  /^(?:(?:hoje|hj|ontem|anteontem|today|yesterday|hoy|ayer)(?: (?:as|a las|at|cedo|de manha|a tarde|a noite|umas|la pelas|pelas|por volta))? ?\d{1,2}(?:h|:\d|\s?(?:horas|[ap]m))|(?:(?:e|mas|and|but|y|pero) )?(?:nao|not|no|it wasn't) (?:foi |era |fue |was |mandei |enviei )?(?:n?[oa] |em |on |el |dia )?(?:ontem|hoje|anteontem|segunda|terca|quarta|quinta|sexta|sabado|domingo|yesterday|today|ayer|hoy|lunes|martes|viernes)[, .]|(?:ah{1,3}|ih|opa|ops|aff|alias|na verdade|desculp[ae]\w?|corrigindo|oh|oops|actually|sorry|perdon)(?:,| (?:e |mas |and |y )?(?:nao |no |not |it wasn't |foi |era |it was |fue |mandei|enviei)) ?|ja (?:conferi|desliguei|desinstalei|reinstalei|mexi|verifiquei)|eu |isso (?:acontece|comecou|aparece)|reiniciei|tentei|(?:uso|usamos|meu|minha|nosso|nossa|podem|my) |desde (?:ontem|hoje|que)|aguardo|o que (?:eu )?(?:faco|pode ser)|no celular|(?:(?:la|aqui|ai) )?tem [ao] (?:\d{2,5}|ssl|tls|starttls)(?![a-z])|i (?:have|tried|already) |we (?:have|tried) |ya (?:prob|reinici))/

/** "0x800CCC0E no Outlook 2016, Windows 10": behind a code that is all of the error, where it is shown. */
const CODE = /^["'(]{0,2}(?:(?:erro|error|codigo|code)[ :]{0,2})?0x[0-9a-f]{6,8}\)?/
/** "0x800CCC0E com Outlook 2016: não foi possível …" */
const ERROR_GOES_ON =
  /^[^\n]{0,160}(?::(?!\d)| - |(?<![a-z])(?:ao|while|when|al|nao|cannot|could|falh\w{1,3}|encerr\w{1,3}|recus\w{1,3}|failed|servidor|server)(?![a-z]))/
const SHOWN_WHERE =
  /^(?:,? (?:n[oa]|em|on|in|en|com|with)(?: (?:o|meu|minha|the|my|el|mi))? |[,;] (?:uso (?:o )?)?)(?:outlook|thunderbird|windows|win ?\d|mac|iphone|ipad|android|em client|mailbird|the bat|apple mail|live mail|gmail|programa|computador|pc|note|celular|program|computer|phone)(?![a-z])/

/** "Erro: Mailbox full. Pra: rui@…": whom it went to, or when, stands in no error behind a full stop. */
const NEXT_LABEL =
  /^(?:(?:pra|para|to|a|de|do|from|desde|remetente|sender|remitente|destinatario|recipient|enviad[oa]|enviei|mandei|sent|hora|horario|data|dia|fecha|date|when|quando|cuando)(?: (?:quem|de|do|em|e|hora|envio|as|a)){0,3}) ?: ?\S/

/** Returns whether with `rest`, which stands behind an error, its writer goes on. */
export function isWritersOwn(rest: string): boolean {
  const behind = foldInPlace(rest.slice(0, SHOWN))
  const words = behind.replace(/^[.!?"']{0,2}[\s,;-]{1,5}/, '')
  return (SHOWN_WHERE.test(behind) && !ERROR_GOES_ON.test(behind)) || beginsOwnLine(words) || OWN_SENTENCE.test(words)
}

/** Returns where in `folded` the writer's own words begin, with the mark or blank before them. */
function ownWordsIn(folded: string): number | undefined {
  const code = CODE.exec(folded)?.[0].length ?? 0
  if (code > 0 && SHOWN_WHERE.test(folded.slice(code)) && !ERROR_GOES_ON.test(folded.slice(code))) return code
  for (const { 0: mark, index } of eachMatch(folded, BREAK)) {
    const isClause = /^(?:[,;]|[ \t]-)/.test(mark)
    const at = isClause || mark.includes('\n') ? index : index + 1
    if (at < MIN_ERROR) continue
    const behind = index + mark.length
    const words = folded.slice(behind, behind + SHOWN)
    if (isClause ? tellsDeed(words) : beginsOwnLine(words) || OWN_SENTENCE.test(words) || NEXT_LABEL.test(words)) return at
  }
  return undefined
}
