// Values that stand right behind their field's own name, which the type's grammar takes for none in prose: "a porta certa é 995", "o
// usuário é yara", "a conexão criptografada está em Automático". Comes in: the prose and what was found in it. Goes out: further values.
import type { Field } from '../../checklist/checklist.ts'
import { readAnswer } from '../../value/read-value.ts'
import { RECEIVING_SIDE, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue, ValueType } from '../../value/value.ts'
import type { Prose } from './prose.ts'

const MAX_VALUES = 60

// What may follow the field's name before its value, and the value itself.
const NAMED_VALUE: Partial<Record<ValueType, RegExp>> = {
  // "a porta certa é 995", "a porta que está lá é a 110"
  port: /^([^\d.;:!?\n]{0,32}(?:\b(?:e|eh|is|es|para|pra|como|a|o|to)|[:=])\s{1,2})(\d{2,5})(?![\d/:-]|[.,]\d|\w)/,
  // "login: norberto", "o usuário POP3 dele é wagner.lopes", "o usuário é yara"
  login:
    /^((?:(?!\b(?:portas?|ports?|puertos?|servidor|server|host|ip)\b)[^.;:!?\n]){0,24}(?:[:=]|\b(?:e|eh|is|es|como)(?: (?:so|apenas|somente|only|just))?(?=\s{1,2}["']?[a-z0-9]{0,30}(?:\d|[a-z0-9][._-][a-z0-9])))\s{1,2}["']?|(?: (?:pop3?|dele|dela|da conta|do e-?mail|of the account|cadastrad[oa]|configurad[oa]|registrad[oa]|que (?:esta|ta|uso|usamos)))? (?:e|eh|is|es|(?:esta|ta|ficou|consta|aparece) (?:como|so))\s(?:(?:so|apenas|somente|only|just|simplesmente) )?["']?(?=[a-z]{3,20}["']?(?:\s?[.,;]|\s?\(?(?:(?:e )?(?:so|somente|apenas|simplesmente|just|only|solo)(?: (?:isso|isto|assim|este|esse|that|this|eso))?(?: mesmo)?[,) ]|(?:mesmo,? )?(?:sem|without|sin)(?: o| a| the| el| la| nenhum)? ?(?:@|arroba|at sign|dominio|domain|resto))|\se\s|\sy\s|\sand\s|\s?$|\n))|\s(?=[a-z]{3,20}(?:\s?[.,;)]|\smesmo[,.)]|\s(?:e|em|no|na|on|at|with|and|en|y)\s|\s?$|\n)))([a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){1,40})(?![a-z0-9@])/,
  // "a conexão criptografada está em Automático"
  encryption:
    /^((?![^.;!?\n]{0,20}\b(?:opco?es|opciones|options|alternativas)\b)[^.;!?\n]{0,24}\s{1,2}["']?)(auto\w{0,10}|(?:nenhum|ningun)\w?(?! (?:d[aeo]s? |del[ae]s|de (?:l[oa]s|ell[oa]s)))|none|ssl\/tls|ssl|tls|starttls|stls)(?!\w)/,
}

const NUMBER_OF_CUSTOMER = /(?<![a-z])(?:number|numero|no|nr|num|n[.°º]|codigo|code|contrato|contract|protocolo|cliente|customer)(?![a-z])/
const SETTINGS_NEAR = /\b(?:porta|port|puerto|servidor|server|host|pop3?|ssl|tls|stls|starttls|995|110)\b/
const SETTINGS_REACH = 60
const ITEM_BEFORE =
  /(?:^|[,;.(:\n/-]|(?<![a-z])(?:com|com o|e|e o|pelo|usa|uso|usando|usando o|with|with the|and|using|con|con el|y))\s{0,2}$/

// "O usuário é leigo", "o login é normal": what somebody is, not what he is called.
const NO_NAME =
  /(?:[^aeiou]ad[oa]|[^aeiou]id[oa]|mente|ndo)$|^(?:cert[oa]|corret[oa]|complet[oa]|diret[oa]|secret[oa]|normal|pessoal|igual|nov[oa]|outr[oa]|mesm[oa]|minha|meu|este|esse|esta|essa|aquele|que|quem|leig[oa]|uma?|sempre|tambem|antig[oa]|unic[oa]|invalid[oa]|valid[oa]|the|same|correct|wrong|invalid|my|not|nao|sim|yes|aqui|assim|email|mail|ok|so|apenas|de|da|do|no|na|em|para|por|pelo|com|sem|admin(?:istrador)?|obrigatorio|necessario|simples|final|comum|responsavel|tambem|abaixo|acima|seguinte|correspondente|padrao|avancado|master|local|senha|password|ontem|hoje|agora|anteontem|ainda|today|yesterday|name|names|domain|dominio|nome|logado|certinho|direito|errado|tudo|isso|dele|dela|deles|ativo|inativo|diferente|different|proprio)$/

/** "Respondendo o e-mail de vocês: uso o …": a sentence begins. */
const VERB =
  /^(?:foi|fui|era|eram|uso|usamos|usa|tenho|temos|tem|tentei|tentamos|continua|aparece|apareceu|fica|ficou|deu|mandei|consegui|vou|estou|esta|estava|was|were|uses?|have|has|tried|fue|tengo)$/

const SETTING_NAME =
  /^(?:portas?|port|puerto|servidor|server|host|usuario|user|username|login|pop3?|entrada|criptografia|seguranca|ssl|tls)$/

/** "Conta: recebimento pop.…, envio smtp.…", "Conta: tipo POP3": what names a setting where its value follows may be somebody's login elsewhere. */
const SETTING_WITH_VALUE = new RegExp(
  `^(?:${RECEIVING_SIDE}|recepcao|recepcion|${SENDING_SIDE}|tipo|type|protocolo|protocol|nome|name|metodo|method)\\s{1,2}(?:(?:mail |e-?mail )?(?:server|servidor|host|port)(?![a-z])|pop|smtp|imap|[a-z0-9-]{1,63}\\.[a-z]|\\d)`,
)

/** Values that stand right after the field's own name, which the type's grammar does not take for one in prose. */
export function findNamedValues(
  { folded, text, fieldWords, speech, desk }: Prose,
  field: Field,
  known: readonly FoundValue[],
): FoundValue[] {
  const pattern = NAMED_VALUE[field.type]
  if (pattern === undefined) return []
  const found: FoundValue[] = []
  for (const match of allMatches(folded, fieldWords.get(field)?.names ?? /(?!)/g, MAX_VALUES)) {
    const after = match.index + match[0].length
    const named = pattern.exec(folded.slice(after, after + 90))
    if (named?.[1] === undefined || named[2] === undefined) continue
    const start = after + named[1].length
    const end = start + named[2].length
    if (field.type === 'login' && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(named[2])) continue
    // "My account number with you is 1109953": a customer's, and nobody logs in with it.
    if (field.type === 'login' && /^\d+$/.test(named[2]) && NUMBER_OF_CUSTOMER.test(named[1])) continue
    if (known.some((one) => one.start < end && one.end > start)) continue
    // "Dados da conta: porta 110": the next setting's name.
    if (field.type === 'login' && (SETTING_NAME.test(named[2]) || VERB.test(named[2]))) continue
    if (field.type === 'login' && SETTING_WITH_VALUE.test(folded.slice(start, end + 90))) continue
    if (
      field.type === 'login' &&
      !/[._\d]/.test(named[2]) &&
      !/[:=]/.test(named[1]) &&
      (!/^(?:pop3? )?(?:usu|user|login|nom)/.test(match[0]) || NO_NAME.test(named[2]))
    )
      continue
    // "Usuário yara, porta 110": with no verb between, only as an item of a run of settings. "Troquei o usuário ontem" names none.
    const isBare = field.type === 'login' && named[1].trim() === ''
    if (isBare && !ITEM_BEFORE.test(folded.slice(Math.max(0, match.index - 12), match.index))) continue
    if (isBare && !SETTINGS_NEAR.test(folded.slice(Math.max(0, match.index - SETTINGS_REACH), end + SETTINGS_REACH))) continue
    const read = readAnswer(field.type, text.slice(start, end), { writtenAt: speech.writtenAt, timeZone: desk.timeZone })
    if (read !== undefined) found.push({ ...read, start, end })
  }
  return found
}
