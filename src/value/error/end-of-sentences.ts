// Where an error ends inside its lines: with its last sentence, a code alone, or where the customer's own words go on, with a mark or without. Comes in:
// folded text and the lines that the error takes. Goes out: where it ends.
import { eachMatch } from '../text/all-matches.ts'
import { ERROR_VERB, startsLikeError } from './error-opening.ts'
import { CONTINUATIONS, CUSTOMER_WORDS } from './error-shapes.ts'
import { isTranslation } from './next-line.ts'
import { UNKNOWN_SETTING } from './own-line.ts'

/** Words that a customer says and no program shows. */
export const customer = new RegExp(CUSTOMER_WORDS)
const continuation = new RegExp(`(?:${CONTINUATIONS})`, 'y')

/** Characters; with fewer an error has said nothing yet. */
const LEAST_SAID = 6
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

/** Returns where the error of folded[start, end) ends, its lines being known: with a code alone, or before the writer's own words. */
export function endOfSentences(folded: string, start: number, end: number, where: 'own-line' | 'in-prose'): number {
  const body = folded.slice(start, end)
  const code = endOfCode(body)
  if (code !== undefined) return start + code
  const kept = Math.min(endOfOwnSentences(body, where), CODE_ALONE.exec(body)?.[0].length ?? body.length)
  const own = where === 'own-line' ? beforeOccasion(body, kept) : beforeOwnClause(body, kept)
  return start + body.slice(0, own).replace(/[\s"'*`,;]{1,20}$/, '').length
}

/** The first sentence's end behind which nothing is the program's any more. */
function endOfOwnSentences(body: string, where: 'own-line' | 'in-prose'): number {
  for (const match of eachMatch(body, sentenceEnd)) {
    const stop = match.index + match[0].length
    if (/(?:^|\s)(?:sr|sra|dr|dra|ltda|av|nro|no|ex|obs|art)\.$/.test(body.slice(0, stop))) continue
    if (match[0].startsWith('"')) {
      // A closing quotation mark that the text did not open inside ends it.
      if ((body.slice(0, match.index).match(/"/g)?.length ?? 0) % 2 === 0) return match.index
      continue
    }
    const rest = body.slice(stop).trimStart()
    if (rest === '') break
    if (OTHER_ERROR.test(rest) || isTranslation(rest) || isOwnSentence(rest, where)) return stop
  }
  const face = body.search(FACE)
  return where === 'in-prose' && face >= LEAST_SAID ? face : body.length
}

/** Whether the sentence that `rest` begins with is the writer's, and goes not on with what the program said. */
function isOwnSentence(rest: string, where: 'own-line' | 'in-prose'): boolean {
  const next = rest.slice(0, Math.max(20, rest.search(/[.!?](?:\s|$)/) + 1) || rest.length)
  continuation.lastIndex = 0
  const belongs = continuation.test(rest) && !OWN_SETTING.test(rest)
  if (customer.test(next)) return !(belongs && where === 'own-line' && /^(?:se|if|verifique|check|entre|please)/.test(rest))
  return OWN_SETTING.test(rest) || !(belongs || (where === 'own-line' && !/^(?:e|mas|o que|ja|so|nao)\b/.test(rest)))
}

/** On a line of its own an error ends where it is said when, or on what occasion. */
function beforeOccasion(body: string, kept: number): number {
  const own = [OWN_OCCASION, OWN_ENGLISH, ...(REPLY_CODE.test(body) ? [BEHIND_REPLY] : [])]
  return Math.min(kept, ...own.map((pattern) => startOf(pattern, body)))
}

/** In a sentence it ends where its writer goes on, with a mark or without. */
function beforeOwnClause(body: string, kept: number): number {
  let end = kept
  for (const pattern of [TAIL, UNMARKED]) {
    for (const { index } of eachMatch(body.slice(0, end), pattern)) {
      if (index < LEAST_SAID) continue
      end = index
      break
    }
  }
  for (const { index } of eachMatch(body.slice(0, end), OWN_CLAUSE)) {
    const before = body.slice(0, index)
    if (!NO_MESSAGE_YET.test(before) && (index >= LEAST_SAID || /\d{3}|-err/.test(before))) return index
  }
  return end
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
