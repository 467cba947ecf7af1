// Which days are those of a mail that came: "a última que chegou foi dia 13", "o de hoje chegou", "só chegou ontem". Comes in: folded text, the
// field and the moments found. Goes out: whether a day is such a one, and so not that of the mail in question.
import type { Field } from '../../checklist/checklist.ts'
import type { FoundValue } from '../../value/value.ts'

const REACH = 60
/** "last_success": "…", "Última sincronização: …" */
const LAST_SUCCESS =
  /(?<![a-z])(?:last|ultim[oa])[ _-]?(?:(?:envio|mensagem|e-?mail|send|message|mail|mensaje|correo) )?(?:enviad[oa] |sent )?(?:com |con )?(?:success(?:ful)?(?:[ _-][a-z]{2,10})?|ok|good|sucesso|exito|sinc[a-z]{0,12}|sync[a-z]{0,12})["']?\s{0,2}(?:[:=]|em|on|at|foi|was|fue)\s{0,3}["']?$/
const LAST_ARRIVED =
  /\b(?:ultim[oa]s?|derradeir[oa]s?|last|latest)\b[^.;!?\n]{0,50}(?<!\b(?:nao|not|no|never|nunca|nem) )\b(?:chegou|chegaram|recebi|recebemos|recebeu|entrou|entraram|veio|desceu|desceram|baixou|baixaram|puxou|puxaram|pegou|caiu|(?:descarreg|baix|receb|entreg)(?:ad|id)[oa]s?|arrived|(?:i|we|it) (?:got|received)|(?:was )?(?:received|downloaded|fetched)|came|que (?:foi|deu certo|saiu|passou|funcionou|salio|funciono)|that (?:went(?: out| through)?|worked)|(?:consegui|conseguimos) (?:mandar|enviar)|llego|recibi|recibimos|recibio|bajo|entro|descargo|(?:recib|descarg|entr)(?:ad|id)[oa])\b(?: (?!(?:nao|not|nada|mas|but|pero|hoje|desde|since|ate)\b)[a-z0-9]{1,14}){0,6}(?: ?:)? ?$/

type Told = { found: FoundValue; values: readonly FoundValue[] }

/** Returns whether a day is of a mail that came, or that came late, where the letter tells of another day as well. */
export function isOfMailThatCame(folded: string, field: Field, told: Told): boolean {
  if (field.type !== 'datetime' && field.type !== 'date') return false
  return isOfLastArrived(folded, told) || isOfArrived(folded, told) || isOfLate(folded, told)
}

/** "A última que chegou foi dia 13" tells of one that went well, where the letter tells of another day as well. */
function isOfLastArrived(folded: string, { found, values }: Told): boolean {
  const before = folded.slice(Math.max(0, found.start - 90), found.start)
  return (LAST_ARRIVED.test(before) || LAST_SUCCESS.test(before)) && values.some(({ value }) => value !== found.value)
}

/** Neither denied nor asked. */
const AFFIRMED =
  "(?<!\\b(?:nao|n|nem|nunca|jamais|no|not|never|didn't|hasn't|sem|se|if|(?<!, )si|ainda|quando|when)(?: (?:me|nos|se|le|lhe|nada|nothing|even))? )"
const ARRIVED =
  '(?:chegou|chegaram|entrou|entraram|veio|apareceu|foi (?:recebid[oa]|entregue)|receb(?:i|emos|eram)|(?:did|has|have) (?:arrived?|come (?:through|in)|show(?:n)? up|turn(?:ed)? up|g[eo]t(?:ten)? (?:here|through))|(?:arrived|came (?:through|in)|got (?:here|through))|(?:was|were) (?:received|delivered)|(?:i|we) (?:got|received|have)(?: (?:it|that one|them))?|llego|llegaron|entro|fue (?:recibid[oa]|entregad[oa])|recibi(?:mos)?|(?:a mi|nos) llego)'
/** "A outra, enviada no dia 19, chegou.", "the one of Nov 19 did arrive": up to the verb no other clause begins, nothing else arrives, and one ends behind it. */
const ARRIVED_BEHIND = new RegExp(
  `^(?:(?!\\b(?:mas|but|pero|porem|so que|however|nao|nada|nunca|nem|nenhuma?|ninguem|jamais|not|never|nothing|none|nadie|avisos?|erros?|retorno|devoluc(?:ao|oes)|respostas?|bounces?|errors?|notices?|notifications?|repl(?:y|ies)|answers?|rebotes?|respuestas?)\\b)(?:[^.;!?\\n]|\\.(?=\\S))){0,90}?${AFFIRMED}\\b${ARRIVED}(?: (?:\\d{1,3}|uns|umas|alguns|varios|dois|duas|tres|um|uma) (?![^,;!?\\n]{0,20}(?:aviso|erro|devoluc|retorno|bounce))(?:[^,;.!?\\n]|\\.(?=\\S)){1,70})?(?: (?:sim|aqui|bem|normal(?:mente)?|cert(?:o|inho)|direit(?:o|inho)|na hora|fine|here|ok|all right|safely|si|bien|aca|tambem|too)){0,2}(?:[.,;)!]|\\n|$| (?:e|mas|ja|but|and|y|pero|so que|enquanto|while)(?![a-z]))`,
)
/** "Só chegou o do dia 16", "I did get the one of" */
const ARRIVED_BEFORE = new RegExp(
  `${AFFIRMED}\\b(?:${ARRIVED}|(?:did|only|also) (?:get|got|receive|received)) (?:(?:so|apenas|somente|only|solo|normalmente|sim|tambem) ){0,2}(?:[oa]s?|the ones?|el|la|los) (?:(?:que )?(?:foi |fue |was )?(?:enviad[oa]s?|mandad[oa]s?|sent) )?(?:d[eo]|n[oa]|em|of|from|on|del?)(?: (?:dia|the|el))? $`,
)

/** Returns whether a day is told of a mail that arrived, where the letter tells of another day as well. */
function isOfArrived(folded: string, { found, values }: Told): boolean {
  if (!values.some(({ value }) => value !== found.value)) return false
  const behind = ARRIVED_BEHIND.exec(folded.slice(found.end, found.end + 130))
  // "Mandei dia 16, o de dia 17 chegou": what arrived is of the day that stands nearer.
  const isNearest = behind !== null && !values.some(({ start }) => start >= found.end && start < found.end + behind[0].length)
  return isNearest || ARRIVED_BEFORE.test(folded.slice(Math.max(0, found.start - 90), found.start))
}

const ONE_OF = /(?:^|[^a-z])(?:[oa]s? d[eoa]|the ones? (?:of|from)|el del?|los del?) $/

/** Returns whether the day at `span` is said of a mail that arrived, whatever else is told: "o de hoje chegou". */
export function isOfOneThatCame(folded: string, { start, end }: { start: number; end: number }): boolean {
  return ONE_OF.test(folded.slice(Math.max(0, start - 20), start)) && ARRIVED_BEHIND.test(folded.slice(end, end + 130))
}

const ON_DAY =
  '(?: (?:so|apenas|somente|only|just|solo|recien|aqui|here|la|pra mim|para nos|ja)){0,2}(?: (?:n[oa]|em|on|el|dia|o dia|depois,?|at|as|this|esta|a)){0,2} $'
const CAME = ARRIVED.replace('|apareceu', '')
/** "Só chegou ontem", "got here only on" */
const CAME_ON = new RegExp(`${AFFIRMED}\\b${CAME}${ON_DAY}`)
/** "O de segunda só chegou ontem": between the day a mail was sent and the day it came. */
const CAME_LATE = new RegExp(`^(?:,? (?:[a-z]{1,12}|[a-z0-9._+-]{1,64}@[a-z0-9.-]{3,80})){0,5},? ${AFFIRMED}${CAME}${ON_DAY}`)

/** Returns whether a day is the one on which a late mail came, or on which it was sent, where the letter tells of another mail besides. */
function isOfLate(folded: string, { found, values }: Told): boolean {
  if (!values.some(({ value }) => value !== found.value)) return false
  if (CAME_ON.test(folded.slice(Math.max(0, found.start - REACH), found.start))) return true
  const came = values.find(({ start }) => start >= found.end)
  return values.length > 2 && came !== undefined && CAME_LATE.test(folded.slice(found.end, came.start))
}
