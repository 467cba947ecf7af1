// Tells the answers that answer nothing: blanks, marks, "não sei" and its kin in Portuguese, English and Spanish.
// Comes in: the words written where an answer belongs. A grammar, not a list of sentences: a few opening words, a statement of
// not knowing (or a question back, or a promise), then any remark that neither contradicts it nor guesses.
// "não", "não tem", "nenhum" are answers. "não sei, mas acho que 110" is one too: its value is for the type to find.
import { isShrug } from './shrug.ts'
import { fold } from './text/fold.ts'

const MAX_CHARACTERS = 600 // An answer longer than this tells a story; it is not a mere "não sei".

const MAX_NOT_GIVEN = 80

const PLACEHOLDER =
  /^(?:x{2,}|z{3,}|n ?\/ ?[ad]|n\.a\.?|n\.d\.?|na|nd|ns|nsei|s ?\/ ?n|idk|tbd|tba|todo|dunno|null|undefined|none given|blank|(?:em|en) (?:branco|blanco)|(?:a|para) (?:verificar|confirmar|preencher|definir|informar)|vou (?:verificar|ver|checar|confirmar|perguntar|conferir)|pendente|preencher|desconheco|desconhecido|desconocido|desconozco|unknown|ignoro|not sure|no idea|sem (?:ideia|informac(?:ao|oes)|info|resposta|preencher)|sin (?:idea|informacion|respuesta)|ni idea|sei la|sei nao|nem imagino|vai saber|quem sabe|idem)$/

/** "Não informado", "not recorded", "aguardando retorno": what somebody who fills a form for another writes where he has nothing. */
const NOT_GIVEN =
  /^(?:(?:(?:na?o|no|not|nunca|ainda na?o|todavia no|not yet) (?:(?:foi|foram|fue|esta|was|ha sido|me|nos|se|lo|la|been|temos|tenho|hay|yet) ){0,2}(?:informad[oa]|informo|informou|fornecid[oa]|passad[oa]|passou|passaram|disponivel|disponible|anotad[oa]|anotei|anotou|registrad[oa]|registrei|registrou|registro|coletad[oa]|coletei|perguntei|perguntado|identificad[oa]|aplica|aplicavel|aplicable|consta|indicad[oa]|preenchid[oa]|recorded|provided|available|known|noted|given|stated|applicable|asked|specified|filled in)|no (?:lo|la|los) (?:tiene|tengo|tenemos|tienen)|(?:they|he|she|we|i) (?:do not|don't|does not|doesn't) have it|indisponivel|unavailable|vazio|vacio|empty|sem (?:dados?|registro)|sin datos?|n ?\/ ?i|verificando|aguardando|esperando|checking|waiting|perguntar|preciso perguntar|falta perguntar|hay que preguntar|did not ask|didn't ask|(?:to be|por|pendente de|pendiente de) (?:confirm\w{0,3}|verific\w{0,3}|defini\w{0,2}|supplied|informed)|pendiente|pending|(?:depois |logo |em seguida |luego )?(?:mando|envio|passo|informo|te lo paso|lo averiguo|lo averiguamos|will send|will check|to follow)|depois eu vejo)(?: (?:ainda|pelo|pela|por|usuari[oa]|cliente|remetente|el[ea]s?|no|momento|ate|agora|yet|by|the|user|customer|sender|at|moment|ahora|todavia|depois|mais|tarde|later|luego|retorno|resposta|del[ea]s?|d[oa]|a|ao|para|respuesta|reply|answer|them|him|her)){0,5})$/

// Words that may open the sentence without saying anything.
const OPENING =
  /^(?:(?:ai|ah|ih|eita|oi|ola|bom|olha|entao|desculpa|desculpe|sorry|perdon|infelizmente|sinceramente|honestamente|unfortunately|lamentablemente|tambem|ainda|agora|ja|eu|i|yo|a gente|nos|we|nosotros|isso|isto|essa|esse|esta|este|eso|esto|this|that|ai|aqui|realmente|confesso que|na verdade|acho que|tampouco|tampoco|la verdad|resposta|r)\b[\s,:.!-]{0,4}){0,5}/
// "a porta", "o tal do IP", "lo del cifrado": the thing asked for, named again, and nothing more.
const NAMED_AGAIN =
  /^(?:o|a|os|as|lo|la|el|los|las|the|esse|essa|este|esta|isso|sobre|quanto ao|quanto a|del|do|da) (?:[\p{L}\p{N}/-]{1,20} ){1,8}?(?:eu |ai |isso |i |yo |tambem |ja |me )?(?=na?o |n |desconhe|i do|i have|no )/u

const KNOWING = new Set(
  'sei|sabemos|sabe|sabia|soube|saberia|sabem|lembro|lembra|lembramos|lembrei|recordo|recordamos|entendo|entendi|entendemos|conheco|conhecemos|encontrei|encontro|achei|acho|achamos|localizei|localizo|anotei|anotamos|reparei|salvei|guardei|memorizei|identifiquei|descobri|copiei|printei'.split(
    '|',
  ),
)
const SEEING = new Set(
  'ver|saber|achar|encontrar|localizar|descobrir|identificar|dizer|informar|confirmar|verificar|entender|lembrar|responder|precisar|afirmar|olhar|acessar|pegar|copiar|localizar|isso|nada'.split(
    '|',
  ),
)
// The word behind it is looked up: with the words in them these patterns took some hundred KB of code.
const NOT_KNOWING = /^(?:na?o|n|nem|num|nunca) (?:me |eu |a gente |os |o |a |as )?([a-z]{2,16})(?!\w)/
const NOT_ABLE =
  /^(?:na?o|n) (?:me )?(?:conseguimos|consegui|consigo|(?:es)?t(?:o|ou) conseguindo|(?:es)?tamos conseguindo|da|deu|tenho como|temos como|tem como|sou capaz de|posso|podemos|soube|saberia)(?: pra| para| de)? ([a-z]{2,16})(?!\w)/
// Error messages speak the same way ("Não foi possível localizar o servidor"): what a program could not do is an answer.
const OTHERWISE = new RegExp(
  `^(?:${[
    '(?:na?o|n) (?:faco|fazemos|tenho|temos|tinha) (?:a )?(?:menor |minima )?(?:ideia|nocao|certeza|essa informacao|esta informacao|esse dado|esses dados|essa info|a informacao|acesso|conhecimento)\\b',
    '(?:na?o|n) (?:foi|fui) (?:possivel|capaz)(?: de)? (?:ver|identificar|localizar|encontrar|saber|verificar|achar)(?: isso| essa informacao)?(?=$|[,.;])',
    "(?:i |we )(?:cannot|can't|cant|could not|couldn't|couldnt) (?:find|see|tell|say|remember|recall)\\b",
    "(?:i |we )?(?:do not|don't|dont|did not|didn't|didnt) (?:really |quite )?(?:know|remember|recall|find|see|understand|write it down|have (?:a clue|any idea|this information|that information))\\b",
    '(?:i |we )?(?:have |had )?no (?:idea|clue)\\b',
    "(?:i am|i'm|im|we are|we're)? ?not (?:sure|certain)\\b",
    'no (?:lo |la |los |las |me )?se(?=$|[.,;!?]| (?:que|cual|cuales|como|donde|si|ver|nada|decir|de|la|el|lo|los|eso|esa|ese|esto|exactamente|bien|todavia|aun)\\b)',
    'no (?:lo |la |los |las |me |te )?(?:sabemos|sabria|recuerdo|acuerdo|recordamos|encuentro|encontre|entiendo|entendi|conozco|anote)\\b',
    'no (?:lo |la )?(?:logro|logre|consigo|pude|puedo) (?:ver|saber|encontrar|decir)',
    'no tengo (?:ni )?(?:idea|la menor idea|esa informacion|ese dato)\\b',
    'desconheco|desconocemos|desconozco|desconhecemos|sei la|nao faco ideia|ni idea|sem ideia|nem ideia|vou ficar devendo|fico devendo|fica devendo',
  ].join('|')})`,
)

/** "Ainda não pedimos", "já pedi, estou aguardando": what somebody else is to give is not there yet. */
const NOT_YET =
  /^(?:(?:isso |esse |este |o log |ess[ea] informacao )?(?:(?:ainda|por enquanto|ate agora) (?:na?o|n)|(?:na?o|n)(?= [a-z ]{2,40} ainda$)) (?:me |nos |o |a |os |lo )?(?:pedi(?:mos|ram)?|solicit(?:ei|amos|aram)|tenho|temos|cheg(?:ou|aram)|veio|vieram|mand(?:ou|aram)|pass(?:ou|aram)|envi(?:ou|aram)|encaminh(?:ou|aram)|respond(?:eu|eram)|consegui(?:mos)?|obtive(?:mos)?|peguei|pegamos|procur(?:ei|amos)|verifi(?:quei|camos)|conferi(?:mos)?)|(?:vou|vamos|estou para|irei|iremos) (?:pedir|solicitar|perguntar|cobrar|providenciar|buscar)|(?:(?:ja )?(?:pedi(?:mos)?|solicit(?:ei|amos)|cobrei|cobramos)\b[ ,]{0,2}(?:a eles|pra eles|ao provedor|hoje|ontem)?[ ,]{0,2}(?:e |mas )?)?(?:(?:estou|estamos|to|tou) )?(?:aguard(?:o|amos|ando)|esperando|no aguardo)|(?:ja )?(?:pedi(?:mos)?|solicit(?:ei|amos)),? (?:mas|e) (?:ainda )?nao (?:veio|chegou|mandaram|enviaram|passaram|responderam)|not yet|(?:i |we )?(?:have not|haven't|hasn't|did not|didn't) (?:asked|ask|requested|request|got|received|get)(?= .{0,40}\byet\b|$)|still waiting|waiting (?:for|on)|(?:todavia|aun) no (?:lo |la |nos |me )?(?:pedi(?:mos)?|pido|tengo|tenemos|llego|mandaron|enviaron|recibi(?:mos)?)|(?:vamos|voy) a pedir)(?: (?!(?:mas|but|pero)\b)[a-z]{1,14}){0,8}$/

const ASKING_BACK =
  /^(?:(?:mas|e|y|and|mais) )?(?:onde|aonde|donde|de onde|como|cade|where|how|what|qual|quais|cual|quem|oque|o que|que)\b[^\n]{0,120}\b(?:isso|isto|eso|esto|this|that|it|ver|vejo|veio|vemos|acho|encontro|descubro|descobrir|achar|encontrar|consigo|fica|seria|e|significa|find|see|mean|means|check|look|miro|mira|veo|encuentra)\b[^\n]{0,60}$/

const SHORT_QUESTION = /^(?:qual|quais|cual|que|which|what|como assim|onde|donde|where)(?: [\p{L}\p{N}/-]{1,20}){0,4}$/u

// After these the writer answers all the same. A promise ("mas amanhã eu vejo") does not.
const CONTRADICTION = /\b(?:mas|porem|so que|but|pero|however|contudo|so sei que|apenas sei)\b|, mais\b/
const NEXT_SENTENCE = /[.!?;,] (?:(?:e|eh|so|uso|usamos|it is|it's|es|uso el) (?:o|a|um|uma|the|el|la)|uso|usamos) /
const GUESS =
  /\b(?:acho (?:que|eu)|eu acho|achamos que|creio|imagino|deve ser|devia ser|talvez|parece(?: que| ser)?|provavelmente|i think|i guess|maybe|probably|perhaps|creo|quizas?|tal vez|debe ser|seria)\b/
const PROMISE =
  /\b(?:vou|vamos|vejo|verei|pergunto|perguntarei|amanha|depois|mais tarde|assim que|quando|posso|podemos|mando|passo|envio|confirmo|retorno|chega|vem|volta|will|can|later|tomorrow|luego|despues|voy a|puedo|manana|si me|se me|se voces|ajuda|ajudar|explica\w{0,4})\b/

/** Returns whether `text`, written as an answer, answers nothing: empty, a mark, a statement of not knowing, a question back. */
export function isNoAnswer(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return false
  const words = fold(text)
    .replace(/[\s"*_()[\]<>|]{1,600}/g, ' ')
    .trim()
  const bare = words.replace(/^[\s.,;:!?\-/=~+#>…]{1,600}/, '').replace(/[\s.,;:!?\-/=~+#…]{1,600}$/, '')
  if (bare === '') return true
  if (PLACEHOLDER.test(bare) || NOT_YET.test(bare) || (bare.length <= MAX_NOT_GIVEN && NOT_GIVEN.test(bare)) || isShrug(bare)) return true
  if (ASKING_BACK.test(bare) && (words.includes('?') || bare.split(' ').length <= 6)) return true
  if (words.includes('?') && SHORT_QUESTION.test(bare)) return true
  const opened = bare.replace(OPENING, '')
  const start = [bare, opened, opened.replace(NAMED_AGAIN, '')].map((candidate) => statement(candidate)).find((rest) => rest !== undefined)
  if (start === undefined) return false
  return !answersAllTheSame(start)
}

/** Returns what follows a statement of not knowing that opens `words`; undefined when none opens them. */
function statement(words: string): string | undefined {
  const match = withWordOf(KNOWING, NOT_KNOWING.exec(words)) ?? withWordOf(SEEING, NOT_ABLE.exec(words)) ?? OTHERWISE.exec(words)
  return match === null ? undefined : words.slice(match[0].length)
}

function withWordOf(words: ReadonlySet<string>, match: RegExpExecArray | null): RegExpExecArray | null {
  return match !== null && words.has(match[1] ?? '') ? match : null
}

function answersAllTheSame(rest: string): boolean {
  if (/^ (?:se|si|if|whether)\b/.test(rest)) return false // "não sei se é 995 ou 110" names guesses and takes none.
  const contradiction = CONTRADICTION.exec(rest)
  if (contradiction !== null) {
    const after = rest.slice(contradiction.index + contradiction[0].length)
    return GUESS.test(after) || /[\d@]/.test(after) || !PROMISE.test(after)
  }
  return GUESS.test(rest) || NEXT_SENTENCE.test(rest)
}
