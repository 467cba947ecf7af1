// What of each speech is no prose any more, because answers and their labels take it. Comes in: what was heard, the answers, and what was read
// of them. Goes out: ranges by speech; whatever else an answer's line tells stays prose.
import { isShown } from '../../value/error/error-opening.ts'
import { CORRECTING } from '../../value/slip-words.ts'
import { firstIndexPast } from '../../value/text/first-index-past.ts'
import type { Candidate } from '../candidate.ts'
import type { Heard } from '../hear.ts'
import type { Range } from '../range.ts'
import { isWritersOwn } from './cut-own-words.ts'
import { mayNameOther } from './judge-by-label.ts'
import { isOwnMessage } from './own-message.ts'
import type { RawAnswer } from './raw-answer.ts'
import { OWN_NAME, SHOWN } from './read-answers.ts'

/** What labels took is no prose: the label and, where it was read, the whole answer; else only the label's own words. */
export function hideAnswers(heard: Heard, answers: readonly RawAnswer[], read: readonly Candidate[]): Range[][] {
  const hidden: Range[][] = heard.secrets.map((ranges, at) => [...ranges, ...(heard.spoken.printed[at] ?? [])])
  const readIn = Map.groupBy(inOrder(read), ({ fact }) => fact.evidence.passage)
  for (const answer of answers) {
    const ranges = hidden[answer.at]
    const passage = heard.speeches[answer.at]?.passage.id ?? -1
    if (ranges === undefined) continue
    const until = Math.max(answer.end, answer.blockEnd)
    const readHere = beginningIn(readIn.get(passage) ?? [], answer.start, until)
    const isRead = readHere.length > 0
    const isRemark = answer.matches.length === 0 && REMARK.test(answer.label)
    const isTold = tellsWhatIsUsed(heard, answer, isRead)
    const isOwn = !isRead && isOwnMessage(answer.label, heard.speeches[answer.at]?.passage.text.slice(answer.start, answer.end) ?? '')
    const isProse = isTaleBeforeColon(answer) || isTold || isOwn || (!isRead && (isOfOther(answer) || LEADS_IN.test(answer.label)))
    // "Quem mandou recebeu: 550 5.1.1 …" under a label for an address: what a server writes is told all the same.
    // Of its label only a field's own name is none of that: "ao baixar do POP dá: …" announces.
    const isErrorShown = !isRead && isShown(heard.spoken.folded[answer.at]?.slice(answer.start, answer.start + SHOWN) ?? '')
    if (answer.labelStart !== undefined && (isErrorShown || isTold)) {
      if (isTold || (answer.matches[0]?.score ?? 0) >= OWN_NAME) ranges.push({ start: answer.labelStart, end: answer.start })
    } else if (answer.labelStart !== undefined && (isRead || !isProse))
      ranges.push({ start: answer.labelStart, end: isRead || isRemark || answer.end <= answer.start ? answer.start : answer.end })
    if (isRead && !isProse) {
      const isBlock = answer.blockEnd > answer.end && isBlockRead(answer, readHere)
      const text = heard.speeches[answer.at]?.passage.text ?? ''
      const end = endOfCutError(answer, text, readHere) ?? (isBlock ? answer.blockEnd : endOfAnswer(answer, text, readHere))
      ranges.push({ start: answer.start, end })
    }
    // An answer for another thing ("Senha: …", "Tel: …") is no prose either.
    else if (!isRead && answer.matches.length === 0 && !isRemark) ranges.push({ start: answer.start, end: answer.end })
  }
  return hidden
}

const WEAK_NAME = 0.75
const LONG_ANSWER = 60

/** "Trabalho com três computadores: o meu está normal, o da Jéssica …": words before a colon, and no label. */
export function isTaleBeforeColon({ matches: [best], start, end }: RawAnswer): boolean {
  return best !== undefined && best.score < WEAK_NAME && end - start > LONG_ANSWER
}

/** "Corrigindo o e-mail anterior: foi no dia 13": what a letter does, and no label. */
export const LEADS_IN = new RegExp(`^(?:${CORRECTING}|complementando|completando|atualizando|respondendo|respondiendo|answering)\\s`, 'i')

/** "Computador 2: Thunderbird 128, porta 110", "Versión: Thunderbird 128": what is told of a device or a program, and no name of its system. */
function isOfOther({ label, matches: [best] }: RawAnswer): boolean {
  return best?.field.textOf === 'operating-system' && mayNameOther(label)
}

/** "Servidor? uso o Outlook 2019": what its label does not ask for is told all the same. */
function tellsWhatIsUsed({ spoken: { folded } }: Heard, { at, start, end, matches: [best] }: RawAnswer, isRead: boolean): boolean {
  const words = folded[at]?.slice(start, Math.min(end, start + 60)) ?? ''
  return best !== undefined && best.field.type !== 'text' && ((!isRead && I_USE.test(words)) || IS_SETTING.test(words))
}

/** "I checked⏎the account: incoming server is mail.…": another setting's name, and what it is. */
const IS_SETTING =
  /^["'(-]{0,2}(?:(?:the|o|a|el|la) )?(?:(?:incoming|inbound|mail|pop3?|nome d[oe]|name of the|nombre del?) ){0,2}(?:servidor|server|host|porta|port|puerto|usuario|user ?name|login)(?: (?:de (?:entrada|e-?mail|correo)|entrante|pop3?|name)){0,2} (?:is|e|eh|es|esta|ta|fica) ["'(]?(?:(?:o|a|the|el|la|como) )?[a-z0-9]/

const I_USE =
  /^["'(-]{0,2}(?:(?:nao sei(?: dizer| qual| direito)?|sei nao|nao lembro|not sure|no se|acho que|olha|bom|aqui|eu|i|a gente|nos|we|yo|nosotros)[, ]{1,2}){0,3}(?:so )?(?:uso|usamos|usa|utilizo|utilizamos|(?:estou|estamos) usando|use|using|(?:am|are) using|it's) (?:(?:o|a|um|the|el|com o|no) )?[a-z]/

/** "Obs.: a porta da colega é a 110": what stands behind it is told, and goes on over lines. */
const REMARK =
  /^(?:obs(?:erva[cç][aã]o|erva[cç][oõ]es)?|observaci[oó]n(?:es)?|(?:(?:e )?(?:agora )?(?:o )?(?:outr[oa]|segund[oa]|otr[oa]) (?:assunto|coisa|quest[aã]o|problema|tema|asunto|cosa)|mudando de assunto|cambiando de tema|(?:and )?(?:another|the other|on another) (?:thing|matter|issue|problem|subject))(?:,[^:]{1,30})?)\.?$/i

/** "Erro: 550 User unknown. Mandei ontem pra ana@…": behind an error its writer goes on in prose. */
function endOfCutError(answer: RawAnswer, text: string, read: readonly Candidate[]): number | undefined {
  if (answer.matches[0]?.field.textOf !== 'error') return undefined
  const last = Math.max(...read.map(({ fact }) => fact.evidence.end))
  return isWritersOwn(text.slice(last, Math.max(answer.end, answer.blockEnd))) ? last : undefined
}

/** "Data: foi no dia 16, às 11h30. Usamos o …, o servidor é o …": behind the sentence that answers, whole sentences are prose. */
function endOfAnswer(answer: RawAnswer, text: string, read: readonly Candidate[]): number {
  const here = read.filter(({ fact }) => fact.evidence.end <= answer.end)
  const types = new Set(answer.matches.map(({ field }) => field.type))
  const isGuard = answer.matches.some(({ field: { textOf } }) => textOf === 'antivirus' || textOf === 'firewall')
  const isSystem = answer.matches[0]?.field.textOf === 'operating-system'
  const last = Math.max(answer.start, ...here.map(({ fact }) => fact.evidence.end))
  if (here.length > 0 && WHEN_BEHIND_MARK.test(text.slice(last, Math.min(answer.end, last + 60)))) return last + 1
  if (here.length === 0 || (types.has('text') && !isGuard && !isSystem)) return answer.end
  // "Sistema: Windows 10, Outlook 2016": whoever names his system, or what guards it, goes on with what else there is.
  if (isSystem || (isGuard && /^(?:[,;]| e| and| y) \S/.test(text.slice(last, answer.end)))) return last
  // "Destinatário: rui@…, ontem às 15h": nothing of the run belongs to a name without a mark.
  if (isUnmarked(answer, text)) return last
  if (!types.has('text') && isMoreBehind(text.slice(last, answer.end))) return last
  if (types.has('software')) return answer.end
  // "SSL: sim; Outlook 2019", "ssl: sim • Outlook 2019"
  const item = /^[)"'>]{0,2}(?:;| ?[•·●▪])\s/.exec(text.slice(last, answer.end))
  if (item !== null) return last + item[0].length
  const stop = /[.!]\s{1,4}(?=\p{Lu})/u.exec(text.slice(last, answer.end))
  if (stop === null) return answer.end
  const rest = text.slice(last + stop.index + 1, answer.end)
  return rest.length + 1 < (isGuard || (NAMES_ANOTHER.test(rest) && !ASIDE_BEHIND.test(rest)) ? SHORT_REST : LONG_REST)
    ? answer.end
    : last + stop.index + 1
}

/** "IP: 200.150.10.20. Micro com Windows 10.": a short sentence behind the one that answers, with a name of something else that is asked for. */
const NAMES_ANOTHER =
  /(?<!\p{L})(?:windows|win ?(?:7|8|10|11)|linux|ubuntu|mac ?os|android|ios|outlook|thunderbird|porta \d|port \d|puerto \d|ssl|tls|starttls|antiv[ií]rus|firewall)(?!\p{L})/iu

/** "Conta: ana@…, POP3 sem SSL na 110", "IP: 200.…, Windows 10, Outlook 2016": behind a typed answer other things are told, */
const MORE_BEHIND =
  /^["'>)]{0,2}(?:[,;](?! sem (?!ssl|tls|starttls|cripto|seguran))|\s[(/]|\s(?:no|na|em|com|via|por|on|with|in|via|en|con)\s|\s(?:sem|without|sin)\s(?=ssl|tls|starttls|cripto|seguran|encrypt|cifrado))/i
/** but not what was before, what was done to it, what somebody said of it, or of a mail that is another. */
const ASIDE_BEHIND =
  /^.{0,16}(?<!\p{L})(?:antes|antig[oa]|era|velh[oa]|before|formerly|previously|old|was|anterior)(?!\p{L})|^.{0,60}(?<!\p{L})(?:(?:consult|troc|cri|atualiz|instal|alter|mud|verific|confer|reinici|reset|test)(?:ei|amos|ou|ad[oa]|id[oa])|outr[oa]|painel|webmail|site|disse(?:ram)?|falou|falaram|another|checked|changed|updated|installed|said|otro|cambiad[oa]|actualizad[oa])(?!\p{L})/iu

function isMoreBehind(rest: string): boolean {
  return MORE_BEHIND.test(rest) && !ASIDE_BEHIND.test(rest)
}

const STRICT = new Set(['login', 'email', 'hostname', 'port', 'encryption'])

function isUnmarked({ matches, labelStart, start, by }: RawAnswer, text: string): boolean {
  if (by !== 'label' || labelStart === undefined || !matches.every(({ field }) => STRICT.has(field.type))) return false
  return /^[^:=?|>\t-]{3,60}[^ \n:=?|>\t-] $/.test(text.slice(labelStart, start))
}

/** 'Erro: "Falha no login" hoje 8h20' */
const WHEN_BEHIND_MARK =
  /^["\u201d]["'\s.,;()-]{1,5}(?:(?:isso|foi|deu|desde|come[cç]ou|it was|since|this was|fue|pas[oó]) ){0,3}(?:hoje|hj|ontem|anteontem|agora|dia \d|\d{1,2}[/:h]\d|(?:segunda|ter[cç]a|quarta|quinta|sexta|s[aá]bado|domingo)(?!\p{L})|today|yesterday|this morning|hoy|ayer)/iu
const LONG_REST = 30
const SHORT_REST = 8

function isBlockRead(answer: RawAnswer, read: readonly Candidate[]): boolean {
  return read.some(({ fact }) => fact.evidence.end > answer.end && fact.evidence.end <= answer.blockEnd)
}

function inOrder(read: readonly Candidate[]): Candidate[] {
  return read.toSorted((one, other) => one.fact.evidence.start - other.fact.evidence.start)
}

/** Returns those of `sorted` that begin at `start` or behind, and before `end`. */
function beginningIn(sorted: readonly Candidate[], start: number, end: number): readonly Candidate[] {
  const from = (place: number, low = 0): number =>
    firstIndexPast((index) => (sorted[index]?.fact.evidence.start ?? 0) < place, sorted.length, low)
  const first = from(start)
  return sorted.slice(first, from(end, first))
}
