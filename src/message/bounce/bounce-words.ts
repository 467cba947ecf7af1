// The words by which mail systems tell that a mail came back, as their texts are published: Postfix, Exim, sendmail, qmail,
// Exchange and Outlook, Gmail, Zimbra and the Portuguese and Spanish texts of providers. Data only: patterns on one folded
// line (lower case, no accents, white space collapsed). An opening alone proves nothing: find-pasted-reports.ts wants a
// report behind it, because people write "não foi possível entregar" too.

/** A line that begins the text of a bounce. */
export const BOUNCE_OPENINGS: readonly RegExp[] = [
  /^this is the mail system at host \S/,
  /^este e o sistema de (?:e-?mail|correio) (?:no|do) (?:host|servidor)/,
  /^este es el sistema de correo/,
  /^hi\. this is the (?:qmail-send|.{0,60}(?:program|deliver))/,
  /^this message was created automatically by (?:the )?mail delivery/,
  /^esta mensagem foi (?:criada|gerada) automaticamente pel/,
  /^este mensaje (?:fue|ha sido) (?:creado|generado) automaticamente/,
  /^a message that you (?:have )?sent (?:could not be|was not|has not)/,
  /^(?:uma|a) mensagem que voce enviou nao (?:pode|foi)/,
  /^o e-?mail que voce enviou nao (?:pode|foi)/,
  /^un mensaje que (?:usted )?(?:envio|ha enviado) no (?:pudo|ha)/,
  /^the original message was received at /,
  /^-{3,} ?the following addresses had /,
  /^(?:your message|the message|sua mensagem|a mensagem|su mensaje|tu mensaje|el mensaje)\b.{0,200}\b(?:could ?n[o']t be delivered|could not be delivered|was ?n[o']t delivered|was not delivered|has ?n[o']t been delivered|did not reach|nao (?:foi|pode ser|p[uo]de ser) entregue|nao (?:alcancou|chegou)|no (?:ha podido|pudo|se pudo|se ha podido|ha sido) (?:ser )?entreg|no (?:ha llegado|llego))/,
  /^(?:delivery|entrega) (?:has )?(?:failed|falhou)\b/,
  /^delivery to the following recipients?/,
  /^(?:os?|the|los?)(?:\(s\))? (?:seguintes?|following|siguientes?)(?:\(s\))? (?:destinatarios?|recipients?|enderecos?|address(?:es)?)\b(?:\(s\))?.{0,20}\b(?:nao (?:pode|puderam|foi|foram)|cannot|could not|couldn't|failed|no (?:pudo|pudieron))/,
  /^(?:nao foi possivel|no se pudo|no fue posible) (?:contatar|alcancar|contactar)\b.{0,20}\bdestinatario/,
  /^(?:a )?(?:falha|erro) na entrega (?:para|a|da|do|de)\b/,
  /^a entrega (?:para|a) (?:os?|estes?|seguintes?)\b.{0,60}(?:falhou|nao)/,
  /^error de entrega a\b/,
  /^(?:nao foi possivel|nao conseguimos|nao pudemos) entregar (?:a |sua |esta |o |seu |para )/,
  /^(?:no se (?:pudo|ha podido)|no pudimos|no hemos podido) entregar\b/,
  /^we (?:could ?n[o']t|were unable to|could not) deliver\b/,
  /^(?:address not found|message (?:blocked|not delivered|rejected)|recipient inbox full|inbox full|delivery incomplete)\W*$/,
  /^(?:endereco nao encontrado|mensagem (?:bloqueada|nao entregue|rejeitada)|caixa (?:de entrada )?(?:do destinatario )?(?:cheia|lotada)|entrega incompleta)\W*$/,
  /^(?:no se (?:ha )?encontr(?:o|ado) la direccion|direccion no encontrada|mensaje (?:bloqueado|no entregado|rechazado))\W*$/,
  /^(?:i'?m sorry to have to inform you|i'?m afraid i was ?n[o']t able to deliver)\b/,
  /^(?:lamentamos informar|infelizmente,? nao foi possivel entregar|lamentablemente,? no)\b/,
  /^(?:undelivered mail returned to sender|mail delivery failed: returning message to sender|mail delivery (?:failed|failure|error)|returned mail: )/,
  /^(?:delivery status notification|notificacao d[eo] status d[ea] entrega|relatorio de nao entrega|notificacion de estado de entrega)\b/,
  /^this is an automatically generated delivery status notification/,
  /^esta e uma (?:notificacao|mensagem) automatica\b.{0,80}(?:entrega|devolu|erro)/,
  // A mail program's own window says so too, and who writes it is no mail system.
  /^(?:ocorreu um|houve um) (?:erro|problema) (?:ao (?:tentar )?(?:enviar|entregar)|na entrega|no envio)\b(?!.{0,60}\bo servidor ?(?:(?:de e-?mails?|de saida|de envio|smtp) ?)?(?:respondeu\b|$))/,
  /^there was a (?:problem|temporary problem|permanent problem) deliver/,
  /^(?:diagnostic information for administrators|informacoes de diagnostico para (?:os )?administradores|informacion de diagnostico para (?:los )?administradores)\b/,
  /^(?:reporting-mta|final-recipient): ?\S/,
  /^<[^<>@\s]{1,64}@[^<>@\s]{1,253}>(?: \(expanded from <[^<>]{1,320}>\))?: ?(?:host |connect to |delivery temporarily|mail for |message size|host or domain|name service|unable to|\(?[45]\d\d[ -])/,
]

/** A line that tells of trying again: the mail is late, not lost. */
export const DELAY_WORDS =
  /\b(?:delivery (?:is )?(?:delayed|incomplete)|has been delayed|will (?:be retried|retry|keep trying|continue to be attempted|try again)|entrega incompleta|entrega (?:foi )?(?:atrasada|adiada)|(?:vai|iremos|vamos) (?:continuar )?tenta(?:r|ndo)|tentara novamente|se ha retrasado|seguiremos intentando|you do not need to resend)\b/

/** What stands before the refusing server's own words; they follow on the line or on the next ones. */
export const DIAGNOSTIC_LABELS: readonly RegExp[] = [
  /(?:remote server returned|remote server responded|servidor remoto (?:retornou|devolveu|respondeu)|servidor remoto (?:devolvio|respondio|ha devuelto)|serveur distant a renvoye):? ?/,
  /\b(?:server at|o servidor em|el servidor en) [a-z0-9.-]{1,200}(?: \([0-9a-f.:]{3,45}\))? (?:returned|retornou|devolvio):? ?/,
  /^(?:reported error|erro (?:relatado|reportado|informado)|error (?:notificado|informado|reportado)) ?: ?/,
  /(?:(?:the )?response (?:from the remote server )?was|(?:a )?resposta (?:do servidor (?:remoto )?)?foi|(?:la )?respuesta (?:del servidor (?:remoto )?)?fue) ?: ?/,
  /(?:the error (?:that )?the other server returned was|o erro (?:que o outro servidor retornou|retornado pelo (?:outro )?servidor(?: remoto)?) foi|el error que devolvio el otro servidor fue) ?: ?/,
  /smtp error from remote (?:mail )?server after [a-z]{4}[^:]{0,20}(?::\s?<[^<>]{1,320}>)?(?: ?size=\d{1,12})? ?: ?/,
  /(?:remote host said|host remoto disse|host remoto respondeu|last error was|the reason (?:given )?(?:was|is)|o motivo (?:foi|e)|ultimo erro(?: foi)?) ?: ?/,
  /^(?:[-*•] ?)?(?:motivo|razao|causa|erro|error|reason|diagnostico|diagnostic(?:-code)?|detalhes?(?: tecnicos?| do erro)?|technical details(?: of (?:permanent|temporary) failure)?|(?:mensagem|resposta|retorno) (?:do|de) (?:servidor(?: remoto| de destino)?|erro)|mensaje (?:del servidor|de error)|server (?:response|message)|codigo de erro|descricao(?: do erro)?)(?: \([^()]{0,60}\))? ?: ?/,
]

/** What a notice tells him whose mail came back, where it shows nothing of what a server said. A person says "minha mensagem". */
export const NOTICE_OPENING = /^\W{0,4}(?:your|(?:a )?sua|su|tu) (?:message|mensagem|mensaje|e-?mail|correo)\b/
export const NOTICE =
  /^.{0,300}\b(?:(?:was ?n[o']t|could ?n[o']t be|could not be|can ?n[o']t be|has not been|has ?n't been) delivered|(?:was|has been|is) (?:blocked|rejected|returned)|nao (?:foi|pode ser|p[uo]de ser) entregue|foi (?:bloquead|rejeitad|recusad|devolvid)a|no (?:se (?:pudo|ha podido) entregar|(?:fue|pudo ser|ha sido) entregad[oa])|(?:fue|ha sido) (?:bloquead|rechazad)[oa])\b/
/** "Sua mensagem não foi entregue? Foi o que o cliente perguntou. Mandei do …": a person retells one. */
export const NOT_A_NOTICE = /\?|\b(?:mandei|enviei|meu|minha|nosso|nossa|eu|my|our|i sent|i tried|mande|envie)\b/

/** Who sent the mail that came back, where its header is not shown: the command that was answered, Exchange's table, Postfix's own field. */
export const SENDER_TOLD =
  /\bMAIL FROM:\s?<([^<>\s]{3,320})>|^\s{0,8}(?:Sender(?: Address)?|(?:Endere[cç]o d[eo] |E-?mail d[eo] )?Remetente|(?:Direcci[oó]n del? |Correo del? )?Remitente|X-Postfix-Sender|De(?=\s?:[^\n@]{0,60}@[^\s@]{3,190}\s*$))\s?:\s{1,20}(?:rfc822;\s{0,8})?<?([^<>\s]{3,320})>?\s*$/i

/** A line is looked at so far for who sent the mail, and when. */
export const MAX_SENDER_LINE = 800

/**
 * When the mail that came back was sent, where its header is not shown: Exim's warnings, providers' own notices, and when the server
 * that gave up took it (RFC 3464 §2.2.5).
 */
export const SENT_TOLD = [
  /^\s{0,8}The date of the message is:\s{1,8}/i,
  /\b(?:mensagem|e-?mail|message|mensaje|correo)\b[^\n.;:]{0,120}?\b(?:enviad[ao]|sent|submitted|postad[ao])(?: (?:por você|por voce|by you|por usted))? (?:em|no dia|on|at|el|el d[ií]a)\s{1,3}(?=\d|[a-z]{3},)/i,
  /^\s{0,8}(?:data (?:e hora )?d[eo] envio|data (?:original )?da mensagem|date sent|date of (?:the )?message|message date|original message date|fecha (?:y hora )?(?:de|del) (?:env[ií]o|mensaje))\s{0,3}:\s{0,8}/i,
  // Outlook's: "Assunto: …", "Enviada em: …", and then whom it did not reach.
  /^\s{0,8}(?:Enviad[ao] em|Sent|Enviado el)\s?:\s{1,8}/i,
  /^\s{0,8}Arrival-Date:\s{0,8}/i,
]

/** A label of recipient in a bounce's text. */
export const RECIPIENT_LABEL =
  /^(?:[-*•] ?)?(?:destinatarios?|para|recipients?|to|endereco(?! d[eo] remetente)|e-?mail(?: do destinatario)?|address|direccion(?= del? destinatario))(?: [a-z]{1,20}){0,2} ?: ?/
