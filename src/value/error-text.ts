// Finds error messages in prose: in quotation marks, after "aparece a mensagem:", on the next line, or unquoted where the words are
// a program's or a server's own. Out come spans without their quotation marks, in order, not overlapping.
// Tells apart what is no error text: "dá erro" (vague), "não aparece nenhuma mensagem" (no error shown), "voltou um erro" (only mentioned).
import { CONTINUATIONS, CUSTOMER_WORDS, STRONG_OPENINGS, WEAK_OPENINGS } from './error-shapes.ts'
import { foldWithOffsets } from './fold.ts'

/** `by` says how sure it is: quoted and announced, server or program words (known), or only announced. */
export type FoundErrorText = { value: string; start: number; end: number; by: 'quoted' | 'announced' | 'known' }

const MAX_TEXT = 200_000
const MAX_ERROR = 900
const MAX_FOUND = 40
// Announcements and openings looked at; a mail that has more repeats itself. Bounds the work on a text of nothing but "erro: ".
const MAX_TRIES = 400

/** Returns the error messages that `text` gives. */
export function findErrorTexts(text: string): FoundErrorText[] {
  const readable = text.slice(0, MAX_TEXT)
  const { folded, at } = foldWithOffsets(readable)
  const spans = [
    ...quoted(folded),
    ...announced(folded),
    ...reportedRanges(folded),
    ...known(folded),
    ...capitalised(readable, { folded, at }),
  ]
  return withoutOverlap(spans)
    .slice(0, MAX_FOUND)
    .map(({ start, end, by }) => ({ value: collapse(readable.slice(at(start), at(end))), start: at(start), end: at(end), by }))
}

type Range = { start: number; end: number; by: FoundErrorText['by'] }

const either = (sources: string[]): string => sources.map((source) => `(?:${source})`).join('|')
const strongAt = new RegExp(`(?:${either(STRONG_OPENINGS)})`, 'y')
const strongIn = new RegExp(`(?<![a-z0-9@])(?:${either(STRONG_OPENINGS)})`, 'g')
const weakAt = new RegExp(`(?:${either(WEAK_OPENINGS)})`, 'y')
const errorWords = new RegExp(`(?<![a-z0-9@])(?:${either(STRONG_OPENINGS)}|${either(WEAK_OPENINGS)})`)
const continuation = new RegExp(`(?:${CONTINUATIONS})`, 'y')
const customer = new RegExp(CUSTOMER_WORDS)

// --- quoted ---

// Folding has made “ ” « » and „ plain. A single quote opens only after a blank or mark, so that "d'água" opens nothing.
const quotes =
  /"([^"]{2,900})"|(?<![a-z0-9])'([^'\n]{4,600})'(?![a-z0-9])|\*\*([^*\n]{4,600})\*\*|(?<![*\w])\*([^*\n]{8,600})\*(?![*\w])|`([^`\n]{4,600})`/g
const ANNOUNCING =
  /(?:erro|error|mensagem|msg|message|mensaje|aviso|alerta|alert|aparec\w{1,6}|diz\w{0,4}|diss\w{1,4}|fala\w{0,4}|mostra\w{0,4}|surge\w{0,3}|exibe|retorn\w{1,6}|devolv\w{1,6}|volt\w{1,5}|respond\w{1,4}|da|deu|dando|acusa\w{0,3}|informa\w{0,3}|reclama\w{0,3}|escrito|texto|assim|says?|saying|shows?|said|reads?|returned?|returns?|get|gets|got|sale|salio|sales|dice|muestra|volvio|devuelve|janela|tela|pop-?up|bounce|letra por letra|seguinte)[^"\n]{0,50}$/
const BUTTON =
  /(?:botao|opcao|menu|aba|guia|pasta|clico|clicar|cliquei|aperto|apertar|assunto|chamad[oa]|campo|button|click|subject|folder|named)[^"\n]{0,25}$/
// "Usar SSL" está ligado; "Servidor de entrada (POP3): 995": words of a dialog, not of an error.
const OPTION_BEHIND =
  /^["'*`]{0,2},? (?:(?:esta|ta|estava|fica|ficou|vem|aparece|is|was|esta em) (?:como )?)?(?:marcad|ligad|ativad|habilitad|desmarcad|desligad|desativad|desabilitad|selecionad|ticked|checked|enabled|disabled|unchecked|activad|desactivad)/
const OPTION =
  /^(?:(?:este servidor (?:requer|exige|precisa)|usar|utilizar|exigir|use|require|this server requires|este servidor precisa) (?:uma? |an? )?(?:ssl|tls|starttls|conexao|conexion|encrypted|secure|o seguinte tipo)|(?:servidor de (?:entrada|saida|recebimento|envio)|incoming|outgoing|servidor entrante|porta|port|puerto|seguranca da conexao|connection security|tipo de criptografia|nome do servidor|nome de usuario|server name|user ?name)[^.:\n]{0,30}: ?\S{1,60}$)/
const VAGUE_QUOTE =
  /^(?:nao funciona|da erro|erro|error|deu erro|ok|sim|nao|enviar(?: ?\/ ?receber)?|testar.{0,30}|avancar|concluir|cancelar|.{0,3})$/

function quoted(folded: string): Range[] {
  const found: Range[] = []
  for (const match of folded.matchAll(quotes)) {
    const inner = match.slice(1).find((group) => group !== undefined)
    if (inner === undefined || /\n[ \t]{0,20}\n/.test(inner)) continue
    const open = match[0].indexOf(inner)
    const start = match.index + open
    const before = folded.slice(Math.max(0, match.index - 90), match.index)
    const words = inner.trim()
    if (VAGUE_QUOTE.test(words)) continue
    if (OPTION_BEHIND.test(folded.slice(start + inner.length, start + inner.length + 40)) || OPTION.test(words)) continue
    const isError = startsLikeError(words) || errorWords.test(words)
    const isAnnounced = ANNOUNCING.test(before.trimEnd()) || /:\s{0,20}$/.test(before)
    if (BUTTON.test(before) && !startsLikeError(words)) continue
    // Announced words are an error's when they make a sentence; others when they read like one.
    if (!(isError || (isAnnounced && words.split(/\s+/).length >= 3 && !customer.test(words)))) continue
    if (!isAnnounced && !startsLikeError(words)) continue
    found.push(
      withCodes(folded, { start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length, by: 'quoted' }),
    )
  }
  return found
}

function startsLikeError(words: string): boolean {
  strongAt.lastIndex = weakAt.lastIndex = NUMBER_FIRST.exec(words)?.[0].length ?? 0
  return strongAt.test(words) || weakAt.test(words)
}

// "12: Error from network on connect", "*** Erro no protocolo"
const NUMBER_FIRST = /^(?:[*#!-]{1,4} ?|[a-z]{0,6}-?\d{1,6} ?[:)\]-] )(?=[a-z])/

const codeAfter =
  /^["'*`]{0,2}[.,]?[ \t]{0,3}[-:,]?[ \t]{0,3}(?:(?:com o |seguido d[eo] |e o |codigo|code|erro|error|numero|n[o.]?)[ :]{0,2}){0,4}\(?(?:(?:erro|error|codigo|code)[ :]{0,2})?\(?0x[0-9a-f]{8}(?:\)\)|\))?/
const codeBefore =
  /(?:(?:erro|error|codigo|code)[ :]{0,2}){0,2}\(?(?:0x[0-9a-f]{8}|[45]\d\d[ -][45]\.\d\.\d{1,3})\)?[ \t]{0,3}[-:,]?[ \t]{0,3}["'*`]{0,2}$/

/** A code beside the quotation marks belongs to the message. */
function withCodes(folded: string, range: Range): Range {
  const after = codeAfter.exec(folded.slice(range.end, range.end + 70))
  const beforeFrom = Math.max(0, range.start - 50)
  const before = codeBefore.exec(folded.slice(beforeFrom, range.start))
  return {
    ...range,
    start: before === null ? range.start : beforeFrom + before.index,
    end: after === null ? range.end : range.end + after[0].length,
  }
}

// --- announced ---

// "aparece a mensagem:", "dá o erro:", "says:", "me sale este mensaje:"; the message follows on the line or on the next.
const announcement =
  /(?:(?:erro|error|errore|erreur|fehler|fehlermeldung|mensagem|menssagem|mensage|msgs?|message|mensaje|messaggio|aviso|alerta|texto|retorno|devolucao|resposta|bounce|codigo)(?: (?:de erro|de retorno|de error|d[oe] (?:outlook|thunderbird|servidor|programa|sistema|email|e-mail|smtp|windows))| (?:exat[oa]|complet[oa]|que (?:aparece|apareceu|da|deu|voltou|veio|recebo|recebi|sale|mostra)|seguinte|abaixo|assim|recebid[oa]|apresentad[oa]|devolvid[oa] pelo servidor|devolvid[oa]|returned|received|pelo remetente|e|eh|is|es|foi|was|era|lautet|pelo servidor|diz\w{0,3}|fala|says?|dice|em ingles|que|q|na tela|do programa|a seguinte|o seguinte|esta|essa|esse|este|isso|literal|na integra|it shows|shown)){0,5}|(?:aparece|apareceu|aparecendo|diz|dizendo|dizia|diz que|fala|falando|falou|mostra|mostrou|surge|surgiu|exibe|exibiu|da|deu|dando|volta|voltou|voltando|veio|vem|retorna|retornou|responde|respondeu|acusa|acusou|says|said|saying|shows|reads|get|got|back|sale|salio|dice|muestra|volvio|devuelve|devolvio|esta escrito|ta escrito)(?: (?:isso|isto|assim|o seguinte|a seguinte|esse|essa|este|esta|aqui|abaixo|erro|mensagem|pra mim|para mim|pra ela|pra ele|pra gente|so|this|the following|following|an?|the|error|message|esto|lo siguiente|agora|com|outro|novo|texto|embaixo|la|lo|el|me|uma janela|na tela|um aviso|uma mensagem|um erro|a mensagem|o erro)){0,6})[ \t]{0,3}(?::[ \t]{0,3}|[ \t]-[ \t]|\n)/g

const BOILERPLATE =
  /^(?:this is the (?:mail|qmail)|i'm sorry|bom dia|boa (?:tarde|noite)|ola|oi|prezad|dear|hi|hello|buen|from:|de:|-----|begin forwarded|inicio da)/

/** "Complementando minha mensagem:" announces the rest of a mail. */
const OWN_MAIL = /\b(?:minha|nossa|my|our|mi|nuestro) (?:ultim[ao] |outra |primeir[ao] |last |previous |first )?$/

function announced(folded: string): Range[] {
  const found: Range[] = []
  let tries = 0
  announcement.lastIndex = 0
  for (let match = announcement.exec(folded); match !== null && tries < MAX_TRIES; match = announcement.exec(folded)) {
    tries += 1
    if (/^m/.test(match[0]) && OWN_MAIL.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue
    let start = match.index + match[0].length
    const onLine = !match[0].includes('\n') && /^[ \t]{0,4}[^\s]/.test(folded.slice(start, start + 6))
    const blanks = /^[\s>*"'`-]{0,60}/.exec(folded.slice(start, start + 60))
    if (blanks !== null && !(blanks[0].includes('-') && folded.startsWith('-err', start + blanks[0].length - 1))) start += blanks[0].length
    else if (blanks !== null) start += blanks[0].length - 1
    if ((blanks?.[0].match(/\n/g)?.length ?? 0) > 3 || start >= folded.length) continue
    const colon = match[0].includes(':')
    const looks = looksLikeErrorAt(folded, start)
    // Without a colon only words that open like an error count; with one, on its own line, a sentence that is not the customer's.
    const speaks = /erro|error|aparec|diz|dice|fal[ao]|mostr|surg|says|said|shows|sale|escrito/.test(match[0])
    if (!looks && !(colon && (speaks || !onLine) && isPlainSentence(folded, start))) continue
    // A label that begins its line announces nothing but the error: "Erro: …".
    const isLabel = /^[\s>*•·-]{0,8}(?:\d{1,2}[.)-]{1,2}\s?)?$/.test(
      folded.slice(folded.lastIndexOf('\n', match.index - 1) + 1, match.index).slice(-40),
    )
    const end = endOfError(folded, start, onLine && !isLabel ? 'in-prose' : 'own-line')
    const words = folded.slice(start, end)
    if (words.trim().length < 4 || isVagueFolded(words.trim()) || startsNoError.test(words.slice(0, 80))) continue
    found.push({ start, end, by: 'announced' })
    announcement.lastIndex = Math.max(end, announcement.lastIndex)
  }
  return found
}

function looksLikeErrorAt(folded: string, start: number): boolean {
  // The mailer may have broken the line inside the opening.
  if (startsLikeError(folded.slice(start, start + 160).replace(/\n(?=\S)/g, ' '))) return true
  const line = folded.slice(start, endOfLine(folded, start)).slice(0, 300)
  return errorWords.test(line) && !customer.test(line)
}

function isPlainSentence(folded: string, start: number): boolean {
  const line = folded.slice(start, Math.min(endOfLine(folded, start), start + 300)).split(/[.!?]\s/)[0] ?? ''
  return (
    line.trim().split(/\s+/).length >= 3 &&
    !BOILERPLATE.test(line) &&
    !customer.test(line) &&
    !/^[^:\n]{2,60}:\s/.test(line) &&
    !/^[^\n]{0,80}\t/.test(line)
  )
}

// --- in capitals ---

// "na tela diz O servidor fechou a conexão": without marks, a capital letter behind a word of saying begins what is said.
const SAYS =
  /(?<![a-z])(?:diz|dizendo|dizia|disse|aparece|apareceu|aparecendo|mostra|mostrou|mostrando|fala|falando|falou|surge|surgiu|exibe|exibiu|deu|da|dando|acusa|acusou|avisa|avisou|informa|informou|reclama|reclamou|retorna|retornou|voltou|veio|erro|error|mensagem|msg|message|mensaje|aviso|alerta|says|saying|said|shows|showed|muestra|mostro|dice|sale|salio|devuelve|escrito|escrita|escritas|escritos|written|texto|chamad[oa]|chama)(?: (?:que|o|a|um|uma|the|el|un|erro|error|aviso|alerta|mensagem|msg|message|mensaje|de erro|na tela|la|aqui|me|assim|e|eh|is|es|exata|exato|ali|pra mim|para mim|em vermelho)){0,4} $/

/** Words without marks that begin with a capital right behind a word of saying, and that are like an error's. */
function capitalised(text: string, { folded, at }: ReturnType<typeof foldWithOffsets>): Range[] {
  const found: Range[] = []
  let tries = 0
  for (const match of folded.matchAll(/(?<=[a-z] )[a-z]/g)) {
    const start = match.index
    const letter = text.charAt(at(start))
    const before = text.charAt(at(start - 2))
    // Where all is in capitals one begins nothing.
    if (letter === letter.toLowerCase() || before !== before.toLowerCase() || !SAYS.test(folded.slice(Math.max(0, start - 60), start)))
      continue
    if (++tries > MAX_TRIES) break
    if (!looksLikeErrorAt(folded, start) && !ERROR_VERB.test(folded.slice(start, endOfLine(folded, start)).slice(0, 160))) continue
    const end = endOfError(folded, start, 'in-prose')
    const words = folded.slice(start, end)
    if (words.trim().split(/\s+/).length < 2 || isVagueFolded(words) || customer.test(words)) continue
    found.push({ start, end, by: 'announced' })
  }
  return found
}

const ERROR_VERB =
  /\b(?:fechou|encerrou|recusou|rejeitou|falhou|expirou|esgotou|incorret[oa]s?|invalid[oa]s?|indisponivel|inesperad\w{1,6}|desconhecid[oa]|failed|refused|closed|timed out|unavailable|invalid|incorrect|denied|unknown|unexpected\w{0,2}|rechaz\w{1,4}|cerro|fallo)\b/

// --- known ---

const cueBefore =
  /(?:erro|error|mensagem|message|mensaje|aparec\w{1,6}|diz\w{0,4}|diss\w{1,4}|fala\w{0,4}|mostra\w{0,4}|surge|exibe|da|deu|dando|retorn\w{1,5}|devolv\w{1,5}|volt\w{1,4}|acus\w{1,3}|says?|saying|shows?|got|get|sale|salio|dice|avis\w{1,4}|bounce|escrito|assim|inform\w{1,3})\b[^.!?\n]{0,24}$/

function known(folded: string): Range[] {
  const found: Range[] = []
  let tries = 0
  strongIn.lastIndex = 0
  for (let match = strongIn.exec(folded); match !== null && tries < MAX_TRIES; match = strongIn.exec(folded)) {
    tries += 1
    const start = match.index
    const lineStart = folded.lastIndexOf('\n', start - 1) + 1
    const head = folded.slice(Math.max(lineStart, start - 200), start)
    const isOwnLine = head.trim() === '' || /^[\s>*.-]{0,6}$/.test(head)
    const isCode = /\d{3}|0x|-err|\[/.test(match[0])
    // A program's words inside a customer's sentence need an announcement: "o servidor respondeu" may be a tale.
    if (!isOwnLine && !isCode && !cueBefore.test(head) && !/[.!?:(]\s{0,3}$/.test(head) && head !== '') {
      continue
    }
    if (!isOwnLine && customer.test(folded.slice(start, start + 60)) && !isCode) continue
    let end = endOfError(folded, start, isOwnLine ? 'own-line' : 'in-prose')
    const from = isCode ? Math.min(sentenceBefore(start, head), lineOpening(folded, lineStart, start)) : start
    const open = unclosedBracket(folded, lineStart, from)
    if (open !== undefined) end = Math.min(end, closingBracket(folded, open) ?? end)
    if (end - from >= 6) found.push({ start: from, end, by: 'known' })
    strongIn.lastIndex = Math.max(end, strongIn.lastIndex)
  }
  return found
}

/** Where a line opens like an error and ends with a code, it is one message: "Não foi possível … . Verifique … . Número do erro: 0x…". */
function lineOpening(folded: string, lineStart: number, start: number): number {
  if (start - lineStart > MAX_ERROR) return start
  const mark = /^[\s>*•·"'-]{0,8}(?:\d{1,2}[.)-]{1,2}\s{0,3})?["']?/.exec(folded.slice(lineStart, lineStart + 20))?.[0].length ?? 0
  weakAt.lastIndex = strongAt.lastIndex = lineStart + mark
  if (lineStart + mark >= start || !(weakAt.test(folded) || strongAt.test(folded))) return start
  return customer.test(folded.slice(lineStart, start)) ? start : lineStart + mark
}

const WEAK_BEFORE = new RegExp(
  `(?:^|[.:;!?,] |\\b(?:erro|que|mensagem|diz|fala|message|error) )((?:${either(WEAK_OPENINGS)})[^.!?\\n:]{0,140}[.:]? {0,2}[(\\[-]{0,2} {0,2}(?:(?:erro|error|codigo|code)[ :]{0,2})?\\(?)$`,
)

/** A code ends the sentence that it explains: "Não foi possível localizar o servidor. (0x800CCC0D)". Returns where that sentence begins. */
function sentenceBefore(start: number, head: string): number {
  const match = WEAK_BEFORE.exec(head)
  if (match?.[1] === undefined || customer.test(match[1])) return start
  return start - match[1].length
}

function unclosedBracket(folded: string, from: number, start: number): number | undefined {
  const head = folded.slice(Math.max(from, start - 200), start)
  const open = head.lastIndexOf('(')
  return open >= 0 && !head.slice(open).includes(')') ? start - head.length + open : undefined
}

function closingBracket(folded: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < Math.min(folded.length, open + MAX_ERROR); index++) {
    if (folded[index] === '(') depth++
    else if (folded[index] === ')' && --depth === 0) return index
  }
  return undefined
}

// --- where it ends ---

// A line at least this long may have been wrapped by the mailer.
const MIN_WRAPPED = 52
// A shorter line was wrapped too where the next one's first word had no room on it.
const WRAP_WIDTH = 72
const LABEL_WORD =
  /^[\s>*•·-]{0,8}(?:\d{1,2}[.)-]\s?)?(?:versao|sistema|porta|host|servidor|usuario|login|senha|tipo|cripto|seguranca|antivirus|firewall|ip|data|dia|hora|programa|software|nome|remetente|destinatario|e-?mail|obs|os|port|server|user|date|time|sender|recipient|puerto|fecha)\b/
const LABELLED = /^[ \t>*]{0,8}(?:[-*·•]|\d{1,2}[.)-])?[ \t]{0,3}[^:\n]{2,50}:(?:\s|$)/

/** Returns where the message that begins at `start` ends: with its paragraph, or with the first sentence that is not its own. */
function endOfError(folded: string, start: number, where: 'own-line' | 'in-prose'): number {
  const limit = Math.min(folded.length, start + MAX_ERROR)
  let end = Math.min(endOfLine(folded, start), limit)
  let lineStart = folded.lastIndexOf('\n', start - 1) + 1
  const firstIndent = /^[ \t]{0,20}/.exec(folded.slice(lineStart, lineStart + 20))?.[0].length ?? 0
  while (end < limit) {
    const nextEnd = Math.min(endOfLine(folded, end + 1), limit)
    const next = folded.slice(end + 1, nextEnd)
    if (next.trim() === '') break
    const current = folded.slice(lineStart, end)
    const indent = next.length - next.trimStart().length
    const isCodeLine =
      /^[ \t]{0,20}(?:[45]\d\d[ -]|\(?0x[0-9a-f]{8}|\(?(?:erro|error|codigo|code|numero do erro)[ :(]{0,3}(?:0x|-?\d{3})|\[auth|\[sys|-err|\(in reply|\(em resposta)/.test(
        next,
      )
    const endsSentence = /(?:[.!?"]|0x[0-9a-f]{8}\)?)\s{0,3}$/.test(current)
    const isLong = current.length >= MIN_WRAPPED || current.length + (/^\s{0,8}\S{1,80}/.exec(next)?.[0].length ?? 0) >= WRAP_WIDTH
    const isLabel = LABELLED.test(next) && (endsSentence || LABEL_WORD.test(next)) && !/respond|said|erro|error/.test(next.slice(0, 60))
    const isWrapped = isLong && !isLabel
    const isIndented = indent >= 2 && indent >= firstIndent
    if (!(isCodeLine || isIndented || (isWrapped && !(endsSentence && customer.test(next)) && (!endsSentence || current.length >= 64))))
      break
    lineStart = end + 1
    end = nextEnd
  }
  return endOfSentences(folded, start, end, where)
}

const sentenceEnd = /[.!?]["')\]]{0,2}(?=\s)|(?<=[.!?])"(?=\s)|"(?=[\s.,;!?)]|$)/g
const TAIL =
  /[,;]?\s{1,3}(?:e (?:nao|nada|ai|dai|depois|fica|para|fecha|so|tambem|ja|aparece|pede|o (?:outlook|programa|thunderbird) |eu|nem)|mas|porem|toda vez|todas as vezes|sempre que|quando (?:eu|clico|tento|abro|vou|mando|aperto|a gente)|desde (?:ontem|hoje|que|segunda|terca|quarta|quinta|sexta|sabado|domingo|o dia|as)|ja (?:tentei|fiz|reiniciei)|o que (?:faco|pode|sera)|oque|alguem|podem|voces|vcs|como (?:resolvo|faco)|so que|dai|ai (?:eu|nao|o)|when i|every time|but|cuando|pero|y (?:no|nada|ya)|and (?:i|then|nothing|it)|so (?:i|nao))\b|\s-\s(?:ja|e|mas|eu|isso)\b/g

function endOfSentences(folded: string, start: number, end: number, where: 'own-line' | 'in-prose'): number {
  const body = folded.slice(start, end)
  let kept = body.length
  for (const match of body.matchAll(sentenceEnd)) {
    const stop = match.index + match[0].length
    if (/(?:^|\s)(?:sr|sra|dr|dra|ltda|av|nro|no|ex|obs|art)\.$/.test(body.slice(0, stop))) continue
    if (match[0].startsWith('"')) {
      // A closing quotation mark that the text did not open inside ends it.
      if ((body.slice(0, match.index).match(/"/g)?.length ?? 0) % 2 === 0) {
        kept = match.index
        break
      }
      continue
    }
    const rest = body.slice(stop).trimStart()
    if (rest === '') break
    const next = rest.slice(0, Math.max(20, rest.search(/[.!?](?:\s|$)/) + 1) || rest.length)
    continuation.lastIndex = 0
    const belongs = continuation.test(rest)
    if (
      customer.test(next)
        ? !(belongs && where === 'own-line' && /^(?:se|if|verifique|check|entre|please)/.test(rest))
        : !(belongs || (where === 'own-line' && !/^(?:e|mas|o que|ja|so|nao)\b/.test(rest)))
    ) {
      kept = stop
      break
    }
  }
  if (where === 'in-prose') {
    for (const match of body.slice(0, kept).matchAll(TAIL)) {
      if (match.index >= 6) {
        kept = match.index
        break
      }
    }
  }
  const kept_ = body.slice(0, kept).replace(/[\s"'*`,;]{1,20}$/, '')
  return start + kept_.length
}

function endOfLine(folded: string, from: number): number {
  const newline = folded.indexOf('\n', from)
  return newline < 0 ? folded.length : newline
}

/** Quoted words win over what else was found there, unless that began with error words of its own before the quotation mark; else the longer wins. */
function withoutOverlap(ranges: Range[]): Range[] {
  const weight = ({ by, start, end }: Range): number => (by === 'quoted' && end - start >= 12 ? 10_000 : 0) + end - start
  const kept: Range[] = []
  for (const range of [...ranges].sort((a, b) => weight(b) - weight(a))) {
    if (!kept.some((other) => range.start < other.end && other.start < range.end)) kept.push(range)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function collapse(words: string): string {
  return words.replace(/\s{1,400}/g, ' ').trim()
}

// --- what is no error text ---

const VAGUE =
  /^(?:(?:so|apenas|ai|ele|ela|o outlook|o thunderbird|o programa|o email|o e-mail|ta|esta|fica|sempre|simplesmente|toda hora|it|it's|the program|me|el programa|solo|uma mensagem de|mensagem de|diz que|fala que|aparece que|aparece|deu|da|dando|um|uma|o|a) ){0,4}(?:(?:nao|n|no|doesn't|does not|won't) (?:esta |ta |quer |vai |da )?(?:funciona\w{0,4}|baixa\w{0,3}|abre|abrindo|recebe\w{0,3}|recebo|envia\w{0,3}|envio|entra\w{0,3}|conecta\w{0,3}|chega\w{0,3}|vai|puxa\w{0,3}|carrega\w{0,3}|sincroniza\w{0,3}|work\w{0,3}|open|anda|da|lembro|sei|anotei|sai|responde|atualiza\w{0,3})|(?:da|deu|dando|com|gives|dando um|aparece um|aparece|fica dando|esta dando|ta dando|diz que (?:tem|deu|da)|un?|an?)? ?(?:erro|error|problema|falha)s?|trava\w{0,3}|travad[oa]|erro de (?:senha|conexao|login|email|e-mail)|(?:alguma coisa|algo|um negocio|uma coisa|qualquer coisa|something) (?:de|da|do|sobre|com|about|like|sobre a|relacionad\w+ a).{0,40}|parou(?: de \w{3,12})?|mensagem de erro|varias? mensage(?:m|ns).{0,30}|um monte de .{0,30}|em ingles|uma mensagem em ingles|nao lembro.{0,60})(?:[ ,]{1,3}(?:mais|agora|nada|aqui|la|sempre|toda hora|direto|ao|no|na|a|de|do|da|meu|meus|os|email|emails|e-mails?|e-?mail|servidor|pop3?|enviar|receber|baixar|abrir|anymore|qualquer|tambem|mesmo|hora|toda|conexao|programa|outlook|computador|senha|mensagem|lembro|sei|exata|exato|direito|bem|correta|certo|isso|qual|era|foi|e|so|nao|fica|dando|dizendo|o|um)){0,12}$/

function isVagueFolded(words: string): boolean {
  const bare = words.replace(/^[\s"'*.,;:!?()-]{1,40}|[\s"'*.,;:!?()…-]{1,40}$/g, '').replace(/\s{1,40}/g, ' ')
  if (bare === '') return true
  if (/0x[0-9a-f]{6}|-err|[45]\d\d[ -]|\[auth|\[sys/.test(bare)) return false
  if (VAGUE.test(bare)) return true
  return (
    /\b(?:nao (?:me )?(?:lembro|lembrei|anotei|deu tempo|consegui (?:ler|ver|copiar|anotar))|esqueci (?:de anotar|qual|o que)|don't remember|didn't (?:note|write)|no (?:recuerdo|me acuerdo|anote)|fala alguma coisa|diz alguma coisa|says something|dice algo|algo assim|alguma coisa assim|mais ou menos assim|um erro qualquer|apaguei|fechei a (?:janela|mensagem))\b/.test(
      bare,
    ) && !/"[^"]{8,}"/.test(bare)
  )
}

/** Returns whether `text`, written as the answer to "which error", gives no error text: "não funciona", "dá erro", "não lembro a mensagem". */
export function isVagueError(text: string): boolean {
  const { folded } = foldWithOffsets(text.slice(0, MAX_ERROR))
  return isVagueFolded(folded) && findErrorTexts(text.slice(0, MAX_ERROR)).length === 0
}

const NO_MESSAGE =
  '(?:mensag(?:em|ens)|errors?|erros?|avisos?|alertas?|messages?|mensajes?|devolucao|retorno|notificacao|bounce|texto|codigo)(?![a-z])'
const SHOW =
  '(?:aparec\\w{1,5}|da|deu|dando|mostr\\w{1,5}|surg\\w{1,4}|veio|vem|volt\\w{1,5}|retorn\\w{1,5}|tem|houve|exib\\w{1,4}|sai|saiu|fala|diz|recebi|recebemos|recebeu|apresent\\w{1,4}|acus\\w{1,4}|teve|chegou|gera|gerou|aponta)'
const noError = new RegExp(
  [
    `\\b(?:nao|nem|nunca|n) (?:me |nos |lhe |ta |esta |chega a |chegou a |sequer )?${SHOW}(?: (?:pra|para) (?:mim|ele|ela|nos|gente))? (?:(?:mais|nem|absolutamente|de volta|na tela|sequer|de) ){0,2}(?:nenhum[a]?|qualquer|nada|uma?|a|o|sequer)?(?: tipo de| outra)? ?(?:${NO_MESSAGE}(?: (?:de erro|de retorno|nenhuma?|algum[a]?|na tela|alguma))*|nada|nenhum[a]?)(?![a-z])`,
    `\\bsem (?:dar |aparecer |mostrar |retornar |voltar |exibir |apresentar |receber )?(?:nenhum[a]? |qualquer |uma? |a )?${NO_MESSAGE}(?: de erro| nenhuma?| alguma?)?`,
    `\\bnenhum[a]? ${NO_MESSAGE}(?: de erro| de retorno)?(?: (?:aparece\\w{0,2}|e (?:exibid|mostrad)\\w{1,2}|foi (?:exibid|mostrad|apresentad|devolvid)\\w{1,2}|voltou|retornou|surge|veio))?`,
    `\\bno (?:${NO_MESSAGE})(?: messages?)?(?: (?:is|was|at all|shown|displayed|appears?|appeared|came|comes|shows?|back|whatsoever))*`,
    `\\b(?:there is|there's|there was|i get|i got|we got|it shows|shows|gives|they got|got) no (?:error|message)(?: messages?)?(?: at all| back)?`,
    `\\b(?:does not|doesn't|did not|didn't) (?:show|give|display|return|bounce)(?: (?:any|an|me|back|me any|us any))*(?: (?:error|message|errors)(?: messages?)?)?`,
    '\\bnothing (?:came|comes|bounced) ?back|\\bnothing is shown',
    `\\bno (?:me |nos |le |les )?(?:aparece|aparecio|sale|salio|da|dio|muestra|mostro|volvio|devuelve|hay|hubo|llego)(?: ningun[a]?| nada| de vuelta)* ?(?:${NO_MESSAGE}|nada)?(?: de error)?`,
    `\\bsin (?:ningun[a]? |dar |mostrar )?(?:mensaje|error|aviso)(?: de error)?`,
  ].join('|'),
  'g',
)
const startsNoError = new RegExp(`^(?:${noError.source})`)
const MAILS_NOT_ERRORS =
  /^\s{0,3}(?:nov[ao]s?|na caixa|na entrada|de hoje|de ontem|do cliente|dos clientes|de clientes|de ninguem|recente|do fornecedor|de email|de e-mail|desde|no celular|no inbox|new)/
const HANGING =
  /\b(?:fica\w{0,3}|carreg\w{1,6}|rodan\w{1,3}|roda|giran\w{1,3}|gira|parad[oa]|trav\w{1,5}|pensando|bolinha|ampulheta|simplesmente|so|apenas|nunca (?:chega|termina|acaba|baixa)|nao (?:baixa|chega|termina|carrega|acontece|sai|conecta|entra|vem|vai|faz)|acontece|just|keeps?|spinn\w{1,3}|loading|hangs?|queda|cargando|gira|dando voltas|solo|sola|nada|sempre|o tempo todo|eternamente|sincronizando|atualizando|conectando|recebendo|enviando|mesmo|nem)\b/

export type NoErrorShown = { value: string; start: number; end: number }

/** Returns the statement that no message is shown, whole clauses: "não aparece mensagem nenhuma, só fica girando a bolinha"; undefined when none says so. */
export function findNoErrorShown(text: string): NoErrorShown | undefined {
  const readable = text.slice(0, MAX_TEXT)
  const { folded, at } = foldWithOffsets(readable)
  for (const match of folded.matchAll(noError)) {
    const after = folded.slice(match.index + match[0].length)
    if (MAILS_NOT_ERRORS.test(after.slice(0, 30))) continue
    if (/\bno (?:erro|aviso|texto|retorno|codigo)\b/.test(match[0])) continue // Portuguese "no erro": in the error.
    const start = clauseStart(folded, match.index)
    const end = clauseEnd(folded, match.index + match[0].length)
    return { value: collapse(readable.slice(at(start), at(end))), start: at(start), end: at(end) }
  }
  return undefined
}

// A reported sentence: "diz que não foi possível conectar".
const reported =
  /\b(?:diz\w{0,3}|fala\w{0,3}|dice|says|saying|avisa\w{0,3}|aparece\w{0,3}|acusa\w{0,3}|mostra\w{0,3}|informa\w{0,3}|inform\w{1,3}|reclama\w{0,3})(?: (?:aqui|pra mim|para mim|me|la|um aviso|uma mensagem|mensagem|uma janela|na tela|escrito|dizendo|falando)){0,3} (?:que|that|de que) (?=\S)/g

function reportedRanges(folded: string): Range[] {
  const found: Range[] = []
  for (const match of folded.matchAll(reported)) {
    if (found.length >= MAX_FOUND) break
    const start = match.index + match[0].length
    weakAt.lastIndex = strongAt.lastIndex = start
    if (!weakAt.test(folded) && !strongAt.test(folded)) continue
    const before = folded.slice(Math.max(0, match.index - 30), match.index)
    if (/\b(?:ele|ela|cliente|fornecedor|rapaz|tecnico|moca|eles|elas|suporte|he|she|they|nao)\b[^.\n]{0,12}$/.test(before)) continue
    const end = endOfError(folded, start, 'in-prose')
    if (end - start >= 10 && !isVagueFolded(folded.slice(start, end))) found.push({ start, end, by: 'announced' })
  }
  return found
}

const REACH = 160

function clauseStart(folded: string, index: number): number {
  const from = Math.max(0, index - REACH)
  const head = folded.slice(from, index)
  const breaks = [...head.matchAll(/[.!?;:\n("]\s{0,4}|,\s{1,3}|\s-\s|\b(?:mas|porem|but|pero|e|y|and|que|so que) /g)]
  const last = breaks.at(-1)
  if (last === undefined) return from === 0 ? index - head.trimStart().length : index
  let start = from + last.index + last[0].length
  // "fica só carregando e não dá erro nenhum": what it does instead belongs to the statement.
  if (/^(?:,|e |y |and |mas )/.test(last[0])) {
    const previous = breaks.at(-2)
    const begin = previous === undefined ? from : from + previous.index + previous[0].length
    if (HANGING.test(folded.slice(begin, from + last.index)) && begin < start && (previous !== undefined || from === 0)) start = begin
  }
  return start
}

function clauseEnd(folded: string, index: number): number {
  const rest = folded.slice(index, index + REACH)
  let end = 0
  const stops = [...rest.matchAll(/[.!?;\n")](?=\s|$|")|\n|,\s|\s-\s|\b(?:mas|porem|but|pero|so que)\s/g)]
  for (let stop = 0; stop <= stops.length; stop++) {
    const match = stops[stop]
    const clause = rest.slice(end, match?.index ?? rest.length)
    if (stop > 0 && (!HANGING.test(clause) || customer.test(clause))) break
    end = match === undefined ? rest.length : match.index
    if (match === undefined || !/^(?:,|\s-|mas|porem|but|pero|so que|\n)/.test(match[0])) break
    // A single line break inside a sentence is a wrapped line; a blank line ends it.
    if (match[0] === '\n' && /^\n[ \t]{0,9}(?:\n|$)/.test(rest.slice(match.index))) break
  }
  return index + rest.slice(0, end).trimEnd().length
}

const MENTION =
  /\b(?:(?:volt\w{1,5}|retorn\w{1,5}|deu|da|dando|aparec\w{1,6}|receb\w{1,4}|veio|vem|tem|mostr\w{1,3}|surg\w{1,4}|got|gets?|received|sale|salio|volvio|devolv\w{1,5}|chegou|acus\w{1,4}|apresent\w{1,4}|recibi\w{0,2}|manda\w{0,2}|mandou|diz\w{0,3}|fala|gives?|throws?|shows?)[^.!?\n]{0,40}\b(?:erros?|errors?|mensagem de (?:erro|retorno|falha)|mensagem|aviso|devolucao|retorno|bounce|message|mensaje|undelivered|failure notice|mailer.daemon)|(?:mensagem|email|e-mail) (?:foi |e |esta sendo )?(?:devolvid|rejeitad|recusad|retornad)\w{1,2}|(?:voltou|volta|bounced|foi devolvid[oa]|esta voltando|ta voltando|volvio|rebot\w{1,3})(?: pra| para)? ?(?:mim|tras|ele|ela|back)?(?![a-z])|(?:o|a|the|el) (?:erro|mensagem de erro|error|mensaje de error|devolucao|bounce)\b)/g

/** Returns whether `text` says that an error or a returned message exists, given or not: "voltou um erro", "recebi uma mensagem de erro mas apaguei". */
export function mentionsError(text: string): boolean {
  const { folded } = foldWithOffsets(text.slice(0, MAX_TEXT))
  for (const match of folded.matchAll(MENTION)) {
    const before = folded.slice(Math.max(0, match.index - 24), match.index)
    if (
      /\b(?:nao|nem|nunca|sem|n|no|not|never|didn't|doesn't|sin|caso|se|if|si)(?: me| nos| lhe| chegou a| houve| le)? {0,2}$/.test(before)
    )
      continue
    if (/\b(?:nenhum[a]?|nada|ningun[a]?|sem|no|nothing|tudo|normal|zero)\b/.test(match[0])) continue
    if (/nenhum|ningun/.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 12))) continue
    if (
      /^volta|^voltou$/.test(match[0]) &&
      /^ (?:a |ao |do |da |as |tudo|hoje|amanha|ontem)/.test(
        folded.slice(match.index + match[0].length, match.index + match[0].length + 12),
      )
    )
      continue
    return true
  }
  return false
}
