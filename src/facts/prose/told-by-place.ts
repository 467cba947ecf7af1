// Values told of a place, device or program by its name, and of that name elsewhere that all is well with it: "no Thunderbird chegam … no Thunderbird
// está 995 e no Outlook 110", "Matriz: …, porta 995 / Filial: …, porta 110", "no antigo continua baixando. Copiei do antigo: …". Comes in: folded text.
// Goes out: the spans that tell of a name that works. Who asks holds such a value back only where another one is told elsewhere.
import { COMPUTER } from '../../value/device-words.ts'
import { RECEIVING_SIDE, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import { endOfLine } from '../../value/text/lines.ts'
import type { Range } from '../range.ts'
import { sentenceAround } from './sentence-around.ts'
import { DENIAL, GOES } from './state-words.ts'
import { tellsFailure, tellsWell } from './told-of-working.ts'

/** What is no place: parts of mail and of its settings, and who can read mail without any program. */
const NO_PLACE = `(?:nosso|nossa|our|nuestr[oa]|own|conexao|conexion|connection|same|mesm[oa]|mism[oa]|program(?:a|as)?|servidor(?:es)?|server|${RECEIVING_SIDE}|${SENDING_SIDE}|internet|rede|network|conta|contas|cuentas?|accounts?|caixa|caixas|mailbox|e-?mails?|mails?|correos?|mensagem|mensagens|messages?|mensajes?|pop3?|imap|ssl|tls|starttls|site|pagina|webmail|navegador|browser|operadora|provedor|proveedor|provider|suporte|support|soporte|antivirus|firewall|erros?|errors?|ip|portas?|ports?|puertos?|dia|mes|ano|hora|horas|manha|tarde|noite|morning|semana|week|sistema|windows|senha|password|usuario|user|login|verdade|momento|inicio|fim|final|texto|assunto|atual|ultim[oa]s?|last|primeir[oa]|que|quem|mais|tudo|todo|todos|resto|problema|problem|aviso|mensaje|one|other|outr[oa]s?|otr[oa]s?|dois|duas|two|dos|ambos|both)`
/** "O meu (ana@…) está", "no meu, que é o da loja": by itself, and not "no meu celular". */
const MINE = '(?:meu|minha)(?= ?[(,:]| (?:e|eh|esta|ta|usa|n[ao]|com|tem|fica|funciona|recebe|baixa|nao|ja|continua|segue|parou)(?![a-z]))'
const NAME = `(?!${NO_PLACE}(?![a-z0-9]))(?:[a-z][a-z0-9]{3,14}|old|new|${MINE})`
/** "O da Bia" */
const HELD_BY = `(?<=(?:d[ao]|del?|de la) )(?!${NO_PLACE}(?![a-z0-9])|minha|meu)[a-z]{2,3}`
/** "O computador da secretaria 1", "o da 2": told apart by their numbers. */
const NUMBERED = `(?:(?:${COMPUTER}|station|conta|caixa|loja|sala|filial|cuenta) )?(?:(?:d[aoe]|del?|de la) )?(?:(?!(?:dia|porta|semana|hora|mes|versao|fase|item|passo|opcao|tentativa|chamado|nota|fatura|pedido|outlook|windows|android|ios|imap|pop)(?![a-z]))[a-z]{3,14} )?([1-9])(?![0-9a-z.,/:%-]\\d|[0-9a-z%]|[.,:]\\d| (?:vezes|dias?|horas?|minutos?|anos?|mil|contas?|computadores|maquinas|pessoas|times|days?|hours?))`
const OWNER = `(?:(?:${COMPUTER}|outlook|thunderbird|mail|e-?mail|conta|caixa|cuenta) (?:n?[oa]|d[aoe]|del|de la) |(?:d[ao]|del?|de la) )`
/** "Em casa", "in Outlook": named without an article. */
const BARE = '(?:casa|home|work|outlook|thunderbird|gmail|k-?9|mailbird|em client|apple mail)'
/** "O dele", "mine": whose it is, told of by pronouns. */
const PRONOUN = '(?<=(?<![a-z])n?[oa] )(?:dele|dela)|mine|hers|theirs|(?<=(?<![a-z])(?:el|la) )(?:mio|mia|suyo|suya)'
/** "No Thunderbird", "a da filial", "do antigo:", "the shop's"; and at a line's beginning "Matriz:", "ADM02 (dona):". */
const MENTION = new RegExp(
  `(?<![a-z])(?:(?:n|d)?[oa]|el|la|en el|en la|the|on the) ${NUMBERED}|(?<![a-z])(?:(?:n|d)?[oa]|el|la|en el|en la|del|de la|the|on the|in the|at the) ${OWNER}?(${NAME}|${HELD_BY})(?![a-z0-9@])(?!\\.[a-z])|(?<![a-z])(?:(?:in|on|at|from|em|en|de) (${BARE})|(${PRONOUN}))(?![a-z0-9])|(?<=^|\\n|[.!?;] )[ \\t]{0,4}(?:[-*•] ?)?(${NAME})(?: ?\\([^()\\n]{1,40}\\))? ?:(?= )`,
  'g',
)
const MAX_MENTIONS = 40
/** Between two names of one sentence: what follows is said of the second. */
const JOINT = /(?:[,;] ?|[,;]? (?:e|y|and|mas|ja|but|while|enquanto|pero|mientras)(?: (?:que|ja|so))? )(?:the ones? )?$/
/** "A matriz recebe, a filial não.", */
const DENIED_ALONE = new RegExp(`(?<![a-z])${DENIAL}(?: mais| mas)?\\s{0,2}(?:[.,;!)\\n]|$)`)
/** "No Thunderbird chegam." */
const GOES_ALONE = new RegExp(
  `(?<!\\b(?:${DENIAL}|parou de|deixou de|nada|quando|se|if|when|que) (?:(?:esta|mais|me|se) )?)(?<![a-z])${GOES}(?: (?:tudo|todos?|everything|todo|sim|si|(?:(?:the|its|her|his|os|los) )?(?:pop3? )?(?:e-?mails?|mail|messages|mensagens|correos?)))?(?: (?:pelo|por|via|by|over|con) pop3?)?\\s{0,2}(?:[.,;!)\\n]|$)`,
)
/** "O meu (ana@…) está.", "the old one still does" */
const SO_IT_DOES =
  /(?<!\b(?:nao|n|nem|no|not|ja nao|como|where|onde|que|it|isso|assim) )(?<![a-z])(?:(?:esta|ta|sim)(?=[.;!)\n]|$)|(?:still|it) (?:does|is|works)(?![a-z])|(?:does|is)(?=[.;!)\n]|$))/

type Told = Range & { name: string }

/** Returns where `text`, folded, tells of a name with which all is well. */
const findWorkingPlaces = keepByText((text: string): readonly Range[] => {
  const mentions = allMatches(text, MENTION, MAX_MENTIONS).map(
    ({ 0: words, 1: number, 2: inline, 3: bare, 4: pronoun, 5: heading, index }) => {
      const start = index + words.length
      return { index, start, isHeading: heading !== undefined, name: heading ?? inline ?? bare ?? pronoun ?? number ?? '' }
    },
  )
  if (mentions.length === 0) return []
  const told = mentions.map(({ index, start, isHeading, name }, at): Told => {
    if (isHeading) {
      const below = mentions.slice(at + 1).find((one) => one.isHeading)
      return { name, start: index, end: Math.min(endOfLine(text, start), below?.index ?? text.length) }
    }
    const { end } = sentenceAround(text, { start: index, end: start })
    const next = mentions.slice(at + 1).find((one) => one.name !== name && isApart(text.slice(start, one.index)))
    return { name, start: index, end: Math.min(end, next?.index ?? end) }
  })
  const failing = new Set(told.filter((one) => isFailing(text, one)).map(({ name }) => name))
  const working = new Set(told.filter((one) => !failing.has(one.name) && isWorking(text, one)).map(({ name }) => name))
  return told.filter(({ name }) => working.has(name))
})

/** Of "no balcão, o Outlook 2019 baixa" nothing is said before the second name. */
function isApart(between: string): boolean {
  return JOINT.test(between.slice(-20)) && /[a-z0-9]/.test(between.replace(JOINT, ''))
}

function isFailing(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end).replaceAll('\n', ' ')
  return tellsFailure(words) || DENIED_ALONE.test(words)
}

function isWorking(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end).replaceAll('\n', ' ')
  return tellsWell(words) || GOES_ALONE.test(words) || SO_IT_DOES.test(words)
}

const SAME = /\b(?:mesm[oa]s?|igual|iguais|same|mism[oa]s?|tambem|also|tambien)\b[^.;!?\n]{0,20}$/
const REACH = 26

/** Returns whether the value at `span` is told of a name with which all is well. */
export function isOfWorkingPlace(folded: string, span: Range): boolean {
  if (!findWorkingPlaces(folded).some(({ start, end }) => start <= span.start && span.end <= end)) return false
  return !SAME.test(folded.slice(Math.max(0, span.start - REACH), span.start))
}

/** Returns those of `found` that are told of no such name; all, where none is left. */
export function notOfWorkingPlaces<T extends Range>(folded: string, found: readonly T[]): T[] {
  const left = found.filter((one) => !isOfWorkingPlace(folded, one))
  return left.length === 0 ? [...found] : left
}
