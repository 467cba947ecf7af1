// The label that a line begins with, and where its value starts. Comes in: a folded text and a line of it.
// Tries every separator (: = - → ? tab | end of line) and takes the one under which the words before it name a field best,
// so that a label may hold separators itself (an address, a parenthesis, a bar).
import { headsError } from '../../value/error/heads-error.ts'
import type { ValueType } from '../../value/value.ts'
import { isLabelOfOther } from '../address/own-address.ts'
import { asksMeaning, asksWhich } from './asks-meaning.ts'
import { countsMessages } from './counts-messages.ts'
import { findSpeltMatches, type LabelBook, type LabelMatch, LEAST_SHARE } from './label-book.ts'
import { namesHours, namesNothing } from './names-nothing.ts'
import { findSeparators, type LabelPlace, type Separator, separatorsOf } from './separators.ts'
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
const DAYS = new Set<ValueType>(['datetime', 'date'])
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

/** The longest published label has about 190 characters; wrapped and with remarks it stays below. */
const MAX_LABEL_CHARACTERS = 420
/** "Endereço de email do remetente; ana@…": a list's item may end with a point of its own before the answer. So does a sentence of few words. */
const MIN_ITEM_WORDS = 3
/** More words than any label has. */
const MAX_WORDS = 60
/** What an open parenthesis before its mark takes from a label. */
const OPEN = 0.12
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

/** `wrapped`: the label began on lines above, which end at `from`; `words` are those of all its lines. */
type LabelLine = { start: number; end: number; wrapped?: { from: number; words: readonly Word[] } }

/** A line that may begin with a label: its words as the book spells them, and what it may hold besides. */
type Read = {
  book: LabelBook
  folded: string
  place: LabelPlace
  start: number
  end: number
  words: readonly Word[]
  spelt: readonly string[]
  firstAt: number
  isQuoted: boolean
  mayBeForeign: boolean
  isOfRecord: boolean
  mayOpen: boolean
}

/** "Horário de atendimento: 8h às 18h. Parou ontem às 15h": behind the label's answer something else is told. */
function isAlone(behind: string): boolean {
  return !/[.;!?] {1,3}[a-z]{2}/.test(behind)
}

/**
 * Returns the label at the beginning of folded[start, end), a line without its bullet; undefined when there is none. Of a wrapped one only
 * a label that ends on its last line counts.
 */
export function findLabel(book: LabelBook, folded: string, line: LabelLine, place: LabelPlace): FoundLabel | undefined {
  const { start, wrapped } = line
  const read = readLine(book, folded, line, place)
  if (read === undefined) return undefined
  const { end, words, firstAt } = read
  const wordsUpTo = countWords(read)
  let best: (FoundLabel & { score: number }) | undefined
  let beforeRemark: FoundLabel | undefined
  const separators = wrapped === undefined ? separatorsOf[place](folded, start, end) : findSeparators(folded, wrapped.from, end, place)
  for (const separator of separators) {
    const counted = wordsUpTo(separator.at)
    const { count } = counted
    if (count === 0 || separator.at <= (wrapped?.from ?? -1)) continue
    if (count > MAX_WORDS) break
    if (separator.kind === '; ' && counted.content < MIN_ITEM_WORDS) continue
    const ofOther: FoundLabel = { matches: [], start: firstAt, end: separator.at, valueStart: separator.next }
    if (read.isOfRecord && isRecord(folded, start, separator)) return ofOther
    const [top, ...others] = matchesOf(read, counted)
    if (top === undefined && (best !== undefined || !read.mayBeForeign || !isPlain(separator))) continue
    if (isNoName(read, separator, top)) continue
    // "Assunto da mensagem: Orçamento 55" names a mail, and no program's message.
    if (top?.field.textOf === 'error' && OF_SUBJECT.test(folded.slice(start, separator.at))) return ofOther
    if (
      top !== undefined &&
      DAYS.has(top.field.type) &&
      namesHours(folded.slice(start, separator.at)) &&
      isAlone(folded.slice(separator.next, end))
    )
      return ofOther
    if (isTold(read, separator, top)) continue
    const labelEnd = words[count - 1]?.end ?? separator.at
    if (separator.hasRemark) {
      if (top !== undefined && beforeRemark === undefined && isNamedBeforeRemark(read, separator, top)) {
        const matches = [top, ...others.filter(({ score }) => score >= REMARKED_NEEDED)]
        beforeRemark = { matches, start: firstAt, end: labelEnd, valueStart: separator.next }
      }
      continue
    }
    const needed = neededAt(separator, place)
    const score = (top?.score ?? 0) - (read.mayOpen && hasOpenParenthesis(folded, start, separator.at) ? OPEN : 0)
    if (top !== undefined && score >= needed && score > (best?.score ?? 0)) {
      const matches = [top, ...others.filter((other) => other.score >= needed - 0.1)]
      best = { matches, start: firstAt, end: labelEnd, valueStart: separator.next, score, isBare: isEnd(separator) }
    } else if (best === undefined && isPlain(separator) && isForeign(words.slice(0, count))) {
      return ofOther
    }
  }
  return best ?? beforeRemark
}

/** Undefined for a line that holds no word of any label: most do not. */
function readLine(book: LabelBook, folded: string, { start, end: lineEnd, wrapped }: LabelLine, place: LabelPlace): Read | undefined {
  const end = Math.min(lineEnd, start + MAX_LABEL_CHARACTERS)
  const words = wrapped?.words ?? wordsOfLine(folded, start, end)
  const [first] = words
  if (first === undefined) return undefined
  const isAnswer = place === 'answer'
  if (isAnswer && words.some(({ word }, index) => (index < MOST_BEFORE_VERB && SPOKE.test(word)) || TALK.test(word))) return undefined
  const spelt = words.map(({ word }) => book.spell(word))
  const isOfLabels = spelt.some((word) => book.users.has(word))
  const mayBeForeign = words.some(({ word }) => FOREIGN.has(word))
  const isOfRecord = isAnswer && words.some(({ word }, index) => index < MAX_RECORD_WORDS && RECORD.has(word))
  if (!isOfLabels && !mayBeForeign && !isOfRecord) return undefined
  // Words in quotation marks are what somebody or some program said: a label inside them is none.
  const isQuoted = /["']/.test(folded.slice(start, first.start))
  const mayOpen = folded.slice(start, end).includes('(')
  return { book, folded, place, start, end, words, spelt, firstAt: first.start, isQuoted, mayBeForeign, isOfRecord, mayOpen }
}

type Counted = { count: number; ofLabels: number; content: number }

/** Returns a count of the words that end before a place, of those of any label, and of those that mean something. Ask with growing places only. */
function countWords({ book, words, spelt }: Read): (at: number) => Counted {
  const counted: Counted = { count: 0, ofLabels: 0, content: 0 }
  return (at) => {
    while (counted.count < words.length && (words[counted.count]?.end ?? 0) <= at) {
      const word = spelt[counted.count] ?? ''
      if (book.users.has(word)) counted.ofLabels++
      if (isContentWord(word)) counted.content++
      counted.count++
    }
    return counted
  }
}

/** Of most words before a mark too few are of labels: those are not put together to be looked up. */
function matchesOf({ book, spelt }: Read, { count, ofLabels, content }: Counted): LabelMatch[] {
  return ofLabels > 0 && ofLabels / content >= LEAST_SHARE ? findSpeltMatches(book, spelt.slice(0, count)) : []
}

function isPlain({ kind }: Separator): boolean {
  return kind === ':' || kind === '='
}

function isEnd({ kind }: Separator): boolean {
  return kind === '' || kind === ';'
}

function neededAt(separator: Separator, place: LabelPlace): number {
  return place === 'question' && isEnd(separator) ? QUESTION_NEEDED : (NEEDED[separator.kind] ?? 1)
}

/** Whether the words before a mark are no name at all: a quotation's, a count of messages, a greeting, somebody else's. */
function isNoName({ folded, start, end, isQuoted }: Read, { at, next }: Separator, top: LabelMatch | undefined): boolean {
  if (isQuoted && (top?.score ?? 0) < 0.95) return true
  const named = folded.slice(start, at)
  if (top?.field.textOf === 'error' && (headsError(named) || countsMessages(named, folded.slice(next, end)))) return true
  return namesNothing(named) || (top?.field.ofCustomer === true && isLabelOfOther(named))
}

/** Whether the words before a mark tell or ask something instead of naming a field. */
function isTold({ folded, start, place }: Read, { at, next, kind }: Separator, top: LabelMatch | undefined): boolean {
  const named = folded.slice(start, at)
  if (place === 'answer' ? kind === '?' && asksMeaning(named) : top?.field.role !== undefined && asksWhich(named)) return true
  // A label is no sentence, unless it is a published one.
  if (/[.!;] [a-z(]/.test(named) && (top?.score ?? 0) < 0.84) return true
  if (top === undefined) return false
  const { field, score } = top
  if (score < 0.97) {
    if (field.type !== 'text' && OF_LOG.test(named)) return true
    if (TOLD.has(field.type) && TELLS.test(named)) return true
    const says = SAYS.exec(named)
    if (says !== null && (field.textOf !== 'error' || says[0].includes(':'))) return true
  }
  if (kind !== ':' || !SETTINGS.has(field.type) || score >= 1) return false
  const behind = typeBehindMark(folded, next)
  return behind !== undefined && behind !== field.type
}

/** "Conta da Rita (rita@…): 995": there the account stands in the brackets. */
function isNamedBeforeRemark({ folded, end }: Read, { at, next }: Separator, { field, score }: LabelMatch): boolean {
  const isAnswered = field.type === 'login' && folded.slice(at, next).includes('@') && !folded.slice(next, end).includes('@')
  return score >= REMARKED_NEEDED && !isAnswered
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

function hasOpenParenthesis(folded: string, start: number, end: number): boolean {
  let depth = 0
  for (let i = start; i < end; i++) {
    if (folded[i] === '(') depth++
    else if (folded[i] === ')') depth = Math.max(0, depth - 1)
  }
  return depth > 0
}
