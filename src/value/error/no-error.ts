// What speaks of an error without being its text: vague words, "não aparece mensagem nenhuma", "mensagem enviada com sucesso". All of it
// works on folded text.

const VAGUE =
  /^(?:(?:so|apenas|ai|ele|ela|o outlook|o thunderbird|o programa|o email|o e-mail|ta|esta|fica|sempre|simplesmente|toda hora|it|it's|the program|me|el programa|solo|uma mensagem de|mensagem de|diz que|fala que|aparece que|aparece|deu|da|dando|um|uma|o|a) ){0,4}(?:(?:nao|n|no|doesn't|does not|won't) (?:esta |ta |quer |vai |da )?(?:funciona\w{0,4}|baixa\w{0,3}|abre|abrindo|recebe\w{0,3}|recebo|envia\w{0,3}|envio|entra\w{0,3}|conecta\w{0,3}|chega\w{0,3}|vai|puxa\w{0,3}|carrega\w{0,3}|sincroniza\w{0,3}|work\w{0,3}|open|anda|da|lembro|sei|anotei|sai|responde|atualiza\w{0,3})|(?:da|deu|dando|com|gives|dando um|aparece um|aparece|fica dando|esta dando|ta dando|diz que (?:tem|deu|da)|un?|an?)? ?(?:erro|error|problema|falha)s?|trava\w{0,3}|travad[oa]|erro de (?:senha|conexao|login|email|e-mail)|(?:alguma coisa|algo|um negocio|uma coisa|qualquer coisa|something) (?:de|da|do|sobre|com|about|like|sobre a|relacionad\w+ a).{0,40}|parou(?: de \w{3,12})?|mensagem de erro|varias? mensage(?:m|ns).{0,30}|um monte de .{0,30}|em ingles|uma mensagem em ingles|nao lembro.{0,60})(?:[ ,]{1,3}(?:mais|agora|nada|aqui|la|sempre|toda hora|direto|ao|no|na|a|de|do|da|meu|meus|os|email|emails|e-mails?|e-?mail|servidor|pop3?|enviar|receber|baixar|abrir|anymore|qualquer|tambem|mesmo|hora|toda|conexao|programa|outlook|computador|senha|mensagem|lembro|sei|exata|exato|direito|bem|correta|certo|isso|qual|era|foi|e|so|nao|fica|dando|dizendo|o|um)){0,12}$/

/** Returns whether `words`, told as an error, give none: "não funciona", "dá erro", "não lembro a mensagem". */
export function isVagueFolded(words: string): boolean {
  const bare = words.replace(/^[\s"'*.,;:!?()-]{1,40}|[\s"'*.,;:!?()…-]{1,40}$/g, '').replace(/\s{1,40}/g, ' ')
  if (bare === '') return true
  if (/0x[0-9a-f]{6}|-err|[45]\d\d[ -]|\[auth|\[sys/.test(bare)) return false
  if (VAGUE.test(bare)) return true
  return (
    /\b(?:nao (?:me )?(?:lembro|lembrei|anotei|deu tempo|consegui (?:ler|ver|copiar|anotar))|esqueci (?:de anotar|qual|o que)|don't remember|didn't (?:note|write)|no (?:recuerdo|me acuerdo|anote)|fala alguma coisa|diz alguma coisa|says something|dice algo|algo assim|alguma coisa assim|mais ou menos assim|um erro qualquer|apaguei|fechei a (?:janela|mensagem))\b/.test(
      bare,
    ) && !/"[^"]{8,}"/.test(bare)
  )
}

const NO_MESSAGE =
  '(?:mensag(?:em|ens)|errors?|erros?|avisos?|alertas?|messages?|mensajes?|devolucao|retorno|notificacao|bounce|texto|codigo)(?![a-z])'
const SHOW =
  '(?:aparec\\w{1,5}|da|deu|dando|mostr\\w{1,5}|surg\\w{1,4}|veio|vem|volt\\w{1,5}|retorn\\w{1,5}|tem|houve|exib\\w{1,4}|sai|saiu|fala|diz|recebi|recebemos|recebeu|apresent\\w{1,4}|acus\\w{1,4}|teve|chegou|gera|gerou|aponta)'
/** "Mensagem, além da janelinha da senha, não tem nenhuma" */
export const NONE_BESIDES = `\\b(?:mensage(?:m|ns)|erros?|avisos?)(?: de erro)?, (?:alem|fora|tirando|a nao ser|exceto|sem ser) [^.,;!?\\n]{3,40}, (?:nao|n) (?:me )?${SHOW}(?: (?:mais|nenhum[a]?|nada|outr[oa])){1,3}(?![a-z])`
/** That no message is shown. */
const NO_ERROR = [
  `\\b(?:nao|nem|nunca|nn?|naum) (?:me |nos |lhe |ta |esta |chega a |chegou a |sequer )?${SHOW}(?: (?:pra|para) (?:mim|ele|ela|nos|gente))? (?:(?:mais|nem|absolutamente|de volta|na tela|sequer|de) ){0,2}(?:nenhum[a]?|qualquer|nada|uma?|a|o|sequer)?(?: tipo de| outra)? ?(?:${NO_MESSAGE}(?: (?:de erro|de retorno|nenhuma?|algum[a]?|na tela|alguma))*|nada|nenhum[a]?)(?![a-z])`,
  NONE_BESIDES,
  `\\bsem (?:dar |aparecer |mostrar |retornar |voltar |exibir |apresentar |receber )?(?:nenhum[a]? |qualquer |uma? |a )?${NO_MESSAGE}(?: de erro| nenhuma?| alguma?)?`,
  `\\bnenhum[a]? ${NO_MESSAGE}(?: de erro| de retorno)?(?: (?:aparece\\w{0,2}|e (?:exibid|mostrad)\\w{1,2}|foi (?:exibid|mostrad|apresentad|devolvid)\\w{1,2}|voltou|retornou|surge|veio))?`,
  `\\bno (?:${NO_MESSAGE})(?: messages?)?(?: (?:is|was|at all|shown|displayed|appears?|appeared|came|comes|shows?|back|whatsoever))*`,
  `\\b(?:there is|there's|there was|i get|i got|we got|it shows|shows|gives|they got|got) no (?:error|message)(?: messages?)?(?: at all| back)?`,
  `\\b(?:does not|doesn't|did not|didn't) (?:show|give|display|return|bounce)(?: (?:any|an|me|us|back)){0,4}(?: (?:error|message|errors)(?: messages?)?)?`,
  '\\bnothing (?:came|comes|bounced) ?back|\\bnothing is shown',
  `\\bno (?:me |nos |le |les )?(?:aparece|aparecio|sale|salio|da|dio|muestra|mostro|volvio|devuelve|hay|hubo|llego)(?: ningun[a]?| nada| de vuelta)* ?(?:${NO_MESSAGE}|nada)?(?: de error)?`,
  `\\bsin (?:ningun[a]? |dar |mostrar )?(?:mensaje|error|aviso)(?: de error)?`,
].join('|')
/** "Mensagem enviada com sucesso", "sent": what a program says of mail that it took is no error. */
const SENT_WELL =
  /^["']?(?:(?:sua |seu |a |o |your |the |su |el )?(?:mensagem|e-?mail|message|correo|mensaje) (?:foi |was |has been |fue )?)?(?:enviad[oa]s?|entregues?|mandad[oa]s?|sent|delivered)(?: (?:com (?:sucesso|exito)|successfully|con exito|corretamente))?["']?[\s.!]{0,3}(?:$|(?<=["'.!]\s{0,3})|\n)/

/** Returns whether folded words at `start` say that a mail went. */
export function saysSent(folded: string, start = 0): boolean {
  return SENT_WELL.test(folded.slice(start, start + 80))
}

/** Folded words that begin with that no message is shown. */
export const startsNoError = new RegExp(`^(?:${NO_ERROR})`)
