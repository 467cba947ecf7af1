// Lines that only the writer can have begun, whatever a program says above them: who copies an error and writes on below it leaves no blank
// line. Comes in: a line, folded, without its blanks. Goes out: whether it is his.

/** "A senha da conta é …", "uso Windows 10", "o resto não sei": the writer's next line, however long the one above. */
const OWN_LINE =
  /^(?:(?:(?:e|ai|mas|so que) )?(?:el[ea]s?|eu) (?:(?:ja|so|tambem|ainda|me|nos|nao|n) ){0,2}[a-z]{2}|(?:(?:e|ai|mas|and|but|y|pero) )?(?:(?:a|o|minha|meu|nossa|nosso|my|our|the|mi|la|el|nuestr[oa]) )?(?:senha|password|contrasena|clave|conta|cuenta|account|porta|port|puerto|usuario|user(?:name)?|login|servidor|server|host|ip|e-?mail|correo|programa|sistema|computador|zap|whats\w{0,4}|telefone|celular|fone)(?: (?:d[aeo]|de la|of the|que|meu|minha|nossa|nosso|uso|usamos|aqui|conta|cuenta|account|e-?mail|correo|entrada|pop3?|loja|computador|caixa|wifi|rede)){0,4} (?:e|eh|is|es|fica) (?!(?:senha|password|contrasena|usuario|login|servidor|porta|pede|tent|verif|confir|de novo|a conexao|o servidor|invalid|incorret|incorrect|nao|not|no |diferente|necess|obrigat|requer|required|muito|too|desconhec|unknown|wrong|errad)[a-z]{0,6})|(?:eu )?(?:uso|usamos|utilizo|estou usando|tenho|temos|i use|we use|tengo)\b|(?:o|the|el) (?:resto|rest)\b|(?:muito )?(?:obrigad[oa]|obg|valeu|thanks|gracias)\b|(?:eu )?ja (?:tentei|troquei|reiniciei|testei|fiz)\b|me (?:ajud|liguem|respond)|(?:isso|isto|esto|eso|this|that) (?:(?:tudo|ai|so|todo|all|aqui) )?(?:e|eh|foi|is|was|es|fue|ta|esta|acontece|aparece|aconteceu|apareceu|happens|happened|pasa|paso) (?:(?:so|apenas|tudo|only|just|solo) )?(?:(?:no|na|pelo|on|in|en|con|with|com) (?:(?:o|a|meu|minha|my|the|mi|el|la|app|aplicativo|nosso) ){0,2}(?:app|aplicativo|outlook|thunderbird|mail|e-?mail|celular|telefone|phone|iphone|ipad|android|computador|computer|pc|note\w{0,4}|laptop|windows|mac\w{0,4}|programa|program|tablet|micro|escritorio|loja|casa|telefono|celu)|desde|since|hoje|ontem|today|yesterday|ayer|hoy)(?![a-z]))/

/** "Ip 191.32.77.18", "porta 995 ssl", "usuario ana@…": a setting and its value alone on the line, with nothing between them. */
const OWN_PAIR =
  /^(?:(?:e|o|a|meu|minha|my|the) ){0,2}(?:(?:ip|ip (?:publico|da internet|daqui)) \d{1,3}(?:[.,]\d{1,3}){3}|(?:porta|port|puerto) ?\d{2,5}|(?:usuario|user|login|conta|e-?mail|account|cuenta) [a-z0-9._+-]{1,60}@[a-z0-9-]{1,60}\.[a-z.]{2,20}|(?:servidor|server|host|pop3?)(?: (?:pop3?|de entrada))? (?:pop3?|mail|imap|webmail)\.[a-z0-9-]{1,60}\.[a-z.]{2,20})(?:[ ,/]{1,3}(?:com )?(?:ssl|tls|starttls|sem (?:ssl|criptografia)|porta \d{2,5}))?(?:[.,!]?\s{0,3}$|[ ,/]{1,3}(?:e |o |a )?(?:servidor|server|host|porta|port|puerto|usuario|user|login|conta|ip|ssl|tls|pop3?|senha|outlook|windows)(?![a-z]))/

/** "A criptografia não sei onde vê", "o IP menos ainda", "el puerto no lo sé", "my ip i dont know": a setting that its writer cannot tell. */
export const UNKNOWN_SETTING =
  "(?:(?:e|ai|mas|and|but|y|pero) )?(?:(?:o|a|os|as|meu|minha|my|the|mi|el|la|tal) ){0,2}(?:porta|port|puerto|criptografia|cripto|seguranca|cifrado|seguridad|encryption|ip|numero (?:do|de) ip|versao|version|servidor|server|host|usuario|user ?name|login|antivirus|firewall)(?: (?:d[aeo]|del|de la|of|the|essa|esse|ai|aqui|internet|maquina|computador|e-?mail|pop3?|programa|outlook|publico)){0,3},? (?:(?:eu|isso|ai|tambem|ja|mesmo|yo|eso|tampoco|i|that|we|a gente) ){0,3}(?:(?:nao|n|no|ni|not|do not|don't|dont)(?: (?:lo|la|le|eu|me|o|a|faco|tenho|tengo))? (?:sei|sabemos|sabe|lembro|achei|acho|encontrei|entendo|se(?= (?:que|cual|como|donde|si|nada|decir|[yie] |ni |pero |mas )|\\s?[.,;:!?)]|\\s{0,3}$)|recuerdo|encontre|ideia|idea|know|remember|have)|menos ainda|(?:nao )?faco ideia|(?:have )?no (?:idea|clue)|ni idea)(?![a-z])"
const OWN_UNKNOWN = new RegExp(`^${UNKNOWN_SETTING}`)

/**
 * "Olhei nas configurações …", "aí fui em ferramentas …": what its writer did next. Programs never say "I did". Without its accent
 * "reinicié" is "reinicie", which a program asks for.
 */
const OWN_DEED =
  /^(?:(?:e|ai|dai|entao|depois|mas|and|then|y|luego) ){0,2}(?:(?:eu|i|yo) )?(?:(?:(?!(?:lei|rei|hei)\b)[a-z]{2,12}[aeiou]?[^aeiou\s]ei|fui|abri|vi|fiz|i (?:went|looked|opened|clicked|restarted|checked|sent|tried)|entre en)(?= (?:n[aoe]s?|em|la|de novo|tudo|isso|[ao]s?|pra|pro|para|ver|at|in|on|the|it|to|el|las?|los|en|ate|e|mais|outra|que|com|ontem|anteontem|hoje|hj|agora|dia|d[ao]|um|uma|meu|minha|segunda|terca|quarta|quinta|sexta|sabado|domingo|yesterday|today)\b)|(?:mande|envie|intente|probe|escribi)(?=(?: [a-z]{2,8}){0,2} (?:ayer|hoy|anoche|esta manana)\b))/

/** "Foi hj cedo", "isso era umas 9h10 de hoje", "it was this morning at 9": when it was. */
const OWN_WHEN =
  /^(?:(?:isso|isto|tudo isso|it|this|that|eso|esto|e|and|y) ){0,2}(?:foi|era|eram|deu|aconteceu|comecou|was|happened|started|fue|eran|paso|empezo)(?: (?:isso|la|ali|de|da|do|na|no|em|as|a|o|pelas?|por volta|das|umas|uns|mais ou menos|quase|tipo|ja|agora|acho que|so|on|at|in|around|about|early|late|las|el|la|como|desde|dia)){0,5} (?:hoje|hj|ontem|ont|anteontem|cedo|cedinho|agora|manha|tarde|noite|today|yesterday|this (?:morning|afternoon|evening)|last night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hoy|ayer|anoche|manana|segunda|terca|quarta|quinta|sexta|sabado|domingo|lunes|martes|miercoles|jueves|viernes|meio[ -]?dia|\d{1,2}(?: ?h(?:s|rs?|oras?)?(?![a-z])|:\d\d|\/\d| ?[ap]m(?![a-z])| (?:da|de la|e meia|horas|de (?:jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez))))(?![a-z])/
/** "Rodei do IP …", "testamos com outra conta", "o pop3 não conecta": what he did, and how it fares. Of what "we" did a program tells, too. */
const OWN_DOING =
  /^(?:(?:eu|a gente|nos) )?(?![a-z]{2,8}remos\b|(?:lamentamos|informamos|recomendamos|pedimos|sentimos|encontramos|conseguimos|detectamos|identificamos|bloqueamos|desativamos|suspendemos|recusamos|rejeitamos|devolvemos|interrompemos|encerramos|limitamos|solicitamos|registramos|tivemos|temos|estamos|podemos|precisamos)\b)[a-z]{2,10}(?:[^srlo]ei|[aei]mos) (?:d[oae]|n[oa]s?|os?|as?|com|pelo|pela|em|isso|tambem|outr[oa]|de novo|um|uma)(?![a-z])|^(?:(?:o|os|meus?|nossos?) )?(?:pop3?|imap|smtp|e-?mails?) (?:nao|n|ja|parou|sumiu|continua|segue) (?!(?:foi|pode|e|existe|encontrad|autoriz|permit|suport|habilit|dispon)[a-z]{0,6})[a-z]{2}/
/** "Enviei ontem 17h48, da conta …", "I had sent it …", "mando do ana@…" */
const OWN_SENDING =
  /^(?:eu |a gente |nos |sempre )?(?:mando|manda(?= d[oe] meu)|mandamos|enviamos|uso|recebo|recebemos) (?:(?:isso|tudo|sempre|so) )?(?:d[oa]|pel[oa]|n[oa]|com|pra|pro|para)(?![a-z])|^(?:(?:e|ai|mas|and|but) )?(?:(?:eu|a gente|nos) )?(?:(?:ja|so|tinha) )?(?:mandei|mandamos|enviei|enviamos|disparei|disparamos|encaminhei|encaminhamos|respondi|respondemos|tentei|(?:mandado|enviado) (?:ontem|hoje|as \d|por mim))(?![a-z])|^(?:i|we) (?:had )?(?:sent|tried|wrote)(?![a-z])/
/** "Win10", "windows 11 pro", "outlook 2016", alone on the line. */
const OWN_SYSTEM =
  /^(?:(?:uso|tenho|sistema|so|no|com|on|using|en|meu|my|aqui|e|o) ){0,2}(?:(?:microsoft )?win(?:dows)?[ -]?(?:xp|vista|seven|7|8(?:\.1)?|10|11)|w(?:7|8|10|11)|(?:mac ?os|ubuntu|linux mint|android|ios) ?\d{1,2}(?:\.\d{1,2}){0,2}|(?:outlook|thunderbird|em client|mailbird|office) ?\d{1,4}(?:\.\d{1,3}){0,3})(?: (?:home|pro|professional|64 ?bits?|32 ?bits?|single language|esr|\d\dh\d|ainda|mesmo|aqui|tambem|antigo|velhinho|(?:rs){1,4}|k{2,8})){0,3}(?:[.,!]?\s{0,3}$|(?: ?[,;+/&] ?| (?:e|and|y|com|with|con) )(?:sem|com|no|sin|anti-?virus|firewall|porta|port|ip|e|o|a|and|with|meu|minha|uso|outlook|thunderbird|win|avast|avg|kaspersky|eset|norton|defender|mcafee)(?![a-z]))/

/** "Conseguem liberar?", "o que eu faço?", "pueden ver?": a question to us, alone on its line; a program's asks for what to do next. */
const OWN_QUESTION =
  /^\u00bf?(?:(?:e|ai|entao|and|so|y) )?(?:(?:voces|vcs|vc|voce(?= (?:me |consegue|pode (?:me|ver|olhar|dar|resolver|ajudar)|sabe))|alguem|someone|anyone|alguien) )?(?:me )?(?:conseguem|consegue|podem|pode|poderiam|poderia|tem como|teria como|da (?:pra|para)|sabem|sabe|o que (?:eu |sera |pode|faco|fazer|e |houve|ha)|por ?que|pq|como (?:eu |resolvo|faco|resolver)|sera que|qual (?:seria|e o problema)|quem (?:vai|pode|resolve|consegue)|(?:ate )?quando (?:vai|vao|isso|voces|vcs|volta|resolve)|isso (?:e|eh) (?:grave|normal|virus|golpe)|who (?:can|will)|when will|quien (?:va|puede)|cuando (?:va|van)|can (?:you|someone|anyone)|could you|what (?:can|should|do|is)|any ideas?|pueden|puede|podrian|que (?:hago|puedo|pasa))\b[^.!?\n]{0,120}\?/

/** Returns whether a folded line begins as its writer's own. */
export function beginsOwnLine(line: string): boolean {
  return [OWN_LINE, OWN_PAIR, OWN_UNKNOWN, OWN_DEED, OWN_WHEN, OWN_SENDING, OWN_SYSTEM, OWN_DOING, OWN_QUESTION].some((own) =>
    own.test(line),
  )
}

/** Returns whether folded words tell what their writer did, or when it was: behind a comma, too, they are his. */
export function tellsDeed(words: string): boolean {
  return OWN_DEED.test(words) || OWN_WHEN.test(words)
}

/** Returns whether a folded line is its writer's tale of what he did: "mandei ontem pra …". */
export function beginsTale(line: string): boolean {
  return tellsDeed(line) || OWN_SENDING.test(line)
}

/** Returns whether a folded line is a question that its writer asks us. */
export function asksUs(line: string): boolean {
  return OWN_QUESTION.test(line)
}

/** "Antivírus tenho o Avast", "de antivírus uso o AVG": a setting's name with no colon. */
const OWN_GUARD =
  /^(?:(?:de|o|a|meu|minha|my|for|mi) )?(?:anti-?virus|firewall|sistema|windows|ip|provedor|internet)(?: (?:aqui|dele|do pc))?,? (?:(?:eu|a gente|i|we) )?(?:tenho|temos|uso|usamos|tem|usa|e|eh|so|nao|nenhum|have|use|is|tengo|tenemos)\b/

/** As beginsOwnLine, of lines behind a whole paragraph, too. */
export function isOwnLine(line: string): boolean {
  return beginsOwnLine(line) || OWN_GUARD.test(line)
}
