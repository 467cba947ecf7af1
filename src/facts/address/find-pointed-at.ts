// "O mesmo e-mail de onde escrevo", "deste e-mail aqui": words that stand for the writer's own address.
// Comes in: any text. Goes out: where such words stand. Whose address that is, the letter says.
import { DEVICE } from '../../value/device-words.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { foldInPlace } from '../fold-in-place.ts'

const MAIL = '(?:e-? ?mails?|endereco|conta|mail|correo|direccion|cuenta|casilla|buzon|address|account|mailbox|caixa|remetente)'
/** "de la que les escribo", "pelo qual estou falando", "from which I write", "I'm writing to you from": the first person, now. */
const WRITING =
  "(?:(?:eu|yo|i|lhes?|les?|te|vos|os|voces|estou|estamos|to|estoy|am|i'm|we are|agora|ahora|aqui|now) ){0,4}(?:escrev(?:o|emos|endo|i(?!do)|)|escrib(?:o|imos|iendo)|fal(?:o|amos|ando)|hablo|mando|mand(?:ei|ando) (?:esta|este|isto|isso)|envi(?:o|ando) (?:esta|este|isto|isso)|us(?:o|ando) (?:agora|aqui|para (?:falar|escrever)|pra (?:falar|escrever))|write|writing|e-?mailing)(?![a-z])"
const POINTED = new RegExp(
  [
    // The first letter is looked at before the words behind it: those of every word of a text would be. deste e-mail, este mesmo e-mail aqui, esse e-mail que estou escrevendo
    `\\b(?=[dent])(?:(?=d)|(?<!\\b(?:mandei|mandamos|enviei|enviamos|mandar|enviar|reenviei|reenviar|disparei|recebi|recebemos|respondi|encaminhei|encaminhar|sent|send|resent|envie|mande) ))(?:d?este|d?esse|d?esta|d?essa|n?este|n?esse|n?esta|n?essa|this|de este|de esta)(?: (?:mesm[oa]|meu|minha|very|same|mism[oa]|proprio))? ${MAIL}(?: (?:mesm[oa]|mism[oa]|aqui|address|account))?\\b(?! (?:de erro|que (?:o|a|ele|ela|nao|voltou|recebi|chegou|mandei|enviei)|nao|do|da(?! que| qual)|voltou|foi|chegou|saiu|(?:existe|exists)(?![a-z])|(?:es)?t?a (?:cert[oa]|ativ[oa]|corret[oa])|existia))`,
    // la dirección de la que les escribo, a conta da qual lhes escrevo, the account with which I write, la misma de la que escribo
    `\\b(?:(?:o |a |pelo |do |the |el |la |do mesmo |pelo mesmo )?(?:mesm[oa]|mism[oa]|same|very) )?(?:${MAIL}|mesm[oa]|mism[oa]|same(?: one)?),? (?:d[eoa]s?|desde|com|con|por|pel[oa]|em|n[oa]|en|from|with|by|in)(?: (?:el|la))? ?(?:que|qual|cual|onde|donde|which|where) ${WRITING}`,
    // o mesmo e-mail de onde escrevo, o mesmo que estou usando, meu e-mail mesmo
    `\\b(?:o |a |pelo |do |the |el |la |do mesmo |pelo mesmo )?(?:mesm[oa]|same|mism[oa])(?: ${MAIL})?(?: address)? (?:de onde|d onde|daonde|em que|que|q|do qual|do que|do q|pelo qual|com que|deste|desse|desta|dessa|aqui|daqui|i am|i'm|from which|that|as this|desde)\\b(?:(?! (?:para|pra|pro|a|to|al|ao) \\S{1,60}@)[^.,;\\n]){0,40}`,
    `\\b(?:meu|minha|my|mi)(?: proprio)? ${MAIL} (?:mesm[oa]|aqui)\\b`,
    `\\b${MAIL} (?:(?:de onde|d onde|daonde|do qual|pelo qual|que|q|com que|desde(?: el)? (?:que|donde|cual)) )?(?:eu )?(?:estou |estamos |to |estoy |te )?(?:escrev(?!eu|e\\b|em\\b|eram)|falando|mandando esta|mandando este|enviando esta|enviando este|usando (?:agora|aqui)|i am writing|i'm writing|escrib(?!io|e\\b|en\\b|ieron))[a-z]{0,6}`,
    `\\b(?:de onde|d onde|daonde|daqui de onde|from where|desde donde) (?:eu )?(?:estou |to |estoy |les |te |lhes )?(?:escrev(?!eu|e\\b|em\\b|eram)|falo|falando|mando|escrib(?!io|e\\b|en\\b|ieron)|i am writing)[a-z]{0,6}`,
    `\\b(?:daqui mesmo|deste aqui|deste mesmo|desse mesmo|desse aqui|este aqui|esse aqui|este mesmo|esse mesmo|esta mesma|essa mesma|n(?:este|esse|esta|essa) (?:aqui|daqui|mesm[oa](?= aqui| que |\\s{0,2}(?:[.,;:!?)\\n]|$)))|this one|this same one|este mismo)\\b`,
    // o meu é esse que estou usando, o nosso é este aqui mesmo, mine is the one I am writing from, el mío es este
    `\\b(?:meu|minha|nosso|nossa|mio|nuestro|mine|ours)(?: ${MAIL})? (?:e|eh|is|es) (?:est[ea]|ess[ea]|el|the one|this one|o(?= (?:que|q) (?:(?:eu|estou|to|tou) ){0,2}(?:usando|escrevendo|escrevo|falando|mandando)(?![a-z])))(?: (?:aqui|mesm[oa]|msm[oa]?|mismo|one|daqui|ai)){0,3}(?:,? (?:(?:do |pelo )?(?:que|q|qual) )?(?:(?:eu|i am|i'm|estou|to|tou|estoy) ){0,2}(?:usando|escrevendo|escrevo|falando|mandando|escribiendo|using|writing)(?: (?:from|agora|aqui|desde))*)?(?![a-z])(?=\\s{0,3}(?:[.,;!?)\\n]|$| (?:e|mas|y|and|but) ))`,
    // el otro dato sí, es ese correo
    `\\b(?:es|is) (?:ese|este|that|this) (?:mismo |same |very )?(?:correo|e-?mail|mail|address|direccion|cuenta|account)(?: mismo)?(?=\\s{0,2}(?:[.,;!?)\\n]|$))`,
    // mandei do meu mesmo, chega no meu mesmo
    `\\b(?:[dn]|pel)?[oa] (?:meu|minha|nosso|nossa) mesm[oa](?=\\s{0,2}(?:[.,;:!?)\\n]|$)| (?:e|mas|ontem|hoje|agora|ali?|dia|as|para|pra|pro) )`,
    `\\b(?:${MAIL} )?(?:i am|i'm) writing (?:you )?from\\b(?! (?:my|our|an?|another|home|work)(?![a-z]))`,
    // nesse que estou escrevendo, esse aqui do qual falo com vocês
    `\\b[dn]?(?:este|esse|esta|essa)(?: (?:aqui|daqui|mesm[oa]))?,? (?:(?:d[oa]|pel[oa]|n[oa]|com o) )?(?:que|q|qual) ${WRITING}`,
  ].join('|'),
  'g',
)

const MAX_POINTED = 20

// "Ela usa esse e-mail todo dia": somebody else's.
const OTHERS =
  /\b(?:el[ea]s?|clientes?|fornecedor(?:a|es)?|destinatari[oa]|he|she|they|customer|client|supplier|ellos|ellas|proveedor)(?: (?:so|sempre|tambem|ainda|ja|nao|nunca|me|que|always|only|still|also)){0,2} (?:usa|usam|tem|recebe|recebem|le|leem|abre|olha|utiliza|atende|responde|me respondeu|passou|confirmou|uses?|has|have|reads?|checks?|gets?|usan|tiene|recibe|lee)(?: (?:so|sempre|tambem|ainda|mesmo|pel[oa]|n?o|n?a|only|always|from)){0,2} $/

/** "Não foi desta conta que escrevo", "…, não esse de onde escrevo": another one it was. A Portuguese "no" is "in the". */
const DENIED =
  /\b(?:(?:nao|not) (?:(?:e|eh|foi|era|sai|saiu|is|was|mandei|enviei|sent) )?|no (?:e|es|fue|era|mandei|sent) )(?:(?:d[eoa]|desde|from|el|la|o|a|d?es[st][ea]) ){0,2}$/

/** "No celular chega, nesse aqui não": of devices one is this one, too. */
const OF_DEVICE = new RegExp(`\\b(?:${DEVICE}|outlook|thunderbird|programa)\\b[^.;!?\\n]{0,40}$`)
/** "O vagas@… volta. Criamos essa caixa ontem": the one that was just named. */
const MADE =
  /@[^\n]{1,250}\b(?:cri(?:ei|amos|aram|ou)|abri(?:mos)?|abriram|ativ(?:ei|amos|aram|ou)|cadastr(?:ei|amos|aram|ou)|created|opened|set up|cre(?:e|amos|aron)|abrimos) $/
const SHORT = /^(?:n?(?:este|esse|esta|essa) (?:aqui|daqui|mesm[oa])|(?:[dn]|pel)?[oa] (?:meu|minha|nosso|nossa) mesm[oa])$/

type Span = { start: number; end: number }

/** Returns where `text` points at the writer's own address, in order, and where it does so to say that it is another one. */
export function findPointedAt(text: string): { meant: Span[]; denied: Span[] } {
  const folded = foldInPlace(text)
  const meant: Span[] = []
  const denied: Span[] = []
  for (const match of allMatches(folded, POINTED, MAX_POINTED)) {
    const before = folded.slice(Math.max(0, match.index - 60), match.index)
    if (MADE.test(folded.slice(Math.max(0, match.index - 300), match.index)) || OTHERS.test(before)) continue
    if (SHORT.test(match[0].trimEnd()) && OF_DEVICE.test(before)) continue
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (DENIED.test(before)) denied.push(span)
    else meant.push(span)
  }
  return { meant, denied }
}

/** "vendas@ da Rendas Sul": somebody else's. */
const OF_SOMEBODY = /^ (?:d[aoe]s?|del?|of) /i
/** "ana@ padaria.com.br": no end of it was cut. */
const THEN_DOMAIN = /^\s{1,3}[a-z0-9-]{1,60}\.[a-z]{2}/
const NAMED = '(?: (?:o|a|the|el|la|meu|minha|nosso|nossa|our|my|mi|nuestr[oa]|e-?mail|mail|conta|caixa|endereco|correo|cuenta|account))*'
/** "Mandei do …", "saiu pela conta …"; "não chega no …", "mandam pro …". Elsewhere an address that is cut short is only spoken of. */
const LEADS_TO: Record<'sender' | 'recipient', RegExp> = {
  sender: new RegExp(
    `\\b(?:mand|envi|remet|dispar|escrev|escrib|sa[iy]|salio|foi|usa|usei|uso|sent|send|mail)[a-z]{0,5}(?: [a-z0-9:/,]{1,12}){0,4} (?:d[oae]|pel[oa]|com|from|desde|con)${NAMED} $`,
  ),
  recipient: new RegExp(
    `\\b(?:mand|envi|escrev|escrib|cheg|lleg|receb|recib|entr|sent|send|arriv|receiv)[a-z]{0,5}(?: [a-z0-9:/,]{1,12}){0,4} (?:para|pra|pro|n[oa]|ao?|to|en|at|in)${NAMED} $`,
  ),
}

/** Returns where `text` names `address` cut short behind its mark in that role: "mandei do reservas@ no sábado". Without a role, as an answer. */
export function findCutShort(
  text: string,
  { address, role }: { address: string; role?: 'sender' | 'recipient' | undefined },
): { start: number; end: number }[] {
  const short = address.slice(0, address.indexOf('@') + 1)
  const found: { start: number; end: number }[] = []
  // Nearly every text holds none.
  const folded = short.length < 3 || !text.toLowerCase().includes(short) ? '' : foldInPlace(text)
  for (let start = folded.indexOf(short); start >= 0 && found.length < MAX_POINTED; start = folded.indexOf(short, start + 1)) {
    const end = start + short.length
    const isWhole = !/[\p{L}\p{N}._+-]/u.test(folded[start - 1] ?? ' ') && /^(?:[\s)"',;:!?]|\.(?:\s|$)|$)/.test(folded.slice(end, end + 2))
    if (!isWhole || OF_SOMEBODY.test(folded.slice(end, end + 5)) || THEN_DOMAIN.test(folded.slice(end, end + 70))) continue
    if (role === undefined || LEADS_TO[role].test(folded.slice(Math.max(0, start - 80), start))) found.push({ start, end })
  }
  return found
}
