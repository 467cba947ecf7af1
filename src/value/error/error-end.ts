// Where an error text ends: with its paragraph, its last sentence, or where the customer's own words go on. Works on folded text.
import { eachMatch } from '../text/all-matches.ts'
import { ERROR_VERB, startsLikeError } from './error-opening.ts'
import { CONTINUATIONS, CUSTOMER_WORDS } from './error-shapes.ts'
import { beginsOwnLine, UNKNOWN_SETTING } from './own-line.ts'

/** Characters; the longest dialogs that mail programs show have some 600. */
export const MAX_ERROR = 900
/** Words that a customer says and no program shows. */
export const customer = new RegExp(CUSTOMER_WORDS)
const continuation = new RegExp(`(?:${CONTINUATIONS})`, 'y')

// A line at least this long may have been wrapped by the mailer.
const MIN_WRAPPED = 52
// A shorter line was wrapped too where the next one's first word had no room on it.
const WRAP_WIDTH = 72
const LABEL_WORD =
  /^[\s>*•·-]{0,8}(?:\d{1,2}[.)-]\s?)?(?:inicio|quando|desde|comecou|when|since|started|cuando|versao|sistema|porta|host|servidor|usuario|login|senha|tipo|cripto|seguranca|antivirus|firewall|ip|data|dia|hora|programa|software|nome|remetente|destinatario|e-?mail|obs|os|port|server|user|date|time|sender|recipient|puerto|fecha)\b/
const LABELLED = /^[ \t>*]{0,8}(?:[-*·•]|\d{1,2}[.)-])?[ \t]{0,3}[^:\n]{2,50}:(?:\s|$)/

/** Far to the right, and nothing else on its line: below the reason for whom Postfix's mailq(1) keeps the mail. */
const QUEUED_FOR = /^[ \t]{20,60}[^\s@<>]{1,64}@[\w.-]{3,120}[ \t]*$/

/** The list's next item, with a label: no program's message goes on so. */
const NEXT_ITEM = /^[\s>]{0,8}[([]?(?:\d{1,2}|[a-z]|[ivx]{2,5})[ ]?[.)\]-]{1,2}[ \t]{1,3}[a-z][^:\n]{1,40}:(?:\s|$)/

/** Returns whether `line`, folded, is an item of a list with its label. */
export function isLabelledItem(line: string): boolean {
  return NEXT_ITEM.test(line)
}

/** "merc@…; 11/11 8h; 550 User unknown", and the next below: each row of a list begins with its address. */
const ROW_OF_ADDRESS = /^[ \t>*•·-]{0,6}[^\s@;|,:<]{1,64}@[\w.-]{3,120}[ \t]{0,3}(?:[;|,\t]|[ \t]{2})/

const ITEM = /^[\s>]{0,8}(\d{1,2}) ?[.)\]ºo°-]{1,2} ?(?=[a-z])/

/** "1- não envio, volta User unknown" and "2- o site caiu" below it: another matter. */
function isNextItem(line: string, next: string): boolean {
  const [first, second] = [ITEM.exec(line)?.[1], ITEM.exec(next)?.[1]]
  return first !== undefined && Number(second) === Number(first) + 1
}

/** A line that ends with its code is whole, however long. */
const CODE_LAST = /(?<![a-z0-9])0x[0-9a-f]{8}\)?[\s.]{0,3}$/

/** A transcript's next line: its time, whose turn it is ("[19/11 16:11] Bia: …"), the command that follows. The refusal above it has been said. */
const NEXT_TURN =
  /^[ \t]{0,8}(?:[[(]?(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?,? )?\d{1,2}:\d\d(?:, \d{1,2}\/\d{1,2}(?:\/\d{2,4})?)?[\])]?(?: -)? [a-z~][a-z .'-]{1,30}:(?= )|\[?(?:\d{4}-\d\d-\d\d[t ]|\d\d\/\d\d\/\d{2,4}[ ,]{1,2}|[a-z]{3} {1,2}\d{1,2} )?\d\d:\d\d:\d\d(?![\d:])|(?:quit|rset|noop|data|(?:helo|ehlo|rcpt to|mail from)[: ][^\n]{1,80})$|(?:server|client|servidor|cliente|[sc])(?: -> (?:client|server|servidor|cliente))?: |(?:<[-~*=]{1,2}|[-~*=]{1,2}>|>>>) )/

/** Returns whether folded `line` is a transcript's next, whatever stands above it. */
export function isNextTurn(line: string): boolean {
  return NEXT_TURN.test(line)
}

/** "   em System.Net.Mail.SmtpClient.Send(MailMessage message)", 'File "envia.py", line 12': where in a program it happened. */
const STACK =
  /^[ \t]{0,8}(?:(?:at|em|en|in|bei) (?:new |async )?[\w$.<>`/]{3,200} ?\(|(?:file|arquivo) "[^"]{1,200}", line \d|#\d{1,2} {1,3}\S|\.{3} \d{1,3} more$|--- (?:end of|fim d[oa]))/

/** Returns whether folded `line` says where in a program an error happened: it stands below the error and is none of it. */
export function isStackLine(line: string): boolean {
  return STACK.test(line)
}

/** "… failed. (traduzindo: o login falhou)": the writer says in brackets what it means. */
const TRANSLATED =
  /^\s{0,4}[([](?:(?:em|no|o|a|in|en|isso|que|this|which|esto) ){0,2}(?:tradu[a-z]{2,7}|google|portugu[a-z]{1,3}|espanhol|espanol|english|ingles|ou seja|quer dizer|significa|seria|acho|means?|meaning|translat[a-z]{2,5}|quiere decir|o sea)(?![a-z])/

/** Returns whether folded `words` begin with the writer's own translation, in brackets. */
export function isTranslation(words: string): boolean {
  return TRANSLATED.test(words)
}

/** Returns where the message that begins at `start` ends: with its paragraph, or with the first sentence that is not its own. */
export function endOfError(folded: string, start: number, where: 'own-line' | 'in-prose'): number {
  const limit = Math.min(folded.length, start + MAX_ERROR)
  let end = Math.min(endOfLine(folded, start), limit)
  let lineStart = folded.lastIndexOf('\n', start - 1) + 1
  const firstLine = folded.slice(lineStart, end)
  const firstIndent = /^[ \t]{0,20}/.exec(folded.slice(lineStart, lineStart + 20))?.[0].length ?? 0
  while (end < limit) {
    const nextEnd = Math.min(endOfLine(folded, end + 1), limit)
    const next = folded.slice(end + 1, nextEnd)
    if (
      next.trim() === '' ||
      isNextItem(firstLine, next) ||
      (ROW_OF_ADDRESS.test(next) && ROW_OF_ADDRESS.test(firstLine)) ||
      isLabelledItem(next) ||
      isNextTurn(next) ||
      isStackLine(next) ||
      isTranslation(next) ||
      QUEUED_FOR.test(next)
    )
      break
    const current = folded.slice(lineStart, end)
    const indent = next.length - next.trimStart().length
    const isCodeLine =
      /^[ \t]{0,20}(?:[45]\d\d[ -]|\(?0x[0-9a-f]{8}|\(?(?:erro|error|codigo|code|numero do erro)[ :(]{0,3}(?:0x|-?\d{3})|\[auth|\[sys|-err|\(in reply|\(em resposta)/.test(
        next,
      )
    const endsSentence = /(?:[.!?"]|0x[0-9a-f]{8}\)?)\s{0,3}$/.test(current)
    const isLong = current.length >= MIN_WRAPPED || current.length + (/^\s{0,8}\S{1,80}/.exec(next)?.[0].length ?? 0) >= WRAP_WIDTH
    const isLabel = LABELLED.test(next) && (endsSentence || LABEL_WORD.test(next)) && !/respond|said|erro|error/.test(next.slice(0, 60))
    // "… in this message" and below it "tentei hoje às 20h": no line of a program's begins with the writer's words.
    const isOwn = customer.exec(next.trimStart())?.index === 0 || beginsOwnLine(next.trimStart().slice(0, 90))
    const isWrapped = isLong && !isLabel && !isOwn
    const isIndented = indent >= 2 && indent >= firstIndent
    if (
      !(
        isCodeLine ||
        isIndented ||
        (isWrapped && !(endsSentence && customer.test(next)) && (!endsSentence || (current.length >= 64 && !CODE_LAST.test(current))))
      )
    )
      break
    lineStart = end + 1
    end = nextEnd
  }
  return endOfSentences(folded, start, end, where)
}

/** A face ends what is shown, as a full stop does. */
const FACE = /\p{Extended_Pictographic}|(?<=\s)[:;]-?[()/\\|](?=\s|$)/u
const sentenceEnd = /[.!?]["')\]]{0,2}(?=\s)|(?<=[.!?])"(?=\s)|"(?=[\s.,;!?)]|$)/g
/** "The account is ana@…", "o servidor é pop.…": the writer goes on with his settings. */
export const OWN_SETTING =
  /^(?:(?:the|our|my|a|o|as|la|el|mi|nossa|nosso|minha|meu) )?(?:account|conta|cuenta|usuario|user(?:name)?|login|e-?mail|servidor|server|porta|port|puerto|ip|host)(?: \S{1,20}){0,3}(?: (?:e|eh|is|es|fica|:)(?: (?:o|a|the|el|la)(?= ))?|:(?![^\n]{0,200}(?:protocol|soquete|socket))) ?(?:[^\s'"]{1,60}@|[\w-]{1,40}\.[\w-]|\d|ssl|tls|starttls)/

const TAIL =
  /[,;]?\s{1,3}(?:(?:e|y|and) (?:mais nad[ai]|nada m[ae]i?s|nothing (?:else|more)|that(?:'?s| is) (?:it|all)|pronto|listo|ponto(?! d)|acabou|fim)(?=[\s.,;!)]|$)|e (?:(?:la |ali )?em ?baixo|(?:um monte|uma porcao|um bando|uns?|umas|varios|varias) (?:de )?(?:numeros?|codigos?|letras?|coisas?|troco)|nao|nada|ai|dai|depois|fica|para|fecha|some|sumiu|desaparece|desapareceu|apaga|pisca|trava|travou|volta (?:pra|pro|para|a|ao|tudo)|vai embora|so|tambem|ja|aparece|pede(?! (?:pra|para|que) (?:eu )?(?:re-?)?(?:digit|confer|verifi|inform|tent|entr|insir|contat|confir))|o (?:outlook|programa|thunderbird) |eu|nem)|mas(?! (?:tarde|adelante|informacion|informaciones|detalles|de (?:una|un|\d)))|porem|toda vez|todas as vezes|sempre que|quando (?:eu|clico|tento|abro|vou|mando|aperto|a gente|(?:el[ea]s? |me |nos |alguem )?(?:escrev|respond)em?|(?:el[ea]s? |me |nos |alguem )?(?:mand|envi|tent)am?)|desde (?:ontem|hoje|que|segunda|terca|quarta|quinta|sexta|sabado|domingo|o dia|as)|ja (?:tentei|fiz|reiniciei)|o que (?:faco|pode|sera)|oque|alguem|podem|voces|vcs|como (?:resolvo|faco)|so que|dai|ai (?:eu|nao|o)|when (?:i|we|he|she|they|people|someone|somebody)|every time|but|cuando|pero|y (?:no|nada|ya)|(?:e|y|and) (?:se|si|if|quando|cuando|when) (?:eu|le|i|you|voce|vc|a gente|yo|clico|aperto|tento|doy|pulso|intento)|o[ur]? (?:coisa|algo|alguma coisa|something|qualquer coisa) (?:assim|do tipo|desse tipo|parecid[oa]|do genero|like that|asi)|y algo asi|and (?:i|then|nothing|it)|so (?:i|nao))\b|\s-\s(?:ja|e|mas|eu|isso)\b/g

/**
 * ", mandei dia 20", ", uso a porta 995", " hoje às 9h", ", o servidor é pop.…": a clause in which the writer goes on with himself, his settings or
 * when it was, with nothing but a comma or a blank before it.
 */
const OWN_CLAUSE =
  /[,;(]\s{0,3}(?:(?:e|ai|dai|isso|and|y|que|eu|a gente|nos|i|we|yo) ){0,2}(?:(?!(?:lei|rei|sei|bei|lamentamos|informamos|recomendamos|pedimos|sentimos|podemos|encontramos|conseguimos|devemos|precisamos)\b)[a-z]{2,12}(?:ei|amos|imos|emos)|uso|usa|usei|utilizo|foi|fiz|era|eram|meus?|minhas?|noss[ao]s?|estou|tenho|vi|my|our|mi|nuestr[oa]|(?:i|we) [a-z]{2,12}|it (?:was|happened|started)|was|fue|tengo|estoy|envie|mande|intente|isso (?:foi|era|comecou|aconteceu|e)|comecou|aconteceu|(?:de|do|da|from|desde) (?:a |o |minha conta |meu e-?mail )?[\w.+-]{1,60}@|(?:pra|pro|para|to) (?:a |o )?[\w.+-]{1,60}@|(?:o |a |no |na |com |with |con |the |el |la |em |on )?(?:outlook|thunderbird|windows|e-?mail|conta|account|cuenta|usuario|user|login|servidor|server|host|porta|port|puerto|ip|ssl|antivirus|firewall)(?: (?:pop3?|de entrada|de e-?mail|tcp|e|eh|is|es|do|da|fica|configurad[oa]|que uso|aqui|:)){0,3}:? (?:(?:o|a|the|el|la) )?(?:[\w.+-]{1,60}@|[\w-]{1,40}\.[\w-]|\d|ssl|tls|starttls)|(?:e|eh|it's|its|it is|es|uso|sou)(?: (?:um|uma|o|a|an?|the|un|el|no|na|meu|my))? (?:android|iphone|ipad|samsung|motorola|xiaomi|galaxy|outlook|thunderbird|windows|mac(?:book|os)?|k-9|gmail|celular|note(?:book)?|pc|computador|linux|tablet|phone)(?![a-z])|(?:no |em |on )?(?:dia )?\d{1,2}\/\d{1,2}|dia \d|(?:as|at|a las) \d)|(?<=refused|timed out|timeout|failed|denied|closed|reset)\s(?:na|en el|on) (?:porta|puerto|port) \d|[,;(]?\s{1,3}(?:hoje|ontem|anteontem|ayer|hoy|yesterday|today|(?:n[oa] )?(?:segunda|terca|quarta|quinta|sexta)-feira|(?:no |em )?dia \d{1,2}|as \d{1,2}(?:h|:\d\d)|when (?:sending|trying|opening)|(?:ao|al) (?:tentar|enviar|mandar|abrir|intentar)|quando (?:tento|mando|envio|abro|vou|tentei|mandei|enviei|clico))(?![a-z])/g

/** "550 User unknown quando mando pra …", "… sempre que eu abro": on the error's own line, too, nobody but the writer does things. */
const OWN_OCCASION =
  /[,;(]?\s{1,3}(?:(?:toda vez|todas as vezes|sempre|cada vez) que|every time|whenever|quando|qdo|when|cuando|siempre que)(?: (?:eu|a gente|nos|yo))? (?:(?:re)?envio|(?:re)?mando|tento|abro|clico|aperto|vou|mandei|enviei|tentei|abri|cliquei|apertei|mandamos|enviamos|tentamos|intento|(?:i|we) (?:send|try|open|click|sent|tried|opened|clicked))(?![a-z])/
/** "Login failed since 9am", "delivery failed to rui@… yesterday", "message could not be delivered, I sent it from …": no program says when, nor what it did. */
const OWN_ENGLISH =
  /[,;(]?\s{1,3}(?:(?:ever )?since (?:\d{1,2}(?::\d\d)? ?(?:am|pm|h)|yesterday|today|this (?:morning|week)|last (?:night|week)|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:i|we) [a-z])|yesterday(?= |[.,]|$)|today(?= (?:at |around |\d)|[.,]|$)|this morning(?= |[.,]|$))|,\s{1,2}(?:(?:and|but) )?(?:(?:i|we) (?:sent|tried|was|were|am|use|have)(?![a-z])|from [\w.+-]{1,60}@)/

/** "554 Relay access denied ao enviar para …", "550 … hoje 9h": what no server adds to its reply; "falha ao enviar" says nothing yet. */
const BEHIND_REPLY =
  /(?<!(?<![a-z])(?:erro|falha|falhou|problema))[,;(]?\s{1,3}(?:ao (?:enviar|mandar|tentar|responder)|pra|hoje|ontem|anteontem|desde (?:ontem|hoje|que|as))(?![a-z])/

/** "Houve um problema ao abrir a caixa": so far nothing is said, and what the program was doing belongs to it. */
const NO_MESSAGE_YET =
  /^(?:(?:houve|ocorreu|aconteceu|surgiu|se produjo|ha ocurrido|hubo|there was|um|uma|un|an?) ){0,3}(?:erro|falha|problema|error|failure|problem|fallo)(?: (?:occurred|ocorrido|inesperado|desconhecido|interno|geral|unknown))?$/

/** What people who dictate say where others write a mark, and how they go on: with themselves, or with a setting and its value. */
const UNMARKED = new RegExp(
  [
    // "O erro … apareceu ontem": what the sentence that holds the error tells of it.
    ' (?:apareceu|ocorreu|surgiu|voltou|aconteceu|appeared|showed up|came (?:up|back)|aparecio|salio|volvio)(?= (?:ontem|hoje|anteontem|desde|quando|assim que|depois|agora|de novo|novamente|[ao]s \\d|(?:pra|para) (?:mim|nos|ele|ela)|na (?:tela|hora)|no (?:dia|momento)|yesterday|today|when|this morning|again|at \\d|ayer|hoy|cuando)(?![a-z]))',
    // "… 0x800ccc0e no outlook e nao vem nada": where it is shown. "Ocorreu um erro no programa" says where it happened.
    '(?<! (?:erro|error|falha|falla|fallo|problema|problem)) (?:no|na|in|on|en) (?:(?:meu|minha|my|the|mi|el) )?(?:outlook|thunderbird|celular|computador|pc|note\\w{0,4}|iphone|gmail|aplicativo|app|programa|phone|computer)(?= (?:e|mas|and|y|but|desde|quando|ha|faz|toda|sempre|aqui|d[aeo]|del[ae]|hoje|ontem|agora)(?![a-z])|[,.;!)]| ?$)',
    ' (?:virgula|ponto(?: final| e virgula)?(?! (?:d[eo]|com|remoto|final|br|net|org|gov|edu|adv|ind|ar|uy|py|cl|mx)(?![a-z]))) ',
    '(?<! (?:que|se|if|that|when|quando)) (?:(?:e|ai|mas|so que|and|but|y|pero) )?(?:eu|a gente|yo) [a-z]',
    '(?<! (?:em|de|do|o|in|ja|sendo)) (?:(?:e|ai|and|y|eu|a gente|nos) )?(?:uso|usamos|utilizo|estou usando|tou usando|i use|we use|i am using|yo uso) (?:(?:o|a|um|the|el|no) )?[a-z]',
    // "… está cheia isso foi ontem", "… is full this was at 3pm": when it was, with no mark before it.
    '(?<! (?:que|se|if|that|nao)) (?:(?:e|and|y) )?(?:isso|isto|this|that|eso|esto) (?:foi|aconteceu|comecou|apareceu|was|happened|started|fue|paso|empezo) (?:(?:agora|ja|so|logo|mais|just|solo|apenas) )?(?=ontem|hoje|anteontem|agora|segunda|terca|quarta|quinta|sexta|sabado|domingo|desde|quando|depois|cedo|n[oa] |as |dia |la pel|yesterday|today|this|on |at |around|last|since|when|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ayer|anoche|hoy|cuando|despues|el |a las |esta |\\d)',
    // "… ao servidor fui nas configurações", "… failed i went into the settings": what he did next.
    '(?<! (?:que|se|if|that|when|quando|nao|not)) (?:(?:e|ai|dai|entao|depois|and|then|y|luego) ){0,2}(?:fui (?:n[oa]s?|em|ate|la|ver|olhar|conferir|abrir|al?|en) |(?:entrei|olhei|cliquei|abri|conferi|verifiquei|reiniciei|desliguei|tentei|mandei|liguei|tirei|troquei|apertei|fechei)(?= |$)|(?:i (?:went|looked|checked|clicked|opened|restarted|tried)) )',
    ' (?:punto(?: final| y (?:aparte|seguido|coma))?(?! (?:de|com|es|net|org|final|muerto))|(?<!(?:una|la|haya|sin|con|em|de|in|the|no|an?|missing|without|extra) )com?ma|full stop|new (?:line|paragraph)|nova linha|novo paragrafo|nuevo parrafo|(?<!(?:the|a|an|this|that|time|grace|trial|wait\\w{0,3}|retention|timeout|lock-?out|long|second|minute|hour|day|week|month)[ -])period(?! (?:of|has|had|is|was|for|to|exceeded|expired|ended|elapsed)(?![a-z])))(?= |$)',
    ` ${UNKNOWN_SETTING}`,
    // "… ao conectar o IP é dois zero um ponto …": figures that are said.
    ' (?:(?:o|a|meu|minha|my|the|mi|el) )?(?:ip|porta|port|puerto) (?:e|eh|is|es) (?:(?:o|a|the|el) )?(?:numero )?(?:zero|uma?|dois|duas|tres|quatro|cinco|seis|meia|sete|oito|nove|dez|onze|doze|vinte|noventa|cento|duzentos|novecentos|one|two|four|five|nine|dos|cuatro|nueve|siete|ciento|doscientos)(?![a-z])',
    // "… com o servidor e o IP eu entrei lá e deu 191 …": his next matter stands first.
    ' (?:(?:e|ai|and|y|mas) )?(?:o|a|meu|minha) (?:(?:ip|porta|usuario|login|servidor|versao|criptografia|seguranca)(?: (?:d[aeo] )?(?:internet|pop3?|daqui|entrada|programa)){0,2} (?:eu|a gente) |(?:ip|porta|versao) (?:que )?(?:deu|apareceu) )',
    // "… não disponível preciso disso até amanhã", "… unavailable can you please check": whom he asks for what.
    " (?:(?:eu |a gente )?(?:preciso|precisamos|queria|gostaria)(?= (?:d[aeo]|disso|desse|dessa|muito|urgente|que|resolver|mandar|receber|saber)(?![a-z]))|(?:can|could|would) you|(?:sera que|tem como|(?:voce|vc)s?(?= (?:pode|consegue|sabe))|(?:me|nos) ajud[ae]|da(?=(?: pra)? uma olhad)|so isso(?= |$)|(?:eu )?(?:nao|n) sei(?! (?:que|qual) (?:e|era) o erro)(?= |$)|(?:i )?(?:dont|don't) know))(?![a-z])",
    // No program says what it does not know, has tried, or uses.
    " (?:(?:and|but|so) )?i (?:do ?n[o']t|dont|do not|have (?:no|not|tried|also|already)|already|also|restarted|rebooted|use|think|guess|can'?t|need) ",
    ' (?:e )?(?:o resto |(?:muito )?obrigad[oa]\\b|(?:thanks|cheers|gracias|avis[ae](?:n?me|nos)|saludos|valeu)(?![a-z])|(?:meu|o meu|my|mi) (?:telefone|celular|whats|zap|phone|telefono)\\b)',
    '(?<! (?:que|se|if|that|verifique|confira|check|whether|si)) (?:(?:e|ai|and|y|mas) )?(?:(?:o|a|meu|minha|o meu|a minha|nosso|nossa|my|our|the|mi|el|la) )?(?:porta|conta|usuario|login|ip|servidor|host|e-?mail|programa|sistema|antivirus|port|account|user(?:name)?|server|program|puerto|cuenta|correo)(?: (?:de entrada|pop3?|do e-?mail|que uso|publico|aqui|do computador)){0,2} (?:e|eh|is|es|fica|eu (?:lembro|acho|sei|uso)|acho|creio|i think)(?: (?:e|eh|que|a|o|the|el|la|acho|creio|de|so|ser|is|i|think)){0,4} (?:\\d|[\\w.+-]{1,60}@|[\\w-]{1,40}\\.[\\w-]|ssl|tls|starttls|mesm[oa]|outlook|thunderbird|windows)',
  ].join('|'),
  'g',
)

/** "Erro ao receber: 0x80072EE7. Erro ao enviar: 0x80040119.": two, each of its own side. */
const OTHER_ERROR =
  /^(?:(?:e|and|y|o|the|el|ja) ){0,2}(?:erro|error) (?:(?:ao|al|when|on|while|no|na) )?(?:de |do )?(?:enviar|mandar|envio|receber|recebimento|baixar|sending|receiving|recibir|recepcion)(?: e?-?mails?)?:/

/** "Erro 0x800CCC0F no Outlook 2010 desde as 8h", "erro 10060, windows 7": a bare code, and the writer goes on. */
const BARE_CODE =
  /^(?:(?:(?:erro|error|cod(?:igo)?|code)(?: d[eo] erro)?[ :#]{0,3}){1,2}(?:0x[0-9a-f]{4,8}|\d{4,6})|0x[0-9a-f]{8})(?=(?:,? (?:no|na|nos|em|ao|aqui|quando|qdo|desde|toda|sempre|e|mas|in|on|at|when|since|every|and|en|al|cuando|siempre|y|hoje|hj|ontem|anteontem|dia|today|yesterday|hoy|ayer|as(?= \d))(?![a-z])|[,;] | \d{1,2}\/\d{1,2}(?:\/\d{2,4})? (?:(?:as|at|a las) )?\d{1,2}[:h])| [-|/] (?:\d{1,2}[/.:h]\d|\d{1,3}\.\d|dia \d|win(?:dows)? ?\d|(?:outlook|thunderbird) \d|pop3?\.|mail\.|ssl|tls|porta|port|ip|hoje|ontem|today|yesterday|segunda|terca|quarta|quinta|sexta|sabado|domingo)(?![a-z]))/

/** Returns where `body`, which begins with a code, ends with it; undefined where a program says on what the code stands for. */
function endOfCode(body: string): number | undefined {
  const code = BARE_CODE.exec(body)?.[0]
  if (code === undefined) return undefined
  const behind = body.slice(code.length).replace(/^[,;]? (?:(?:e|and|y|[-|/]) )?/, '')
  // "0x8004210B on receiving: the operation timed out …"
  const announced = /^[^.;,:!?\n]{1,60}: {1,2}(?=\S)/.exec(behind)?.[0].length
  return [0, ...(announced === undefined ? [] : [announced])].some((at) => explainsCode(behind.slice(at), at)) ? undefined : code.length
}

function explainsCode(words: string, announcedAt: number): boolean {
  return startsLikeError(words) || (announcedAt > 0 && ERROR_VERB.test(words.slice(0, 80)) && !customer.test(words.slice(0, 80)))
}

function endOfSentences(folded: string, start: number, end: number, where: 'own-line' | 'in-prose'): number {
  const code = endOfCode(folded.slice(start, end))
  if (code !== undefined) return start + code
  const body = folded.slice(start, end)
  const face = body.search(FACE)
  let kept = where === 'in-prose' && face >= 6 ? face : body.length
  for (const match of eachMatch(body, sentenceEnd)) {
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
    if (OTHER_ERROR.test(rest) || isTranslation(rest)) {
      kept = stop
      break
    }
    const next = rest.slice(0, Math.max(20, rest.search(/[.!?](?:\s|$)/) + 1) || rest.length)
    continuation.lastIndex = 0
    const belongs = continuation.test(rest) && !OWN_SETTING.test(rest)
    if (
      customer.test(next)
        ? !(belongs && where === 'own-line' && /^(?:se|if|verifique|check|entre|please)/.test(rest))
        : OWN_SETTING.test(rest) || !(belongs || (where === 'own-line' && !/^(?:e|mas|o que|ja|so|nao)\b/.test(rest)))
    ) {
      kept = stop
      break
    }
  }
  kept = Math.min(kept, CODE_ALONE.exec(body)?.[0].length ?? kept)
  if (where === 'own-line')
    kept = Math.min(kept, ...[OWN_OCCASION, OWN_ENGLISH, ...(REPLY_CODE.test(body) ? [BEHIND_REPLY] : [])].map((own) => startOf(own, body)))
  if (where === 'in-prose') {
    for (const match of eachMatch(body.slice(0, kept), TAIL)) {
      if (match.index >= 6) {
        kept = match.index
        break
      }
    }
    for (const match of eachMatch(body.slice(0, kept), UNMARKED)) {
      if (match.index >= 6) {
        kept = match.index
        break
      }
    }
    for (const match of eachMatch(body.slice(0, kept), OWN_CLAUSE)) {
      if (NO_MESSAGE_YET.test(body.slice(0, match.index))) continue
      if (match.index >= 6 || /\d{3}|-err/.test(body.slice(0, match.index))) {
        kept = match.index
        break
      }
    }
  }
  const kept_ = body.slice(0, kept).replace(/[\s"'*`,;]{1,20}$/, '')
  return start + kept_.length
}

/** "erro 0x80042109 outlook 2019, porta 465": behind a code alone stands what its writer has. */
const CODE_ALONE =
  /^[a-z ]{0,30}0x[0-9a-f]{6,8}\)?(?=,? (?:(?:microsoft |ms )?(?:outlook|thunderbird|office)(?: express)? \d|win(?:dows)? ?(?:7|8|10|11|xp|vista)(?![a-z\d])|iphone \d|(?:a |o )?(?:porta|port|puerto) (?:(?:smtp|pop3?) )?\d|antivirus ))/

/** Where `own` begins in an error that has said something by then. */
function startOf(own: RegExp, body: string): number {
  const index = body.search(own)
  return index >= 12 ? index : body.length
}

const REPLY_CODE = /^[245]\d\d[ -]/

export function endOfLine(folded: string, from: number): number {
  const newline = folded.indexOf('\n', from)
  return newline < 0 ? folded.length : newline
}

/** Returns `words` on one line. */
export function collapse(words: string): string {
  return words.replace(/\s{1,400}/g, ' ').trim()
}
