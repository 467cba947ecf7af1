// Absence notes without a header that says so, as RFC 3834 wants one and many programs write none: by their subject or their own words.
// Comes in: a folded subject; the mail's own words, folded. Goes out: whether a program wrote it in somebody's absence.
// Promises: pure, linear. A customer who will be away writes of his trouble or asks for something: that is no note, whatever else he says.

/** Named so by programs alone, whatever they answer stands behind it. */
const NOTE_PREFIX =
  /^(?:(?:re|res): ?)*\[?(?:ausencia temporaria|ausencia temporal|(?:aviso|mensagem|resposta|notificacao|mensaje|respuesta) de (?:ferias|ausencia|vacaciones)|ausente do escritorio|vacation (?:reply|response|message|notice|auto-?response)|absence note|away (?:message|reply|notice))\]? ?(?::|- ?(?:re|res):)/

const ABSENT = [
  'ausencia temporaria',
  'ausente (?:do|no) escritorio',
  'fora d[oe] escritorio',
  'est(?:ou|arei|amos|aremos) (?:temporariamente |atualmente )?(?:de ferias|em ferias|ausentes?|fora d[oe] escritorio|em viagem|viajando|de licenca|em licenca|em recesso|de recesso|afastad[oa]|de folga|sem acesso)',
  '(?:aviso|mensagem|notificacao|resposta) de (?:ferias|ausencia)',
  'recesso (?:coletivo|de fim de ano|de final de ano)',
  'ferias coletivas',
  'licenca[ -](?:maternidade|paternidade|medica)',
  'out of (?:the )?office',
  'away from (?:the |my )?(?:office|desk|e-?mail|inbox)',
  "(?:i am|i'm|we are|i will be|i'll be) (?:currently )?(?:away|on leave|on holidays?|on vacation|travell?ing|out)",
  'on (?:vacation|annual leave|parental leave|maternity leave|paternity leave|sick leave|medical leave|holidays?)',
  'fuera de (?:la )?oficina',
  'ausencia temporal',
  'est(?:oy|are|amos|aremos) (?:actualmente |temporalmente )?(?:de vacaciones|ausentes?|de viaje|viajando|de licencia|de baja|fuera)',
  'licencia (?:de|por) maternidad',
].join('|')

const ABSENCE_SUBJECT = new RegExp(
  `\\b(?:${ABSENT})\\b|^(?:(?:re|res): ?)*(?:ferias|vacaciones|vacation|ausencia|ausente|recesso|away|absence)\\b.{0,30}$`,
)
/** What a customer writes about: "fora do escritório o e-mail não abre" is no absence note. */
const PROBLEM =
  /\b(?:e-?mails?|correos?|acess\w*|receb\w*|envi\w*|conect\w*|senha|pop3?|smtp|imap|outlook|erro|error|problemas?|nao|no|not|can'?t|help|ajuda|ayuda)\b/
/** "Fora do escritório: Re: [90331] Problema de envio": behind the note's own words stands the subject that it answers. */
const ANSWERED = / ?(?:[:|-] ?)?(?:(?:re|res|fw|fwd|enc|aw|rv) ?:|\[[^\]]{0,12}\d[^\]]{0,20}\])/

/** Returns whether a folded subject is that of an absence note. */
export function isAbsenceSubject(subject: string): boolean {
  if (NOTE_PREFIX.test(subject)) return true
  const written = subject.replace(/^(?:(?:re|res): ?)+/, '')
  const answered = ANSWERED.exec(written)
  const own = answered === null || answered.index < 6 ? written : written.slice(0, answered.index)
  if (!ABSENCE_SUBJECT.test(own)) return false
  // A mailbox that its owner is away from is no trouble of mail, where an answered subject stands behind.
  return !PROBLEM.test(own === written ? own : own.replace(/\baway from (?:the |my )?(?:e-?mail|inbox)\b/, ''))
}

/** The first words say that the writer is away, */
const AWAY =
  "(?:\\best(?:ou|arei|amos|aremos|ara|ao) (?:(?:temporariamente|atualmente|em|no|neste|nesse|momento|periodo|agora),? ){0,3}(?:de ferias|em ferias|ausentes?|fora|em viagem|viajando|de licenca|em licenca|em recesso|de recesso|afastad[oa]|de folga|sem acesso|em obra|em treinamento|em um evento|em congresso|fechad[oa]s?)|\\b(?:encontro-me|me encontro|encontra-se|ficarei|ficaremos|saio|sai|sairei) (?:ausente|de ferias|em ferias|fora|de licenca|em licenca|afastad[oa]|em viagem|sem acesso)|\\bem (?:ferias|recesso|licenca)(?: coletiv[oa]s?|[ -]maternidade|[ -]paternidade| medica)?\\b|\\bminha (?:licenca|ausencia)\\b|\\b(?:i am|i'm|i will be|i'll be|we are|we will be|our office (?:is|will be)|the office (?:is|will be)) (?:currently )?(?:out of|away|on (?:\\w{4,9} )?(?:leave|vacation|holidays?)|travell?ing|closed|off)|\\b(?:estoy|estare|estamos|estaremos|me encuentro|se encuentra|nuestra oficina esta(?:ra)?) (?:(?:actualmente|temporalmente),? )?(?:fuera|de vacaciones|ausentes?|de viaje|viajando|de licencia|de baja|cerrad[oa]|sin acceso))"
/** and how long, who answers meanwhile, or that he will answer then. */
const MEANWHILE =
  "(?:\\b(?:responderei|respondo|retornarei|retorno|voltarei|volto|lerei|darei retorno|entrarei em contato|responderemos|retornaremos|voltaremos|atenderei)\\b[^.!?\\n]{0,60}(?:\\b(?:no|ao|em|dia|apos|depois|quando|assim que|a partir|meu retorno|minha volta|proxim[oa]|segunda|seu contato|sua mensagem)\\b|\\d{1,2}\\/\\d)|\\b(?:sem|com pouco|com|sem muito) acesso (?:limitado |restrito |regular )?(?:ao?s?|a) (?:meus? )?(?:e-?mails?|correio|internet)|\\b(?:(?:em|no) caso de |para |se for |havendo |caso seja |assuntos? |algo )?(?:urgencias?|urgentes?|emergencias?)\\b|\\b(?:durante (?:o |meu )?(?:este |esse )?|neste |nesse )periodo\\b|\\bquem (?:me substitui|(?:responde|respondera|atende|atendera|fica|ficara) (?:por mim|(?:n?o|em) meu lugar))\\b|\\b(?:during (?:this|that) (?:time|period)|in my place|durante (?:este|ese) (?:periodo|tiempo)|quien me reemplaza)\\b|\\bmeu retorno\\b|\\bretorno previsto\\b|\\bi(?: wi|')ll (?:reply|respond|answer|get back|be back|return|read)\\b|\\b(?:on|upon|when i|after) (?:my return|return|i return|get back|i am back|i'm back)\\b|\\b(?:limited|no|little|intermittent) access to (?:my )?(?:e-?mail|inbox)|\\b(?:urgent|emergenc(?:y|ies)|urgently|immediate assistance)\\b|\\b(?:respondere|responderemos|contestare|le respondere|regreso|regresare|volvere|vuelvo|retornare)\\b|\\b(?:acceso limitado|sin acceso) (?:al|a mi|a los) (?:correos?|e-?mails?)|\\b(?:urgencia|urgentes?|emergencia)\\b)"
/** It says of itself that nobody wrote it. */
const AUTOMATIC =
  /(?:^|[.!\n(*] ?)[*(-]{0,3} ?(?:esta e uma|essa e uma|this is an|this is a system[- ]generated|esta es una|este es un|esto es una)? ?(?:(?:mensagem|resposta) automatica|(?:automated|automatic|auto-?generated) (?:reply|message|response|e-?mail)|auto-?reply|(?:respuesta|mensaje|correo) automatic[oa])(?: (?:de ausencia|de ferias|de vacaciones))?\b(?! (?:que|de que|do|from|del|dizendo|saying))/

/** A customer's matter: his trouble, what he asks us, or what he tells of a mail. */
const MATTER =
  /\bnao (?:consig[oa]|consegu(?:e|em|imos|i)|receb(?:o|e|em|emos|i)|chega\w{0,3}|chegou|baix\w{1,4}|abr[eiu]\w{0,2}|funcion\w{1,4}|envi(?:a|am|ou|o)|vai|sai|saiu|conect\w{1,3}|entra|entrou|pux\w{1,3}|volt(?:a|ou)|aparec\w{1,3}|sei|est(?:a|ao|ou|amos) (?:(?:conseg|receb|cheg|baix|envi|abr|funcion|conect|entr|pux|mand|sai)\w{0,6}|indo|dando))\b|\b(?:erros?|errors?|problema|problem|trouble|falha|devolvid[oa]|rejeitad[oa]|parou|pararam|stopped|travou|uso|usamos|utilizo|utilizamos|i use|we use|ssl|tls|starttls|windows|antivirus|firewall|criptografia|servidor|server|porta|outlook|thunderbird|pop3?|smtp|imap|webmail|senha|password|contrasena|configur\w{1,6}|bounced?)\b|\b(?:doesn't|does not|didn't|did not|(?:can't|cannot)(?! (?:reply|respond|answer))|couldn't|won't (?:download|send|open|work)|isn't|not (?:working|receiv|arriv|send|download))\b|\bno (?:puedo (?!responder|contestar|atender)|(?:me )?(?:llega|llego|recibo|funciona|descarga|baja|envia|sale|anda))\b|\b(?:(?:me|nos) (?:respondam|avisem|ajudem|liguem|retornem|digam)|respondam|avisem|ajudem|resolvam|verifiquem|(?:voces |vcs )(?:podem|poderiam|conseguem)|podem (?:me|nos|ver|verificar|olhar|checar|ajudar|resolver|responder|adiantar|seguir)|preciso|precisamos|aguardo|aguardamos|gostaria|queria|could you|can you|would you|please (?:check|fix|help|look|let me|advise|send me|see)|i need|we need|pueden|podrian|necesito|necesitamos|quisiera|por favor (?:respondan|revisen|avisen|verifiquem|vejam))\b|\b(?:mandei|mandamos|enviei|enviamos|tentei|seguem?|conforme (?:pedi|solicit)\w{1,5}|i (?:sent|tried)|attached|envie|intente|adjunto)\b|\d{1,3}(?:\.\d{1,3}){3}|[?]/

const FIRST_WORDS = 350
/** Who writes more writes of more. */
export const MAX_NOTE = 1_500
const awayIn = new RegExp(AWAY)
const meanwhileIn = new RegExp(MEANWHILE)

/** Returns whether folded words tell anything that a customer would write about, or ask for anything. */
export function mayTellMatter(text: string): boolean {
  return MATTER.test(text)
}

/** Returns whether a mail's own words, folded, are an absence note or say of themselves that no person wrote them. */
export function isAbsenceNote(text: string): boolean {
  if (text.trim().length > MAX_NOTE || mayTellMatter(text)) return false
  return isAway(text) || AUTOMATIC.test(text)
}

/** His own mail, what he did himself, and how he would do something: a note that says "esta caixa não recebe mensagens" or "precisa de ajuda?" tells of neither. */
const OF_WRITER =
  /\b(?:(?:d?o|a|no|na|pelo|pro) )?(?:meu|minha|nosso|nossa|my|our|mi|nuestr[oa]) (?:e-?mails?|mails?|correo|correio|conta|caixa|outlook|thunderbird|programa|pop3?|celular|computador|notebook|pc|senha|account|mailbox|inbox|phone|computer|password|cuenta|casilla|celular)\b|\b(?:voltei|retornei|tentei|troquei|mudei|mand(?:o|ei)|envi(?:o|ei)|i (?:came|got) back|i (?:sent|tried|send)|volvi|regrese|mande|intente|como (?:e que )?(?:(?:eu|posso|faco (?:para|pra)) )?(?:colo(?:co|car)|configur(?:o|ar)|ativ(?:o|ar)|cri(?:o|ar)|posso|faco|tir(?:o|ar)|desativ(?:o|ar)|pongo|hago|activo|quito)|how (?:do|can|should) i)\b/
/** "Recebi sua mensagem e não consigo responder agora", "não vou receber e-mails até segunda", "procure a Ana". */
const OF_NOTE =
  /\b(?:(?:recebi|recebemos|obrigad[oa] (?:por|pel[oa])|agradec(?:o|emos)|recibi|recibimos) (?:a |o )?(?:sua|seu|su|tu) (?:mensagem|e-?mail|contato|mensaje|correo)|(?:sua|seu|your|su) (?:mensagem|e-?mail|message|mensaje|correo)s? (?:foi|sera|has been|was|will be|fue)|thank(?:s| you) for (?:your|contacting)|nao (?:vou|vamos|irei|iremos|estarei|estaremos|poderei|havera|terei)|i (?:will|won't)|i'll|(?:neste|nesse|este|durante (?:este|esse|o|meu)|during (?:this|that|my)) (?:periodo|period|time|absence)|(?:procure|procurem|contate|contatem|fale com|escreva para|contact|contacte) )/

/**
 * Returns whether a mail's own words, folded, tell a customer's matter: "voltei de férias e meu e-mail não recebe nada" under "Férias" is no note. Who
 * seems to be away is taken for a program: better a customer who asks twice than two programs that answer each other.
 */
export function tellsMatter(text: string): boolean {
  return (
    mayTellMatter(text) &&
    OF_WRITER.test(text) &&
    !awayIn.test(text.slice(0, FIRST_WORDS)) &&
    !meanwhileIn.test(text) &&
    !OF_NOTE.test(text)
  )
}

function isAway(text: string): boolean {
  return awayIn.test(text.slice(0, FIRST_WORDS)) && meanwhileIn.test(text)
}
