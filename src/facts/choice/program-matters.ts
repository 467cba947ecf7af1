// What a mail program and a mailbox do beside moving mail: calendars, address books, signatures, searching, printing, mail of old
// times to be brought along or back, accounts to be opened and closed. They fail and are asked for in the words that also tell of mail
// ("não sincroniza", "no Outlook não aparece"), so they count against every checklist, but only where nothing says that mail itself
// does not move. Comes in: folded text. Pure data and one pattern.

const NOT =
  "não|nem|nunca|not|cannot|can't|won't|don't|doesn't|isn't|aren't|never|no longer|parou|pararam|stopped|dejó|no se|no me|no puedo|no podemos|no aparece*|no sincroniz*|no logro|no veo"
const GONE = 'sumiu|sumiram|some|somem|sumindo|desaparec*|disappear*|missing|gone|duplic*|vazi*|perdi|perdemos|lost'
const CALENDAR =
  'agenda|agendas|calendário*|calendario*|calendar*|caldav|carddav|compromissos|compromisso|eventos|lembrete*|tarefa|tarefas|contatos|contactos|contacts|catálogo de endereços|lista de contatos|lista de endereços|address book|libreta de direcciones|citas|recordatorio*|reminders|appointments|tasks'
const SIGNATURE = 'assinatura|assinaturas|signature|signatures|firma|firmas'
const LETTERS = 'e-mails|emails|mensagens|pasta|pastas|messages|mail|folder|folders|correos|mensajes|carpeta|carpetas'
const WHERE =
  'outlook|thunderbird|programa|computador|pc|notebook|celular|telefone|iphone|mac|program|computer|laptop|phone|computadora|teléfono'
const WANT =
  'preciso|precisamos|precisava|quero|queria|gostaria|podem|poderiam|favor|please|need to|want to|could you|necesito|quiero|pueden'
const BOX =
  'conta|contas|caixa|caixas|e-mail|e-mails|email|emails|endereço|endereços|account|accounts|mailbox|mailboxes|address|cuenta|cuentas|casilla|casillas|correo|correos|buzón|alias'

/** Phrases that speak against any checklist where mail itself moves, each with its weight. */
export const PROGRAM_MATTERS: Record<string, number> = {
  [`[${CALENDAR}] … … [${NOT}|${GONE}]`]: 8,
  [`[${NOT}|${GONE}] … … [${CALENDAR}]`]: 8,
  [`[${SIGNATURE}] … … [${NOT}|${GONE}]`]: 8,
  [`[mudar|trocar|alterar|colocar|inserir|editar|configurar|criar|change|edit|add|cambiar|poner] … [${SIGNATURE}]`]: 8,
  "[a busca|a pesquisa|a procura|search|la búsqueda] … … [não|no|not|doesn't|isn't] … [encontra*|acha|funciona*|find*|encuentra|work*|traz]": 8,
  '[imprimir|imprime|imprimindo|to print|print the|print an|print my|print this|printing] … … [e-mail*|email*|mensagem|mensagens|mail|message*|correo*]': 6,
  '[tamanho|tamaño] [da|de la|de] [letra|fonte|fuente]': 8,
  'font size': 8,
  "[não|nem|no|not|doesn't] … [toca|tocando|notifica|notificando|vibra|apita|ring|rings|beep|suena] … … [e-mail*|email*|mensage*|mail|message*|correo*|mensaje*]": 8,
  "[não|nem|no|not|doesn't] [mostra|mostram|carrega|carregam|exibe|show|load|muestra|carga] … [imagens|fotos|figuras|images|pictures|imágenes]": 8,
  "[não|nem|no|not|doesn't|cannot|can't] [abre|abrem|abrir|consigo abrir|consegue abrir|open|puedo abrir] [o|os|um|nenhum|the|any|el|los|] [anexo|anexos|attachment|attachments|pdf|adjunto|adjuntos]": 8,
  "[anexo|anexos|attachment|attachments|adjunto|adjuntos] … … … [não|nem|no|not|don't|won't|can't] [abre|abrem|abrir|abriu|consigo abrir|open|se abre|se abren]": 8,
  [`[recuperar|restaurar|recover|restore|undelete] … … [${LETTERS}]`]: 8,
  [`[${LETTERS}] [antigos|antigas|velhos|velhas|old|older|viejos|antiguos] … [${GONE}|borraron]`]: 8,
  [`[e-mails|emails|mensagens|pastas|messages|folders|correos|mensajes|carpetas] … … [sumiu|sumiram|desaparec*|disappear*|missing|gone|borraron] … [do|da|de|from|del] [${WHERE}]`]: 8,
  '[alguém|somebody|someone|alguien] [apagou|excluiu|deletou|deleted|erased|borró]': 6,
  [`[meus|nossos|todos os meus|todos os|my|our|all my|mis|nuestros] [e-mails|emails|mensagens|messages|mail|correos|mensajes] … [sumiu|sumiram|desaparec*|disappear*|vanished|gone|borraron] … [da|de|do|from|del] … [caixa|entrada|inbox|webmail|pasta|pastas|folder|folders|bandeja]`]: 8,
  '[recomendam|recomenda|recomendaria|indicam|aconselham|é melhor|do you recommend|is better|recomiendan|es mejor] … … [imap|pop|pop3]': 8,
  [`[perdi|perdemos|perdeu|lost|perdí|perdimos] … [todos|todas|tudo|all|todo] … … [${LETTERS}]`]: 8,
  [`[apaguei|apagou|apagamos|apagaram|exclui|excluiu|deletei|deletou|deleted|borré|borró] … … [${LETTERS}]`]: 8,
  '[vocês|vcs|you|ustedes] … [têm|tem|have|guardam|keep|tienen] … [backup|cópia de segurança|copia de seguridad]': 6,
  '[histórico|history|historial] [de|of|dos] [e-mails|emails|mensagens|mail|correos]': 6,
  '[trocar|troquem|troque|troca|mudar|mudem|alterar|alterem|redefinir|redefinam|redefinição|resetar|resetem|criar|gerar|recuperar|reset|change|create|recover|cambiar|cambien|restablecer|crear] … … [senha|password|contraseña|clave]': 4,
  '[desde|since|depois|após|after|después] [a |o |que |de |da |the |][troca|mudança|alteração|troquei|trocamos|mudei|mudamos|alterei|change|cambio] … [senha|contraseña|password|clave]': 0,
  // Contacts who write.
  "[some |many |my |our |meus |nossos |alguns |algunos |][contacts|contatos|contactos] [não|can't|cannot|don't|aren't|are not|no] [conseguem |conseguiram |able to |pueden |logran |][me |nos |][e-mail|email|mail|send|write|reach|reply|get|receive|mandar|enviar|escrever|receber|recebem|escribir|enviarme|reciben]": 0,
  '[fiz|fizemos|fizeram|hice|hicimos] [a|la] [troca|mudança|alteração|cambio] … [senha|contraseña|clave]': 0,
  [`[depois|após|mesmo|já|tentei|after|tried|después|intenté] [de|que|] … [trocar|mudar|alterar|redefinir|resetar|changing|resetting|cambiar] … [senha|password|contraseña|clave]`]: 0,
  [`[como|how do i|how can i|how to|cómo] … … … [${SIGNATURE}]`]: 8,
  [`[como|how do i|how can i|how to|cómo] … … [pst|pastas locais|local folders|e-mails antigos|emails antigos|mensagens antigas|old mail|old e-mails|old emails|correos antiguos|carpetas locales]`]: 8,
  '[envia|enviar|envio|mandar|manda|sending|send|mails go out] [, |e |and |y |][recebe|receber|receive|receiving|recebimento|recibir] … … [funciona*|normal*|ok|certo|perfeito|work|works|fine|bien]': 5,
  [`[importar|importa|importo|importamos|import|importing|migrar|migre|migrem|migrate|transferir|transfiram|transfer|trasladar] … … [${BOX}|mensagens|pst|messages]`]: 8,
  '[licença|ativação|license|licence|activation|licencia|activación] … [office|outlook|microsoft|365]': 8,
  '[office|outlook|microsoft|365] … … [licença|ativação|license|licence|activation|licencia|activación]': 8,
  '[aumentar|aumentem|aumento|ampliar|ampliem|increase|raise|liberar|liberem|libero|free up|agrandar|aumenten] … [espaço|cota|quota|limite|space|storage|espacio|cuota]': 5,
  [`[${WANT}] … [excluir|apagar|remover|deletar|desativar|cancelar|delete|remove|deactivate|close|eliminar|borrar|desactivar] … … [${BOX}]`]: 5,
  [`[excluam|apaguem|removam|deletem|desativem|cancelem|eliminen|borren|desactiven] … … [${BOX}]`]: 5,
  '[redirecionamento|redirecionar|redireccionamiento|forwarding|lista de distribuição|distribution list|lista de distribución|resposta automática|auto-reply|autoresponder|respuesta automática|out of office]': 4,
}

const NEGATION =
  "(?:nao|nem|nunca|nada|zero|para de|parou de|pararam de|deixou de|deixaram de|parei de|no(?= (?:se|me|nos|le|les|puedo|podemos|pude|llega|llegan|baja|recib|funciona|logro|descarga|entra|sale))|not|cannot|can't|won't|doesn't|don't|isn't|aren't|never|stopped|nothing|dejo de|dejaron de|sem|without|sin)"
const LETTER = '(?:e-?mails?|mails?|mensage\\w{1,2}|messages?|msgs?|corre[io]\\w{1,2}|mensajes?|pop3?)'
const WORD = '(?:[^\\s.,;!?]{1,20} )'
const MOVES =
  '(?:receb|cheg|baix|pux|desc(?:e|arreg|arg)|entr(?:a|o|e)|env(?:i|ia)|mand|sa(?:i|ir|iu|em)\\b|vol(?:ta|tou)|deliver|receiv|get(?:s|ting)? (?:any |new |my |the |our )?(?:e-?)?mail|send|sent|fetch|download|pull|arriv|recib|lleg|baj|rebot|bounc)'

/** Mail itself does not move: then whatever else does not is told beside it. */
export const MAIL_STANDS = new RegExp(
  [
    `\\b${NEGATION} ${WORD}{0,3}${MOVES}`,
    `\\b${LETTER} (?!(?:chegam?|vem|entram?|baixam?|arrive|llegan) (?:e |mas |porem |but |pero |normal))${WORD}{0,4}${NEGATION}\\b`,
    `\\b(?:trav|demor|congel|erros?|falha|errors?|fail|hang|stuck|problema|dificuldade)\\w{0,5} ${WORD}{0,4}${MOVES}`,
    `\\b${NEGATION} ${WORD}{0,3}(?:sincroniz|atualiz|carreg|conect|abr|acess|sync|updat|load|connect|open|actualiz)\\w{0,5} ${WORD}{0,2}${LETTER}\\b`,
    '\\b(?:ped(?:e|em|indo|iu)|asks?|asking|pide|pidiendo) (?:for )?(?:a |o |my |the |la |el )?(?:senha|password|contrasena|clave)\\b',
    '\\b0x8[0-9a-f]{7}\\b|(?<![a-z0-9])-err\\b',
  ].join('|'),
)
