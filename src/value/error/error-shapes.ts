// How an error message looks: the openings that programs and servers use, the words that belong to errors, codes, and
// the words that only a customer writes. Folded words, as data; error-text.ts finds beginnings and ends with it.

/** Openings in a program's or server's own voice: enough by themselves, also in the middle of a customer's sentence. */
export const STRONG_OPENINGS: string[] = [
  // Servers. A reply code (RFC 5321 §4.2), an enhanced code (RFC 3463), POP3's -ERR (RFC 1939 §3) and its codes (RFC 2449 §8).
  '[45]\\d\\d[ -]#?[45]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])',
  "[45]\\d\\d[ -]{1,2}(?:<[^>\\s]{1,120}>|[^\\s@<>]{1,64}@[a-z0-9]|(?:requested|mailbox|user|no such|relay|relaying|message|mail|smtp|service|access|recipient|sender|authentication|auth|temporar|host|client|greylist|graylist|grey|blocked|denied|unrouteable|unroutable|invalid|syntax|command|bad|permanent|transaction|your|our|the|this|too many|unable|error|sorry|spam|rejected|insufficient|local|server|domain|address|account|must|stream|delivery|over quota|quota|5\\.|4\\.|ip|dns|rdns|spf|dkim|dmarc|connection|i'm|usuario|caixa|mensagem|endereco|acesso)\\b)",
  // Microsoft's, without its reply code: "5.7.509 Access denied, sending domain …".
  '[45]\\.\\d\\.\\d{1,3}(?:[:,]| -)? (?=(?:your |the |ip |host |mail |delivery )?(?:access|user|recipient|sender|relay|relaying|mailbox|message|service|unable|domain|address|blocked|rejected|spf|dkim|dmarc|unauthenticated|bad|policy|spam|expired|failed|listed|blacklisted|address)\\b)',
  '-err(?![a-z])',
  '\\[(?:auth|sys/temp|sys/perm|in-use|login-delay|alert|unavailable|authenticationfailed|expired|limit|overquota|privacyrequired)\\]',
  '#?<?(?:[\\w.-]{1,80} )?#?5\\.\\d{1,3}\\.\\d{1,3} smtp;',
  // Codes of Windows programs, bare or called a code.
  '(?:(?:codigo|code)(?: do| de| of)?(?: o)? )?(?:(?:erro|error|err)(?: code| codigo)?(?: relatado| reportado)? ?[:#-]? ?)?\\(?0x[0-9a-f]{8}(?![0-9a-z])\\)?',
  '(?:numero do erro|id do erro|error id|id de error|error number|numero de error|codigo de erro|codigo do erro|error code|codigo de error) ?:? ?(?:\\(?0x|-?\\d{2,6}|[a-z_]{4,40}\\d)',
  // Names that programmers give: account.AUTH_FAILED, ERR_CONNECTION_REFUSED, SEC_ERROR_UNKNOWN_ISSUER.
  '(?:[a-z]{2,20}\\.)?(?:[a-z]{2,14}_){1,5}(?:failed|failure|refused|timeout|timed_out|out|error|denied|invalid|unknown|issuer|expired|reset|closed|unreachable|locked|full|exceeded)(?![a-z0-9@_-]|\\.[a-z0-9])',
  // What other programmers' languages throw: "System.Net.Mail.SmtpException:", "smtplib.SMTPAuthenticationError:", "EIdSMTPReplyError:", "Run-time error '-2147…'".
  '(?:[a-z_$][\\w$]{1,40}\\.){0,8}[a-z_$][\\w$]{0,60}exception(?=: |:? ?\\()',
  '(?:smtplib\\.|poplib\\.)?(?:smtp|pop3?|ssl|socket)[a-z0-9]{0,40}error(?=: \\(|: \\d|: b?["\']| ?\\()',
  '(?:eid|eole|edb|eacc)[a-z0-9]{3,40}(?=: )',
  "run-?time error '?-?\\d",
  'socket error ?#? ?\\d{4,5}',
  // What servers say in a word or two, told without its code.
  '(?:user unknown|unknown user|no such user|user not found|mailbox (?:is )?full|mailbox (?:unavailable|not found)|relay(?:ing)? denied|recipient rejected|sender rejected)(?![a-z])',
  // Outlook.
  '(?:(?:a )?tarefa|task|tarea) .{0,80}(?:relatou (?:(?:o|um) )?erro|reportou|reported error|notifico|informo)',
  '(?:a )?(?:tarefa|task|tarea) ?[\'"(][^\'"()\n]{1,60}[\'")] (?:foi |was |completed? |se )?(?:concluida|finalizada|terminou|falhou|failed|completada|completo|with|finished)(?: (?:com|with|con))? ?(?:erros?|errors?|errores)?',
  'o (?:microsoft )?outlook nao (?:pode|pode|conseguiu|consegue|foi capaz de) (?:se conectar|conectar-se|conectar ao|fazer logon|fazer login|localizar o servidor|baixar|configurar a)',
  'outlook (?:cannot|could not|is unable to|was unable to) (?:connect|log|synchronize|download|find|set up)',
  'outlook no (?:puede|pudo) (?:conectar|iniciar|encontrar)',
  'as? (?:suas )?configuracoes? (?:do|de) (?:seu )?servidor (?:pop3|pop|smtp|de entrada|de saida|de email|de e-mail)',
  '(?:a|la) (?:operacao|operacion) (?:expirou|excedeu|agoto|ha excedido|nao pode ser concluida|no pudo)',
  '(?:the|this) operation timed out',
  '(?:o )?tempo (?:limite|de conexao|de espera)[^.\\n]{0,40} (?:esgotado|esgotou|excedido|expirou|atingido|foi excedido)',
  '(?:a|la) (?:conexao|conexion) (?:com o|ao|con el|al) servidor(?:[^.\\n]|\\.(?=\\S)){0,80}(?:foi|falhou|expirou|excedeu|atingiu|se ha|fue|ha)',
  'the connection to (?:the )?server',
  '(?:o|seu|el|su) servidor (?:de )?(?:(?:e-?mail|correio|correo|mensagens|pop3?|smtp|imap|entrada|saida|envio|recebimento|salida)(?: electronico| eletronico)? ?){0,2}(?:\\S{4,80} )?(?:respondeu|respondio|rejeitou|recusou|rechazo|nao aceitou|encerrou|desconectou|nao respondeu|finalizou|terminou|interrompeu|finalizo|cerro|no admite|nao e compativel|nao oferece suporte|nao da suporte)',
  '(?:o|el) servidor de(?: e-?mail| correio| correo)? (?!(?:e-?mails?|correio|correo|entrada|saida) )\\S{4,80} (?:respondeu|respondio|nao|no)',
  '(?:the|your) (?:mail |e-?mail |incoming |outgoing |pop3? |smtp )?server (?:\\S{4,80} )?(?:responded|rejected|has rejected|unexpectedly|refused|said|does not support|did not respond|returned|terminated|for account)',
  '(?:o )?nome principal de destino esta incorreto|the target principal name is incorrect|el nombre principal de destino es incorrecto',
  'o servidor ao qual voce esta conectado|the server you are connected to',
  'none of the authentication methods|nenhum dos metodos de autenticacao|ninguno de los metodos',
  "we couldn'?t (?:connect|log|sign)|we can't (?:connect|sign)",
  'algo deu errado e|something went wrong and|algo salio mal y',
  '(?:o|el) servidor de (?:recebimento|envio|entrada|saida|recepcion|salida)(?: de e-?mails?)? ?(?:\\(?(?:pop3?|smtp|imap)\\)?)? ?(?:relatou|retornou|informou|reportou|devolveu|reporto|devolvio) (?:um|o|un|el) (?:seguinte )?err(?:o|or)',
  // Of the network's own numbers, WinSock's.
  '(?:erro|error|codigo|code)(?: d[eo] (?:soquete|socket|winsock|rede))?[ :]{1,2}1(?:00[3-6]\\d|100[1-4])(?!\\d)',
  // Thunderbird.
  '(?:(?:a|sua|esta) mensagem nao pode ser (?:enviada|entregue)|nao foi possivel enviar (?:a |sua |esta )?mensagem),? (?:porque|pois|devido a) (?:(?:a|sua) (?:conexao|autenticacao)|o servidor|o remetente|o tempo|um dos destinatarios|ocorreu|houve)',
  "(?:the|your) message (?:could not|cannot|couldn't) be sent,? because (?:the (?:connection|server|message)|connecting|one of the recipients|an error)",
  '(?:o )?envio d[ae] senha d[oe] usuario|(?:falha|falhou) ao enviar (?:a )?senha|sending of (?:the )?(?:password|username)|error al enviar (?:la )?contrasena|el envio de la contrasena',
  '(?:falha|erro|problema) (?:ao|de|no) (?:autenticar|autenticacao|login|logon|conectar|conexao|entrar)[^.\\n]{0,12} (?:no|ao|na|com o|a) servidor',
  '(?:ocorreu|aconteceu|houve) um erro (?:com a conta|ao|durante|no envio|com o servidor|no servidor|inesperado|interno|de rede)',
  'an error occurred (?:with|while|when|sending)|se (?:ha producido|produjo) un error|ocurrio un error',
  '(?:o )?log(?:in|on) (?:no|ao) servidor \\S{4,80}',
  'the server returned the error',
  '(?:sua mensagem nao alcancou|your message did not reach|su mensaje no llego a)',
  'login to (?:the )?(?:server|account) .{1,80} failed|login (?:no|ao) servidor \\S{4,80} falhou|el inicio de sesion .{1,80} fall',
  '(?:this|the) folder is being processed|esta pasta esta sendo processada',
  'unable to (?:connect|log in|login|authenticate|establish|verify|locate|find|open|send|retrieve|copy|write|communicate|move)',
  'could not (?:connect|log in|get mail|connect to|establish|verify)|connection (?:to .{1,80} )?(?:refused|timed out|reset by peer|was refused|was reset|(?:was )?(?:closed|dropped|aborted|terminated) (?:by|unexpectedly))',
  'falha na autenticacao|falha de autenticacao|authentication (?:failed|failure|required|unsuccessful)|fallo de autenticacion|error de autenticacion|autenticacao falhou|invalid (?:login|credentials|username)|login failed|logon failed|incorrect password',
  '(?:adicionar )?excecao de seguranca|add security exception',
  // Apple Mail and phones.
  "cannot (?:get mail|verify|connect|send mail|obtain)|can't (?:get mail|connect|send)",
  'nao (?:e|foi) possivel obter (?:e-?mail|correio|mensagens)|nao foi possivel receber (?:e-?mail|correio)|no se puede (?:obtener|recibir) (?:el )?correo',
  '(?:o )?nome (?:d[eo] usuario )?ou (?:a )?senha (?:d[aeo] .{1,60})?(?:esta|estao|e|sao)? ?(?:inc?or?ret|invalid|errad)|usuario ou senha (?:incorret|invalid)\\w*|(?:el )?nombre de usuario o (?:la )?contrasena .{0,60}(?:incorrect|invalid)|the user ?name or password .{0,60}(?:incorrect|invalid)',
  'o certificado (?:deste|do|de|apresentado)|este certificado|the (?:server )?certificate|el certificado (?:de|del)|nao (?:e|foi) possivel (?:verificar|confirmar) (?:a identidade|o certificado)|no se puede verificar la identidad|cannot verify server identity|(?:(?:ssl|tls|ssl/tls|the) )?handshake (?:has )?(?:failure|failed|error)|falha (?:no|na negociacao do|de) handshake|certificate verify failed',
  // Programs that run by themselves write their name first.
  '(?:fetchmail|getmail6?|mpop|isync|mbsync|offlineimap|imapsync|curl|msmtp|ssmtp|mutt|neomutt|swaks|mailx|fdm|popclient)(?:\\[\\d{1,7}\\])?: (?=[^\\n]{0,80}(?:error|fail|refused|time-?d? ?out|cannot|can.t|could not|couldn.t|unable|denied|rejected|invalid|unknown|not known|not found|expired|closed))',
  // Other languages, as programs bought abroad show them.
  'der server .{1,60}(?:hat|ist|wurde|konnte)|server \\S{4,80} hat (?:die|eine)|die verbindung|verbindung (?:fehlgeschlagen|unterbrochen|abgelehnt|zu)|anmeldung .{0,60}(?:fehlgeschlagen|nicht)|kennwort (?:falsch|nicht)|zeituberschreitung|la connexion (?:a|au|avec)|impossible de se connecter|le serveur|le mot de passe|echec d|impossibile (?:connettersi|stabilire|inviare|ricevere)|il server|la connessione|autenticazione (?:non riuscita|fallita)',
  // Bounces.
  "undelivered mail returned|undeliverable:|delivery (?:has )?failed|delivery to the following|mail delivery failed|message (?:could not|not) be? ?delivered|message not delivered|your message (?:could not|couldn't|wasn't|was not) be? ?delivered?|sua mensagem nao (?:pode|foi) (?:ser )?entregue|nao foi possivel entregar (?:a |sua |esta )|tu mensaje no (?:se )?(?:pudo|ha)|no se pudo entregar|endereco nao encontrado|address not found|a mensagem nao foi (?:entregue|enviada) (?:para|porque)|user unknown|relay access denied|relaying denied|mailbox (?:full|unavailable|quota)|recipient address rejected|sender address rejected|over quota|helo command rejected|client host rejected",
  'host \\S{3,120} said:|remote server returned|remote host said',
]

/** Openings that a customer uses too: taken where an error is announced, quoted, or stands alone with a code. */
export const WEAK_OPENINGS: string[] = [
  'nao (?:e|foi) possivel \\w|nao foi possivel|impossivel \\w',
  // A code that is a word: RFC 5530's, and those of sockets.
  '(?:authentication|authorization|login|logon)[ _-]?(?:failed|failure|denied)|e(?:timedout|conn(?:refused|reset|aborted)|hostunreach|netunreach|notfound|ai_again)(?![a-z])',
  '(?:a|sua|esta) mensagem nao (?:pode|conseguiu) ser (?:enviada|entregue)|(?:the|your|this) message (?:could not|cannot|can.t) be sent|(?:el|su) mensaje no (?:pudo|puede) ser enviado',
  '(?:falha|falhou|erro) (?:ao|na|no|de|em|geral|desconhecid|intern)',
  '(?:error|fallo|failed|failure) (?:al|en|de|while|in|to|at|connecting|sending|receiving)',
  'no (?:se puede|se pudo|es posible|fue posible|ha sido posible)',
  'o (?:microsoft )?(?:outlook|thunderbird|mail) nao|o servidor|el servidor|the server|your server|seu servidor|servidor (?:nao|pop|smtp|indisponivel|recusou|inexistente)|server (?:not|unavailable|busy|error)|servidor no(?= (?:se|responde|disponible|encontrado|existe|valido|admite|acepta)(?![a-z]))',
  'a conexao|la conexion|the connection|conexao (?:recusada|perdida|expirada|interrompida|encerrada|com o servidor|com [a-z0-9.-]{4,80} (?:foi )?(?:recus|perd|expir|interromp|encerr|falh))|conexion (?:rechazada|perdida)|sem conexao|sin conexion|sem resposta|nenhuma resposta (?:d[oe]|em|dentro)|ninguna respuesta del?|no (?:response|answer|reply) (?:from|within|in)|nothing received',
  'senha (?:incorreta|invalida|errada|rejeitada)|contrasena (?:incorrecta|invalida|rechazada)|password (?:incorrect|rejected|invalid)|wrong password|invalid password|usuario (?:nao|invalido|desconhecido|inexistente|bloqueado)|conta (?:bloqueada|inexistente|nao|suspensa)|login (?:invalido|incorreto|falhou)|acesso negado|access denied|acceso denegado',
  'caixa (?:postal )?(?:cheia|lotada|de correio (?:cheia|indisponivel))|mailbox|mensagem (?:rejeitada|recusada|bloqueada|muito grande)|message (?:rejected|blocked|too large)|destinatario (?:nao|inexistente|recusado|invalido)|recipient|endereco (?:inexistente|invalido)',
  'certificado|certificate|tempo (?:limite|esgotado|de espera)|timeout|time-?out|timed out|tempo excedido|operacao',
  "ocorreu|houve um|an error|se produjo|ha ocurrido|erro \\d|error \\d|erro:|error:|warning:|aviso:|atencao:|operation failed|verifique|check your|check the|cannot|can't|could not|couldn't|socket error|ssl|tls|handshake|network error|no response|pop3? error|smtp error|host (?:not found|unknown|inexistente|nao)|dominio (?:nao|inexistente)|domain",
]

/** Sentences that follow an error's first one and belong to it. */
export const CONTINUATIONS =
  '\\(?0x[0-9a-f]{8}|\\(|\\[|erro|error|codigo|code|se (?:voce|o problema|isso|esta mensagem|o erro|el problema|continua|sigue)|caso (?:o problema|continue|voce)|if (?:you|the problem|this)|verifique(?!i)|verify|check|compruebe|confirme(?!i)|possiveis causas|possible causes|posibles causas|(?:this|it) (?:may|might|could)|isso pode|os seguintes|nao e possivel alcancar|the following|tente (?:novamente|de novo|mais)|please \\w|try again|try |intente(?! (?:a las?|ayer|hoy|anoche|varias veces|(?:dos|tres|cuatro) veces|mandarle|enviarle|escribirle|desde)(?![a-z]))|entre em contato|contate(?!i)|contact|pongase|consulte(?!i)|para (?:obter|mais|saber)|for more|para mas|(?:o|seu|el|su|the|your|as|suas|a|sua|la) (?:servidor|server|nome|senha|usuario|conta|mensagem|conexao|certificado|configuracoes|operacao|username|user ?name|password|connection|message|account|contrasena|nombre|tempo|endereco|mail|e-?mail|problema|dominio|outlook)|nome de usuario|nao (?:e|foi) possivel|no se (?:pudo|puede)|mensagem do servidor|resposta do servidor|server response|server said|respuesta del servidor|conta:|servidor:|porta:|protocolo:|account:|server:|port:|protocol:|secure|numero|assunto|subject|http|450|451|452|421|5[0-7]\\d|usuario ou senha|usuario o|username or|user name or|invalid|authentication|falha|[45]\\.\\d|-err|no such|acesse(?!i)|visit|go to|learn|saiba mais|diagnostic|informac(?:ao|oes) de|recomend'

/** Words that only a customer writes: a sentence that has one is not the program's. */
export const CUSTOMER_WORDS =
  '\\b(?:eu|meu|minha|meus|minhas|nosso|nossa|aqui|vcs|voces|obrigad[oa]|grat[oa]|abs|att|atenciosamente|abracos?|ja (?:tentei|fiz|reiniciei|conferi|verifiquei|troquei|liguei|tentamos|testei|mexi|apaguei|desinstalei|reinstalei)|reiniciei|desliguei|podem|pode(?:riam)? (?:ver|me|verificar|ajudar|olhar)|alguem|preciso|precisamos|aguardo|fico no|nao sei|nao entendi|me ajud\\w*|ajudem|socorro|urgente|desde (?:ontem|hoje|que|segunda|sexta)|ontem|hoje|toda hora|toda vez|o que (?:eu )?(?:faco|fazer|pode ser|sera|e isso)|que faco|sera que|por favor me|mandei|tentei|uso o|estou usando|isso (?:acontece|comecou|aparece)|comecou|my (?:phone|office|boss|colleague)|i (?:have|tried|need|use|am)|we (?:have|need|use|are|tried)|thanks?|thank you|regards|gracias|saludos|necesito|por favor,? (?:me|ayud)|ayer|hoy|ya (?:probe|reinicie)|no se que|quando (?:eu|clico|tento|abro|mando)|when i|cuando (?:intento|abro)|do celular|no celular|webmail|tem [ao] \\d{2,5}|(?:ali|la) mesmo|(?:fecha|some|sai|volta|abre) sozinh[oa])\\b'
