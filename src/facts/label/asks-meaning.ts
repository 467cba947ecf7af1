// "O que é POP3? Uso o Outlook 2019": who asks what a word of ours means gives no value for it. Comes in: folded words before a question mark.
// "What is the port? 995" may be our own question, written again.
const ASKS_MEANING =
  /^\s{0,4}[¿"']?(?:(?:e|and|y|mas|but|pero|oi|hi|hello|hola|desculpa|sorry)[ ,]{1,3})?(?:(?:o )?(?:que|q) (?:e|eh|seria|significa|quer dizer)|oque (?:e|eh)|what(?:'s| is| are| does)(?! (?:your|the|my|our)\b)|que (?:es|son|significa)(?! (?:su|tu|el|la)\b))\b/

/** Returns whether `question` asks what something is, or means. */
export function asksMeaning(question: string): boolean {
  return ASKS_MEANING.test(question)
}

/** "Qual e-mail?" asks for one that was spoken of: whose it is, and which way mail went, it does not say. "De qual e-mail?" does. */
const ASKS_WHICH =
  /^\s{0,4}[¿"']?(?:(?:e|and|y|mas|but|ok|ah)[ ,]{1,3})?(?:qual|que|which|what|cual)(?: (?:e|eh|foi|is|was|es|fue))?(?: (?:o|the|el))? ?(?:e-?mail|imeio|mail|endereco|correo|address|direccion)(?: (?:e|eh|foi|is|was|es|mesmo))?\s{0,4}\??\s{0,4}$/

/** Returns whether `question` asks which address was meant, and nothing of its part. */
export function asksWhich(question: string): boolean {
  return ASKS_WHICH.test(question)
}
