// What stands around a time in a sentence that tells when it was and nothing else: "foi lá pelas 3 da tarde", "umas 8 e pouco", "eram 9, acho".

/** "Foi de tarde, o relógio marcava 17h26": a sentence of nothing but when it was goes on with what was told before. */
export const IT_WAS =
  /^\s{0,4}(?:(?:e|mas|isso|isto|it|that|this|eso|creo que|acho que|i think|se nao me engano|pelo relogio|(?:o relogio|el reloj|the clock|(?:meu|my|mi) (?:relogio|celular|reloj|watch|phone))(?: (?:d[aeo]|de la|del|on the|in the) [a-z]{3,14})?)[, ]{1,2}){0,3}(?:foi|era|eram|was|fue|eran|seria|seriam|serian|deve ter sido|deviam ser|devia ser|marcava|marcando|dizia|said|read|showed|marcaba)(?:,? (?:isso|la|de|da|do|a|as|os|o|pelas?|por|volta|mais|ou|menos|perto|quase|umas|uns|tarde|manha|noite|cedo|inicio|fim|comeco|meio|in|the|at|around|about|early|late|morning|afternoon|evening|night|alrededor|como|las|manana|noche|relogio|marcava|marcando|reloj|marcaba|clock|said|hora|horario|horas|exatamente|exactly|bem|ja|ya|en|na|no|tipo|horario de brasilia|e|and|y)){0,10},? {0,2}$/

/** "Umas 15h.", "Isso no finzinho da tarde, 17h55.": a sentence of nothing but a time, without a verb. */
export const WHEN_WORD =
  '(?:foi|era|eram|isso|la|ai|de|da|do|a|as|os|o|pelas?|por|volta|das|mais|ou|menos|perto|quase|umas|uns|tarde|tardinha|tardezinha|manha|manhazinha|noite|noitinha|cedo|cedinho|inicio|fim|final|finzinho|finalzinho|comeco|comecinho|meio|bem|ja|em|na|no|tipo|eu|acho|que|creio|devia|deviam|deve|devem|ser|sido|ter|seria|seriam|horario|brasilia|hora|horas|exatamente|aproximadamente|pontualmente|ponto|pontual|brasil|mesmo|around|about|at|roughly|it|was|in|the|early|late|afternoon|morning|evening|night|must|have|been|like|local|time|fue|eran|como|alrededor|sobre|hacia|unas|entre|between|a|las|eso|la|manana|noche|debian|debio|habra|sido|mas|menos|y|e)'
export const WHEN_BEFORE = new RegExp(`^\\s{0,4}(?:${WHEN_WORD}[,:]?\\s{1,2}){0,10}["'(]?$`)
export const WHEN_AFTER = new RegExp(`^(?:[,]?\\s{1,2}[("]?${WHEN_WORD}\\b){0,6}[)"]?[\\s.!]{0,4}$`)

// Who was asked for the hour only says what happened then, too: "o erro apareceu às 8h30", "notei umas 9h".
export const HAPPENED =
  '(?:erro|problema|falha|error|problem|apareceu|aparecio|appeared|aconteceu|happened|ocorreu|ocurrio|occurred|comecou|empezo|comenzo|started|began|parou|paro|stopped|deu|dio|notei|percebi|reparei|vi|noticed|note|tentei|tried|intente|testei|foi quando|desde|since|ultima|vez|last|i|eu|me|se|el|hi|hello|oi|ola|hola|sim|yes|si)'
export const ANSWER_BEFORE = new RegExp(`^\\s{0,4}(?:(?:${WHEN_WORD}|${HAPPENED})[,:]?\\s{1,2}){0,10}["'(]?$`)
/** "Foi 8", "eram 8 e pouco", "1530". */
export const BARE_HOUR = new RegExp(
  `^\\s{0,4}(?:${WHEN_WORD}\\s){0,6}(?:(\\d{1,2})|([01]\\d|2[0-3])([0-5]\\d))(?: (?:e pouco|e pouquinho|e alguma coisa|y pico|y algo|mais ou menos|mas o menos|or so|eu acho|acho|em ponto|en punto|sharp))?\\s{0,2}[.!]?\\s{0,4}$`,
)

/** "Tentamos às 14h" */
export const TRIED =
  /^\s{0,4}(?:(?:e|mas|ai|dai|depois|entao|agora|ja|and|then|we|i|y|nos|a gente|eu|luego|oi|ok|okay|bom|hi|hola)[, ]{1,2}){0,3}(?:(?:re)?(?:tent|test|prob|experiment|intent)(?:ei|amos|e)|tried)(?: (?:de novo|novamente|outra vez|again|de nuevo|isso|aqui|la|mais uma vez|com ele|com ela|it|agora|hoje|now|today|hoy|ahora)){0,2},? (?:(?:la )?(?:as|umas|pelas|por volta das|at|around|about|a las|como a las) )?$/

/** "O meu foi hoje às 9h30", "mine was yesterday at 4": the writer's own mail, beside another's. */
const MINE_WAS =
  /(?:^|[.;!?,\n]\s{0,3}|(?:e|and|y|mas|but|pero) )(?:(?:o|a|el|la) (?:meu|minha|nosso|nossa|mio|mia)|mine|ours)(?: (?:e-?mail|mensagem|envio|teste|message|mail|correo|mensaje))? (?:foi|saiu|was|went(?: out)?|fue|salio)(?: (?:no|na|em|on|at|el|dia|so|enviad[oa]|sent))? $/

/** Returns whether folded `before` says that what follows is when the writer's own mail went. */
export function tellsOwnMoment(before: string): boolean {
  return MINE_WAS.test(before)
}
