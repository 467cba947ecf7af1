// The box of a mail program that asks for a connection without naming a technique: "conexão segura", "conexão criptografada", and whether
// it is ticked, told behind it or by what somebody did with it. Comes in: folded prose. Goes out: where, and what that sets.
import { allMatches } from '../text/all-matches.ts'

type SecureBox = { technique: 'ssl_tls' | 'none'; start: number; end: number }

const BOX = '(?:conexao|conexion|connection) (?:criptografad|encriptad|cifrad|segur)[oa]|(?:encrypted|secure) connection'
const TICKED = '(?:marcad|ticad|selecionad|ativad|ligad|habilitad|tildad|activad|seleccionad)[oa]|ticked|checked|selected|enabled'
const TICK = '(?:o |um |a |el |la )?(?:v|x|xis|tique|visto|vistinho|check|palomita|tick)'
/** "Requer conexão segura, e ela tá marcada": the state of the box that asks for it; the first group is that of one that is not ticked. */
const STATE_BEHIND = new RegExp(
  `\\b(?:${BOX})["')]{0,2}(?:,? (?:mas|e|que|so que|porem|but|and|pero|y))?(?: (?:ela|ele|it|eu))? (?:((?:nao|not|no|n|isn't|is not) (?:(?:esta|ta|is|foi|tem|vem|fica) )?(?:${TICKED}|${TICK})|(?:(?:esta|ta|is|fica|vem|ficou|deixei) )?(?:des(?:marcad|ticad|ativad|ligad|habilitad|tildad|activad)[oa]|un(?:ticked|checked)|(?:sem|sin) (?:marcar|${TICK})))|(?:esta|ta|is|fica|vem|ficou|deixei|tem) (?:${TICKED}|(?:com )?${TICK})|${TICKED})(?![a-z])`,
  'g',
)
/** "Marquei a caixa de conexão segura", "deixei ticada a opção conexão criptografada"; the groups tell of one that was not, or no longer. */
const DONE_BEFORE = new RegExp(
  `\\b(?:(nao|n|nunca|nem|not|didn't|don't|never|no) (?:(?:eu|a gente|ele|ela|i|o tecnico|o rapaz|a moca) )?)?(?:(?:(?:deix|coloc)(?:ei|amos|ou|aram|o)|est(?:a|ava)|ta|tava|ficou|fica|vem|veio|(?:i |we )?(?:left|kept)|deje|tengo|tenho) (?:${TICKED})|(?:marqu|tiqu|lig|ativ|habilit|selecion|clic?qu)(?:ei|o|amos|ou|aram)|marc(?:amos|ou|aram)|tic(?:amos|ou|aram)|ticked|checked|selected|enabled|marque|active|(desmarqu(?:ei|e)|desmarc(?:amos|ou|aram)|desativ(?:ei|amos|ou)|deslig(?:uei|amos|ou)|desabilit(?:ei|amos|ou)|tir(?:ei|amos|ou)|unchecked|unticked|disabled|desmarque|desactive))(?: (?:n?[ao]|el|la|em|the|aquel[ae]|essa|d[aeo]|del|caix(?:a|inha)|quadrad(?:o|inho)|opcao|casilla|opcion|box|option|tal|checkbox|para|pra|for|usar|use|to|que|diz|fala|pede|says|that|requer|exige|requires?|uma?|una?|an?|este|esse|servidor|this|server)){0,12}(?: |["'“] ?| ["'“])(?:${BOX})(?![a-z])(?!["'”)]{0,2} (?:(?:esta|ta|is) )?(?:des|nao|not|un))`,
  'g',
)

const DOUBT_REACH = 40
/** "Não sei se marquei …", "antes tava marcada …", "nem …", "marquei e desmarquei …" */
const IN_DOUBT =
  /(?<![a-z])(?:(?:se|if|whether|si)(?: (?:eu|i|a gente|yo))?|antes|before|nem|quando|when|cuando|(?:marquei|marcou|liguei) e) $|(?<![a-z])(?:nao|n|not|no|don't) (?:sei|lembro|know|remember|recuerdo|se)(?![a-z])[^.;!?\n]{0,24}$/
const UNDONE_REACH = 70
/** "…, mas eu desmarquei depois", "… e voltei como estava", "… no Thunderbird dele" */
const UNDONE =
  /^[^;!?\n]{0,50}(?<![a-z])(?:turned (?:it )?off|desmarc\w{1,4}|desmarquei|tirei|tirou|tiramos|voltei|voltou|desfiz|desliguei|nao esta(?: mais)?|untick\w{0,3}|undid|undone|dele|dela|deles|his|hers?|desmarque)(?![a-z])/

/** Returns each box of `folded` whose state is told, in order of the ways to tell it. */
export function findSecureBoxes(folded: string): SecureBox[] {
  const states = allMatches(folded, STATE_BEHIND).map(
    (match): SecureBox => ({ ...placeOf(match), technique: match[1] === undefined ? 'ssl_tls' : 'none' }),
  )
  const done = allMatches(folded, DONE_BEFORE).flatMap((match): SecureBox[] => {
    const behind = folded.slice(match.index + match[0].length, match.index + match[0].length + UNDONE_REACH)
    const isNeither = match[1] !== undefined && match[2] !== undefined
    if (isNeither || IN_DOUBT.test(folded.slice(Math.max(0, match.index - DOUBT_REACH), match.index)) || UNDONE.test(behind)) return []
    const isOff = (match[1] === undefined) === (match[2] !== undefined)
    return [{ ...placeOf(match), technique: isOff ? 'none' : 'ssl_tls' }]
  })
  return [...states, ...done]
}

function placeOf(match: RegExpMatchArray & { index: number }): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}
