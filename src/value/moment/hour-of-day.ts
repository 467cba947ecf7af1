// Whether an hour that stands behind a day is that day's: "ontem umas 15h", "quinta de manhã, tipo 9h", "ontem a gente fez …, lá pelas nove e meia".
// Comes in: folded prose, a day and an hour behind it. Goes out: yes or no, by what stands between them and right behind.
import type { DayMention } from './find-days.ts'
import type { TimeMention } from './find-times.ts'
import { endsSentence } from './moment-sentence.ts'

/** Between a day and its time in one sentence of prose. */
export const MAX_APART = 90

/** Returns whether the hour `time` of prose, which stands behind `day`, is that day's. */
export function isOfDay(folded: string, day: DayMention, time: TimeMention): boolean {
  const gap = folded.slice(day.end, time.start)
  if (endsSentence(gap)) return false
  if (gap.length > MAX_APART) return isToldLater(gap, time, folded)
  if (time.isSure) return true
  const behind = folded.slice(time.end, time.end + WHILE_REACH)
  return (gap.length <= 8 || PART_ALONE.test(gap) || ON_DOING.test(gap) || isLast(folded, gap, time)) && !IS_WHILE.test(behind)
}

/** "Domingo à noite (21h)", "sexta de manhã, tipo 9h": nothing but the part of the day, told by a meal, too, and how surely it is known, stands between. */
const PART_ALONE =
  /^,?\s{1,2}(?:(?:a|d[ae]|pela|na|in the|a la|por la|de la|en la)\s)?(?:manha|tarde|tardinha|noite|noitinha|madrugada|manana|noche|morning|afternoon|evening|night|(?:(?:bem |logo |um pouco |pouco |right |just |poco )?(?:antes|depois|before|after|despues)|na hora|at)(?: (?:d[oea]|del|de la|the))? (?:almoco|cafe|lanche|janta|jantar|expediente|lunch|breakfast|dinner|almuerzo|desayuno|cena))[\s,(]{1,4}(?:(?:tipo|quase|bem|ja|era|eram|foi|talvez|(?:eu )?acho(?: que)?|creio(?: que)?|creo(?: que)?|como|i think|maybe|like) )?$/

/** "Foi na quinta, logo depois que trocaram o roteador, 10h e pouquinho.": the last of its sentence, by itself; "…, 2h" may be how long. */
function isLast(folded: string, gap: string, { hour, start, end }: TimeMention): boolean {
  const behind = folded.slice(end, end + WHILE_REACH)
  const isClock = !/[a-z]{3,}$/.test(folded.slice(start, end)) && !HOW_LONG.test(gap)
  return isClock && hour >= WORKING_HOUR && /,\s{1,2}$/.test(gap) && ENDS.test(behind) && !OF_ROUTINE.test(gap.slice(-ROUTINE_REACH))
}

/** "Hoje quando liguei 8h já não baixou" */
const ON_DOING =
  /^,? (?:quando|qdo|qnd|assim que|logo que|when|as soon as|cuando|apenas) (?:(?:eu|a gente|i|we|yo) )?(?:lig(?:uei|amos|ou)|abr(?:i|imos|iu)|cheg(?:uei|amos|ou)|entr(?:ei|amos|ou)|acord(?:ei|ou)|volt(?:ei|amos|ou)|opened|started|arrived|got in|came|abri|llegue|llegamos|encendi|prendi)(?: (?:o|a|no|na|aqui|do|the|el|la|to) ?(?:[a-z-]{2,14})?){0,2},? $/

/** "Ficou fora o dia inteiro, 8h", "o certificado do curso, 16h", "prometeram resposta, 8h", "pode ser amanhã, 10h" */
const HOW_LONG =
  /(?<![a-z])(?:(?:dia|tarde|manha|noite|day|dia) (?:inteir|todo|toda|whole|entero)|(?:whole|all) day|todo el dia|perd|prejuizo|prazo|curso|servico|resposta|certificado|duracao|amanha|tomorrow|manana|pode ser|lost|course)/

const WORKING_HOUR = 7
const ENDS = /^(?: (?:e|y) (?:meia|media|pouc[oa]|pouquinho|alguma coisa|pico|algo|tant[oa]))?\s{0,2}(?:[.!;)\n]|$)/

const WHILE_REACH = 20
/** "De manhã 2h sem internet": how long, and not when. */
const IS_WHILE =
  /^ (?:sem|n[oa] (?:telefone|linha|espera|suporte)|falando|mexendo|inteir|on the phone|por|seguid|diret|parad|fora|without|sin|atras|depois|esperand|tentand|after)/

/** "Ontem a gente fez …, e de noite, …, lá pelas nove e meia, fui abrir o programa": a story between the day and its hour. */
function isToldLater(gap: string, { isSure, start }: TimeMention, folded: string): boolean {
  if (!isSure || gap.length > MAX_STORY || OF_ROUTINE.test(gap.slice(-ROUTINE_REACH))) return false
  return /[,\u2013\u2014-]\s{1,2}$/.test(gap) || ABOUT.test(folded.slice(start, start + 24)) || ABOUT.test(gap.slice(-ABOUT_REACH))
}

const MAX_STORY = 240
const ROUTINE_REACH = 60
const ABOUT_REACH = 24
const ABOUT =
  /(?:^|[,\s])(?:la pelas?|ali pelas?|por volta d[aeo]s?|perto d[aeo]s?|umas|uns|mais ou menos|at about|at around|around|about|a eso de|alrededor de|como a|tipo|eram?|deviam? ser|seriam?|marcava|it was|eran?|serian?)(?: [a-z]{2,3})? ?/
/** Hours that return each day: "abrimos às 8h", "a reunião das 15h", "vence às 18h". */
const OF_ROUTINE =
  /\b(?:abr(?:e|em|imos|o)|fech(?:a|am|amos|o)|atend\w{1,5}|funcion(?:a|amos|am)|horario|expediente|reuniao|aula|missa|consulta|sai(?:o|mos)?|entr(?:o|amos)|almoc\w{1,3}|vou|vamos|preciso|posso|estou|estarei|fico|ate|open|opens|close|closes|meeting|until|abr(?:e|imos)|cierr\w{1,4}|hasta|sesion)\b/
