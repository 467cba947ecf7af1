// What people write for an answer who have none and do not say so: "boa pergunta rs", "isso é grego pra mim", "prefiro não chutar".
// Comes in: folded words, blanks single, without marks around them. Goes out: whether that is all they say.

const MOST = 90

const HOLDS_VALUE = /[\d@]/

/** What may stand around a shrug: openings, laughter, whose it is. */
const OPENING =
  /^(?:(?:ai|ah|ih+|xi+|ixe?|vix[ei]?|vish|eita|nossa|bom|olha|hum+|well|uh|um+|bueno|pues|rs+|k{2,}|entao|essa|esta|isso|isto|esse|this one|that one|that|esa|eso|ai|ja|voce|vc|you|me)\b[\s,:.!-]{0,4}){0,4}/
const CLOSING =
  /(?:[\s,.!:;)(-]{1,3}(?:rs+|k{2,}|(?:ha){2,}|(?:je){2,}|lol|hein|viu|mesmo|sinceramente|infelizmente|desculpa|desculpe|sorry|mate|amig[oa]s?|gente|meninos|ne|ai|essa|isso|n?isso|nessa|disso|nada disso|dessas? cois\w{1,2}|that|it|(?:pra|para|to) (?:mim|mi|me|nos|us))){0,4}[\s.!?)]{0,6}$/

const WHOLE = new Set(
  (
    'boa pergunta|otima pergunta|good question|buena pregunta|eita|vixe|vixi|vish|ixi|ixe|xi|hein|oi|como assim|beats me|skip|skip it|skip this one|pulo|pulei|pular|eu passo|eu pulo|' +
    'search me|above my pay grade|quem dera|quem dera eu saber|quem me dera|por fora|to por fora|estou por fora|tou por fora|complica|complicado|dificil|e dificil|complicated|pegou|quebrou|derrubou|' +
    'deus sabe|so deus sabe|sabe deus|god knows|dios sabe|quien sabe|who knows|deixo em branco|deixei em branco|vou deixar em branco|left blank|lo dejo en blanco|ni la menor|nem a minima|' +
    'nao faco a minima|nao faco a menor|nao manjo|nao entendo nada|nao e comigo|nao e minha praia|nao e minha area|nao e a minha area|not my area|not my department|no es lo mio|' +
    "haven't a clue|haven't the foggiest|i haven't a clue|i wouldn't know|wouldn't know|couldn't tell you|i couldn't tell you|got me there|you got me there"
  ).split('|'),
)
/** What many things are said with, so that little may be added. */
const SHAPES =
  /^(?:(?:(?:e|eh|is|it's|its|para mim e|pra mim e|suena a|es|parece) ){0,2}(?:tudo |all |puro )?(?:grego|chines|chino|greek|chinese|japones|aramaico)|(?:prefiro|prefer[ei]mos|melhor|i'd rather|we'd rather|rather|prefiero|mejor) (?:nem|nao|not|no) (?:chut\w{1,3}|arrisc\w{1,4}|invent\w{1,3}|dizer|falar|guess|say|adivin\w{1,3}|arriesg\w{1,4})|(?:nao|no|n|i (?:will not|won't)|not going to) (?:vou |quero |queria |voy a |quiero |me )?(?:chut[ao]r?|arrisc[ao]r?|adivinh[ao]r?|guess|arriesgo|arriesgar)|(?:eu )?(?:nunca|jamais|never|ni|nem) (?:me |eu )?(?:vi|olhei|reparei|notei|mexi|prestei atencao|checked|noticed|looked|saw|fije|mire)|nem sei (?:o que (?:e|significa)|onde (?:fica|ve|vejo|olha)|do que se trata)|vou (?:ficar )?(?:te )?devendo|(?:fico|ficamos) devendo|(?:desse|deste|nesse|de) (?:assunto|negocio|troco)s? (?:eu )?nao (?:entendo|manjo|sei)|nao (?:entendo|manjo) (?:nada )?(?:disso|desse assunto|do assunto|de computador|de informatica|de internet))$/
/** "Só o técnico sabe", "isso é com o rapaz da informática". */
const OF_ANOTHER =
  /^(?:(?:so|somente|apenas) (?:quem sabe (?:e )?)?|quem (?:sabe|entende|mexe|cuida|configurou)(?: disso| nisso)? (?:e|foi) |(?:e|so) com |tem (?:que|de) (?:ver|perguntar|falar) (?:com |pro |pra |ao |a )|(?:pergunt\w{1,3}|ask) (?:pro|pra|ao|a|to )?|only )(?:o |a |os |meu |minha |nosso |nossa |the |our |my )?(?:tecnic[oa]|rapaz|menin[oa]|moc[oa]|pessoal|cara|sobrinh[oa]|filh[oa]|net[oa]|marido|suporte|ti|it|chefe|technician|it guy|guy|son|nephew|boss)(?: (?:da|do|de|que|sabe|knows|would know|que sabe|ti|informatica|computador|internet|aqui|mexe|cuida|configurou)){0,4}$/

/** Returns whether `words` are a shrug and nothing more. */
export function isShrug(words: string): boolean {
  if (words.length > MOST || HOLDS_VALUE.test(words)) return false
  const short = words.replace(CLOSING, '')
  return [words, short, short.replace(OPENING, '')].some((tried) => WHOLE.has(tried) || SHAPES.test(tried) || OF_ANOTHER.test(tried))
}
