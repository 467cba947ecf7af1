// What a customer asks us in a mail ("onde fica isso?"): a machine that stays silent or repeats itself would insult.
// Comes in: the mail, and where its stated values stand: what a program asks inside a quoted error is no question of the writer's.
// Courtesies ("tudo bem?") and guesses ("acho que 995?") are none either; a plea ("podem verificar?") asks, and nothing that is to be told.
import type { Message, Span } from '../message/message.ts'
import { fold } from '../value/text/fold.ts'

/** "Seu IP de internet: ?": a line of our form, left open. */
const LEFT_OPEN = /[:=]\s{0,4}[?¿!]{1,6}$/
/** Where a sentence ends. A question mark inside a link ends none. */
const BOUNDARY = /(?<=[.!?…]["'”»)]{0,3})\s{1,200}|\n{2,200}/g
/** A lone "???" asks nothing: it is a don't-know. */
const QUESTION = /\?["'”»)!?\s]{0,9}$/
/** A line shorter than this was not wrapped: what stands above it is another sentence. */
const WRAPPED = 55

/** "Bom dia, tudo bem?", "podem verificar?", "ok?": nobody waits for what is answered to these. */
const COURTESY =
  /^(?:(?:oi|ola|bom dia|boa tarde|boa noite|hello|hi|hey|good (?:morning|afternoon|evening)|hola|buen[oa]s? (?:dias?|tardes|noches)|[a-z]{2,14})\W{1,3}){0,3}(?:(?:e ai|tudo (?:bem|bom|certo|joia|ok)|td bem|como (?:vai|vao|esta|estao|est[aá]s?|le va)(?: (?:voces?|ustedes?|usted))?|how are you(?: (?:doing|today))?|todo bien|que tal|beleza)(?: (?:por ai|com voces?|com vcs?|contigo))?|(?:ta |esta )?(?:ok|certo|combinado|entendeu|entenderam|viu|ne|right|okay|pode ser|de acordo|vale|si|sim))\W*$/
/** "5) SSL I think?", "995, acho?": a guess, with what is guessed before it. */
const GUESS =
  /^(?:\d{1,2} ?[).:-] ?)?(?:[^\s?]{1,40} ){0,4}[^\s?]{1,40},? (?:i think|i guess|i believe|(?:eu )?acho(?: eu)?|creio(?: eu)?|creo(?: yo)?)\W{1,4}$/
const PLEA =
  /\b(?:pod(?:em|e|eria|eriam)|consegu(?:e|em|iria|iriam)|tem como|teria como|da (?:pra|para)|sera que (?:pod(?:em|e)|da|tem como)|can|could|would|will|pueden?|podrian?) (?:(?:voces?|vcs?|alguem|you|someone|somebody|me|nos|please|por favor|ustedes|usted) ){0,3}(?:por favor |please |me |nos )?(?:ver|verificar|ajudar|conferir|olhar|checar|dar uma (?:olhada|forca)|analisar|confirmar|help|check|look|have a look|take a look|ayudar(?:me|nos)?|revisar|verificar(?:lo)?|mirar)\b/

/** A question for what we asked of him: where it stands, what it means. Our request said so, and was not understood. */
const HOW =
  /\b(?:a?onde|donde|where|como (?:eu |e que |que )?(?:vejo|ver|acho|achar|encontro|descubro|descobrir|faco|sei|saber|pego|consigo|chego|entro|veo|encuentro|se|hago)|how (?:do|can|would|should) (?:i|we)|(?:o )?que (?:e|eh|seria|significa|quer dizer)|oque (?:e|eh)|what (?:is|are|does|do you mean)|what's|que (?:es|son|significa)|(?:ip|porta|servidor|criptografia|versao) de que)\b/

const MAX_SEARCHED = 20_000
const MAX_QUESTIONS = 10
const MAX_QUESTION = 400

export type Questions = {
  /** Any at all: who brings nothing but that waits for an answer. */
  isAsking: boolean
  /** What a person must answer, in the writer's own words; pleas left out. */
  asked: string[]
  /** One of them is for where to find what we asked for, or what it means. */
  isHow: boolean
}

/** Returns what the writer asks in his own words, not quoted and not signed. `stated` is where the mail's values stand. */
export function findQuestions(message: Message, stated: readonly Span[]): Questions {
  const found = message.passages
    .filter(({ origin }) => origin === 'own')
    .flatMap(({ id, text }) => {
      const isStated = (at: Sentence): boolean =>
        stated.some(({ passage, start, end }) => passage === id && start < at.end && end > at.start)
      return questionsIn(text.slice(0, MAX_SEARCHED)).flatMap((whole) => {
        const isAnswer = isStated(whole) && !HOW.test(fold(whole.said))
        const sentence = isAnswer ? lastClause(whole) : whole
        const folded = fold(sentence.said)
        const isHow = HOW.test(folded)
        if (COURTESY.test(folded) || GUESS.test(folded) || LEFT_OPEN.test(sentence.said) || (isAnswer && isStated(sentence))) return []
        return [{ said: sentence.said, isHow, isPlea: PLEA.test(folded) && !isHow }]
      })
    })
    .slice(0, MAX_QUESTIONS)
  return {
    isAsking: found.length > 0,
    asked: found.filter(({ isPlea }) => !isPlea).map(({ said }) => said),
    isHow: found.some(({ isHow }) => isHow),
  }
}

type Sentence = { start: number; end: number; said: string }

/** "Ela mandou para contato@…, que é um apelido do meu - precisam dos dois?": what is asked behind what is told. */
const ASKED_BEHIND = /^[^]{0,400}(?: [-–—] |; |, (?:mas|so que|but|pero) )(?=\S)/i

function lastClause({ start, end, said }: Sentence): Sentence {
  const told = ASKED_BEHIND.exec(said)?.[0].length ?? 0
  const clause = said.slice(told)
  // Blanks were made one: the clause is as long as its letters from the end.
  return { start: Math.max(start, end - clause.length), end, said: clause }
}

function questionsIn(text: string): Sentence[] {
  const ends = [...text.matchAll(BOUNDARY)].map((match) => ({ end: match.index, next: match.index + match[0].length }))
  const starts = [0, ...ends.map(({ next }) => next)]
  return starts.flatMap((from, index) => {
    const end = ends[index]?.end ?? text.length
    if (!QUESTION.test(text.slice(from, end))) return []
    const start = Math.max(from + unwrappedUntil(text.slice(from, end).trimEnd()), end - MAX_QUESTION)
    const said = text.slice(start, end).replace(/\s+/g, ' ').trim()
    return /\p{L}{2}/u.test(said) ? [{ start, end, said }] : []
  })
}

/** Returns where the last line begins that those above it do not run into. */
function unwrappedUntil(text: string): number {
  let from = 0
  for (let line = 0, end = text.indexOf('\n'); end >= 0; line = end + 1, end = text.indexOf('\n', line)) {
    if (end - line < WRAPPED) from = end + 1
  }
  return from
}
