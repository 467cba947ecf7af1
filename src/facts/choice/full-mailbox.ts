// A full mailbox that turns mail away: mail's own matter, though who tells of it asks for more room and has deleted what he could.
// Comes in: folded text. Goes out: the text without the words of room, where a sender is told that the box is full. Short windows.
import { hasMatch } from '../../value/text/all-matches.ts'

const WORD = '(?:[^\\s.;!?]{1,60}[ \\n]{1,3})'
/** Not "quase cheia": of a box that is nearly full nothing is turned away. */
const FULL =
  '(?:caixa|mailbox|inbox|buzon|casilla|bandeja|conta|cota|quota|cuota)(?: {1,3}(?:postal|de (?:entrada|correio|e-?mail)|is|was|dele|dela|deles|d[aeo] [a-z]{2,12}|e|esta|ta|estava|estao|esta muito|estaba|super|toda|ja|sempre|de))* {1,3}(?:cheias?|lotad[ao]s?|full|llen[ao]s?|excedid[ao]|exceeded|estourad[ao]|esgotad[ao]|over quota)'
const TURNED_AWAY =
  '(?:volt(?:a|am|ou|aram|ando)|retorn(?:a|am|ou|aram)|devol(?:ve|vem|veu|veram|vid[ao]s?)|devuelv(?:e|en)|devolvio|rebot(?:a|an|o|aron)|vuelve|vuelven|recebe[mu]?|receberam|reciben?|recibieron|aparece pr[ao]|dizem|reclamam|bounc(?:e|es|ed|ing)|comes? back|came back|returned|(?:are|is|being|get|gets|got) told|(?:get|gets|got)(?= (?:a|an|the|it|back)))'
const FULL_FOR_SENDERS = new RegExp(
  `(?<![a-z])(?:${TURNED_AWAY}(?![a-z]) ${WORD}{0,10}${FULL}|${FULL}(?![a-z])[ ,\\n]{1,2}${WORD}{0,10}${TURNED_AWAY})(?![a-z])`,
)

/** Room that is wanted, or was made: "podem aumentar o espaço?", "já apaguei mil mensagens". */
const ROOM =
  /(?<![a-z])(?:aument(?:ar|em|e|o)|ampli(?:ar|em|e)|increase|raise|liber(?:ar|em|e|o)|free up|agrand(?:ar|en)|mais|more|mas|apag(?:uei|amos|ou|ando|o|a)|exclui(?:u|mos)?|delet(?:ei|ou|amos|ed)|limp(?:ei|amos|ou)|erased|borr(?:e|amos|o)|elimin(?:e|amos))(?= (?:[^\s.;!?]{1,20} ){0,3}(?:espaco|caixa|cota|quota|limite|space|storage|mailbox|espacio|cuota|buzon|casilla|e-?mails?|mensage(?:m|ns)|mensajes|messages|correos|tudo|todo|pasta|lixeira|mil|monte)(?![a-z]))[^.;!?\n]{0,60}/g

/** Returns folded `told` without what it says of room, where mail is turned away because a box is full; else `told` as it is. */
export function withoutRoom(told: string): string {
  return hasMatch(told, FULL_FOR_SENDERS) ? told.replace(ROOM, ' ') : told
}
