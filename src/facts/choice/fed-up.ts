// Who has written about it several times, or will leave: another form would be one too many, in a first mail, too. Comes in: the customer's own words.
// Goes out: whether he says so. A mail sent three times to somebody else is the trouble itself; one older ticket is no threat.
import { hasMatch } from '../../value/text/all-matches.ts'
import { foldToLine } from '../fold-to-line.ts'

const TIMES =
  '(?:\\d{1,2}|duas|dois|tres|quatro|cinco|seis|dez|varias|inumeras|muitas|tantas|mil|two|three|four|five|six|ten|several|many|countless|dos|cuatro|muchas|seis) (?:vezes|times|veces)'
const NTH = '(?:segunda|terceira|quarta|quinta|decima|enesima|\\d{1,2}a|second|third|fourth|fifth|tenth|tercera|cuarta)'
/** To us: whom else one writes to, or calls, is in the trouble. */
const NOT_OTHERS =
  '(?! (?:para|pra|pro|pros|ao|aos|a|to|al) (?!voces|vcs|(?:o |a |the |el )?(?:suporte|support|soporte)|ca(?![a-z])|aqui|you|ustedes))'

const FED_UP = new RegExp(
  [
    `\\bja (?:(?:eu|lhes?|vos) )?(?:escrevi|escrevemos|liguei|ligamos|reclamei|reclamamos|entrei em contato|entramos em contato|contatei|abri (?:um )?(?:chamado|ticket|protocolo)s?|pedi ajuda|avisei)(?: (?:aqui|ai|sobre isso|isso|umas|mais de|pelo menos|(?:pra|para|com) (?:voces|vcs|o suporte)|por e-?mail|por telefone)){0,4} ${TIMES}${NOT_OTHERS}`,
    `\\b${NTH} vez que (?:eu )?(?:escrev[oe]\\w{0,3}|entr[oa]\\w{0,3} em contato|lig[oa]\\w{0,3}|reclam[oa]\\w{0,3}|peco ajuda|abro|falo com voces)${NOT_OTHERS}`,
    `\\b(?:quero|queremos|vou|vamos|irei|iremos) (?:cancelar|trocar de (?:provedor|empresa|hospedagem))(?! (?:o |a |os |as |esse |este |essa |esta |um |uma )?(?:envio|pedido|e-?mail|mensagem|reuniao|boleto|nota|compra|assinatura d[aeo] (?!voces))\\b)`,
    `\\b(?:written|e-?mailed|contacted|called|asked)(?: (?:to|you|your|support|about|this|already)){0,4} ${TIMES}${NOT_OTHERS}`,
    `\\b${NTH} time (?:that )?(?:i|we)(?:'m|'ve| am| have| are)? (?:writ\\w{1,4}|contact\\w{0,3}|call\\w{0,3}|ask\\w{0,3}|report\\w{0,3}|complain\\w{0,3})${NOT_OTHERS}`,
    "\\b(?:i|we)(?:'m| am|'re| are|'ll| will)? (?:want to|going to|would like to|will)? ?cancel (?:my|our|the) (?:account|contract|service|plan|subscription)\\b",
    `\\bya (?:(?:les|le) )?(?:escribi|escribimos|llame|llamamos|reclame|contacte)(?: (?:a ustedes|al soporte|por esto|mas de)){0,2} ${TIMES}${NOT_OTHERS}`,
    `\\b(?:es la )?${NTH} vez que (?:les? )?(?:escribo|escribimos|llamo|reclamo)${NOT_OTHERS}`,
    '\\b(?:quiero|queremos|voy a|vamos a) (?:cancelar(?! (?:el |la |un |una |este |esta )?(?:envio|pedido|correo|mensaje|reunion|compra))|darme de baja|cambiar de proveedor)\\b',
  ].join('|'),
)

/** Returns whether `text` says that its writer has told us several times, or leaves. */
export function isFedUp(text: string): boolean {
  return hasMatch(foldToLine(text.slice(0, 6_000)), FED_UP)
}
