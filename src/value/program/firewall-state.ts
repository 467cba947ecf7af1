// What is told of a firewall beside its name: switched on or off, that it blocks nothing, what its rules let through. Sources for patterns over folded text.

// What a rule lets through: "portas 110 e 995 liberadas", "regra liberando a 995 para o servidor", "saída toda liberada".
const OPEN = '(?:(?:liberad|abert|permitid|abiert)[oa]s?|open|allowed)(?![a-z])'
const PORTS = '(?:(?:a|as|las?|the) )?(?:(?:portas?|ports?|puertos?) )?\\d{2,5}(?:(?:[/,] ?| e | y | and )\\d{2,5}){0,3}'
export const LETS_THROUGH = `(?:${[
  `(?:(?:uma?|a|as|the|la|las|com|with) )?(?:regras?|reglas?|rules?) (?:(?:ja|esta|estao|is|are|already|ya) ){0,2}(?:${OPEN}|(?:criad|cread)[oa]s?(?![a-z])|(?:created|in place)(?![a-z]))`,
  `${PORTS} (?:(?:out|de saida|saida|tcp|outbound|inbound|entrada|de salida|is|are|esta|estao) ){0,2}${OPEN}`,
  `(?:(?:(?:uma?|a|as|the|la) )?(?:regras? |reglas? |rules? )?(?:liberando|permitindo|abrindo|allowing|opening|permitiendo|abriendo|que (?:libera|permite)m?) |(?:uma? )?(?:regras?|reglas?) (?:de saida |de liberacao )?(?:pra|para) )${PORTS}(?: (?:para|pra|to) (?:[^.,;()\\n]|\\.(?=[^\\s.])){2,60})?`,
  `(?:(?:uma?|a|as|toda|todas|regras? de|reglas? de|trafego de|trafico de) ){0,3}(?:saidas?|outbound|salida)(?: (?:traffic|access|toda|tudo|totalmente|geral|esta|ta|is)){0,2} ${OPEN}(?: (?:pra|para|to) (?:tudo|todos|todo|everything|qualquer [a-z]{4,10}))?`,
].join('|')})`
export const SWITCHED =
  '(?:ligad[oa]|desligad[oa]|ativ[oa]|ativad[oa]|desativad[oa]|habilitad[oa]|desabilitad[oa]|liberad[oa]|inativ[oa]|enabled|disabled|on|off|turned (?:on|off)|activad[oa]|desactivad[oa]|activ[oa])(?![a-z])'
export const UNBLOCKED =
  '(?:sem|without|sin) (?:nenhum[a]? )?(?:bloquei[oa]s?|restric\\w{1,5}|regras?|blocking|rules?|bloqueos?)[^.,;!?\\n]{0,40}'
