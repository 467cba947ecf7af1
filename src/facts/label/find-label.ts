// The label that a line begins with, and where its value starts. Comes in: a folded text and a line of it.
// Tries every separator (: = - → ? tab | end of line) and takes the one under which the words before it name a field best,
// so that a label may hold separators itself (an address, a parenthesis, a bar).

import { headsError } from '../../value/error/heads-error.ts'
import type { ValueType } from '../../value/value.ts'
import { isLabelOfOther } from '../address/own-address.ts'
import { keepByLine } from '../speech/keep-by-line.ts'
import { asksMeaning, asksWhich } from './asks-meaning.ts'
import { countsMessages } from './counts-messages.ts'
import { findSpeltMatches, type LabelBook, type LabelMatch, LEAST_SHARE } from './label-book.ts'
import { namesNothing } from './names-nothing.ts'
import { typeBehindMark } from './unmarked-setting.ts'
import { contentWords, isContentWord, type Word, wordsOfLine } from './word-match.ts'

export type FoundLabel = {
  /** Best first; empty for a label that names no field of the checklist (a password, a telephone). */
  matches: LabelMatch[]
  start: number
  /** Where its words end. */
  end: number
  valueStart: number
  /** Nothing but the line's end stands after its words: they may as well be an answer. */
  isBare?: boolean
}

// Labels of other things: they end the value before them.
const FOREIGN = new Set(
  'senha senhas password pass pwd contrasena clave passwd telefone tel fone celular whatsapp whats zap cnpj cpf contrato ramal empresa nome assunto obs observacao att subject phone name cliente'.split(
    ' ',
  ),
)

const OF_SUBJECT = /^\W{0,4}(?:o |the |el )?(?:assunto|subject|asunto)\b/

/** "Abertura: 24/11/2026 13:20", "Interação 2 - 24/11": when a ticket was opened or written into, not what it is about. */
const OF_RECORD =
  /^\W{0,4}(?:(?:data|hora|dia|fecha|date)(?: e hora)?(?: (?:d[aeo]|de la|of))? )?(?:abertura|abert[oa] em|apertura|abierto el|opened(?: on| at)?|cria(?:cao|d[oa] em)|created(?: on| at)?|creado el|ultima (?:atualizacao|interacao|modificacao)|last (?:updated?|modified)|atualizad[oa] em|encerrad[oa] em|encerramento|fechamento|previsao|prazo|sla|vencimento|due(?: date)?|interac(?:ao|cion)|andamento|tramite)(?: d[aeo]s? (?:chamado|ticket|protocolo|o\.?s\.?|tarefa|atendimento|solicitacao))?(?: (?:n[o.] ?)?#?\d{1,8})?\s{0,3}$/
const BARE_DAY = /^\s{0,3}["']?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d\d-\d\d)(?!\d)[^\n]{0,50}(?:\n|$)/
const MAX_RECORD = 64
const RECORD = new Set(
  'aberto aberta abertura apertura abierto opened criacao criado criada created creado ultima last atualizado atualizada encerramento encerrado encerrada fechamento previsao prazo sla vencimento due interacao interaccion andamento tramite'.split(
    ' ',
  ),
)
/** "Data e hora de abertura" */
const MAX_RECORD_WORDS = 5

function isRecord(folded: string, start: number, { at, next }: Separator): boolean {
  return OF_RECORD.test(folded.slice(start, at)) && BARE_DAY.test(folded.slice(next, next + MAX_RECORD))
}

/** "O Outlook fala: …", "the window says: …" announce what a program says, whatever field their words resemble. */
const SAYS =
  /\b(?:fala|falou|diz|dizia|dizendo|disse|mostra|mostrou|aparece|apareceu|avisa|avisou|acusa|acusou|reclama|responde|respondeu|retorna|retornou|exibe|exibiu|informa|respondia|respondendo|retornava|devolve|devolveu|reportou|says|said|shows|showed|reads|reports|reported|complains|complained|answers|answered|replies|replied|responds|responded|returns|returned|sends back|sent back|dice|dijo|muestra|mostro|avisa|devuelve|devolvio|respondio|contesta|contesto|informo)(?: (?:que|isso|isto|assim|o seguinte|a seguinte|this|the following|lo siguiente|esto)){0,2}["' ]{0,3}(?:$|:\s)/

/** "Do log da conta:", "trecho do log do servidor:" announce what a program wrote. */
const OF_LOG =
  /^\s{0,4}(?:(?:do|no|o|from|of|in|the|del|segue|trecho|parte|linhas?|ultimas?|do|da|de|isto|isso|e|eh) ){0,5}(?:logs?(?! (?:smtp|d[oe] remetente|del remitente))|registros?(?= (?:de|do|da) (?:eventos|log|erros?|conta|programa)))\b/

/** "O POP não baixa:", "my POP mail stopped:" tell what is wrong, "my nephew set it up:" who did it, "na conta está assim:" what follows; they ask for no server. */
const TELLS =
  /\b(?<!\b(?:que|which|that|onde|where) )(?:(?:nao|n|no|not|nunca|doesn't|won't|isn't)(?: (?:me|mais|esta|ta|se|is))? (?:baix|receb|entr|cheg|funcion|conect|abr|pux|baj|lleg|work|download|connect|receiv|vai|anda|sincroniz)[a-z]{0,7}|parou|pararam|travou|stopped|dejo de|set (?:it|this|that|mine|everything)(?: all)? up|(?:esta|estao|ta|tao|ficou|ficaram|aparecem?|constam?|tenho|temos|coloquei|is|are|looks|quedo) (?:tudo )?(?:assim|desse jeito|deste jeito|dessa forma|desta forma|isso|isto|o seguinte|like (?:this|that)|as follows|asi|lo siguiente))\b/
const SETTINGS = new Set<ValueType>(['hostname', 'login', 'port', 'encryption', 'software', 'public_ip'])
const TOLD = new Set<ValueType>([...SETTINGS, 'email', 'yes_no'])
/** "Falei com o cliente: ele …", "I asked our supplier: he …": with whom the writer spoke names no field, and he goes on behind his colon. */
const SPOKE =
  /^(?:fal(?:ei|amos)|convers(?:ei|amos)|pergunt(?:ei|amos)|lig(?:uei|amos)|telefon(?:ei|amos)|confirm(?:ei|amos)|avis(?:ei|amos)|pedi|pedimos|spoke|talked|asked|called|phoned|hable|pregunte|llame|consulte)$/
const MOST_BEFORE_VERB = 3
/** "Vê a conversa com meu cliente:" */
const TALK = /^(?:conversas?|papo|chat|dialogo|conversation|conversacion)$/

const MAX_SEPARATORS = 14
/** The longest published label has about 190 characters; wrapped and with remarks it stays below. */
const MAX_LABEL_CHARACTERS = 420
const MAX_REMARK = 90
/** "Endereço de email do remetente; ana@…": a list's item may end with a point of its own before the answer. So does a sentence of few words. */
const MIN_ITEM_WORDS = 3
/** How surely the words before a remark must name a field. */
const REMARKED_NEEDED = 0.95
const NEEDED: Record<string, number> = {
  ':': 0.6,
  '=': 0.6,
  '\t': 0.75,
  '?': 0.7,
  '>': 0.8,
  '-': 0.84,
  '|': 0.84,
  '...': 0.7,
  ' -': 0.95,
  '': 0.93,
  ';': 0.93,
  '; ': 0.97,
}

/** The desk's questions are labels by themselves, whatever they end with. */
const QUESTION_NEEDED = 0.8

/** What a desk's question line may end with. */
export type LabelPlace = 'answer' | 'question'

/** `wrapped`: the label began on lines above, which end at `from`; `words` are those of all its lines. */
type LabelLine = { start: number; end: number; wrapped?: { from: number; words: readonly Word[] } }

/**
 * Returns the label at the beginning of folded[start, end), a line without its bullet; undefined when there is none. Of a wrapped one only
 * a label that ends on its last line counts.
 */
export function findLabel(book: LabelBook, folded: string, line: LabelLine, place: LabelPlace): FoundLabel | undefined {
  const { start, wrapped } = line
  const end = Math.min(line.end, start + MAX_LABEL_CHARACTERS)
  const words = wrapped?.words ?? wordsOfLine(folded, start, end)
  const first = words[0]
  if (first === undefined) return undefined
  if (place === 'answer' && words.some(({ word }, index) => (index < MOST_BEFORE_VERB && SPOKE.test(word)) || TALK.test(word)))
    return undefined
  // Words in quotation marks are what somebody or some program said: a label inside them is none.
  const isQuoted = /["']/.test(folded.slice(start, first.start))
  let best: (FoundLabel & { score: number }) | undefined
  let beforeRemark: FoundLabel | undefined
  const spelt = words.map(({ word }) => book.spell(word))
  // Most lines hold no word of any label.
  const isOfLabels = spelt.some((word) => book.users.has(word))
  const mayBeForeign = words.some(({ word }) => FOREIGN.has(word))
  const isOfRecord = place === 'answer' && words.some(({ word }, index) => index < MAX_RECORD_WORDS && RECORD.has(word))
  if (!isOfLabels && !mayBeForeign && !isOfRecord) return undefined
  const mayOpen = folded.slice(start, end).includes('(')
  let count = 0
  let ofLabels = 0
  let content = 0
  const separators = wrapped === undefined ? separatorsOf[place](folded, start, end) : findSeparators(folded, wrapped.from, end, place)
  for (const separator of separators) {
    while (count < words.length && (words[count]?.end ?? 0) <= separator.at) {
      const word = spelt[count] ?? ''
      if (book.users.has(word)) ofLabels++
      if (isContentWord(word)) content++
      count++
    }
    if (count === 0 || separator.at <= (wrapped?.from ?? -1)) continue
    if (count > 60) break
    if (separator.kind === '; ' && content < MIN_ITEM_WORDS) continue
    if (isOfRecord && isRecord(folded, start, separator))
      return { matches: [], start: first.start, end: separator.at, valueStart: separator.next }
    const needed =
      place === 'question' && (separator.kind === '' || separator.kind === ';') ? QUESTION_NEEDED : (NEEDED[separator.kind] ?? 1)
    // Of most words before a mark too few are of labels: those are not put together to be looked up.
    const mayName = ofLabels > 0 && ofLabels / content >= LEAST_SHARE
    const [top, ...others] = mayName ? findSpeltMatches(book, spelt.slice(0, count)) : []
    if (top === undefined && (best !== undefined || !mayBeForeign || (separator.kind !== ':' && separator.kind !== '='))) continue
    if (isQuoted && (top?.score ?? 0) < 0.95) continue
    const open = mayOpen && hasOpenParenthesis(folded, start, separator.at) ? 0.12 : 0
    const named = folded.slice(start, separator.at)
    if (top?.field.textOf === 'error' && (headsError(named) || countsMessages(named, folded.slice(separator.next, end)))) continue
    if (namesNothing(named) || (top?.field.ofCustomer === true && isLabelOfOther(named))) continue
    // "Assunto da mensagem: Orçamento 55" names a mail, and no program's message.
    if (top?.field.textOf === 'error' && OF_SUBJECT.test(named))
      return { matches: [], start: first.start, end: separator.at, valueStart: separator.next }
    if (place === 'answer' ? separator.kind === '?' && asksMeaning(named) : top?.field.role !== undefined && asksWhich(named)) continue
    if (top !== undefined && top.field.type !== 'text' && top.score < 0.97 && OF_LOG.test(named)) continue
    if (top !== undefined && TOLD.has(top.field.type) && top.score < 0.97 && TELLS.test(named)) continue
    if (separator.kind === ':' && top !== undefined && SETTINGS.has(top.field.type) && top.score < 1) {
      const next = typeBehindMark(folded, separator.next)
      if (next !== undefined && next !== top.field.type) continue
    }
    const says = top !== undefined && top.score < 0.97 ? SAYS.exec(named) : null
    if (says !== null && (top?.field.textOf !== 'error' || says[0].includes(':'))) continue
    // A label is no sentence, unless it is a published one.
    if (/[.!;] [a-z(]/.test(folded.slice(start, separator.at)) && (top?.score ?? 0) < 0.84) continue
    if (separator.hasRemark) {
      // "Conta da Rita (rita@…): 995": the account stands in the brackets.
      const isTold = top?.field.type === 'login' && folded.slice(separator.at, separator.next).includes('@')
      const isAnswered = isTold && !folded.slice(separator.next, end).includes('@')
      if (top !== undefined && top.score >= REMARKED_NEEDED && beforeRemark === undefined && !isAnswered) {
        const matches = [top, ...others.filter(({ score }) => score >= REMARKED_NEEDED)]
        beforeRemark = { matches, start: first.start, end: words[count - 1]?.end ?? separator.at, valueStart: separator.next }
      }
      continue
    }
    if (top !== undefined && top.score - open >= needed && top.score - open > (best?.score ?? 0)) {
      const labelEnd = words[count - 1]?.end ?? separator.at
      best = {
        matches: [top, ...others.filter(({ score }) => score >= needed - 0.1)],
        start: first.start,
        end: labelEnd,
        valueStart: separator.next,
        score: top.score - open,
        isBare: separator.kind === '' || separator.kind === ';',
      }
    } else if (best === undefined && (separator.kind === ':' || separator.kind === '=') && isForeign(words.slice(0, count))) {
      return { matches: [], start: first.start, end: separator.at, valueStart: separator.next }
    }
  }
  return best ?? beforeRemark
}

/** "Ele me passou no zap:", "o cliente escreveu:", "descrição do cliente:": how it came, and whose words follow. */
const PASSED_ON =
  /^(?:(?:(?:re)?pass|mand|envi|encaminh|respond|fal|diss|sent|told|dij|respondi|escrev|escrib|relat|inform|report|explic|reclam|cont)(?:ou|aram|ei|amos|e|eu|eram|o|io|aron)?|wrote|said|says|descricao|descripcion|description|relatos?|reclamac(?:ao|oes)|queixas?|quejas?|complaint|palavras|palabras|words)$/

/** Whether `words` name another thing, as a telephone; "… e não é senha: …" denies what it names. */
export function isForeign(words: readonly Word[]): boolean {
  if (words.some(({ word }, at) => PASSED_ON.test(word) || (word === 'nao' && words[at + 1]?.word === 'e'))) return false
  if (contentWords(words.map(({ word }) => word)).length > 4) return false
  return words.some(({ word }, at) => FOREIGN.has(word) && !BY_MEANS.has(words[at - 1]?.word ?? ''))
}
/** "O que pediram por telefone:", "as you asked by phone:", "os dados no whats:": how it was said. */
const BY_MEANS = new Set('por pelo pela via by over on no na'.split(' '))

/** `hasRemark`: words in parentheses stand between the name and the mark. */
type Separator = { at: number; next: number; kind: string; hasRemark?: true }

const separatorsOf: Record<LabelPlace, (folded: string, start: number, end: number) => readonly Separator[]> = {
  answer: keepByLine((folded, start, end) => findSeparators(folded, start, end, 'answer')),
  question: keepByLine((folded, start, end) => findSeparators(folded, start, end, 'question')),
}

const MARKS = ':=->?\t|'
const ELLIPSIS = 0x2026
/** 1 for the code of a mark, or of a blank or a dot, rows of which part too, or of the end of an item. */
const MAY_PART = Uint8Array.from({ length: 0x80 }, (_, code) => (`${MARKS} .;`.includes(String.fromCharCode(code)) ? 1 : 0))

function findSeparators(folded: string, start: number, end: number, place: LabelPlace): Separator[] {
  const found: Separator[] = []
  for (let at = start; at < end; at++) {
    // Most letters are no mark: asked by their code, in a table.
    const code = folded.charCodeAt(at)
    if (MAY_PART[code] !== 1 && code !== ELLIPSIS) continue
    const mark = folded[at] ?? ''
    if (mark === ' ' && folded.startsWith('  ', at + 1) && at > start) {
      // Columns made with blanks.
      let next = at + 1
      while (next < end && folded[next] === ' ') next++
      if (next < end && found.length < MAX_SEPARATORS) found.push({ at, next, kind: '  ' })
      at = next - 1
      continue
    }
    if ((mark === ';' || mark === '.') && folded[at + 1] === ' ') {
      if (found.length < MAX_SEPARATORS) found.push({ at, next: at + 2, kind: '; ' })
      continue
    }
    if ((code === ELLIPSIS && '.\u2026'.includes(folded[at + 1] ?? ' ')) || (mark === '.' && folded.startsWith('...', at + 1))) {
      // Dots that lead to the value: "Porta TCP ......... 110", "Porta.......: 110"; a telephone writes three of them as one.
      let next = at + 1
      while (next < end && '.\u2026:'.includes(folded[next] ?? ' ')) next++
      if (next < end && found.length < MAX_SEPARATORS) found.push({ at, next, kind: '...' })
      at = next - 1
      continue
    }
    if (!MARKS.includes(mark)) continue
    const before = folded[at - 1] ?? ' '
    const after = folded[at + 1] ?? ' '
    if (mark === ':' && (folded.startsWith('//', at + 1) || (/\d/.test(before) && /\d/.test(after)))) continue
    // "Servidor pop.empresa.com.br:995"
    if (mark === ':' && /\d/.test(after) && /[a-z0-9]\.[a-z]{2,24}$/.test(folded.slice(Math.max(start, at - 30), at))) continue
    if (mark === '-' && folded.startsWith('-err', at)) continue
    if (mark === '?' && /[a-z0-9]/.test(after)) continue
    let kind: string = mark
    if (mark === '-' && !/\s/.test(before) && !/[\s>]/.test(after)) {
      if (/[a-z]/.test(after)) continue
      kind = ' -'
    }
    if (found.length >= MAX_SEPARATORS) break
    // A row of marks is one separator: "-->", "::", "?:", "=>".
    let next = at + 1
    while (next < end && ':=->?'.includes(folded[next] ?? ' ') && !/^-(?:err|\d)/.test(folded.slice(next, next + 4))) next++
    // "Voltou algo?....: não": dots lead on to the value.
    if (folded.startsWith('..', next) || folded.startsWith(' ...', next)) while (next < end && ' .:'.includes(folded[next] ?? '-')) next++
    // "Mensagem exibida -> …": an arrow parts more surely than a dash.
    if (kind === '-' && folded.slice(at, next).includes('>')) kind = '>'
    // "Porta: ???" keeps its marks as the value.
    if (mark !== '?' && folded.slice(at + 1, next).includes('?')) next = at + 1
    const remark = remarkBefore(folded, start, at)
    if (remark !== undefined) found.push({ at: remark, next, kind, hasRemark: true })
    found.push({ at, next, kind })
    at = next - 1
  }
  const rest = folded.slice(start, end).trimEnd()
  const stop = /[;.,!]{1,3}$/.exec(rest)
  if (stop === null) found.push({ at: start + rest.length, next: end, kind: '' })
  else if (place === 'question') found.push({ at: start + rest.length - stop[0].length, next: end, kind: ';' })
  return found
}

/** "Mensagem (o Mac está em inglês) – …": a remark in parentheses is no part of a label's name. Returns where it opens. */
function remarkBefore(folded: string, start: number, at: number): number | undefined {
  const closing = folded[at - 1] === ')' ? at - 1 : folded[at - 1] === ' ' && folded[at - 2] === ')' ? at - 2 : undefined
  if (closing === undefined) return undefined
  const opening = folded.lastIndexOf('(', closing)
  if (opening <= start || closing - opening > MAX_REMARK || folded.lastIndexOf(')', closing - 1) > opening) return undefined
  return /[:=?\t|]/.test(folded.slice(opening, closing)) ? undefined : opening
}

function hasOpenParenthesis(folded: string, start: number, end: number): boolean {
  let depth = 0
  for (let i = start; i < end; i++) {
    if (folded[i] === '(') depth++
    else if (folded[i] === ')') depth = Math.max(0, depth - 1)
  }
  return depth > 0
}
