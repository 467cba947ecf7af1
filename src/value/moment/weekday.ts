// Weekdays in folded text: "sexta passada", "na 2a feira", "last Tuesday", "seg às 9h", each as the latest such day before today.
// Comes in: a match of WEEKDAY. Goes out: the day; weak where the word may be an ordinal ("segunda via") or another word; no day where
// it is one to come or a habit.
import { WORD_START } from '../text/word-start.ts'
import { WEEKDAY_LONG, WEEKDAY_SHORT, WEEKDAYS } from './calendar-words.ts'
import { dayOfMonth, type Reading, type Today } from './resolve-day.ts'

const ORDINAL_NOUN =
  /^\s{1,2}(?:vez|vezes|via|vias|tentativa|mensagem|parcela|pergunta|opcao|linha|parte|conta|caixa|loja|unidade|maquina|pessoa|etapa|versao|coluna|opiniao|chamada|ligacao|senha|tela|resposta|remessa|reclamacao|solicitacao|guia|nota|filial|janela|rede|camada|avenida|rua|dose|semana|quinzena|metade|geracao|classe|mao|instancia|vara|figura|imagem|foto|empresa|secao|turma|serie|edicao|aba|maior|melhor|pior|porta|questao|copia)(?![\p{L}])/u
const LEADING =
  '(?:entre|na|no|nesta|neste|nessa|nesse|desta|deste|dessa|desse|desde|esta|este|essa|esse|ultima|ultimo|last|on|since|el|this|del)'

export const WEEKDAY = new RegExp(
  `${WORD_START}(?:(proxim[ao]|next|tod[ao]s?|cada|every) (?:el |a |o )?)?(?:(${LEADING})\\s{1,2}(?:a |o |el |last |ultim[ao] )?)?(?:(${WEEKDAY_LONG})|(${WEEKDAY_SHORT})|([2-6])a)(-feira| fei?ra| feria|-f\\.?|\\s?-\\s?feira|(?<=[2-6]a) ?f\\.?)?(?![\\p{L}@]|\\p{N}(?!\\p{N}?(?:h|:\\p{N})))(\\.)?(?:\\s(?:feira )?(passad[ao]|ultim[ao]|retrasad[ao]|agora|agr|pasad[ao]|d[ae] semana (?:passada|retrasada)|last week|que passou|que vem|proxim[ao]|que viene|seguinte))?(?:,?\\s?\\((\\d{1,2})\\))?`,
  'gu',
)

/** "A última foi sexta.", "o de terça não chegou" */
const SAID_BEFORE =
  /(?<![\p{L}])(?:foi|parou|pararam|mandou|mandei|mandaram|mandamos|enviou|enviei|enviaram|enviamos|disparou|disparei|comecou|tentou|tentei|tentaram|tentamos|(?:o|a|os|as) d[ea]) $/u
/** "Foi sexta", "mandou quinta e não chegou": nothing is counted there. */
const SAID_BEHIND =
  /^\s{0,2}(?:[.;!?)\n]|$)|^\s(?:e|mas|so que|ai|pra|para|pro|ele|ela|eu|nao|q|que|mesmo|ainda|so|chegou|chegaram|voltou|voltaram|veio|sumiu|sumiram|continuam?|seguem?|tambem|nada|ate)(?![\p{L}])/u

/** "Segunda mandaram de novo", "quinta ele tentou": somebody did something that day, "… segunda e não chegou"; "a segunda mandei hoje" counts. */
const THEN_DONE =
  /^\s(?:(?:eu|ele|ela|eles|elas|a gente|nos|voltei a) )?(?:(?:(?:re)?mand|(?:re)?envi|tent|dispar|encaminh)(?:ei|ou|aram|amos)|escrev(?:i|eu|eram|emos)|respond(?:i|eu|eram|emos)|parou|pararam|comecou)(?![\p{L}])|^\s(?:e|mas|so que|porem) (?:nao|nunca|nada|ainda|ate (?:agora|hoje)|voltou)(?![\p{L}])/u
const COUNTED = /(?<![\p{L}])(?:[ao]|da|do|uma?|pela|la|el) $/u

/** "Às 16h de quarta", "3 da tarde de terça": behind an hour nothing is counted. */
const HOUR_OF = /(?:\d\s?(?:h|hs|hrs|horas?)|\dh\d\d|\d:\d\d|(?<=\d[^.;!?\n]{0,12}) d[ae] (?:manha|tarde|noite|madrugada)) d[ae] $/

/** "De segunda pra cá", "a partir de terça não baixa": since that day. "A segunda pra cá" is counted, and what begins on a Monday may be to come. */
const SINCE_THEN =
  /(?<![a-z])d[ea] (?:\S{5,13} (?:(?:pra|para|p\/) ca(?![a-z])|em diante)|(?<=(?:a partir|a contar) d[ea] )\S{5,13},? (?:[a-z0-9]{1,14} ){0,4}(?:(?:nao|n) (?:(?:me|se|mais|esta|ta|estou|estava|consigo|consegui|conseguimos|deu|da|pra) ){0,3}(?:baix|receb|cheg|entr(?!eg)|pux|vei|vem|conect|abr[eiu]|funcion|envi|mand|sai|foi)|parou|pararam|deixou))/

/** "Entre quinta e sexta não entrou nada"; "entre segunda e sexta atendemos" tells of no trouble. */
const AMISS =
  /^[^.;!?\n]{0,90}(?<![a-z])(?:(?:nao|n|nem|nada|nenhum|nenhuma|ninguem|not|no|nothing|sem)(?![a-z])|sum(?:iu|iram)|par(?:ou|aram|ad[oa])|perd|falh|caiu|volt(?:ou|aram)|err(?:o|or)|fail|stopped|lost)/

/** "Desde a manhã de terça" */
const PART_OF =
  /(?<![\p{L}])(?:manha|manhazinha|tarde|tardinha|noite|noitinha|madrugada|manana|noche|(?:inicio|comeco|meio|fim|final)(?: d[ao] (?:manha|tarde|noite|dia|expediente))?) d[ea] $/u

/** Behind a short name: an hour, or a part of the day. */
const HOUR_OR_PART =
  /^,?(?: as)? ?\d{1,2}(?:h|:\d|\s?[ap]m(?![a-z]))|^ (?:d[ea]|pela|a|na|d) (?:manha|tarde|noite|trd)(?![a-z])|^ (?:cedo|cedinho)(?![a-z])/
/** "Sáb 21", "qui. dia 19": the day of the month, where the calendar says so, too. */
const NUMBERED =
  /^,?\s{1,2}(?:dia )?(\d{1,2})(?![\d:h/]|[.,]\d|\s?(?:h|hs|horas?)(?![a-z]))(?=\s{0,2}(?:[.,;:!?()\n-]|$)|\s(?:as|a|de|da|do|d[eo]ste|na|no|pela|umas|la|por|desde|e|o|que|n|nao|nada|cedo|ja|ai|mandei|enviei|tentei|depois|antes)(?![a-z]))/
const ENDS_SHORT = new RegExp(
  `^\\s{0,2}(?:[.,;!?)\\n]|$)|^ (?:as|que|q|e|eu|mas|ele|ela|o|a|nao|n|nada|umas|pra|ate|nothing|i|at|the)(?![\\p{L}])|${HOUR_OR_PART.source}`,
  'u',
)

/** Returns the day that a match of WEEKDAY names. */
export function readWeekday(match: RegExpExecArray, today: Today): Reading {
  const [words, ahead, lead, long, short, number, feira, dot, behind, dayInMonth] = match
  if (number !== undefined && feira === undefined) return 'not-a-day' // "2a via"
  if (ahead !== undefined || /^(?:que vem|proxim|que viene|seguinte)/.test(behind ?? '')) {
    return /^(?:tod|cada|every)/.test(ahead ?? '') ? 'not-a-day' : { date: undefined, rank: 'weekday' }
  }
  const rest = match.input.slice(match.index + words.length, match.index + words.length + 24)
  // "… às 16h de terça. Porta 995": behind a full stop another sentence begins.
  if (feira === undefined && behind === undefined && dot === undefined && ORDINAL_NOUN.test(rest)) return 'not-a-day'
  if (/^\s{1,2}(?:a (?:sexta|sabado|domingo|quinta|viernes)|to (?:fri|sat|sun)|through|thru)/.test(rest)) {
    return { date: undefined, rank: 'weekday' } // "de segunda a sexta": a habit; the range takes its end along.
  }
  if (today.now === undefined) return { date: undefined, rank: 'weekday' }
  const weekday = WEEKDAYS.get(long ?? short ?? '') ?? Number(number) - 1
  if (dayInMonth !== undefined) return dayOfMonth(Number(dayInMonth), 'latest', today)
  const now = today.now.toPlainDate()
  const back = (now.dayOfWeek - weekday + 7) % 7 || 7
  const weeks = /semana retrasada/.test(behind ?? '') ? 2 : 1
  const date = /semana|last week/.test(behind ?? '')
    ? now.subtract({ days: now.dayOfWeek - 1 + 7 * weeks }).add({ days: weekday - 1 })
    : now.subtract({ days: /^retrasad/.test(behind ?? '') ? back + 7 : back })
  if (
    lead === 'entre' &&
    today.where === 'prose' &&
    !AMISS.test(match.input.slice(match.index + words.length, match.index + words.length + 110))
  )
    return { date: undefined, rank: 'weekday' }
  const isOrdinal = long !== undefined && /^(?:segunda|terca|quarta|quinta|sexta)$/.test(long)
  const isSaid =
    feira !== undefined ||
    behind !== undefined ||
    lead !== undefined ||
    (THEN_DONE.test(rest) && !COUNTED.test(match.input.slice(Math.max(0, match.index - 6), match.index))) ||
    SINCE_THEN.test(match.input.slice(Math.max(0, match.index - 13), match.index + words.length + 70)) ||
    PART_OF.test(match.input.slice(Math.max(0, match.index - 30), match.index)) ||
    HOUR_OF.test(match.input.slice(Math.max(0, match.index - 36), match.index)) ||
    ((dot !== undefined || SAID_BEHIND.test(rest)) && SAID_BEFORE.test(match.input.slice(Math.max(0, match.index - 14), match.index))) ||
    /^\s{0,2}[,(]|^\s(?:as|a noite|a tarde|de (?:manha|tarde|noite|madrugada)|no (?:fim|final|comeco|inicio) d[ao] (?:manha|tarde|noite|dia)|(?:logo |bem |mais )?cedo|dia|por volta|pela|\d|(?:umas|uns|la pelas|ali pelas|tipo) \d)/.test(
      rest,
    )
  if (short !== undefined && feira === undefined) {
    const isAnswer = today.where === 'answer' && (dot !== undefined || /^,?\s{1,2}(?:as )?\d|^\s{0,2}$/.test(rest))
    // "Seg às 7h40 mandei", "qua de tarde", "desde sab"; "ter" and "sex" are other words as well.
    const isSince = lead !== undefined && /^(?:desde|since|na|on)\b/.test(words) && ENDS_SHORT.test(rest)
    const numbered = NUMBERED.exec(rest)?.[1]
    const ofMonth = numbered === undefined ? undefined : dayOfMonth(Number(numbered), 'latest', today)
    if (ofMonth !== undefined && ofMonth !== 'not-a-day' && ofMonth.date !== undefined && ofMonth.date.dayOfWeek === date?.dayOfWeek)
      return ofMonth
    const isTold = isSince || (short !== 'ter' && HOUR_OR_PART.test(rest))
    return { date, rank: isAnswer || isTold ? 'weekday' : 'weak' }
  }
  return { date, rank: isOrdinal && !isSaid && today.where === 'prose' ? 'weak' : 'weekday' }
}
