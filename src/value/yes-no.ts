// Yes and no, as sim or não. readYesNo takes an answer to a question "is it in order?": the first word that decides, and negation
// of words that mean trouble ("não venceu" is sim, "não, venceu" is não). A hedge ("acho que sim") still says which.
// findYesNos takes prose: only words of a state ("ativo", "congelado", "venceu"); what is in that state is for the caller to know.
import { readAnsweredQuestion } from './answered-question.ts'
import { allMatches } from './text/all-matches.ts'
import { foldWithOffsets } from './text/fold.ts'
import type { FoundValue } from './value.ts'

const MAX_ANSWER = 2_000
const GOOD_STATE =
  'ativ[oa]s?|activ[oa]s?|active|registrad[oa]s?|registered|valid[oa]s?|valid|regular(?:izad[oa])?|renovad[oa]|renovei|renovamos|renewed|pag[oa]s?|paguei|pagamos|pagad[oa]|paid|em dia|al dia|up to date|corret[oa]s?|correctamente|corretamente|correct|configurad[oa]s?|configured|respondendo|responde|responds|existe|exists|funcionando|funciona|works|working|publicad[oa]|published'
const BAD_STATE =
  'venceu|vencid[oa]|vencio|vence[mu] e nao|expirou|expirad[oa]s?|expired|caducou|caducad[oa]|congelad[oa]|congelou|congelaram|suspendeu|suspenderam|frozen|inativ[oa]s?|inactiv[oa]s?|inactive|cancelad[oa]|cancelled|canceled|suspens[oa]|suspended|suspendid[oa]|bloquead[oa]|desmarcad[oa]|desligad[oa]|desativad[oa]|desabilitad[oa]|desactivad[oa]|deshabilitad[oa]|unticked|unchecked|disabled|off|false|invalid[oa]s?|invalid|inexistente|inexiste|errad[oa]s?|wrong|incorret[oa]s?|incorrect[oa]?|atrasad[oa]|caiu|perdemos|liberad[oa] para registro|fora do ar'
const YES =
  'sim|si|s|marcad[oa]s?|ligad[oa]s?|ativad[oa]s?|habilitad[oa]s?|ticked|checked|enabled|on|true|activad[oa]s?|habilitada|yes|yep|yeah|y|ok|okay|positivo|afirmativo|confirmo|confirmado|com certeza|con certeza|claro|certo|certinho|sure|correto|isso mesmo|exato|exatamente|tudo (?:certo|ok|em ordem|funcionando)|sem problemas?|no problems?|todo (?:bien|ok)|it (?:is|does)(?! not|n)|they (?:are|do)(?! not|n)'
const NO =
  "nao(?! (?:tenho|temos|sei|sabemos|lembro|me lembro|entend\\w{1,4}|faco))|no(?! (?:se|tengo|recuerdo|idea|painel|registro|site|dns|servidor|momento|meu|nosso|celular|computador|outlook|programa|whois|cpanel|dia|mesmo|ano|mes|geral|caso|webmail|teste|sistema|provedor))|n|nope|negativo|negative|nenhum|nenhuma|nem|nunca|not|isn't|doesn't|does not|is not"
const DECIDING = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])(?:(${BAD_STATE})|(${NO})|(${GOOD_STATE})|(${YES}))(?![\\p{L}\\p{N}_@/-]|\\.[\\p{L}\\p{N}])`,
  'gu',
)
/** "MX aponta pra vocês", "mx apontando para outro servidor"; where a domain or its site points says nothing of whether the domain is paid. */
const POINTS =
  '(?<=(?<![a-z])mx(?:(?!dominio|domain|site)[^.;!?\\n]){0,40})(?:apont(?:a|am|ando|ad[oa]s?)|points?|pointing|apunta(?:n|ndo|d[oa])?)(?: (?:cert(?:o|inho)|corretamente|direitinho|mais|anymore|still|ainda))?'
const TO_US =
  '(?:pra|para|pro|pros|to|at|a|hacia) (?:(?:o|os|the|el) )?(?:(?:servidor(?:es)?|server|mx|ip) (?:d[aeo]s? )?)?(?:voces|vcs|you|ustedes|aqui)'
const TO_ANOTHER =
  '(?:pra|para|pro|to|at|a|hacia) (?:(?:o|a|um|uma|the|an?|el|un) )?(?:(?:servidor|server|mx|ip|host|provedor|hospedagem|lugar) )?(?:outr[oa]|antig[oa]|errad[oa]|google|microsoft|another|the old|old|wrong|otr[oa]|viej[oa])(?![^.;!?\\n]{0,40}(?:(?:d[eo]s? )(?:voces|vcs)|you(?:rs?)?(?![a-z])|\\?))'
/** "O MX sumiu"; of mail that is gone it says nothing. */
const GONE = '(?<=(?<![a-z])mx (?:d[oe] [^.;!?,\\n]{1,40} )?)(?:sumiu|desapareceu|disappeared|is gone|desaparecio)'
/** A site or mail of a domain that is in order says nothing of the domain. */
const PART = '(?<![a-z])(?:site|pagina|e-?mails?|mails?|webmail|caixas?|contas?|correos?|painel|website) (?:d[oe]|no|of the|del)'
/** "Domínio ok", "o MX tá certinho": of the site or the mail of a domain it says nothing. */
const IN_ORDER = `(?<=(?:(?<!${PART} )(?:dominio|domain)|(?<![a-z])mx)(?:,? (?:est(?:a|ao)|ta|tao|is|are|e|eh|sao|continuam?|seguem?|tambem|aqui|tudo|looks?|todos?)){0,3} )(?:ok|okay|cert(?:o|os|as|inh[oa]s?)|em ordem|fine|in order|all right|en orden|bien)`
const STATE = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])(?:(${BAD_STATE}|nao existe|no existe|does not exist|${POINTS} ${TO_ANOTHER}|${GONE})|(${GOOD_STATE}|${POINTS} ${TO_US}|${IN_ORDER}))(?![\\p{L}\\p{N}_@/-])`,
  'gu',
)
// A box that was ticked: "(x) sim ( ) não", "sim [ ] não [x]".
const TICKED = /[([]\s{0,2}[x*v✓✔]\s{0,2}[)\]]/u
const TICKED_FIRST = /^\s{0,9}[([][\sx*v✓✔]{0,3}[)\]]/u
const BARE_IS = /^\s{0,9}(?:esta|ta|estao)(?![\p{L}])/u
// Between a negation and the word that it negates nothing else stands; a comma ends its reach.
const NEGATION =
  /\b(?:nao|no|nunca|not|n|nem|isn't|hasn't|sem)(?: (?:esta|estava|ta|e|eh|foi|se|is|yet|ainda|mais|esta mais|foi mais|ficou|fica|bem|been|the|me))? $/

/** "SSL: ✅", "MX: ❌ (vou ver)": a sign before any word. */
const SIGN = /^\s{0,4}(?:([\u2705\u2714\u2611\u{1f44d}])|[\u274c\u2718\u2717\u{1f6ab}\u{1f44e}])/u

/** "Domínio ativo? não": the question repeated, whose words of a state decide nothing; "está ativo, né?" is none. */
const IS_QUESTION = /^(?: (?!(?:ne|certo|ok|viu|right|verdad|no)\?)[a-z-]{1,15}){0,8} ?\?/

/** Returns sim or não as written in an answer; undefined when the answer decides nothing. */
export function readYesNo(answer: string): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(answer.slice(0, MAX_ANSWER))
  const ticked = readTicked(folded.slice(0, 400))
  if (ticked !== undefined) return { ...ticked, start: at(ticked.start), end: at(ticked.end) }
  const sign = SIGN.exec(answer)
  if (sign !== null) return { value: sign[1] === undefined ? 'não' : 'sim', state: 'good', start: sign.index, end: sign[0].length }
  const decided = allMatches(folded.slice(0, 400), DECIDING).filter(
    ({ index }) => !/\bse $/.test(folded.slice(Math.max(0, index - 3), index)),
  )
  const match = decided.find(
    ({ index, 0: words, 1: bad, 3: good }) => (bad ?? good) === undefined || !IS_QUESTION.test(folded.slice(index + words.length)),
  )
  if (match === undefined) return decided.length > 0 ? undefined : bareIs(folded, at)
  const [words, bad, no] = match
  const state = no === undefined ? undefined : negatedState(folded.slice(match.index + words.length))
  const end = match.index + words.length + (state?.length ?? 0)
  const value = state?.value ?? (bad !== undefined || no !== undefined ? 'não' : 'sim')
  return { value, state: 'good', start: at(match.index), end: at(end) }
}

/** "Sem MX configurado", "não tem um MX válido": what is denied stands between. */
const WITHOUT =
  /\b(?:sem|sin|without|(?:nao|no) (?:tem|tinha|temos|ha|existe|vejo|achei|encontrei|tiene|hay)|(?:has|have|there is|there's|is) no|doesn't have) (?:(?:o|a|um|uma|nenhum|nenhuma|any|an?|the|el|un|ningun|registros?|records?|entradas?|dns|servidor|server|mx|dominio|domain) ){1,4}(?:is |are |esta |bem |corretamente |properly )?$/
/** "Falta o MX", "no MX record": that there is none, without a word of its state. Where more follows, that decides. */
const MISSING =
  /(?<![\p{L}\p{N}_])(?:sem|sin|without|missing|falt(?:a|am|ando|ou|an)|(?:nao|no) (?:tem|ha|existe|vejo|achei|encontrei|tiene|hay)|(?:has|have|there is|there's|is|are) no|no(?= mx record))(?: (?:o|a|os|um|nenhum|any|an?|the|el|un|ningun|registros?|records?|entradas?|dns|servidor|server)){0,3} mx(?: records?)?(?![\p{L}\p{N}_.-]| (?:configurad|valid|corret|publicad|ativ|configured|set))/gu
/** "Domínio: sim", "MX: não, aponta pra outra hospedagem", "o MX não, …": answered right behind its name. */
const NAME_ANSWERED = new RegExp(
  `(?<![\\p{L}\\p{N}_.@-])(?<!${PART} )(?:mx|dominio|domain)(?: records?)?(?:\\s?[:=]\\s?|\\s?[–-]\\s|(\\s(?:ta |esta |is )?))(?:(nao|no)|sim|si|yes|ok)(?=\\s{0,2}(?:[,.;()\\n]|$))`,
  'gu',
)
/** "Domínio ok, o MX não": without a mark a "não" answers only beside another answer; "o site caiu, o domínio não" denies what was told before. */
const BESIDE_ANSWER = /^[,;]?\s{0,2}(?:(?:mas|e|ja|porem|but|and|pero|y) )?(?:(?:o|the|el) )?(?:(?:registro|servidor|entrada) )?$/
/** "Não mexi no MX não": who denies twice answers nothing. */
const DENIED_BEFORE = /(?<!\p{L})(?:nao|nem|nunca|no|not|never)(?!\p{L})[^,.;:!?\n]{0,60}$/u
/** "Não sei se está ativo", "verifiquem se venceu", "está ativo?": asked, and not said. */
const IN_DOUBT =
  /\b(?:se(?! (?:encontra|encontrava|mantem|mantinha|acha|mostra|apresenta|encuentra|mantiene|muestra)\b)|if|whether|si|sera que|caso)\b[^.,;!?\n]{0,50}$/
const ASKED = /^[^.,;!\n?]{0,30}\?/
/** "Domínio em dia? sim": a question that is answered behind its mark. */
const ANSWERED =
  /^[^.,;!\n?]{0,30}\?[ \t\n|:–-]{1,6}(?:(sim|yes|si|ok)|(?:nao|no)(?! (?:sei|sabemos|se|know|faco|tenho certeza)(?![a-z])))(?![\p{L}])/u
/** "MX correto e respondendo: não": what was asked is answered behind the mark, whatever the question's words. */
const TOLD_BEHIND = new RegExp(
  `^(?: [a-z]{1,12}){0,3}\\s{0,2}[:=]{1,2}\\s{0,2}(?:(${NO}|${BAD_STATE})|${YES}|${GOOD_STATE})(?=\\s{0,2}(?:[.,;!()\\n-]|$)|,? (?:e|mas|but|and|y|pero) )`,
  'u',
)
/** "Venceu, mas já paguei e está ativo de novo": what is told last of one matter holds. */
const TURNS = /\b(?:mas|porem|so que|agora|hoje|ja|but|now|already|since|pero|ahora|ya|depois|then|luego)\b/
const OTHER_MATTER = /\b(?:mx|dns|dominio|domain|registros?|records?|servidor|server|conta|hospedagem|site|caixa|hosting)\b/
const MAX_TURN = 100
const MAX_QUESTION = 45
/** Each answer is compared with each state: of a flood of "MX ok" the first say all. A letter has a dozen. */
const MAX_STATES = 400

/** Returns every word of a good or bad state in `prose`, in order: sim for a good one. What is asked or undone says nothing. */
export function findYesNos(prose: string): FoundValue[] {
  const { folded, at } = foldWithOffsets(prose)
  const states = allMatches(folded, STATE, MAX_STATES).flatMap((match): State[] => {
    const end = match.index + match[0].length
    const before = folded.slice(Math.max(0, match.index - 60), match.index)
    const behind = folded.slice(end, end + MAX_QUESTION)
    const told = TOLD_BEHIND.exec(behind)
    if (told !== null) return [{ isGood: told[1] === undefined, start: match.index, end: end + told[0].length }]
    const answered = ANSWERED.exec(behind)
    if (IN_DOUBT.test(before)) {
      const told = readAnsweredQuestion(folded, end)
      return told === undefined ? [] : [{ isGood: told.isSo === (match[1] === undefined), start: match.index, end: told.end }]
    }
    if (answered === null && ASKED.test(behind)) return []
    const negation = NEGATION.exec(before.slice(-24)) ?? WITHOUT.exec(before)
    const start = match.index - (negation?.[0].length ?? 0)
    const isSaid = (match[1] === undefined) === (negation === null)
    return [{ isGood: answered === null || answered[1] !== undefined ? isSaid : !isSaid, start, end }]
  })
  const missing = allMatches(folded, MISSING).flatMap(({ index, 0: words }): State[] => {
    const end = index + words.length
    const isOpen = IN_DOUBT.test(folded.slice(Math.max(0, index - 60), index)) || ASKED.test(folded.slice(end, end + MAX_QUESTION))
    return isOpen ? [] : [{ isGood: false, start: index, end }]
  })
  const answers: State[] = []
  for (const { index, 0: words, 1: blank, 2: no } of allMatches(folded, NAME_ANSWERED, MAX_STATES)) {
    const isBeside = [...states, ...answers].some(
      ({ end }) => end <= index && index - end < 30 && BESIDE_ANSWER.test(folded.slice(end, index)),
    )
    if ((blank !== undefined && no !== undefined && !isBeside) || DENIED_BEFORE.test(folded.slice(Math.max(0, index - 80), index))) continue
    answers.push({ isGood: no === undefined, start: index, end: index + words.length })
  }
  // "MX: não, responde outro servidor": what is well there is another's.
  const own = states.filter((one) => !one.isGood || !answers.some(({ isGood, end }) => !isGood && one.start >= end && one.start - end < 4))
  return [...own, ...missing, ...answers]
    .sort((one, other) => one.start - other.start)
    .filter((one, index, all) => !isTurned(folded, one, all[index + 1]))
    .map(({ isGood, start, end }) => ({ value: isGood ? 'sim' : 'não', state: 'good', start: at(start), end: at(end) }))
}

type State = { isGood: boolean; start: number; end: number }

function isTurned(folded: string, state: State, next: State | undefined): boolean {
  if (next === undefined || next.isGood === state.isGood || next.start - state.end > MAX_TURN) return false
  const between = folded.slice(state.end, next.start)
  return TURNS.test(between) && !OTHER_MATTER.test(between)
}

/** Returns the word beside the one ticked box; undefined when no single box is ticked. */
function readTicked(folded: string): FoundValue | undefined {
  const box = TICKED.exec(folded)
  if (box === null || TICKED.test(folded.slice(box.index + box[0].length))) return undefined
  const boxEnd = box.index + box[0].length
  const word = TICKED_FIRST.test(folded)
    ? /^\s{0,3}(sim|s|yes|si|nao|n|no)(?![\p{L}])/u.exec(folded.slice(boxEnd, boxEnd + 12))
    : /(?<![\p{L}])(sim|s|yes|si|nao|n|no)\s{0,3}:?\s{0,3}$/u.exec(folded.slice(Math.max(0, box.index - 12), box.index))
  if (word?.[1] === undefined) return undefined
  const start = (TICKED_FIRST.test(folded) ? boxEnd : Math.max(0, box.index - 12)) + word.index + word[0].indexOf(word[1])
  return { value: /^[sy]/.test(word[1]) ? 'sim' : 'não', state: 'good', start, end: start + word[1].length }
}

/** "está" alone affirms what the question asked. */
function bareIs(folded: string, at: (index: number) => number): FoundValue | undefined {
  const match = BARE_IS.exec(folded)
  if (match === null) return undefined
  return { value: 'sim', state: 'good', start: at(folded.search(/\S/)), end: at(match[0].length) }
}

/** What "não" says when a word of trouble follows it at once, and how far that reaches. */
function negatedState(rest: string): { value: 'sim' | 'não'; length: number } | undefined {
  const match = new RegExp(
    `^(?: (?:esta|estava|ta|e|eh|foi|se|ainda|is|has|mais|ficou|been|yet)){0,2} (?:${BAD_STATE})(?![\\p{L}\\p{N}])`,
    'u',
  ).exec(rest)
  return match === null ? undefined : { value: 'sim', length: match[0].length }
}
