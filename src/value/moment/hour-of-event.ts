// Hours that tell when something else was: "depois da missa das sete", "the nine o'clock class", "já passava das dez", "sempre chegam umas 6h". Comes in: folded text and
// where an hour begins, which may hold its own "das". Another hour of the same sentence is likelier the one in question. And whether an
// event is told behind a moment, by which it is remembered.

const OF_EVENT =
  /(?:(?<![a-z])(?:depois|antes|apos|logo apos|after|before|despues)\s[^,.;\n]{0,30}|(?<![a-z])(?:missa|novena|terco|reuniao|aula|culto|ensaio|treino|jogo|novela|voo|onibus|trem|audiencia|expediente|turno|plantao|consulta|jornal|sessao|fechamento|abertura|meeting|mass|service|class|shift|train|bus|reunion|misa|clase|ensayo)\s|(?<![a-z])(?:passava|passavam?\s(?:um\s)?pouco|passavam|it was|pasaban?)\s)(?:(?:d[aeo]s?|past|as|las|at|the|de las|de la)\s)?$/
/** "Os pedidos, que sempre chegam umas 6h": an hour of every day. */
const OF_HABIT =
  /(?<![a-z])(?:sempre|costuma[mr]?|normalmente|geralmente|tod[oa] (?:dia|manha|tarde|noite)|siempre|suelen?|normalmente|always|usually)(?: (?:me|nos|eles|elas|ele|ela|eu|a gente))? (?:cheg|v[eê]m|mand|envi|abr|fech|entr|passa|llega|come|arrive|send|open)[a-z]{0,5}\s(?:(?:umas|uns|la|pelas|ali|por volta|around|about|at)\s){0,3}$/
const REACH = 60

/** Returns whether the hour at `start` is that of an event, or only says that it was later. */
export function isHourOfEvent(folded: string, start: number): boolean {
  return OF_EVENT.test(folded.slice(Math.max(0, start - REACH), start))
}

/** Returns whether the hour at `start` is one at which something always happens. */
export function isHourOfHabit(folded: string, start: number): boolean {
  return OF_HABIT.test(folded.slice(Math.max(0, start - REACH), start))
}

/** ", antes da reunião", " na hora da missa", ", logo depois do almoço": by what somebody remembers the moment before it. */
const BESIDE_EVENT =
  /^ {0,2}[,(]? {0,2}(?:(?:isso|foi|um|bem|logo|uns|poucos?|pouquinho|minutos|just|right|shortly|some|a|bit|un|poco|justo|mais|ou|menos) ){0,4}(?:antes|depois|durante|(?:na|no|em) (?:hora|meio|intervalo)|enquanto|before|after|during|while|despues|mientras)(?![a-z])/

/** Returns whether what stands behind the moment that ends at `end` says by which event it was: that event is not the moment's matter. */
export function isToldByEvent(folded: string, end: number): boolean {
  return BESIDE_EVENT.test(folded.slice(end, end + REACH))
}
