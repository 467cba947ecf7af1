// The words by which signatures, phones' footers and disclaimers are known, in the three languages customers write. Data only, folded.

/** Closings that open a signature: alone on a line, or with a name after them. */
export const CLOSINGS = new Set(
  [
    'att|atte|at te|atenciosamente|att\\.|cordialmente|respeitosamente|abraco|abracos|um abraco|grande abraco|forte abraco|abs|abs\\.|abcs|saudacoes|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|sem mais|sem mais para o momento|no aguardo|fico no aguardo|aguardo|aguardo retorno|fico no aguardo do retorno|grato|grata|gratos|muito grato|muito grata|desde ja grato|desde ja grata|obrigado|obrigada|muito obrigado|muito obrigada|desde ja obrigado|desde ja obrigada|desde ja agradeco|agradeco desde ja|obg|obgd|obgda|brigado|brigada|valeu|vlw|atenciosamente e obrigado|obrigado e abraco|obrigada e abracos|bjs|beijos|um beijo|ate mais|ate logo|agradecido|agradecida|agradecemos|tenha um bom dia|tenham um bom dia|bom trabalho|conto com voces|sds|sauds|saudacoes cordiais|atencionamente|atensiosamente|atenciozamente|att e obrigado',
    'regards|best regards|kind regards|warm regards|with kind regards|many thanks|thanks|thank you|thanks a lot|thank you very much|thanks in advance|thank you in advance|thanks and regards|thanks & regards|sincerely|yours sincerely|sincerely yours|yours truly|yours faithfully|cheers|best|best wishes|all the best|respectfully|cordially|rgds|br|thx',
    'saludos|un saludo|saludos cordiales|cordiales saludos|un cordial saludo|atentamente|atte|gracias|muchas gracias|mil gracias|gracias de antemano|de antemano gracias|desde ya gracias|desde ya muchas gracias|quedo atento|quedo atenta|quedo a la espera|quedamos atentos|un abrazo|abrazos|cordialmente|reciba un cordial saludo|gracias y saludos|saludos y gracias',
  ]
    .join('|')
    .split('|'),
)

/** Every footer has one of these: looked for first, because most lines have none. */
export const FOOTER_WORDS = /env|sent|escri|mandad|obt|outlook|yahoo|virus|avast|download|baix|mail|correo/

/** What a mail program or a virus scanner adds below, whole line, folded. Each is bounded and linear. */
export const FOOTERS: RegExp[] = [
  /^(?:enviad[oa]|sent|enviado desde|obtenido|escrit[oa]|mandad[oa]) (?:(?:do|da|de|desde|via|com|pelo|pela|por|from|with|using|a partir|a traves|usando|no|na|con|el|mi|meu|minha|my|o|a|del|un|um|uma|your) ){1,4}(?!(?:(?:e-?mail|conta|correo|caixa) )?[^ @]{1,64}@).{0,25}(?:iphone|ipad|ipod|galaxy|samsung|android|smartphone|celular|telefone|telemovel|telefono|movil|motorola|moto|xiaomi|redmi|huawei|nokia|blackberry|windows phone|outlook|yahoo|mail|email|e-mail|correo|dispositivo|device|phone|tablet|mobile|aquamail|k-9|bluemail|spark|proton|thunderbird|windows|mac|gmail|terra|uol|bol|zimbra|webmail).{0,60}$/,
  /^(?:obter|obtenha|baixe|baixar|get|download|obtener|obten|descargar) (?:o |a |el )?outlook (?:para|for|no|do|en) .{2,40}$/,
  // "Sent from ana@… at 8:58" tells from where.
  /^(?:enviado|enviada|sent) (?:do|da|via|from|pelo|pela|usando|desde|por) [^@]{2,40}$/,
  /^(?:yahoo mail|email|correo).{0,20}(?:no|for|para|en) (?:android|iphone|ios).{0,20}$/,
  /^(?:sem virus|livre de virus|nao contem virus|virus-free|libre de virus|este email foi (?:escaneado|verificado)|este e-mail foi (?:escaneado|verificado)).{0,120}$/,
  /^.{0,20}(?:www\.)?avast\.com.{0,20}$/,
]

/** Words of confidentiality notices and environment appeals: a paragraph with two of them is one. */
export const DISCLAIMERS: RegExp[] = [
  /\bconfidencia(?:l|is|lidade|lidad|les)\b|\bconfidential(?:ity)?\b/,
  /\bprivilegiad|\bprivileged\b|\blegalmente\b|\bsigilo/,
  /\bdestinatari[oa]s?\b|\bintended (?:recipient|solely|only)\b|\baddressee\b|\bdestinad[oa]s?\b/,
  /\b(?:por engano|em erro|por erro|indevidamente|in error|por error|mistakenly)\b/,
  /\b(?:proibid[oa]|vedad[oa]|prohibited|prohibid[oa]|nao autorizad[oa]|unauthori[sz]ed|no autorizad[oa])\b/,
  /\b(?:esta mensagem|este e-?mail|this (?:e-?mail|message)|este mensaje|este correo|a presente mensagem)\b/,
  /\b(?:antes de imprimir|before printing|meio ambiente|medio ambiente|environment)\b/,
  /\blgpd\b|\bdados pessoais\b|\blei (?:geral|n)/,
  /\b(?:avast|antivirus|virus|mcafee|kaspersky)\b.{0,60}\b(?:verificad|escanead|checked|scanned|livre|free|revisad)/,
]

/** Labels of contact data and registrations: lines that belong to a signature even as "label: value". */
export const CONTACT =
  /^[^\p{L}\d]{0,3}(?:tel(?:efone|efono|\.)?s?|cel(?:ular|\.)?|fone|phone|mobile|fax|whats ?app|whats|zap|wpp|ramal|e-?mail|mail|site|website|web|skype|instagram|facebook|linkedin|cnpj|cpf|crc|oab|crea|cau|crm|cro|crp|creci|crmv|cep|end(?:ereco|\.)?|rua|av(?:enida|\.)?|rod(?:ovia|\.)?|r\.|pca|praca|i\.?e\.?|inscricao|depto|departamento|setor|cargo|horario|direccion|address|movil|office|direct)\b(?!\.[a-z])/u

/** Words of mail settings and errors: a line with one of them answers something, also below a closing. */
export const ANSWERING =
  /\b(?:ip|ips|ipv[46]|porta|port|puerto|servidor|server|host|smtp|pop3?|imap|ssl|tls|starttls|criptografia|encryption|cifrado|senha|password|contrasena|usuario|user|login|erro|error|outlook|thunderbird|data|fecha|date|hora|dominio|domain|mx|remetente|destinatario|sender|recipient|assunto|versao|version|windows|android|antivirus|firewall|segue|seguem|obs|ps|p\.s|resposta|mensagem|message|mensaje)\b/
