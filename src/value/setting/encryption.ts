// Encryption of a mail connection: none, starttls, ssl_tls or auto, from the words of mail programs and of people.
// Each naming of a technique counts with its negation ("sem SSL", "SSL desmarcado"): the first that is not negated is the value;
// where all are negated it is none. readEncryption takes an answer, findEncryptions takes prose, where a bare "nenhuma" says nothing.
import { breaksOffBehind } from '../breaks-off.ts'
import { allMatches } from '../text/all-matches.ts'
import { makeApart } from '../text/apart.ts'
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'
import { findSecureBoxes } from './secure-box.ts'
import { chosenOf, type Mention, type Technique, withoutBothWays, withoutContrasts } from './techniques-together.ts'

const MAX_ANSWER = 2_000
// QUIRK: letters swapped or left out are common where people copy the names by eye.
const STARTTLS =
  '(?<![a-z]|\\d(?<!(?:porta?|:) ?\\d{2,5}))(?:(?:always|try)?st?art?[ _-]?(?:tls|tsl|tl|ttls|ssl)|startls|stattls|starttl|stls|(?:explicit|explicito|explicita)[ _-]?(?:tls|ssl)|(?:tls|ssl)[ _-]?explicit[oa]?)\\b'
const SSL_TLS =
  '(?<![a-z]|\\d(?<!(?:porta?|:) ?\\d{2,5}))(?:(?:ssl|sll|tls|tsl)(?:[ /\\\\|,+-]{1,3}(?:ou |or |o )?(?:ssl|sll|tls|tsl)|v?\\d)?|implicit tls|pop3?s|imaps|smtps|(?:simple|multidrop)pop3ssl[a-z]{0,9}|kcfstreamsocketsecuritylevel(?:negotiatedssl|tlsv1\\w{0,3}))\\b(?: ?v?\\d(?:\\.\\d)?\\b)?'
const NOUN =
  'cripto?grafia|critografia|cripitografia|criptrografia|encript?acao|encriptacion|encryption|seguranca(?: da conexao)?|seguridad|security|cifrado|cifragem|cifra|ssl|tls|protecao'
const ENCRYPTED = '\\b(?:criptografad[oa]s?|encriptad[oa]s?|cifrad[oa]|encrypted)\\b'
const AUTO = '\\b(?:auto|automatic[oa]?|automatically|automaticamente|autodetect\\w{0,3}|auto-?detec\\w{1,6})\\b'
const NONE =
  '\\b(?:nenhum[oa]?(?! (?:e-?mails?|mensage|msgs?|erros?|avisos?|d[eao]s? |outr[oa]|computador|programa|cliente))|ningun[oa]?|none|null|desativad[oa]|desabilitad[oa]|desmarcad[oa]|desligad[oa]|desactivad[oa]|disabled|unencrypted|plain ?text|plain|cleartext|clear text|texto (?:simples|puro|claro|plano)|inexistente|aberta)\\b'
/** "Criptografia não usa", "segurança não tem", "encryption is not used". */
const NOT_USED =
  '(?:nao|no|not|n) (?:us(?:a|o|amos|ada|ando|ed)|utiliz(?:a|o|amos|ada)|tem|tenho|temos|ha|existe|possui|lleva|tiene|hay|(?:esta |ta )?(?:ativad|ligad|marcad|habilitad|selecionad)[oa]|enabled|selected|set|on)\\b(?! (?:opcao|onde|como|erro|problema|certeza|jeito|escrito|nada (?:a ver|escrito)|essa|esse|para|pra))'
const NONE_BEFORE =
  /(?:\b(?:sem|sin|without|(?<!(?:esta|estava|ta|marquei|marcad[oa]|coloquei|deixei|ficou|fica|configurad[oa]|selecionad[oa]|clicad[oa]|clico|clique|vem|e|eh|sempre|opcao|como|erro|problema|campo|mudei|troquei) )no(?! (?:tipo|campo|modo|metodo|item|menu|quadro|lugar)(?![a-z]))|zero|nenhum[a]?|ningun[a]?|nao|nem|not|never|nunca|desativ\w{1,5}|desmarc\w{1,5}|desabilit\w{1,5}|tirei|removi|tiramos|nada|desmarquei|desmarcamos|desliguei)\b)(?: ["']?(?:o|a|os|as|um|uma|el|la|uso|usa|usamos|usar|utiliza|utilizo|usando|tem|tenho|ha|esta|estou|ta|com|de|del|any|uses?|using|is|es|e|tiene|usar|marcad[oa]|marcar|ativad[oa]|habilitad[oa]|qualquer|opcao|caixa|caixinha|conexao|nenhum|nenhuma|tipo|protocolo|do|da|requer|exige|requires?|marquei|foi|nada|em|na|no|nas|nos|marcado|quadrad(?:o|inho)|bolinha|cadead(?:o|inho)|tique|tiquinho|vist(?:o|inho)|check|xis|flag|checkbox|box|ticked|checked|tal|aquel[ae]|ess[ae]|est[ae]|negocio|coisa|trem|treco|parada|seguranca|criptografia)){0,7}[ "'(]{0,2}$/
const NONE_AFTER =
  /^[ "')]{0,2}[:=,?-]?[ \t]{0,2}(?:(?:esta|estava|ta|is|fica|ficou|e|como|foi|em|aparece) ){0,2}(?:desmarcad|vazi[oa]|em branco|sem marca|sem (?:o |a |um )?(?:tique|tick|visto|vistinho|check|xis|x\b|v\b|vezinho|sinal|selec)|sin (?:marcar|tild|palomita|selec)|destild|desticad|apagad|desativad|desabilitad|desligad|nao (?!sei|(?:(?:o|a|e|eh|com|usa|uso) )?(?:ssl|tls|st?artt?ls|stls)|(?:(?:me|mais|se|nos|esta|ta|estao|tao|estou|to|estamos|consigo|consegue|conseguimos|quer) ){0,3}(?:(?:baix|receb|entr|cheg|funcion|conect|abr|pux|envi|mand|aparec|mostr|acontec|volt|retorn|atualiz|sincroniz|carreg|acess|exib|traz|reconhec|autentic|resolv|adiant|respond|complet|sincroni)[a-z]{0,7}|pass(?:a|ou)|log(?:a|ou)|rol(?:a|ou)|muda|mudou|foi(?! (?:marc|ativ|habilit|us|utiliz|selecion|configur|coloc|post|set|escolh|ligad)[a-z])|vai|vao|vem|veio|anda|sai|saem|da|dao|deu|houve|consigo|consegue|(?:tem|ha|teve) (?:erro|mensage|aviso|nada|nenhum))(?![a-z]))|nao(?=[ \t]{0,3}(?:$|\n))|nao[,;.] |no$|no[ \t]{0,2}\n|no[,;.] (?=es |e |it|uso |use |start|ssl|tls|none|ning|nenh)|not (?!(?:the |implicit |explicit )?(?:ssl|tls|st?artt?ls|stls))|(?:nenhum|ningun)[oa]?(?! (?:erro|error|mensage[mn]|mensaje|msg|aviso|alerta|e-?mail|correo|d[eao]s? |outr[oa]|computador|programa|cliente))|none|off\b|disabled|unchecked|unticked|sem marcar|desactivad|inativ|false|0$)/
/** "O quadradinho do SSL ele disse que não marcou", "SSL o técnico deixou desmarcado": what somebody did with it. */
const WHO = '(?:ele|ela|eles|eu|he|she|they|i|(?:[oa]|meu|minha|the|my|el|mi) [a-z]{3,14})'
const NOT_SET = new RegExp(
  `^[ "')]{0,2},?[ ](?:${WHO} )?(?:(?:disse|falou|diz|fala|disseram|falaram|jura|said|says|dijo) (?:que |that )?)?(?:${WHO} )?(?:(?:nao|n|nem|not|didn't|no) (?:marcou|marcaram|marquei|marcamos|ligou|liguei|ativou|ativei|habilitou|habilitei|selecionou|selecionei|tick(?:ed)?|check(?:ed)?|marco|activo)|(?:deixou|deixei|deixaram|left|dejo) (?:el[ea] |it )?(?:(?:des(?:marcad|ligad|ativad|abilitad)|desactivad)[oa]|sem marcar|sin marcar|unchecked|unticked|off))(?![a-z])`,
)
/** "Usar SSL⏎Não": a switch's state alone on the line below; what else begins with no there is another sentence. */
const NONE_BELOW =
  /^[ \t]{0,2}[:=?-]?[ \t]{0,2}\n[ \t]{0,4}(?:n(?:ao|o)|off|(?:des(?:marcad|ativad|ligad|abilitad)|inativ)[oa]|desactivad[oa]|disabled|unchecked|unticked|false|nenhum[a]?|none)[ \t.]{0,3}(?:\n|$)/
/** "ssl.enable=false", "use_starttls = no": a key of a program's file that is off. */
const KEY_OFF =
  /^(?:[._](?:enabled?|required?|active|on))?["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:false|no|nao|off|0|disabled)["']?[ \t]{0,2}(?:$|[\n,;#])/
/** "# ssl = true": a line that such a program passes over. */
const COMMENTED = /(?:^|\n)[ \t]{0,8}(?:#|;|\/\/)[ \t]{0,2}[\w.]{0,30}$/
/** "mail.smtp.starttls.enable", "imap_ssl": a key of another server. */
const OF_ANOTHER_KEY = /(?:smtp|imap)[a-z0-9._-]{0,30}[._]$/
const EMPTY_BOX = '(?:\\[[ \\t]{0,4}\\]|[\\u2610\\u2b1c\\u25a1])'
const EMPTY_ROUND = '\\([ \\t]{1,4}\\)'
/** Up to the next box. */
const ITS_WORDS = '(?:(?!\\([ \\tx*\\u2022\\u2713]{1,4}\\))[^\\n[\\u2610-\\u2612\\u2b1c\\u25a1]){0,60}'
/** "[ ] Este servidor requer uma conexão criptografada (SSL)": a dialog's box that is not ticked. Bare techniques in a row are a choice. */
const UNTICKED = new RegExp(
  `(?:^|\\s)${EMPTY_BOX}${ITS_WORDS}\\b(?:requer|exige|requires?|usar|utilizar|use|conexao|conexion|connection|ativar|habilitar|enable|activar)\\b${ITS_WORDS}$`,
)
/** "Este servidor requer uma conexão segura (SSL) [ ]": the box behind the option. */
const BOX_BEHIND = new RegExp(`^[)"']{0,2}[ \\t:]{0,4}${EMPTY_BOX}[ \\t]{0,3}(?:\\n|$)`)
const ASKS_FOR = /\b(?:requer|exige|requires?|usar|utilizar|use|conexao|conexion|connection|ativar|habilitar|enable|activar)\b[^\n[]{0,50}$/
/** "( ) STARTTLS", "( ) usar SSL": an option beside others that was not chosen. */
const NOT_CHOSEN = new RegExp(`(?:^|[\\n\\t ])(?:${EMPTY_BOX}[ \\t]{0,4}|${EMPTY_ROUND}${ITS_WORDS})$`)
/** "[ ] SSL [ ] sem criptografia": where to want none has an empty box of its own, nothing was chosen. */
const NONE_EMPTY = new RegExp(`(?:${EMPTY_BOX}|${EMPTY_ROUND})[ \\t]{0,4}(?:nenhuma?|sem|none|ninguna?|sin|nao|no)(?![a-z])`)
// Here the technique is what failed, not what is set.
const NOT_A_SETTING =
  /\b(?:certificad[oa]s?|certificate|certificat\w{0,3}|erros?|errors?|falha|failure|handshake|negociacao|webmail|site|https)(?: (?:de|do|da|no|na|digital|del|o|seu|the|of|in|fala|diz|sobre|com|about|says|menciona|dice)){0,4}[ "']{0,2}$/

/** "sslproto tls1.2+", "ssl_protocols = TLSv1.2", "security.tls.version.min": which version is spoken, not how a connection begins. */
const VERSION_KEY =
  /\b(?:ssl_?proto(?:cols?)?|(?:ssl|tls)_?versions?|(?:min|minimum|max)[_-]?(?:ssl|tls|protocol|version)(?:[_-]?(?:ssl|tls|protocol|version))?)["']?\s{0,3}[:=]?\s{0,3}["']?$/
const OF_VERSION = /^[._-](?:version|proto(?:col)?s?|ciphers?|min|max|certs?|fingerprint)\b/
/** Fetchmail with "sslproto" and without "ssl" begins in the clear and asks for TLS then. */
const UPGRADED = /\bsslproto["']?\s{0,3}["']?$/

const starttlsIn = new RegExp(STARTTLS, 'g')
const sslTlsIn = new RegExp(SSL_TLS, 'g')
const encryptedIn = new RegExp(ENCRYPTED, 'g')
const withoutNounIn = new RegExp(`\\b(?:sem|sin|no|nao|without)\\b[^.\\n]{0,30}?\\b(?:${NOUN})\\b`, 'g')
const auto = new RegExp(AUTO)
const autoIn = new RegExp(AUTO, 'g')
const noneIn = new RegExp(NONE, 'g')
const besideNoun = new RegExp(
  `\\b(?:${NOUN})\\b[ :=-]{1,4}(?:(?:e|esta|fica|como|em|is|es|na opcao|marcad[oa]) ){0,3}["']?(${AUTO}|${NONE}|${NOT_USED})`,
  'g',
)
const withoutNoun = new RegExp(
  `\\b(?:sem|sin|no|nenhum[a]?|nao (?:tem|usa|uso|usamos|ha|utiliza)|without|ningun[a]?)(?: (?:a|o|de|da|do|nenhum|nenhuma|any|tipo|uma?|usar|tal|aquel[ae]|ess[ae]|negocio|coisa|trem|treco|parada)){0,5} (?:${NOUN}|conexao (?:segura|protegida)|conexion (?:segura|protegida)|secure connection)\\b`,
  'g',
)
const UNENCRYPTED =
  /\b(?:nao|no|not|sem|sin|sem conexao) (?:e |eh |esta |is |es )?(?:criptografad[oa]|encriptad[oa]|cifrad[oa]|encrypted)\b|\bunencrypted\b|(?<=\b(?:110|143|993|995)\)?,? )(?:(?:sem|sin) nada(?! d[eo] | que )|(?:sem|sin|without)(?=[,.;)\n]|$))|(?<=\b(?:110|143|993|995)\s{0,2}[/|;]\s{0,2}|[,;:] (?:110|143|993|995), )(?:nenhum[a]?|none|ningun[oa])(?=\s{0,3}(?:$|[\n.,;:)/|=→-]))/g

/** "Nenhuma (a caixinha do SSL está sem o tique)": the answer stands before its remark, where nothing is mended. */
const noneFirst = new RegExp(`^[\\s"'(-]{0,9}(${NONE})(?=\\s{0,3}[(;.]|,\\s|\\s[-\u2013])`)

/**
 * "Não", "não tem", "no, nada marcado": that there is none. What the writer did not see, touch or understand says nothing of it.
 */
const DENIAL =
  /^[\s"'(-]{0,9}((?:nao|no|nope|sem|off|n|sin)(?: (?:tem|tenho|temos|usa|uso|usamos|ha|existe|utiliza|utilizo|utilizamos|possui|possuo|hay|tiene|tengo|usa|marcad[oa]|esta marcad[oa]|(?:esta |ta )?(?:ativad|ligad|habilitad|selecionad|configurad)[oa]))?)(?=\s{0,3}(?:$|[.,;:!)"'(])|\s(?:nada|nenhum[a]?|ningun[a]?|none|not|any|mais|aqui|nao|senhora?|marcado|marcada|usada?|segur\w{1,5})(?![a-z]))/

/** Returns the encryption written as an answer; undefined when the answer names none. */
export function readEncryption(answer: string): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(answer.slice(0, MAX_ANSWER))
  const whole = noneFirst.exec(folded)
  if (whole?.[1] !== undefined && !breaksOffBehind(folded, whole[0].length)) {
    return found({ technique: 'none', start: whole[0].length - whole[1].length, end: whole[0].length }, at)
  }
  const techniques = mentions(folded)
  const stated = choose(techniques)
  const automatic = scan(folded, autoIn, 'auto')[0]
  const first = [stated, automatic]
    .flatMap((mention) => (mention === undefined || mention.technique === 'none' ? [] : [mention]))
    .sort(byPlace)[0]
  if (first !== undefined) return found(first, at)
  const other = stated ?? scan(folded, noneIn, 'none')[0]
  if (other !== undefined) return found(other, at)
  const encrypted = mentionsOf(folded, encryptedIn, 'ssl_tls')[0] ?? mentionsOf(folded, withoutNounIn, 'none')[0]
  if (encrypted !== undefined) return found(encrypted, at)
  const denial = DENIAL.exec(folded)
  if (denial?.[1] === undefined) return undefined
  const start = denial.index + denial[0].length - denial[1].length
  return found({ technique: 'none', start, end: start + denial[1].length }, at)
}

// Thunderbird's user_pref("mail.server.server1.socketType", 3): a number for each way to connect.
const SOCKET_TYPE =
  /(?<![a-z0-9._-])(?![a-z0-9._-]{0,60}(?:smtp|imap|try_ssl))[a-z0-9.-]{0,60}socket_?type["']?\s{0,3}[,:=]\s{0,3}["']?([0-3])(?![\d.])/g
const SOCKET_TYPES: Technique[] = ['none', 'starttls', 'starttls', 'ssl_tls']

/** Returns every encryption setting that `prose` states, in order. */
export function findEncryptions(prose: string): FoundValue[] {
  const { folded, at } = foldWithOffsets(prose)
  const socketTypes = allMatches(folded, SOCKET_TYPE).map((match): Mention => {
    const end = match.index + match[0].length
    return { technique: SOCKET_TYPES[Number(match[1])] ?? 'none', start: end - 1, end }
  })
  const nounFirst = allMatches(folded, besideNoun).map((match): Mention => {
    const words = match[1] ?? ''
    const start = match.index + match[0].length - words.length
    const mention: Mention = { technique: auto.test(words) ? 'auto' : 'none', start, end: start + words.length }
    return mention.technique === 'none' ? { ...mention, ...deniedIn(match[0]) } : mention
  })
  const without = allMatches(folded, withoutNoun).map((match): Mention => {
    return { technique: 'none', start: match.index, end: match.index + match[0].length, ...deniedIn(match[0]) }
  })
  const unencrypted = scan(folded, UNENCRYPTED, 'none')
  // "Nada marcado de conexão criptografada": bare, the word sets nothing; denied, it does.
  const denied = mentionsOf(folded, encryptedIn, 'ssl_tls').filter(({ technique }) => technique === 'none')
  const all = withoutBothWays(folded, [
    ...socketTypes,
    ...findSecureBoxes(folded),
    ...unencrypted,
    ...without,
    ...nounFirst,
    ...denied,
    ...mentions(folded),
  ])
  const set = all.filter(({ technique, start }) => technique !== 'none' || !NOT_CHOSEN.test(folded.slice(Math.max(0, start - 60), start)))
  return chosenOf(folded, withoutContrasts(folded, keepApart(set))).map((mention) => found(mention, at))
}

/** "Sem SSL", "SSL desligado": beside a technique's name it is that one that is not in use. */
function deniedIn(words: string): { denied?: Technique } {
  return /\b(?:ssl|tls)\b/.test(words) ? { denied: 'ssl_tls' } : {}
}

/** Returns those that share no word with one before them, by place. */
function keepApart(all: Mention[]): Mention[] {
  const isApart = makeApart()
  return all.filter(({ start, end }) => isApart(start, end)).sort(byPlace)
}

/** "TLS (STARTTLS)", "TLS via STARTTLS", "TLS oportunista, por STARTTLS": how TLS begins. */
const BY_STARTTLS =
  /^(?:[ (/,:-]{1,4}|[ ,]{1,2}(?:(?:iniciad[oa]|negociad[oa]|oportunista|opportunistic|started|upgraded|explicit[oa]?)[ ,]{1,2})?(?:\(|(?:via|por|pelo|com|con|using|over|through|with|by|(?:do |no |de |of |en |in )?(?:tipo|type|modo|mode|metodo))(?: o| a| el)? )?)$/

/** "SSL não, é STARTTLS": what is set stands right behind what is denied. */
const IN_PLACE = /^[, ?]{1,3}(?:nao|no|not)[,;.]? (?:(?:e|eh|es|it is|it's|is|mas|but|sim|uso|usa|usamos|com|con|with|o|a|el) ){0,3}$/

/** Returns the techniques that `folded` names, in order, a negated one as none. STARTTLS beside TLS is STARTTLS. */
function mentions(folded: string): Mention[] {
  const starttls = mentionsOf(folded, starttlsIn, 'starttls')
  const named = keepApart([...starttls, ...mentionsOf(folded, sslTlsIn, 'ssl_tls')])
  const all = named.filter((mention) => !isOfVersion(folded, mention))
  const upgraded = all.length > 0 ? undefined : named.find(({ start }) => UPGRADED.test(folded.slice(Math.max(0, start - 20), start)))
  if (upgraded !== undefined) return [{ ...upgraded, technique: 'starttls' }]
  return all.filter((mention, index) => {
    const next = all[index + 1]
    if (next === undefined) return true
    const between = folded.slice(mention.end, next.start)
    if (mention.technique === 'none') return next.technique === 'none' || !IN_PLACE.test(between)
    return mention.technique !== 'ssl_tls' || next.technique !== 'starttls' || !BY_STARTTLS.test(between)
  })
}

/** "O SSL eu não sei se tá marcado", "não sei se tem SSL": nothing is said of how it is set. */
const UNKNOWN_BEHIND =
  /^["')]{0,2}(?:,(?=.{0,40} (?:sei|lembro|know|se) (?:(?:dizer|informar|tell) )?(?:se|if|whether|si) (?:(?:ele|ela|isso|it) )?(?:ta|esta|tem|usa|e|eh|ficou|is|it's|tiene)(?![a-z])))? (?:(?:eu|ai|isso|tambem|ja|mesmo|i|yo) ){0,2}(?:nao|n|no|not|don't|do not|dont)(?: (?:o|lo|eu))? (?:sei|sabemos|lembro|faco (?:nem )?ideia|se(?= (?:si|cual))|know|remember|tenho (?:certeza|ideia))\b(?! (?:(?:de|how to|to|como) )?(?!(?:diz|inform|respond|v)er(?![a-z])|informar|usar|olhar|afirmar|falar)[a-z]{2,12}[aei]r(?![a-z]))/
const UNKNOWN_BEFORE =
  /\b(?:nao|n|no|don't|not)(?: lo)? (?:sei|sabemos|lembro|se|know|sure|tenho certeza)(?: (?:dizer|informar|tell))? (?:se|if|whether|si) (?:(?:o|a|e|eh|tem|usa|ta|esta|com|it|is|uses?|tiene|the|marcad[oa]|ligad[oa]|ativ[oa]|em|de|do|la|el) ){0,4}["']?$/

/** "email-ssl.com.br", "ssl.provedor.net": a part of a server's name sets nothing. */
const IN_NAME = /[a-z0-9][.-]$/
const ENDING = '(?:com|net|org|inf|info|ind|adv|med|eco|srv|br|pt|ar|es|uy|cl|us|io|example)(?![a-z0-9=])'
const REST_OF_NAME = new RegExp(`^[a-z0-9-]{0,30}(?:\\.[a-z0-9-]{1,30}){0,2}\\.${ENDING}`)
const REST_OF_LONG_NAME = new RegExp(`^[a-z0-9-]{0,30}(?:\\.[a-z0-9-]{1,30}){1,3}\\.${ENDING}`)

function isOfVersion(folded: string, { start, end }: Mention): boolean {
  return VERSION_KEY.test(folded.slice(Math.max(0, start - 40), start)) || OF_VERSION.test(folded.slice(end, end + 12))
}

function mentionsOf(folded: string, pattern: RegExp, technique: Technique): Mention[] {
  return scan(folded, pattern, technique).flatMap((mention) => {
    const before = folded.slice(Math.max(0, mention.start - 60), mention.start)
    const after = folded.slice(mention.end, mention.end + 40)
    if (UNKNOWN_BEHIND.test(folded.slice(mention.end, mention.end + 70)) || UNKNOWN_BEFORE.test(before)) return []
    if ((IN_NAME.test(before) ? REST_OF_NAME : REST_OF_LONG_NAME).test(folded.slice(mention.end, mention.end + 90))) return []
    if (NOT_A_SETTING.test(before) || COMMENTED.test(before) || OF_ANOTHER_KEY.test(before) || NOT_CHOSEN.test(before)) return []
    const isUnticked = UNTICKED.test(folded.slice(Math.max(0, mention.start - MAX_OPTION), mention.start))
    if (isUnticked && NONE_EMPTY.test(folded.slice(mention.end, mention.end + MAX_OPTION))) return []
    const isDenied =
      isUnticked ||
      (BOX_BEHIND.test(after) && ASKS_FOR.test(before)) ||
      NONE_BEFORE.test(before) ||
      NONE_AFTER.test(after) ||
      NOT_SET.test(after) ||
      NONE_BELOW.test(after) ||
      KEY_OFF.test(after)
    return isDenied ? [{ ...mention, technique: 'none' as const, denied: technique }] : [mention]
  })
}

/** Characters of a dialog's option on either side of the technique that it names. */
const MAX_OPTION = 140

function scan(folded: string, pattern: RegExp, technique: Technique): Mention[] {
  return allMatches(folded, pattern).map((match) => ({ technique, start: match.index, end: match.index + match[0].length }))
}

function choose(mentions: Mention[]): Mention | undefined {
  return mentions.find(({ technique }) => technique !== 'none') ?? mentions[0]
}

function byPlace(one: Mention, other: Mention): number {
  return one.start - other.start
}

function found({ technique, start, end }: Mention, at: (index: number) => number): FoundValue {
  return { value: technique, state: 'good', start: at(start), end: at(end) }
}
