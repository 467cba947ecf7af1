// Moments of a call, of what was sent to us, and of what somebody advised: none is that of the mail in question. Comes in: folded text and a moment
// of it. Every window is bounded.
import { COMPUTER } from '../../value/device-words.ts'

/** "Me ligaram hoje, disseram que ontem tentaram": what is reported begins behind the word of saying. */
export const SAID_THAT =
  /(?<![a-z])(?:diss(?:e|eram)|fal(?:ou|aram)|cont(?:ou|aram)|avis(?:ou|aram)|inform(?:ou|aram)|said|says?|told (?:me|us)|dij(?:o|eron)) (?:que|q|that) ((?:[a-z]{1,12} ){0,4})$/
export const SAID_REACH = 80

/** Up to the moment nobody tells of mail, and no sentence ends. */
export const NO_MAIL =
  '(?:(?!\\b(?:mand|envi|tent|dispar|despach|sent|wrote|escrev|escrib|remet|volt(?:ou|aram)|retornou|devolv|cheg(?:ou|aram|ava)|receb|bounced|came back|got|rebot|par(?:ou|aram)|comec|stopped|started|dej[oe]|empez))[^.;!?\\n])'
// "Liguei pra eles às 9h40": of a call, not of a mail; "liguei o computador" and "falou que mandou ontem" tell of neither.
const CALLED = new RegExp(
  `\\b(?:lig(?:uei|amos|ou|aram)(?! (?:(?:o|a|os|as|meu|minha|nosso) )?(?:${COMPUTER}|celular|aparelho|programa|outlook|modem|roteador))|telefon(?:ei|ou|amos|aram|ema)|por telefone|fal(?:ei|amos)|convers(?:ei|amos|ou)|called|phoned|rang|(?:i|we) spoke|llam(?:e|amos)|habl(?:e|amos))\\b${NO_MAIL}{0,40}$`,
)
/** "Já mandei o print ontem", "passei os dados pra vocês segunda": of what we were sent. */
const SENT_TO_US = new RegExp(
  `\\b(?:mand|envi|pass|encaminh|sent|mande|envie|pase)(?:ei|amos|ou)? (?:(?:(?:o|a|os|as|um|uma|esse|essa|the|an?|el|la|una?) )?(?:(?:prints?|capturas?|screenshots?)|(?:fotos?|imagem|imagens|picture|foto) (?:d[oae]s?|of the|del?) (?:erro|tela|mensagem|error|screen|pantalla))|[^.;!?\\n@]{0,30}\\b(?:pr[ao]|para|to|a) (?:voces|vcs|vc|o suporte|you|ustedes))(?![a-z])${NO_MAIL}{0,30}$`,
)
const REACH = 60
const SENT_BEHIND =
  /^(?: [a-z]{1,8}){0,2} (?:(?:re)?mand|(?:re)?envi|tent|dispar|remet|escrev|sent|tried|wrote|intent)(?![a-z]{0,3}(?:ar|ir|er)(?![a-z]))/

/** "Hoje às 10h outro atendente mandou usar a 110": of what somebody advised. */
const ADVISED_THEN =
  /^,? (?:[a-z]{1,12} ){0,3}?(?:atendente|suporte|tecnic[oa]|voces|vcs|colega de voces|support|agent|technician|soporte|tecnico)(?: (?:d[aeo]|of|del?) [a-z]{2,12})? (?:(?:me|nos|ja) )?(?:mand(?:ou|aram) (?:usar|trocar|mudar|colocar|por|botar|eu|a gente|configurar)|diss(?:e|eram)|falou|falaram|ped(?:iu|iram)|orient(?:ou|aram)|suger(?:iu|iram)|recomend(?:ou|aram)|told|said|asked|suggested|advised|dijo|dijeron|pidio|sugirio)(?![a-z])/

/** "Rang to say her e-mail to me from last night bounced": of what the call was about. */
const SAID_OF_MAIL =
  /\b(?:to (?:say|tell (?:me|us))|saying|(?:pra|para) (?:dizer|avisar|reclamar)|avisando|dizendo|reclamando|para (?:decir|avisar)|diciendo)(?![a-z])[^.;!?\n@]{0,24}(?<![a-z])(?:e-?mails?|mensage(?:m|ns)|messages?|mails?|correos?|mensajes?)(?: [a-z]{1,10}){0,4}? (?:from|of|d[eoa]|del?) $/

/** Returns whether a moment is of a call, of what was sent to us, or of what we advised. */
export function isOfCall(folded: string, { start, end }: { start: number; end: number }): boolean {
  // "Me ligaram hoje, disseram que ontem tentaram e voltou"
  if (SENT_BEHIND.test(folded.slice(end, end + 40)) && SAID_THAT.test(folded.slice(Math.max(0, start - SAID_REACH), start))) return false
  if (ADVISED_THEN.test(folded.slice(end, end + 110))) return true
  const before = folded.slice(Math.max(0, start - REACH), start)
  if (SAID_OF_MAIL.test(before)) return false
  return CALLED.test(before) || SENT_TO_US.test(before)
}
