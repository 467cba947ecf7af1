// A notice that would have its reader sign in somewhere: "5 messages are held. Release them here: https://…". It speaks of mail that does not arrive in
// a program's words, and nobody of himself. Comes in: folded text. Goes out: whether it is one; a server's refusal with a link to its rules is none.

/** What is said to wait for the reader, or to be wrong with what is his. */
const HELD =
  /\b(?:(?:messages?|e-?mails?|mensage(?:m|ns)|mensajes?|correos?|deliver(?:y|ies))\b[^.!?\n]{0,40}\b(?:held|pending|undelivered|blocked|delayed|quarantined?|on hold|suspended|failed|retid[oa]s?|pendentes?|bloquead[oa]s?|retenid[oa]s?|pendientes?)|(?:held|pending|undelivered|blocked|delayed|quarantined) (?:(?:incoming|e-?mail|mail) ){0,2}(?:messages?|e-?mails?|mails?)|(?:your|seus?|suas?|tu|su) (?:[a-z]{2,12} ){0,2}(?:mailbox|account|inbox|messages?|e-?mails?|password|contas?|caixas?(?: postal)?|senha|cuenta|buzon|contrasena))\b/
const SIGN_IN =
  /\b(?:releas(?:e|ing)|recover|restore|retrieve|verify|validate|confirm|re-?activate|sign[ -]?in|log[ -]?in|login|click|fix|keep|upgrade|libera[r]?|libere|validar|valide|recuper[ae]r?|confirm[ae]r?|reativ[ae]r?|cli(?:que|car|cando)|acess[ae]r?|atualiz[ae]r?|haga clic|ingrese|verifi(?:que|car))\b[^.!?\n]{0,60}\s?https?:\/\//
const OF_HIMSELF =
  /(?<![a-z@./-])(?:i|i'm|we|we're|my|our|us|me|eu|meus?|minhas?|noss[oa]s?|nos|gente|aqui|daqui|estou|estamos|tenho|temos|uso|usamos|[a-z]{3,8}guimos|consigo|tentei|tentamos|recebo|recebi|recebemos|mandei|mandamos|enviei|enviamos|mi|mis|yo|nuestr[oa]s?|puedo|podemos|recibi|recibo|outlook|thunderbird)(?![a-z@/-])/
/** "550 5.7.1 … see https://…" */
const REFUSAL = /(?<![\d.])[45]\d\d(?:[ -]|-?\d\.\d)|\[alert\]/
/** Who sent and who was to receive. */
const TWO_ADDRESSES = /[a-z0-9]@[a-z0-9][^@]*[a-z0-9]@[a-z0-9]/
const MAX_LETTERS = 1_500

/** Returns whether folded `told` is such a notice. */
export function isBait(told: string): boolean {
  const words = told.slice(0, MAX_LETTERS)
  return (
    words.includes('://') &&
    SIGN_IN.test(words) &&
    HELD.test(words) &&
    !REFUSAL.test(words) &&
    !TWO_ADDRESSES.test(words) &&
    !OF_HIMSELF.test(words)
  )
}
