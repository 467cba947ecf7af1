// Where the clause of a moment begins, and which moments are of another matter. Comes in: folded text, the field and the moments found.
import type { Field } from '../../checklist/checklist.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue } from '../../value/value.ts'
import { isOfMailThatCame } from './mail-that-came.ts'
import { NO_MAIL, SAID_REACH, SAID_THAT } from './of-call.ts'

/** Between two moments of which the first ends a clause. */
const MAX_APART = 220
/** "Até ontem às 18h baixava, hoje …" */
const UNTIL_CLAUSE = /\b(?:ate|until|till|hasta)\b[^,.;!?]{3,60},(?: (?:mas|e|so que|but|pero|y|ai))? $/
const UNTIL_REACH = 90

/** "Ontem funcionou normal, hoje às 9h parou": what stands before the comma is said of the moment that stands there. Returns where the clause begins. */
export function clauseStart(
  folded: string,
  { type }: Field,
  { found, values }: { found: FoundValue; values: readonly FoundValue[] },
): number {
  if (type !== 'datetime' && type !== 'date') return 0
  if (UNTIL_CLAUSE.test(folded.slice(Math.max(0, found.start - UNTIL_REACH), found.start))) return found.start
  const said = SAID_THAT.exec(folded.slice(Math.max(0, found.start - SAID_REACH), found.start))
  if (said !== null) return found.start - (said[1] ?? '').length
  const since = sinceClause(folded.slice(Math.max(0, found.start - SINCE_REACH), found.start))
  if (since !== undefined) return found.start - since
  const before = values.findLast(({ end }) => end <= found.start)
  if (before === undefined || found.start - before.end > MAX_APART) return 0
  const between = folded.slice(before.end, found.start)
  const mark = Math.max(
    between.lastIndexOf(', '),
    between.lastIndexOf(' mas '),
    between.lastIndexOf(' but '),
    between.lastIndexOf(' pero '),
  )
  return mark < 0 ? 0 : before.end + mark + 1
}

const SINCE_REACH = 110
const SINCE = /(?<![a-z])(?:desde|since)(?: (?:o|a|as|the|el|la|dia)){0,3} $/
const JOINT =
  /(?:,| e| mas| and| but| pero| y) (?=(?:[oa]s?|meus?|minhas?|noss[oa]s?|nao|nada|ninguem|nenhum[a]?|my|our|the|it|nothing|i|we|el|la|mis?|no)(?![a-z]))/g

/** "Voltei de férias e meu e-mail não recebe nada desde o dia 10": what fails since then has a clause of its own. Returns how far back it begins. */
function sinceClause(before: string): number | undefined {
  const joint = SINCE.test(before) ? allMatches(before, JOINT).at(-1) : undefined
  return joint === undefined ? undefined : before.length - joint.index - joint[0].length
}

/** Returns whether a day is of a mail that arrived or of something else that its writer did, where the letter tells of another day as well. */
export function isOfOtherMatter(folded: string, field: Field, told: { found: FoundValue; values: readonly FoundValue[] }): boolean {
  return (
    isOfMailThatCame(folded, field, told) || isOfChore(folded, field, told) || isOfToday(folded, field, told) || isOfPicture(folded, told)
  )
}

/** The words of a day's own name that elsewhere speak against a moment: "antes de" of "antes de ontem", "feriado de" of "feriado de Finados". */
const OF_THE_NAME = /antes d(?:e |'|e-| )(?=ontem|ayer)|(?<![a-z])(?:feriad(?:o|ao)|holiday)(?![a-z])|vesperas? d/g

/** Returns the words of a moment's text that are not its day's name. */
export function foreignWords(folded: string, { start, end }: { start: number; end: number }): string {
  return folded.slice(start, end).replace(OF_THE_NAME, '')
}

const ON_HOLIDAY =
  /(?:^|[^a-z])(?:n[oa]|nesse|neste|desde [oa]|em pleno|vesperas? d[oa]|vispera del?|dia (?:seguinte|depois) (?:ao|d[oa])|(?:on|over|since) the|(?:en |desde )?el) (?:ultimo )?(?:feriado|feriadao|holiday)(?: (?:prolongado|nacional|municipal|estadual|passado|agora))?,? ?\(?(?:(?:d[eoa]|on|de la|del|que|q|foi|caiu|deu|n[oa]|dia|ultim[oa]),? ){0,4}$/
const HOLIDAY_BEHIND = /^,? \(?(?:(?:que|q) )?(?:(?:foi|era|was|fue) )?(?:(?:o|um|a|n[oa]|dia de) )?(?:feriad|holiday)/

/** Returns whether a moment is told as a holiday: "no feriado de segunda, dia 12", "segunda-feira, feriado, às 9h". */
export function isHoliday(folded: string, before: { start: number; end: number }, { end }: { end: number }): boolean {
  return (
    ON_HOLIDAY.test(folded.slice(Math.max(before.start, before.end - 60), before.end)) || HOLIDAY_BEHIND.test(folded.slice(end, end + 40))
  )
}

/** "Apaguei 2 GB dia 29", "paguei a fatura dia 10", "she bought it on the 3rd", "volta só dia 28": what people do on other days. */
const CHORE = new RegExp(
  `\\b(?:(?:apag|delet|esvazi|liber|limp|pag|compr|contrat|assin|instal|form?at|(?:re)?configur|atualiz|renov|tro(?:qu|c)|mud|migr|consert|reinstal|reinici)(?:uei|ei|amos|ou|aram)|exclui(?:mos|u|ram)?|deleted|emptied|cleared|bought|paid|installed|updated|renewed|changed|switched|replaced|reinstalled|borr(?:e|amos|o)|vaci(?:e|amos|o)|pag(?:ue|o)|compr(?:e|o)|(?:re)?instal(?:e|o|aron)|cambi(?:e|amos|o|aron)|formate(?:e|o|aron)|viaj(?:ou|ei|amos|aram)|nasceu|casou|faleceu|abrimos a (?:loja|empresa))\\b(?! (?:o (?:orcamento|pedido|e-?mail)|a (?:mensagem|proposta)))${NO_MAIL}{0,45}$`,
)

const CHORE_REACH = 60

/** Returns whether a moment is of something else that its writer did, where the letter tells another that is not. */
function isOfChore(folded: string, { type }: Field, { found, values }: { found: FoundValue; values: readonly FoundValue[] }): boolean {
  if ((type !== 'datetime' && type !== 'date') || !isChore(folded, found)) return false
  // "Apaguei tudo ontem e hoje ele tentou de novo": the next day begins another clause.
  const isOwnClause = ({ start }: FoundValue): boolean =>
    start > found.end && /^[,.;]|^ (?:e|mas|and|but|y|pero)\b/.test(folded.slice(found.end, start))
  return values.some((other) => other.value !== found.value && (!isChore(folded, other) || isOwnClause(other)))
}

/** "Migramos na quarta e o Outlook não baixa desde então": what was done then began it. */
const SINCE_THEN =
  /^[^.;!?\n]{0,60}\b(?:nao|n|nada|parou|not|nothing|stopped|no)\b[^.;!?\n]{0,40}\b(?:desde entao|desde ai|de la pra ca|depois disso|desde esse dia|since then|since|ever since|desde entonces)\b/

function isChore(folded: string, { start, end }: FoundValue): boolean {
  if (SINCE_THEN.test(folded.slice(end, end + 110))) return false
  return CHORE.test(folded.slice(Math.max(0, start - CHORE_REACH), start)) || isThenChore(folded, end)
}

/** "El 2 de noviembre una pareja reservó", "no dia 12 a noiva visitou o salão": what happened that day, and in its sentence nothing fails. */
const THEN_CHORE =
  /^,? (?:[a-z]{1,12} ){0,5}?(?:reserv(?:ou|aram|o|aron)|visit(?:ou|aram|o|aron)|contrat(?:ei|ou|amos|o|aron)|compr(?:ei|ou|amos|o|aron)|encomend(?:ou|aram|ei)|agend(?:ou|ei|amos)|combin(?:ei|amos|ou)|ped(?:iu|iram|imos|io|ieron)|conheci|conhecemos|faltou (?:luz|energia)|caiu a (?:luz|energia)|mud(?:amos|ei) (?:de|pra|para)|mov(?:ed|ing)|booked|ordered|visited|hired|bought)(?![a-z])(?<told>[^.;!?\n]{0,110})/
const FAILS_THEN =
  /(?<![a-z])(?:nao|n|nunca|no|not|never|parou|pararam|deixou|stopped|dejo|erro|error|voltou|desde|since|(?:re)?mand(?:ei|ou|aram|o|e)|(?:re)?envi(?:ei|ou|aram|o|e)|sent)(?![a-z])/

function isThenChore(folded: string, end: number): boolean {
  const match = THEN_CHORE.exec(folded.slice(end, end + 200))
  return match !== null && !FAILS_THEN.test(match[0])
}

/** "Hoje ele me cobrou", "hoje o caminhão passa", "today she called": what today brings after it. */
const AFTERWARDS =
  /^,?(?: (?:ja|cedo|de manha|de tarde|a tarde|mesmo|de novo|ainda|again|morning|already)){0,2} (?:(?:(?:o|a|os|as|the|el|la|los|las|meu|minha|nosso|nossa|my|our|mi|um|uma) )?(?!(?:mand|envi|tent|dispar|despach|sent|resend)[a-z]{0,5} )[a-z-]{1,16} ){0,3}?(?:(?:me|nos|le) )?(?:cobr(?:ou|aram)|reclam(?:ou|aram|o)|lig(?:ou|aram)|pergunt(?:ou|aram|o)|fal(?:ou|aram)|diss(?:e|eram)|avis(?:ou|aram)|passa|vem|vence|fecha|preciso|precisamos|tenho|temos|vou|vamos|viaj(?:o|a|amos)|called|phoned|asked|told|complained|leaves|comes|need|llamo|dijo|necesito|viene)(?! (?:mand|envi|tent|reenvi|dispar))(?![a-z])/
const TODAY = /^(?:hoje|hj|today|hoy)\b/

/** Returns whether "hoje" is the day of what came after the mail, where the letter tells another day. */
function isOfToday(folded: string, { type }: Field, { found, values }: { found: FoundValue; values: readonly FoundValue[] }): boolean {
  if ((type !== 'datetime' && type !== 'date') || !TODAY.test(folded.slice(found.start, found.end))) return false
  const isEarlier = ({ value, start }: FoundValue): boolean =>
    start < found.start && String(value).slice(0, 10) < String(found.value).slice(0, 10)
  return values.some(isEarlier) && AFTERWARDS.test(folded.slice(found.end, found.end + 80))
}

/** "Ontem ele me mandou uma foto da tela": what was sent then shows the trouble. */
const PICTURE_BEHIND =
  /^,?(?: (?:cedo|mesmo|de manha|a tarde|a noite|ja))?(?: (?:(?:o|a|os|as|meu|minha|the|my|el|la) )?[a-z]{1,14}){0,2}? (?:(?:me|nos|lhes?|pra mim) )?(?:mand|envi|pass|encaminh|sent|mostr)(?:ou|aram|ei|amos|o|aron|e)? (?:(?:me|us|nos|pra mim|pra gente) )?(?:(?:o|a|os|as|um|uma|esse|essa|the|an?|el|la|una?) )?(?:prints?|capturas?|screenshots?|(?:fotos?|imagem|imagens|picture|foto) (?:d[oae]s?|of (?:the|an)|del?) (?:erro|tela|mensagem|aviso|error|screen|pantalla))(?![a-z])/

/** Returns whether a day is that of a picture of the trouble, where the letter tells another day. */
function isOfPicture(folded: string, { found, values }: { found: FoundValue; values: readonly FoundValue[] }): boolean {
  return PICTURE_BEHIND.test(folded.slice(found.end, found.end + 110)) && values.some(({ value }) => value !== found.value)
}

// "Mandei o orçamento de casamento ontem": what the mail was about, between the verb and the day, is no other thing's day.
const SENT =
  /\b(?:mand(?:ei|ou|amos|aram)|envi(?:ei|ou|amos|aram)|dispar(?:ei|ou|amos)|encaminh(?:ei|ou|amos)|despach(?:ei|ou|amos)|escrev(?:i|eu|emos)|respondi|sent|e-?mailed|forwarded|mande|envie|mando|envio|escribi(?:o|eron)?) (?:(?:pra|para|pro|ao|to|a|al) \S{1,20} )?(?:(?:o|a|os|as|um|uma|uns|umas|the|an?|our|my|el|la|los|las|un|una|meu|minha|nosso|nossa|aquele|aquela) )?[a-z-]{3,20}(?: [a-z-]{3,16})? (?:d[eoa]s?|pr[oa]s?|para(?: [oa]s?)?|sobre(?: [oa]s?)?|com(?: [oa]s?)?|of(?: the)?|for(?: the)?|about(?: the)?|del?|de la)(?: (?:minha|meu|nossa|nosso|sua|seu|tua|teu|my|our|his|her|their|mi|nuestr[oa]|su))?(?: [a-z]{4,12} (?:de|da|do|of))? $/

/** "It hasn't worked since the 12th": what did not go speaks for the day. */
const NEGATED = /(?:n't|\b(?:not|nao|never|nunca)) (?:[a-z]{2,8} )?$/

/** Returns whether the last of `against` in `before` tells what a mail was about, or is denied. */
export function isContent(before: string, against: RegExp | undefined): boolean {
  const word = against === undefined ? undefined : allMatches(before, against).at(-1)
  if (word !== undefined && /^(?:worked|funcion)/.test(word[0]) && NEGATED.test(before.slice(0, word.index))) return true
  if (word === undefined || !SENT.test(before.slice(Math.max(0, word.index - 90), word.index))) return false
  // "O convite da festa de sábado"
  return !/^,? (?:d[eoa]|of|on|del) $/.test(before.slice(word.index + word[0].length))
}

/** "O aviso da festa para ana@x.example hoje": what stands before an address is said of the mail, not of its day. */
export function behindAddress(folded: string, start: number): number {
  return folded.lastIndexOf('@', start - 1) >= start - 60 ? folded.lastIndexOf('@', start - 1) : 0
}

/** "Mandei hoje 7:50 uma nota fiscal": what stands behind the day is what was sent. */
const SENT_RIGHT_BEFORE =
  /\b(?:mand(?:ei|ou|amos|aram|ar)|envi(?:ei|ou|amos|aram|ar)|dispar(?:ei|ou|amos|ar)|encaminh(?:ei|ou|amos|ar)|despach(?:ei|ou|amos|ar)|sent|send|e-?mailed|forwarded|mande|envie|mando|mandar|enviar)(?: (?:isso|um|la|dai|so|de novo|it|lo))?,? (?:(?:no|na|em|on|el|dia) )?$/

/** "Ontem enviei a nota fiscal do mês": so is what stands behind the verb. A day's words may hold the point behind them. */
const SENT_RIGHT_BEHIND =
  /^[^.] (?:(?:eu|nos|a gente|ele|ela|eles|elas|i|we|he|she|they|yo|ja|le|les|lhe|re)[ -]){0,2}(?:re)?(?:mand(?:ei|ou|amos|aram|e|o|aron)|envi(?:ei|ou|amos|aram|e|o|aron)|dispar(?:ei|ou|amos|aram)|encaminh(?:ei|ou|amos|aram)|despach(?:ei|ou|amos|aram|e|o|aron)|remet(?:i|eu|emos|eram)|sent|e-?mailed|forwarded)(?![a-z])/

/** Returns whether the day stands between the verb of sending and what was sent, or right before that verb. */
export function isDayOfSending(folded: string, { start, end }: { start: number; end: number }): boolean {
  return SENT_RIGHT_BEFORE.test(folded.slice(Math.max(0, start - 40), start)) || SENT_RIGHT_BEHIND.test(folded.slice(end - 1, end + 40))
}

/** Returns whether a day is one of the months to come. A day without a year that lies before the letter only because the year before was taken: "o feriado de 8/12", told in November. */
export function isOfNextMonths(folded: string, { value, start, end }: FoundValue, writtenAt: string | undefined): boolean {
  if (writtenAt === undefined) return false
  if (/\d{4}|\/\d\d$/.test(folded.slice(start, end).replace(/\b\d{1,2}[/.-]\d{1,2}\b/, ''))) return false
  return Date.parse(writtenAt) - Date.parse(String(value).slice(0, 10)) > FAR_BACK
}

const FAR_BACK = 240 * 86_400_000

/** "… e chegou.", */
const THEN_CAME =
  /^ (?:e|and|y) (?:chegou|entrou|foi|passou|arrived|it arrived|went through|llego|paso)(?: (?:tudo|bem|certo|normal|fine|bien))?[,.;] /
/** "… e ela recebeu só às 17h", beside another mail that never came. */
const CAME_LATE =
  /^[^.;!?\n]{0,24},? (?:e|mas|and|but|y|pero) (?:(?:so|ela|ele|eles|elas|it|he|she|they|(?:o|a) [a-z]{3,12}) ){0,2}(?:recebeu|receberam|chegou|chegaram|arrived|received it|llego|recibio)(?: (?:so|apenas|somente|only|solo))? (?:(?:as|at|a las|la pelas|umas) )?\d/

/** "… o boleto chegou sem problema", */
const CAME_WELL =
  /^[^.;!?\n]{0,40}\b(?:chegou|chegaram|entrou|passou|foi entregue|saiu|arrived|got through|llego|llegaron)\s(?:sem|normal\w{0,5}|bem|direitinho|certinho|na hora|ok|fine|without|bien|sin)\b/
const FINE =
  '(?:funcionando|funcionou|funcionava|normal(?:mente)?|cert(?:o|inho)|perfeit\\w{1,6}|ok|bem|redond\\w{1,4}|rodando|andando|working|fine|ok(?:ay)?|bien)'
/** "Sábado fechei ao meio-dia com tudo funcionando", "on Friday I left with everything working". */
const LEFT_WELL = new RegExp(
  `^[^.;!?\\n]{0,40}\\b(?:com|with|con|e|and|y|estava|tava|was|deixei|left|deje) (?:(?:tudo|todo|everything|all|o (?:e-?mail|programa|pop3?|outlook|correio|computador)|the (?:mail|e-?mail|program)|el correo) ){1,2}(?:(?:estava|tava|esta|was|were|estaba|ainda|still|(?:re)?ceb\\w{1,5}|baixando|chegando) ){0,2}${FINE}(?![a-z])`,
)

/** "Sexta às 19h o Outlook estava recebendo normal" */
const WAS_WELL =
  /^[^.;!?\n]{0,40}\b(?:estava|tava|was|estaba|vinha|baixou|recebeu) (?:(?:tudo|todo|still|ainda|recebendo|baixando|funcionando|chegando|entrando|receiving|downloading|working|recibiendo|bajando|funcionando) ){0,3}(?:normal(?:mente)?|certinho|direitinho|perfeit\w{1,6}|fine|normally|sin problemas?|sem problemas?|without (?:a |any )?problems?)(?![a-z])/

/** "Ontem às 22h30 ainda entrava", "até as 18h tava chegando": it still went then. */
const STILL_WENT =
  /^,? (?:(?:o|a|ele|ela|tudo|el|the|it|outlook|programa|e-?mail|thunderbird) ){0,3}(?:ainda|still|todavia|aun)(?: (?:estava|tava|was|estaba|me))? (?:entrava|baixava|funcionava|recebia|chegava|puxava|vinha|caia|entrando|baixando|funcionando|chegando|recebendo|entrou|baixou|chegou|recebi|recebeu|worked|working|came|coming|downloaded|downloading|entraba|bajaba|funcionaba|llegaba|entro|bajo|llego|funciono|recibi|recibimos|veio|desceu)(?![a-z])/

/** "Ontem às 21h funcionou, hoje às 9h não mais", "ontem 21h ainda mandei normal. Hoje não foi": the moment behind it is the one in question. */
const WENT_UNTIL =
  /^,? (?:(?:o|a|ele|ela|tudo|it|outlook|programa|e-?mail|thunderbird|eu|ainda|ja|still|i) ){0,3}(?:funcionou|funcionava|worked|deu certo|(?:foi|mandei|enviei|mandava|enviava|saiu|saia|ia) (?:normal\w{0,5}|certinho|bem|sem problemas?|tranquil\w{1,6}|tudo|direitinho))(?![a-z])[^.,;!?\n]{0,40}[.,;!] {0,2}(?:(?:mas|e|ja|porem|but) ){0,2}(?:hoje|hj|agora|desde|depois|today|now)[^.;!?\n]{0,40}\b(?:nao|n|nada|parou|not|stopped|nothing)\b/

/** "Mandamos no dia 6 e imprimiram tudo certinho", "el día 10 les mandé el presupuesto y les llegó perfecto": what was sent then. */
const SENT_THEN = /\b(?:mand|envi|dispar|encaminh|sent|wrote)(?:ei|ou|amos|aram|e|o|aron)?\b/
const ENDED_FINE =
  /^[^.;!?\n]{0,60}? (?:e|y|and) (?:(?!\b(?:nao|n|no|not|nada|nunca|never|nem|mas|pero|but|erro|error|voltou|pensei|achei)\b)[^.,;!?\n]){1,50}\b(?:cert(?:o|inho)|direitinho|normal(?:mente)?|perfeit\w{1,6}|perfect[oa]?(?:mente|ly)?|sem problemas?|sin problemas?|fine|(?:tudo|everything|todo) (?:ok|bem|bien))(?=[.,;!)]|\n|$)/

function isSentWell(folded: string, { start, end }: { start: number; end: number }): boolean {
  const behind = ENDED_FINE.exec(folded.slice(end, end + 130))?.[0]
  return behind !== undefined && SENT_THEN.test(folded.slice(Math.max(0, start - 30), start) + behind)
}

/** Returns whether what is told right behind a moment went well. */
export function isOfWell(folded: string, { start, end }: { start: number; end: number }): boolean {
  const behind = folded.slice(end, end + 110)
  return (
    THEN_CAME.test(behind.slice(0, 40)) ||
    CAME_WELL.test(behind.slice(0, 70)) ||
    LEFT_WELL.test(behind) ||
    WAS_WELL.test(behind) ||
    STILL_WENT.test(behind) ||
    WENT_UNTIL.test(behind) ||
    isSentWell(folded, { start, end })
  )
}

const EXAMPLE =
  /(?:^|[^a-z])(?:(?:um |o |outro |mais um )?exemplo|por exemplo|ex|p\.? ?ex|for (?:example|instance)|an example|e\.g|por ejemplo|un ejemplo)(?=[\s.:,])(?:[^.;!?\n]|\.(?! )){0,150}$/

/** Returns how much speaks for the moment of one mail among many: "não sai desde ontem. Um exemplo é a nota pro rui@…, hoje às 9h"; one that came hours late is not it. */
export function oneOfMany(folded: string, { start, end }: { start: number; end: number }): number {
  if (EXAMPLE.test(folded.slice(Math.max(0, start - 170), start))) return 0.3
  return CAME_LATE.test(folded.slice(end, end + 90)) ? -0.15 : 0
}

const CLOCK_WAS =
  /\b(?:era|eram|was|eran?)(?: (?:umas|uns|as|la|pelas|por|volta|das|mais|ou|menos|quase|tipo|perto|about|around|las|como)){0,4} $/
const CLOCK = /^(?:(?:umas|as|pelas|at) )?\d{1,2}(?:h|:\d| horas?)/

/** "Era umas 9h10 de hoje": the clock's past tense, in which nothing has changed since. */
export function isToldByClock(folded: string, { start }: { start: number }): boolean {
  return CLOCK.test(folded.slice(start, start + 14)) && CLOCK_WAS.test(folded.slice(Math.max(0, start - 44), start))
}

/** "OpenSSL 3.0.2 15 Mar 2022", "no contrato desde 2019": nobody writes of a mail of more than a year ago. */
export function isLongPast(value: string, writtenAt: string | undefined): boolean {
  return writtenAt !== undefined && `${Number(writtenAt.slice(0, 4)) - 1}${writtenAt.slice(4, 10)}` > value
}

/** "Não envia desde as 8h. Mandei de novo às 13h45", "voltam desde o dia 10. O último foi hoje às 9h40": one mail was sent at its own hour. */
export function sinceBonus({ bounce }: Field, { isHour, isDay }: { isHour: boolean; isDay: boolean }): number {
  if (bounce !== 'returned-sent-at') return 0.2
  if (isHour) return -0.05
  return isDay ? 0 : 0.2
}
