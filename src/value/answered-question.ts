// What is answered to a state that is asked within a sentence: "fui ver se o domínio está ativo e a resposta é não", "se o MX existe: existe".
// Comes in: folded text and where the asked state ends. Goes out: whether it is so, and where the answer ends. Every window is bounded.

const REACH = 140

/** The rest of the question: "… e ativo)?" */
const REST =
  '^(?: (?:e|ou|and|or|y|o)(?: (?:nao|not))?(?: (?:[a-z]{2,5} )?[a-z]{4,14})?| (?:no|na|em|in|at|direito|certo|mesmo|ainda)(?: [a-z.]{3,14})?){0,2}[)"\']{0,2}[?.]?[)"\']?[,;:–-]{0,1}'
const YES = 'sim|yes|si|ta|esta|existe|it is|it does|tudo certo|tudo ok'
const NO = "nao(?: (?:esta|ta|existe|tem))?|no(?: (?:esta|existe))?|it is(?:n't| not)|it's not|it does(?:n't| not)"
const ANSWERED = new RegExp(
  `${REST} {1,2}(?:(?:e|and|y|mas|but|pero|so que|pois) )?(?:(?:(?:a|the|la) )?(?:resposta|answer|respuesta)(?: (?:dele|deles|deu|la|foi|ai|there)){0,2} (?:(?:e|eh|foi|is|was|es|fue)|:) ?(?:que )?["']?|(?:(?:me|nos) )?(?:disseram|falaram|confirmaram|responderam|vi|constatei|descobri) que )?(?:(${NO})|(${YES}))(?![a-z])(?! (?:sei|sabemos|achei|consegui|encontrei|lembro|tenho|me|se|entendi|know|lo se|faco))`,
)

/** Returns what is answered behind `end`, where a word of state that is asked for ends; undefined where nothing is. */
export function readAnsweredQuestion(folded: string, end: number): { isSo: boolean; end: number } | undefined {
  const answer = ANSWERED.exec(folded.slice(end, end + REACH))
  return answer === null ? undefined : { isSo: answer[1] === undefined, end: end + answer[0].length }
}
