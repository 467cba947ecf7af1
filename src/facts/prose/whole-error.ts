// An error's whole text: what a program shows goes over several sentences, lines and quotation marks, of which one is recognised.
// Comes in: a prose text and the spans found in it. Goes out: spans grown over what belongs to them, those that touch made one.
// Grows back to the words that announce it, on over sentences that programs write, never over the writer's own.
import { DEVICE } from '../../value/device-words.ts'
import { isDeniedAnnouncement } from '../../value/error/denied-announcement.ts'
import { startsLikeError, strongAt } from '../../value/error/error-opening.ts'
import type { FoundErrorText } from '../../value/error/error-text.ts'
import { isLabelledItem, isNextTurn, isTranslation } from '../../value/error/next-line.ts'
import { beginsWithSettings } from '../../value/error/told-screen.ts'
import { allMatches, eachMatch } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'

const MAX_REACH = 600
const MAX_SENTENCES = 8

// "aparece a mensagem", "O erro é este:", at the end of what stands before.
const ANNOUNCEMENT =
  /\b(?:aparec\w{1,6}|mostr\w{1,4}|diz\w{0,4}|surge|exibe|retorn\w{1,4}|volt\w{1,4}|recebi|erro|error|mensagem|msg|message|mensaje|aviso|says|shows|sale|dice)(?: (?:de erro|de volta|a|o|um|uma|esta|essa|este|esse|isto|isso|e|eh|is|es|seguinte|mensagem|erro|msg|na tela|assim|embaixo|abaixo|the|this|following|error|message|exat[ao]|complet[ao])){0,5}(?: ?: ?|\n{1,2}| (?="))/g
// Words of somebody who tells his day; a program says none of them.
export const TELLING =
  /\b(?:eu|meu|minha|nosso|nossa|uso|usamos|tentei|tentamos|mandei|enviei|fiz|reiniciei|desliguei|liguei|consigo|conseguimos|ontem|hoje|desde|obrigad[oa]|abs|att|grat[oa]|aqui|voces|vcs|vou|preciso|podem|i|my|we|our|yesterday|today|since|thanks|ayer|hoy|gracias|mi)\b/
// Settings somebody tells beside the error.
const SETTING = /\b(?:porta|port|puerto) (?:e |eh |is |es )?\d{2,5}\b|\bssl\b|\bip\b|\?/

/** "A conexão com o servidor pop.… na porta 995 expirou" names a port, and is the program's. */
function isOwnSetting(sentence: string): boolean {
  strongAt.lastIndex = sentence.length - sentence.trimStart().length
  return SETTING.test(sentence) && !strongAt.test(sentence)
}

// How programs and servers go on.
const GOES_ON =
  /^\s{0,4}(?:verifi(?!quei)\w{1,6}|certifique|confira|entre em contato|contat(?!ei)\w{1,5}|tente|try|check|make sure|please|por favor,? (?:verifi|tent|entr|contat)|se (?:voce|o problema|o erro|essa|esta|isso|persistir|continuar)|if (?:you|the|this)|o servidor(?! (?:e|eh|de|que|pop|smtp|do|da|esta|fica|aqui)\b)|the server(?! is)|seu servidor|your|sua (?:mensagem|conta|conexao)|a conexao|the connection|numero do erro|id do erro|error number|error id|codigo|code|erro do soquete|socket|seguranca|segura|secure|host [\w.-]{3,80}\[|for more|para (?:mais|obter|resolver)|diagnostic|remote|reason|motivo|the (?:following|response|error|email|message|recipient)|this is|delivery|nao foi possivel|nao e possivel|could not|unable|compruebe|pongase|consulte|intente(?! (?:a las?|ayer|hoy|anoche|varias veces|(?:dos|tres|cuatro) veces|mandarle|enviarle|escribirle|desde)(?![a-z]))|a mensagem|the mail|recipient|action|status|technical|detalhes|details|\(|\[(?![a-z]{2,20} [a-z ]{2,40}\])|0x|[245]\d\d[ -]|as\(\d|-err|<[^>\s]{3,80}>)/

// A sentence in the passive about a part of mail is a program's: "Tempo de resposta excedido.", "Seu nome de usuário foi rejeitado." What is
// well is said with a denial: "a senha nova foi aceita" is the writer's.
const PASSIVE =
  /^\s{0,4}(?:(?:o|a|os|as|seu|sua|the|your|el|la|su|nenhum|nenhuma|no) )?(?:nome|tempo|limite|usuario|senha|conta|conexao|sessao|host|servidor|certificado|mensagem|caixa|login|logon|autenticacao|comando|resposta|acesso|destinatario|remetente|endereco|dominio|time|username|user|password|account|connection|session|certificate|mailbox|access|recipient|address|domain|tiempo|contrasena|cuenta|conexion|sesion|buzon|respuesta|acceso|direccion|id)(?: [a-z0-9_/:-]{1,24}){0,9} (?:excedid|esgotad|rejeitad|recusad|negad|perdid|expirad|encerrad|interrompid|bloquead|desativad|desabilitad|cancelad|atingid|alcancad|invalid|incorret|desconhecid|exceeded|expired|rejected|refused|denied|lost|closed|reset|blocked|disabled|cancell?ed|reached|incorrect|unknown|agotad|rechazad|denegad|cerrad|desconocid|(?:(?<=\b(?:nao|not|no|cannot|nunca|never)(?: [a-z]{1,12}){0,3} )|(?<=^\s{0,4}(?:nenhuma?|no) [a-z0-9 ]{1,90}))(?:resolvid|encontrad|localizad|reconhecid|aceit|permitid|resolved|found|recognized|accepted|allowed|resuelt))[oa]?s?(?=[.!]|\s{0,3}$|[.!]?\n)/

/** "Es: no se puede …", "embaixo: conexão …", "ele é o 0x800…": words that lead to what is shown. */
const LEAD = new RegExp(
  `^(?:(?:que )?(?:(?:le|les|me|nos|se|lhe|it) )?(?:rebot(?:a|an|o|aron)|devuelven?|volt(?:a|ou)|retorn(?:a|ou)|bounce[sd]) (?:con|com|with)(?: (?:el|o|the|este|esse|un|um) [a-z]{3,9})?:? {0,2}(?=[245]\\d\\d[ -])|(?:(?:um|uma|un|una|an?|o|a|el|the) (?:aviso|mensagem|msg|mensaje|message|alerta|janela|janelinha|ventana|window|tela|cartel(?:ito)?|letrero|letrerito|recado|notice|warning) (?:(?:que|that) (?:diz|dizia|fala|falava|dice|decia|says|said)|dizendo|falando|diciendo|saying)(?: (?:que|that))? (?=\\S)|(?:es|e|eh|is|was|foi|fue|embaixo|abaixo|debajo|below|assim|aqui|isso|isto|ele|ela|it|lo siguiente|o seguinte|aqui|ali|(?:no|na|in the|on the|en la|en el) (?:programa|outlook|thunderbird|tela|screen|program|pantalla|${DEVICE}))[ ,]{0,2}){1,4}(?::\\s{0,3}(?=\\S)|(?:o |a |the |el )?(?:erro |codigo |code )?(?=0x[0-9a-f]{8}|[245]\\d\\d[ -][245]\\.\\d|-err\\b)|(?:(?:so|apenas|just|only|solo) )?(?:fala|diz|mostra|says|shows|dice) (?:(?:que|that) )?))`,
)

/** "Fala que a senha tá errada, fica aparecendo: Login …": told first, then shown. */
const SHOWN_AFTER =
  /^[^.:;"\n]{4,60}, (?:e |ai |and |y )?(?:(?:fica|ta|esta|vem|keeps?|it|sigue|me) ){0,2}(?:aparecendo|aparece|mostrando|mostra|dizendo|diz|saying|says|showing|shows|apareciendo|diciendo|dice|muestra)(?: (?:assim|isso|isto|a mensagem|o seguinte|na tela|this|the message|asi|esto))?: {0,2}(?=\S)/

function withoutLead(text: string, folded: string, error: FoundErrorText): FoundErrorText {
  const begin = folded.slice(error.start, Math.min(error.end, error.start + 110))
  const lead = LEAD.exec(begin.slice(0, 60)) ?? SHOWN_AFTER.exec(begin)
  if (lead === null) return error
  const start = error.start + lead[0].length
  return { ...error, start, value: collapse(text.slice(start, error.end)) }
}

/** Returns `errors` of `text` (folded: the same, folded in place) with their whole words. */
export function wholeErrors(text: string, folded: string, errors: readonly FoundErrorText[]): FoundErrorText[] {
  const grown: FoundErrorText[] = []
  for (const error of errors) {
    const back = growBack(folded, error)
    // Quotation marks say where it ends.
    const { start, end } = error.by === 'quoted' ? back : growOn(folded, back)
    const before = grown.at(-1)
    if (before !== undefined && (start <= before.end || joins(folded, before, { start, end }))) {
      grown[grown.length - 1] = {
        ...before,
        end: Math.max(before.end, end),
        value: collapse(text.slice(before.start, Math.max(before.end, end))),
      }
    } else grown.push({ ...error, start, end, value: collapse(text.slice(start, end)) })
  }
  return grown.map((error) => withoutLead(text, folded, error))
}

/** A quotation announced by itself is whole; other words reach back to their announcement. */
function growBack(folded: string, error: FoundErrorText): Range {
  const { start, end } = error
  if (error.by === 'announced') return { start, end }
  const from = Math.max(0, start - MAX_REACH, folded.lastIndexOf('\n\n', start - 1))
  const before = folded.slice(from, start)
  let announced: number | undefined
  for (const match of eachMatch(before, ANNOUNCEMENT)) {
    const after = match.index + match[0].length
    // The first announcement from which nobody tells anything holds all of the message.
    const words = before.slice(after)
    if (announced !== undefined || words === '' || TELLING.test(words) || ADDRESS.test(words) || QUEUE_HEAD.test(words)) continue
    if (error.by === 'quoted' && /[.!?]\s/.test(words)) continue
    // "Nos ajustes aparece: servidor pop.…, usuário ana@…. A mensagem é …"
    if (beginsWithSettings(words.trimStart())) continue
    announced = after
  }
  if (announced === undefined) return { start, end }
  const blank = /^[\s"'*>]{0,20}/.exec(before.slice(announced))?.[0].length ?? 0
  const begins = from + announced + blank
  // An opening mark that is not closed before belongs to the message only with its partner.
  return start - begins < 4 ? { start, end } : { start: begins, end }
}

/** "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------": the head of what Postfix's mailq(1) prints; the reason stands below in brackets. */
const QUEUE_HEAD = /-queue id-|-arrival time-/

/** An address told before the error is the writer's. */
const ADDRESS = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/

/** Returns `range` of folded text grown over the sentences that belong to the same error. */
export function growOn(folded: string, range: Range): Range {
  let { end } = range
  const limit = Math.min(folded.length, range.start + MAX_REACH * 2)
  for (let count = 0; count < MAX_SENTENCES; count++) {
    const mark = /^["'*)]{0,2}[.!]?["'*)]{0,2}/.exec(folded.slice(end, end + 6))?.[0].length ?? 0
    const rest = folded.slice(end + mark, limit)
    const next = /^[ \t]{0,4}\n([^\n]{0,80})/.exec(rest)?.[1] ?? ''
    if (
      /^\s{0,4}\n[ \t]{0,20}\n/.test(rest) ||
      isLabelledItem(next) ||
      isNextTurn(next) ||
      !(GOES_ON.test(rest) || PASSIVE.test(rest.slice(0, 200))) ||
      isTranslation(rest)
    )
      return { ...range, end }
    // A new sentence or line only; the middle of one has its end already.
    const isAtStop = mark > 0 || /[.!:;]$/.test(folded.slice(Math.max(0, end - 1), end)) || /^[ \t]{0,4}\n/.test(rest)
    if (!isAtStop) return { ...range, end }
    const stop = /[.!](?=\s|$)|\n[ \t]{0,20}\n|["»]|$/.exec(rest.slice(3).replace(NAMED_INSIDE, blankOut))
    const length = 3 + (stop === null ? rest.length : stop.index + (/[.!]/.test(stop[0]) ? 1 : 0))
    if (length <= 3 || rest[length] === '?' || TELLING.test(rest.slice(0, length)) || isOwnSetting(rest.slice(0, length)))
      return { ...range, end }
    end += mark + length
  }
  return { ...range, end: Math.min(end, limit) }
}

/** 'A conexão com o servidor "pop.…" na porta 995 expirou': what a program names between marks ends none of its sentences. */
const NAMED_INSIDE = /(?<= )"(?=\S)[^"\n]{1,80}(?<=\S)"(?=[ ,][a-z(])/g

function blankOut(words: string): string {
  return ' '.repeat(words.length)
}

/** "Às vezes dá A e às vezes B", "first A, then B": both are what is shown. */
const ALTERNATES =
  /^["'.,;\s]{0,4}(?:(?:e|ou|and|or|y|o|mas)\s)?(?:as vezes|outras vezes|outra hora|outras horas|outra vez|de vez em quando|depois|logo depois|em seguida|na sequencia|e depois|then|sometimes|other times|later|a veces|otras veces|luego|despues)(?:\s(?:e|de|disso|a|o|um|uma|aparece|apareceu|da|deu|diz|mostra|mostrou|vem|veio|muda para|says|it says|shows|dice|sale)){0,3}[\s:,"']{1,4}$/

/** Two parts with next to nothing between them, or one sentence's, are one message. */
function joins(folded: string, before: Range, after: Range): boolean {
  const between = folded.slice(before.end, after.start)
  if (between.length > 60) return false
  if (/^[\s"'.:;,()<>*-]{0,12}$/.test(between) || ALTERNATES.test(between)) return true
  return (
    !/[.!?]\s|\n\s{0,20}\n/.test(between) &&
    !TELLING.test(between) &&
    /\b(?:erro|error|report\w{1,4}|relat\w{1,4}|respond\w{1,3}|retorn\w{1,4}|said)\b/.test(between)
  )
}

// "dá a msg:" and a line of its own below: what nobody recognises is announced all the same.
const LAST_LINE =
  /(?:\b(?:a seguinte|o seguinte|a mensagem e essa|o erro e esse|o erro e este)[ \t]{0,4}\n[ \t]{0,4}(?:\n[ \t]{0,4}){0,2})|(?:\b(?:log|logs|saida|output|trecho|console|terminal|msg|mensagem|erro|error|message|mensaje|aviso|isso|isto|assim|this|esto|seguinte|following|abaixo|retorno|resposta|devolucao|volta)[^\n:]{0,30}|(?:quando|qdo|when|cuando|(?:toda vez|sempre) que)[^\n:]{3,60}):[ \t]{0,4}\n[ \t]{0,4}(?:\n[ \t]{0,4}){0,2}/g

/** "Quando clico em Avançar:" announces what comes then, and that is an error only where it begins like one. */
const ON_DOING = /^(?:quando|qdo|when|cuando|toda vez|sempre)/

/** A line of a mail's header: no program shows it as its error. */
const HEADER_LINE = /(?:^|\n)[ \t>]{0,4}(?:message-id|x-[a-z-]{2,30}|received|return-path|mime-version|content-type|dkim-signature) ?: /

/** A log's lines begin with a program's name. */
const LOGGED = /^(?:log|logs|saida|output|trecho|console|terminal)\b|\blogs?\b/

/** Returns the paragraphs that a line announces as an error, where nothing else was found. */
export function announcedParagraphs(text: string, folded: string): FoundErrorText[] {
  const found: FoundErrorText[] = []
  for (const match of allMatches(folded, LAST_LINE, 20)) {
    if (isDeniedAnnouncement(folded, match.index)) continue
    const start = match.index + match[0].length
    const blank = folded.slice(start, start + MAX_REACH).search(/\n[ \t]{0,20}\n/)
    const end = blank < 0 ? Math.min(folded.length, start + MAX_REACH) : start + blank
    const words = folded.slice(start, end)
    if (
      words.trim().split(/\s+/).length < 3 ||
      TELLING.test(words) ||
      beginsWithSettings(words) ||
      (!LOGGED.test(match[0]) && /^[^\n:]{2,40}: ?\S/.test(words)) ||
      words.includes('?') ||
      HEADER_LINE.test(words) ||
      QUEUE_HEAD.test(words) ||
      (ON_DOING.test(match[0]) && !startsLikeError(words)) ||
      /^[^\n]{0,80}\t/.test(words)
    )
      continue
    found.push({ by: 'announced', start, end: start + text.slice(start, end).trimEnd().length, value: collapse(text.slice(start, end)) })
  }
  return found
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
