// "O usuário é esse mesmo que eu tô escrevendo", "a conta é este e-mail aqui": the login that words for the writer's own address stand for.
// Comes in: prose and the fields. Goes out: the candidates for the login. Without its name before them such words say nothing of it.
import type { Field } from '../../checklist/checklist.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { Prose } from '../prose/prose.ts'
import { GOES } from '../prose/state-words.ts'
import { findPointedAt } from './find-pointed-at.ts'

const LOGIN_IS =
  /(?<![a-z])(?:usuario|user ?name|user|login|logon|conta|cuenta|account|(?:e-?mail|correo)(?= (?:e|eh|is|es) ))(?: (?:d[eo]|of|pop3?|e-?mail|de entrada|que (?:eu )?(?:uso|usamos|esta la|ta la|(?:nao|n) (?:baixa|recebe|puxa|entra|funciona)))){0,3}(?:[,:]| (?:e|eh|is|es|continua sendo|segue sendo))?(?: (?:sim|isso|yes|si),?)?(?: (?:o|a|the|el|la))? $/
const REACH = 70
/** "O e-mail é esse mesmo que tô mandando", not "o e-mail é esse mesmo problema". */
const EMAIL_IS = /(?<![a-z])(?:e-?mail|correo) (?:e|eh|is|es)(?: (?:o|a|the|el|la))? $/
const ENDS = /^(?:\s{0,2}(?:[.,;!?)\n]|$)| (?:que|aqui|daqui|mesmo|do qual|which|that|here|e|mas|and|but)(?![a-z]))/
/** "Uso outra conta, este e-mail aqui é só para contato", "não é a conta deste e-mail", "respondam nesta conta". */
const OTHER =
  /(?<![a-z])(?:outr[oa]s?|another|other|otr[oa]|n?d?(?:est|ess)[ae]|(?:nao|n|not|no) (?:e|eh|foi|era|is|was|es|fue)(?: (?:mais|o|a|the|el|la|com))*) (?:usuario|user ?name|user|login|logon|conta|cuenta|account)(?![a-z])[^.;!?\n]{0,60}$/
/** "A conta deste e-mail funciona normal": it is another one that fails. */
const WORKS_THEN = new RegExp(`^,? (?:(?:ja|esta|ta|continua|segue|is|still|aqui|sim) ){0,2}${GOES}(?![a-z])(?! (?:mal|so|n[oa])(?![a-z]))`)

/** Returns the candidates for the login of `fields` that `prose` points at as the writer's own address. */
export function findPointedLogins(prose: Prose, fields: readonly Field[]): Candidate[] {
  const field = fields.find(({ type }) => type === 'login')
  const { speech, text, folded } = prose
  const { from } = speech
  if (field === undefined || from === undefined || speech.isOfOtherSide) return []
  return findPointedAt(text)
    .meant.filter(({ start, end }) => {
      const before = folded.slice(Math.max(0, start - REACH), start)
      const behind = folded.slice(end, end + REACH)
      return LOGIN_IS.test(before) && !OTHER.test(before) && !WORKS_THEN.test(behind) && (!EMAIL_IS.test(before) || ENDS.test(behind))
    })
    .map((span) => ({
      fact: factOf(field, { value: from.address, state: 'good', ...span }, evidenceOf(speech, { by: 'pointed-at' }, span)),
      age: speech.age,
      strength: STRENGTH.pointedAt,
    }))
}
