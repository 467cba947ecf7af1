// Internet addresses that are not the connection's own, told beside it: "o do computador é 10.1.1.44, o DNS é 8.8.8.8 e o da internet é
// 131.…", "192.168.1.20, esse é da máquina". Comes in: folded text and a span of it. Every window is bounded. Alone, "o IP do computador" is
// what people call the one that is asked for: whoever asks looks for another one first.
import { COMPUTER } from '../../value/device-words.ts'
import type { FoundValue, ValueType } from '../../value/value.ts'
import type { Range } from '../range.ts'

const INSIDE = `(?:${COMPUTER}|rede(?: (?:interna|local|de casa|da loja|da empresa))?|lan|wi-?fi|roteador|modem|router|impressora|dns|gateway|printer|network|red|impresora)`
/** "O DNS que usamos é", "o da máquina é", "o local é", "the PC's is": in the value's own clause. */
const BEFORE = new RegExp(
  `(?:\\b(?:dns|gateway|mascara|netmask)\\b|\\b(?:o|a|os|el|la|ip|endereco|address|direccion|one|the)(?: ip)? (?:(?:d[oae]s?|n[oa]|of|on|del|de la|for)(?: (?:the|meu|minha|nosso|nossa|my|our|mi))? (?:${INSIDE}|servidor|server)|interno|local|privado|private|internal|de dentro|inside)\\b|\\b(?:the|my|our) (?:${COMPUTER}|router|printer)(?:'s)?\\b)[^,;:()\\n\\d]{0,34}$`,
)
/** ", esse é da máquina", "(that's the PC)": right behind the value. "(a máquina é 10.…)" tells of another. */
const BEHIND = new RegExp(
  `^["')]{0,2}[ ,;(–-]{1,3}(?:(?:mas|but|pero|e|que|which) )?(?:(?:esse|este|isso|essa|esta|that|this|it|ese|esa|eso|que|which)(?: (?:ai|numero|one|ip))?(?: (?:e|eh|is|es|era|fica)|'s) )?(?:(?:o|a|el|la|the|so|just|only|apenas|ip) ){0,3}(?:(?:d[oae]s?|n[oa]|of|on|del|de la)(?: (?:the|meu|minha|my|mi))? )?(?:${INSIDE}|intern[oa]|local|privado|private|internal|de dentro)(?![a-z])(?!(?: em si| en si| itself| mesm[oa]| aqui| del[ea])? (?:e|eh|is|es|fica|tem|usa|esta|has)(?![a-z]))`,
)
/** Below begins another matter. */
const NEXT_ITEM = /\n[ \t]{0,8}(?:[-*•·\d\n]|$)/
const REACH = { before: 80, behind: 60 }

/** "Estação: PC-07 (10.0.0.7)" */
const MACHINE =
  /(?<![a-z])(?:pc|estacao|maquina|micro|note(?:book)?|desktop|terminal|computador|workstation|ativo)(?![a-z])[^\n()]{0,28}\($/

type Addresses = { type: ValueType; found: FoundValue[]; programsIn: () => readonly Range[] }

/** Returns those of `found` that are addresses: no version's four numbers ("Samsung Email 6.1.94.3"), and as a server no machine's own behind its name. */
export function addressesMeant(folded: string, { type, found, programsIn }: Addresses): FoundValue[] {
  const programs = found.length === 0 ? [] : programsIn()
  const isVersion = ({ start, end }: FoundValue): boolean => programs.some((one) => one.start <= start && end <= one.end)
  const isMachine = ({ start }: FoundValue): boolean => MACHINE.test(folded.slice(Math.max(0, start - 40), start))
  return found.filter((one) => !isVersion(one) && !(type === 'hostname' && isMachine(one)))
}

/** Returns whether the words right around the address at `span` say that it is a device's, of a network's inside, or a name server's. */
export function isOfDevice(folded: string, span: Range): boolean {
  if (BEFORE.test(folded.slice(Math.max(0, span.start - REACH.before), span.start).replaceAll('\n', ' '))) return true
  return BEHIND.test(
    folded
      .slice(span.end, span.end + REACH.behind)
      .replace(NEXT_ITEM, '.')
      .replaceAll('\n', ' '),
  )
}
