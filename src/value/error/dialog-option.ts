// An option of a mail program's dialog, read out without quotation marks: "naquela caixinha que fala que o servidor requer conexão criptografada
// não tá marcada". What it is called is no error, though "fala que" announces one elsewhere. Comes in: folded text and where the words begin.

const OPTION =
  /^(?:(?:(?:o|este|esse|the|this|el|your|seu|meu) )?(?:servidor|server)(?: pop3?| de entrada)? (?:requer|exige|precisa(?: de)?|necessita(?: de)?|requires|needs|requiere|necesita)|usar|utilizar|exigir|requer|requerir|use|require|requires) (?:(?:uma?|an?|una|o|a|sempre|always) )?(?:ssl|tls|starttls|conexao|conexion|criptografia|encriptacao|encrypt|secure|cifrad|o seguinte tipo)/
const NAMED_AS_ONE =
  /\b(?:caixinha|caixa de selecao|quadradinho|quadrinho|checkbox|check ?box|tick ?box|box|tique\w{0,6}|opcao|opcion|option|casilla|campo|chavinha|botaozinho|switch|onde|where|donde)\b[^.;!?\n]{0,30}$/
const STATE_BEHIND =
  /^[^.;!?\n]{0,110}\b(?:(?:des)?(?:marcad|ticad|selecionad|ativad|ligad|habilitad|tildad|activad|seleccionad)[oa]|desactivad[oa]|(?:un)?(?:ticked|checked)|sem marcar|sin marcar|sem (?:o )?(?:v|x|tique|visto|xis|check)|tem (?:o )?(?:v|x|tique|visto|xis|check))(?![a-z])/
const REACH = 60

/** Returns whether the words at `start` are an option's name and not what a program says of an error. */
export function isDialogOption(folded: string, start: number): boolean {
  if (!OPTION.test(folded.slice(start, start + REACH))) return false
  return (
    NAMED_AS_ONE.test(folded.slice(Math.max(0, start - REACH), start)) || STATE_BEHIND.test(folded.slice(start, start + 2 * REACH + 40))
  )
}
