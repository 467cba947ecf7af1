// The field of a contact form that a person fills in: "Mensagem: Bom dia, meu Outlook não recebe desde ontem". Its label names an error elsewhere. Comes in: a
// label and what stands behind it. Goes out: whether a person tells there what goes wrong.
import { startsLikeError } from '../../value/error/error-opening.ts'
import { foldInPlace } from '../fold-in-place.ts'

const LABEL = /^\W{0,4}(?:(?:sua|your|tu) )?(?:mensagem|message|mensaje)\W{0,4}$/
const SHOWN = 160
const GREETS =
  /^["'\s]{0,4}(?:ola|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|hello|hi|good (?:morning|afternoon)|hola|buen[oa]s|estimad[oa]s)(?![a-z])/
const SAYS_I =
  /^["'\s]{0,4}(?:eu|i (?:am|have|can't|cannot|don't|use)|nao (?:consigo|conseguimos|recebo|recebemos|estou)|no (?:puedo|recibo))(?![a-z])/
const OWN =
  /^[^.!?\n]{0,60}(?<![a-z])(?:meus?|minhas?|noss[oa]s?|(?:nao )?(?:consigo|conseguimos|recebo|recebemos)|gostaria|preciso|precisamos|estou|estamos(?! (?:com|tendo) (?:problemas|dificuldades))|tenho|temos|my|our|i (?:am|have|can't|cannot|don't)|we (?:are|have|can't|cannot)|mis?|nuestr[oa]s?|no puedo|no recibo|necesito)(?![a-z])/

/** Returns whether `words`, written behind `label`, are a person's own. */
export function isOwnMessage(label: string, words: string): boolean {
  if (!LABEL.test(foldInPlace(label))) return false
  const shown = foldInPlace(words.slice(0, SHOWN))
  return GREETS.test(shown) || SAYS_I.test(shown) || (OWN.test(shown) && !startsLikeError(shown.trim()))
}
