// Words of matters that no checklist is for, and of a customer for whom all is well again. General, whatever checklists a desk has:
// a desk that wants a checklist for billing gives its own phrases more weight.

/** Phrases that speak against any checklist, each with its weight. */
export const OTHER_MATTERS: Record<string, number> = {
  boleto: 3,
  boletos: 3,
  'segunda via': 4,
  '2ª via': 4,
  '2a via': 4,
  'nota fiscal da hospedagem': 4,
  fatura: 3,
  faturas: 3,
  mensalidade: 3,
  'forma de pagamento': 3,
  reembolso: 3,
  estorno: 3,
  cobrança: 2,
  cancelar: 2,
  cancelamento: 3,
  'cancelar o plano': 4,
  orçamento: 1.5,
  proposta: 2,
  'quanto custa': 3,
  contratar: 3,
  'mudar de plano': 4,
  upgrade: 3,
  'mais espaço': 3,
  'aumentar o espaço': 4,
  'aumentar a caixa': 3,
  'novo plano': 3,
  'registro txt': 4,
  'entrada txt': 4,
  'registro spf': 3,
  cname: 3,
  'google-site-verification': 4,
  'apontamento do domínio': 3,
  'apontar o domínio': 3,
  'transferir o domínio': 3,
  'transferência do domínio': 3,
  'meu site': 2,
  'nosso site': 2,
  'o site': 1.5,
  'site fora do ar': 4,
  'página do site': 3,
  wordpress: 4,
  'erro 500': 3,
  'erro 404': 3,
  'certificado ssl do site': 4,
  ftp: 2,
  'senha do painel': 4,
  'painel de controle': 3,
  cpanel: 2,
  'resetar a senha': 3,
  'redefinir a senha': 3,
  'trocar a senha': 2,
  'esqueci a senha': 3,
  'esqueci minha senha': 3,
  'criar uma conta de e-mail': 4,
  '[recebo|recebendo|recebemos|chega*|entra*|vem|receive|receiving|getting|get|llega*|recibo] … … [propaganda*|porcaria*|lixo|indesejad*|golpes|phishing|vírus|pornografia|rubbish|junk mail|basura]': 3,
  '[chega*|chegam|entra*|vem|vai|vão] … [no|na|pro|para o|pra] lixo [dele|dela|deles|delas|eletrônico|do cliente|de quem]': 0,
  '[on|through|via|from] [the|your] website': 0,
  '[desde|depois|após|since|after|después] [a |o |que |de |da |the |que la |del |de la |][troca|mudança|alteração|troquei|trocamos|mudei|mudamos|alterei|change|changed|cambio|cambié] … [senha|contraseña|password|clave]': 0,
  '[muito|muitos|tanto|tantos|muita|much|many|lots of|mucho|so much] [spam|spams|lixo|propaganda*|junk]': 3,
  '[mensagens|e-mails|emails|messages|mails|mensajes|correos] [indesejad*|unwanted|no desead*]': 3,
  'criar um e-mail': 4,
  '[código|code] … [painel|portal|área do cliente|cpanel]': 4,
  'criar a conta': 3,
  'criação de conta': 3,
  'nova conta de e-mail': 3,
  'criar novas contas': 4,
  'lista de contas': 3,
  'excluir a conta': 3,
  'como configurar': 3,
  'como configuro': 3,
  'como faço para configurar': 4,
  'quais as configurações': 3,
  'quais são as configurações': 3,
  'dados para configurar': 3,
  'dados de configuração': 4,
  'quero configurar': 3,
  'preciso configurar': 3,
  'qual a porta': 2,
  'qual é a porta': 2,
  'how do i set up': 3,
  'how to set up': 3,
  'how do i configure': 3,
  'cómo configuro': 3,
  'cómo configurar': 3,
  invoice: 2,
  billing: 3,
  refund: 3,
  'our website': 2,
  'my website': 2,
  'the website': 2,
  pricing: 3,
  quote: 2,
  'reset the password': 3,
  'reset my password': 3,
  factura: 3,
  'nuestro sitio': 2,
  'mi sitio web': 2,
  presupuesto: 2,
  'horário de atendimento': 3,
  currículo: 3,
  parceria: 3,
  comprovante: 3,
  pagamento: 3,
  '[preço*|tabela de preços|price list|prices|precio*|cotización|cotizaciones]': 3,
  // The provider's own bill: what others send would be "o boleto da Sabesp".
  "[não|nunca|nem|never|not|didn't|no] [me |nos |nós |][recebi|recebemos|recebo|chegou|veio|receive|received|got|get|recibí|recibimos|llegó] … [boleto*|fatura*|cobrança*|nota fiscal|nf|recibo|contrato|invoice*|bill|factura*] … [de vocês|de vcs|da hospedagem|do plano|da mensalidade|do provedor|from you|hosting|del hosting|de ustedes]": 5,
  // One of all that does not come.
  '[mais nada|nada mais|nada|nenhum e-mail|nenhum email|e-mail nenhum|email nenhum|nothing|any mail|ningún correo] … [nem|not even|ni] … [boleto*|fatura*|cobrança*|invoice*|factura*]': 0,
  '[mudar|mudando|trocar|trocando|migrar|cambiar|change|switch] [de|para|provider*|providers] [provedor|proveedor|vocês|vcs|hospedagem|ustedes|you]': 3,
  "[não|no|don't|do not] [quero|queremos|want|quiero|queremos] … [receber|recibir|receive|get]": 6,
  '[qual|quais|what|cuál|cuáles] [é |são |is |are |es |son |][a|o|as|os|the|el|la|los] [senha*|servidor*|porta*|endereço*|configuraç*|dados|usuário|login|password|server|port|settings|contraseña|puerto]': 3,
  '[conseguem|podem|dá pra|dá para|tem como|can you|pueden] … [ver|verificar|confirmar|saber|check|tell|see] [se|if|whether|si] … [recebeu|abriu|leu|received|opened|recibió]': 4,
  '[nota fiscal|boleto*|fatura*|recibo|invoice*|factura*] … … [podem|pode|poderiam|can you|could you|pueden] … [mandar|enviar|reenviar|emitir|send|resend|reenviar]': 5,
  "[não|nunca|not|no|don't] [recebo|recebemos|chega|entra|get|recibo|llega] … [nem|not even|ni] … [propaganda*|spam*|lixo|junk]": 0,
  '[caixa|mailbox|inbox|casilla] … [quase|almost|casi|nearly] [cheia|full|llena]': 5,
  '[meu|minha|my|mi] [nome|name|nombre|foto|logo] … [aparece|sai|vai|shows|appears|sale] … [errad*|wrong|mal|diferente]': 5,
  '[perdi|esqueci|esqueceu|lost|forgot|olvidé] [a|minha|my|la|mi] [senha|password|contraseña|clave]': 4,
  '[app|aplicativo|programa] [do|da|de] [banco|prefeitura|governo|receita]': 5,
  '[certificado digital|e-cpf|e-cnpj|token a3]': 6,
  '[e-mails|emails|mensagens|messages|correos|mensajes] que [eu |yo |I |][não|nunca|never|no] [mandei|enviei|escrevi|mandamos|enviamos|sent|wrote|mandé|envié]': 6,
  '[parem|pare|stop|dejen] [de|] [me |nos |][mandar|enviar|sending|mandarme|enviarme]': 6,
  '[como|how|cómo] … … [sei|saber|vejo|descubro|know|tell|see|sé] … [abriu|leu|lido|read|opened|leyó]': 6,
  '[looking for|procurando|buscando] … [provider|provedor|proveedor]': 3,
  '[não|no|not] [somos|sou|soy|are|am|a|yet|ainda] … [cliente*|customer*]': 4,
  '[depois|após|mesmo|já|tentei|after|tried|después|intenté] [de|que|] … [trocar|mudar|alterar|redefinir|resetar|changing|resetting|cambiar] … [senha|password|contraseña|clave]': 0,
  // A mail in our name that somebody only tells of, or asks about; who fell for it has a trouble of his own.
  '[golpe*|phishing|scam|estafa|fraude*|fraudulent*]': 6,
  '[mensagem|mensagens|e-mail*|email*|mail|message|correo|mensaje] [falsa|falso|falsas|falsos|suspeita|suspeito|suspeitas|suspeitos|estranho e|fake|suspicious|sospechoso|sospechosa]': 6,
  '[é|is this|is it|es] [de|mesmo de|realmente de|really from|from|realmente] [vocês|vcs|you|ustedes]': 5,
  '[aviso*|alerta*|notificaç*|notificac*|alert*|notice*|filtro*|proteção*] [de|da|do|contra|sobre|anti|about|of|against] [golpe*|phishing|scam|estafa|fraude*|fraudulent*]': 0,
  // Why a domain is not active.
  '[boleto*|fatura*|pagamento*|cobrança|cobranças|mensalidade|taxa|anuidade] [do|da|de] [registro|domínio|domínios|anuidade|renovação]': 0,
  // Whose the trouble, the server or the account is.
  // A site that sends mail is a sender as any.
  '[meu|nosso|o|do|my|our|the|el|nuestro] [site|website|wordpress|formulário|formulario|sitio] … … [não|parou|deixou|pararam|not|stopped|no|dejó] … [envia*|envio|manda*|dispara*|entrega*|send*|deliver*]': 0,
  '[wordpress|woocommerce|wp mail smtp] … [não|parou|deixou|not|stopped|no|dejó] … [envia*|manda*|dispara*|send*]': 0,
  '[problema*|erro*|falha*|culpa|defeito*|servidor*|conta*|domínio*|problem|error|fault|issue|server|account|cuenta*|dominio*] [que |também |aqui |pop |pop3 |][é|são|foi|is|es] [de|mesmo de|from|realmente de] [vocês|vcs|you|ustedes]': 0,
  '[é|são|foi|es] [de] [vocês|vcs|ustedes] [o|a|os|as|el|la] [problema*|erro*|error|falha*|falla|culpa|defeito*|servidor*|conta*|cuenta*|domínio*|dominio*]': 0,
  '[caí|caímos|caiu|cliquei|clicamos|clicked|fell|hice clic] … … [golpe*|phishing|scam|estafa|link|fraude*]': -3,
  "[agora|depois disso|desde então|now|since then|ahora|desde entonces] … … [não|nunca|nada|parou|no longer|cannot|can't|won't|doesn't|no] … [baix*|receb*|entra*|cheg*|envi*|sai|saem|funciona*|abre|download*|receiv*|send*|work*|recib*|baja*]":
    -3,
}

/** Of those, what people send each other every day: the content of a mail as often as a matter of its own. */
export const DOCUMENTS: Record<string, number> = Object.fromEntries(
  [
    'boleto',
    'boletos',
    'comprovante',
    'pagamento',
    'segunda via',
    '2ª via',
    '2a via',
    'fatura',
    'faturas',
    'orçamento',
    'proposta',
    'cobrança',
    'invoice',
    'quote',
    'factura',
    'presupuesto',
    'currículo',
    'o site',
    'meu site',
    '[preço*|tabela de preços|price list|prices|precio*|cotización|cotizaciones]',
  ].map((word) => [word, OTHER_MATTERS[word] ?? 0]),
)

/** Somebody sent something, */
export const SENT =
  /\b(?:envi(?:ou|aram|ei|amos|o|aron)|mand(?:ou|aram|ei|amos|o|aron)|dispar(?:ou|aram|ei|amos)|despach(?:ou|aram|ei|amos|o)|remet(?:eu|eram|i|emos)|encaminh(?:ou|aram|ei|amos)|tent(?:ou|aram|am|a) (?:me |nos )?(?:mandar|enviar)|(?:tried|tries) to (?:send|e-?mail)|sent|e-?mailed|esperando|aguardando)\b/
/** or it is said whose mail it is ("os e-mails do nosso fornecedor"): a bill of the provider's own is nobody's mail, */
export const OF_SOMEBODY =
  /\b(?:e-?mails?|correos?|mensage(?:m|ns)|mensajes?|messages?) (?:d[aeo]s?|del?|de (?:la|los|las)|from) (?:uma? |an? )?(?:minhas?|meus?|noss[oa]s?|my|our|mis?|nuestr[oa]s?|outr[oa]s?|clientes?|fornecedora?(?:es)?|contador[a]?|client|customers?|suppliers?|proveedor(?:es)?)\b|\b(?:boletos?|faturas?|notas?(?: fisca(?:l|is))?|orcamentos?|propostas?|comprovantes?|curriculos?|pedidos?|invoices?|quotes?|facturas?|presupuestos?) (?:d[aeo]s?|del?|de (?:la|los|las)|from) (?:(?:our|my|mis?|nuestr[oa]s?|noss[oa]s?|minhas?|meus?) )?(?:energia|luz|agua|cartao|seguro|aluguel|construtora|imobiliaria|corretora|clinica|hospital|faculdade|grafica|oficina|agencia|operadora|concessionaria|clientes?|fornecedora?(?:es)?|contador[a]?|contabilidade|representantes?|condominio|escola|administradora|seguradora|banco|transportadora|prefeitura|candidat[oa]s?|client|customers?|suppliers?|proveedor(?:es)?|banks?)\b/
/** Whatever it was, it was a mail: a bill is not paid with a reply code. */
export const BOUNCED =
  /\b(?:volt(?:ou|aram) (?:com|pra|para|de volta|o e-?mail|um erro|erro|na hora|dizendo)|devolvid[oa]s?|mailer-daemon|(?:foi|foram|e|sao) (?:recusad|rejeitad)[oa]s?|envio (?:\S{1,40} ){0,5}falhou|bounced|(?:4[25]\d|55\d)[ -][45]\.\d\.\d|rebot\w{1,4})/
/** and it did not come. */
export const NOT_ARRIVED =
  /\b(?:nao|nunca|nem|nada|no|never|not|didn't) (?:\S{1,12} ){0,2}?(?:cheg\w{1,4}|ca(?:iu|i|em)|aparec\w{1,4}|entr(?:ou|o|a|am|aram|aron)|receb\w{1,5}|veio|vem|lleg\w{1,4}|arriv\w{1,4}|vi(?:u|mos|ram)?|acha(?:mos|ram)|ach(?:ou|ei)|localiz\w{1,5}|encontr\w{1,5}|consta\w{0,2}|saw|seen|see|came|got|receiv\w{1,3}|reached)\b|\b(?:volt(?:ou|ando|a|aram)|devolvid[oa]|rebot\w{1,3}|bounced|recusad[oa]|rejeitad[oa]|came back|e nada|y nada|and nothing)\b/

/** Something is not as it should be, whatever it is. */
export const TROUBLE =
  /\b(?:nao|nunca|nem|nada|nenhum[a]?|ninguem|not|never|nothing|nobody|none|didn't|hasn't|haven't|doesn't|isn't|aren't|won't|can't|cannot|no (?:se|me|le|nos|les|lo|aparec\w{1,4}|lleg\w{1,4}|recib\w{1,4}|entr\w{1,4}|encontr\w{1,4}|est\w{1,3}|hay|consta|vi\w{1,4}|bounce|sign|trace|reply)|nadie|jamas|erros?|errors?|problem\w{0,2}|falh\w{1,4}|fail\w{0,3}|fallo|volt(?:ou|a|am|aram|ando)|devol\w{2,6}|recus\w{1,5}|rejeit\w{1,5}|reject\w{0,3}|refus\w{1,3}|rechaz\w{1,4}|rebot\w{1,4}|bounc\w{1,4}|return\w{0,3}|bloque\w{1,4}|block\w{0,3}|sum(?:iu|iram|indo|ido)|some|perd\w{1,4}|lost|missing|extravi\w{1,4}|deveria|devia|should have|debia|reclam\w{1,4}|complain\w{0,3}|spam|lixo|atras\w{1,4}|delay\w{0,3}|demor\w{1,4}|sem (?:resposta|retorno|receber|sucesso)|desconhec\w{1,3}|5\d\d|4\d\d)\b/

const NOW =
  "(?:ja |agora |tudo |esta |ta |estao |tao |ficou |voltou |voltaram |foi |it is |it's |is |are |all |everything is |now |ya |todo |esta todo |ahora )"

/** All is well, in words that can mean nothing else. */
export const SURELY_SOLVED = new RegExp(
  [
    `\\b${NOW}(?:resolvid[oa]|solucionad[oa]|solved|fixed|resolved|solucionado|resuelto|resolveu)\\b`,
    '\\b(?:consegui(?:mos)?|conseguiu) (?:resolver|arrumar|solucionar|consertar)\\b',
    '\\b(?:problema|chamado|caso|issue|problem) (?:foi |esta |ja foi |ja esta |is |was |has been )?(?:resolvido|solucionado|encerrado|solved|fixed|resolved|resuelto)\\b',
    // The matter, not a program or an account.
    '\\b(?:pode|podem|pueden|puede|you can|please) (?:encerrar|fechar|finalizar|cerrar|close)\\b(?! (?:e abrir|(?:(?:o|a|os|as|meu|minha|mi|la|el|my|the|este|esta|esse|essa) )?(?:porta|port|puerto|caixa|outlook|thunderbird|programa|aplicativo|app|janela|navegador|conta|contrato|plano|assinatura|cuenta|program|window|account)))',
    "\\b(?:i|we)(?:'ve| have)? (?:just |already )?(?:fixed|solved|resolved|sorted) (?:it|this|that)\\b",
    '\\b(?:(?:ja |agora |gente |pessoal )?(?:volt(?:ou|aram)|normalizou|normalizaram|resolveu|resolveram|arrumou|destravou) (?:tudo )?(?:sozinh[oa]s?|por si so|por conta propria)|(?:se )?(?:ha )?(?:arreglo|resolvio|soluciono) (?:solo|sola)|(?:fixed|solved|resolved|sorted) (?:itself|themselves)|(?:came|come|is) back (?:by itself|on its own)|resolv(?:eu|eram|emos) (?:o |meu |nosso |todo o |o meu |o nosso )?(?:problema|caso|chamado)|(?:solved|fixed|sorted(?: out)?|resolved) (?:my|our|the) (?:problem|issue)|(?:resolvio|soluciono|resolvieron|solucionaron) (?:mi|el|nuestro) problema|(?:esta|estao|ta|tao) (?:tudo )?(?:ok|certo|resolvido|normal) agora|tudo (?:certo|ok|normal) agora|agora (?:esta|ta|foi) (?:tudo )?(?:ok|certo|normal)|hoje (?:ja )?(?:esta|ta|amanheceu|voltou) (?:tudo )?(?:ok|certo|normal|funcionando|chegando|baixando)(?= ?(?:[.,!;)\\n]|$))|all good now|todo bien ahora)\\b',
    '(?<!\\bnao )\\b(?:deixa|deixe|deixem|pode deixar) (?:pra|para) la(?= ?(?:[.,!;)\\n]|$| (?:ja|era|foi|obrigad|entao|que (?:ja|era|foi))))|\\b(?:pode|podem|favor|por favor) (?:desconsiderar|ignorar|esquecer)(?: (?:o (?:chamado|atendimento|pedido)|tudo|isso))?(?= ?(?:[.,!;)\\n]|$))|\\bnever ?mind(?= ?(?:[.,!;)\\n]|$))',
    '\\b(?:deu certo|funcionou|nao precisa mais|nao precisam mais|nao e mais necessario|voltou a funcionar|voltaram a funcionar|voltou ao normal|it works now|works again|works now|no longer needed|ya funciona|ya quedo)\\b',
  ].join('|'),
)

const ARRIVES =
  '(?:(?:ja|agora|agora ja|ya|ahora) (?:(?:es)?ta|(?:es)?tao|voltou a|voltaram a|esta|estan) ?(?:(?:tudo|todo) )?(?:baixando|chegando|recebendo|entrando|enviando|indo|saindo|caindo|baixar|receber|chegar|enviar|bajando|llegando|saliendo)|(?:ja|ya) (?:chegou|chegaram|baixou|baixaram|llego|llegaron) (?:tudo|todos?))'
/** Nothing stands behind but thanks, whom it is told, and what it was: "…, era a internet". */
const ALL_SAID =
  '(?: (?:gente|pessoal|aqui|tudo|por aqui|normal\\w{0,5}|certinho|de novo|agora|sozinh[oa]|viu|sim|hoje|(?:a |o |minha |meu )?(?:internet|sinal|servico))){0,4}(?= ?(?:[.!;)\\n]|$)|,? (?:muito |mt |mto )?(?:obrigad|brigad|obg|valeu|vlw|grat|gracias)|, ?(?:era|foi|devia ser|acho que era) )'

/** A newest letter like this asks for nothing, whatever it quotes. */
export const SOLVED = new RegExp(
  [
    SURELY_SOLVED.source,
    // "Já resolvi, obrigado", "Pronto, resolvido!": of oneself, with nothing behind it; "resolvi trocar de programa" is a decision.
    '\\b(?:ja|eu mesm[oa]|ya(?: lo)?) (?:resolvi|resolvemos|solucionei|solucionamos|solucione)(?= ?(?:[.,!;)\\n]|$)| (?:aqui|por aqui|sozinh[oa]|obrigad|grat|gracias|(?:o|meu|nosso|este|esse|el) problema))',
    '(?:^|[.!,;]\\s{1,4}|\\n\\n|\\b(?:bom dia|boa tarde|boa noite|ola|oi|hola|pronto|ok)[,.!]?\\s{1,3})(?:resolvid[oa]|resolvi|resolvemos|solucionad[oa]|resuelto|solved|fixed)(?: aqui| por aqui| sozinh[oa]| it| gracias| obrigad[oa])?(?= ?(?:[.,!;)\\n]|$))',
    // "Já voltou, era a internet", "agora foi": of nothing else, since mail that is sent comes back as well ("já voltou com erro").
    `(?:^|[.!;\\n]\\s{1,4}|\\b(?:bom dia|boa tarde|boa noite|ola|oi|opa|pronto|ok|gente|pessoal|obrigad[oa]|valeu|ah)[,.!]{0,2}\\s{1,3})(?:(?:ja|agora|agora ja|aqui|aqui ja|tudo|ya|ahora) (?:voltou|voltaram|volvio)|voltou|agora foi|agora (?:ja )?deu|${ARRIVES})${ALL_SAID}`,
    `\\b${NOW}(?:working again|working now|normalizad[oa]|funcionando(?: (?:normal\\w{0,5}|certinho|perfeit\\w{0,5}|de novo|bem|direitinho))?(?=[ .,!\\n]|$)|ao normal|normalizou)\\b`,
  ].join('|'),
)

/** Taken back: what looks solved and is not. */
export const NOT_SOLVED = new RegExp(
  [
    "\\b(?:nao|nem|ainda nao|not|isn't|still not|no) (?:esta |foi |ficou |deu |it is )?(?:resolvid[oa]|solucionad[oa]|resolveu|funcionou|deu certo|certo|funcionando|solved|fixed|working|resuelto)\\b",
    '\\b(?:nao|nem|nunca|jamais|not|never|no) (?:me |se |lo |nos |has |have |ele |isso )?(?:resolv(?:i|emos|eu|eram|io|ieron)|solucion(?:ei|ou|aram|o|aron)|solved|fixed|sorted|volt(?:ou|aram)|arreglo|normalizou)\\b',
    '\\b(?:nao|nem|nunca|jamais|sem|no) (?:o |a |se |eu |mais |ainda |lo )?(?:consegui(?:mos|ram|u|r|ndo)?|pude|pudimos|logr(?:e|amos|o)|foi possivel) (?:[a-z]{1,12} ){0,2}(?:resolver|arrumar|solucionar|consertar|resolvid[oa])',
    '\\b(?:ver|saber|verificar|confirmar|see|check) (?:se|if|si) (?:ja |isso |it |se )?(?:resolv|soluc|volt|funcion|is |was |work)',
    // Whether it is: asked.
    '\\b(?:resolvid[oa]|resolver|solucionad[oa]|funcionar|funcionando|normal|normalizou|resuelto|solved|fixed|resolved|working)(?: [a-z]{1,14}){0,3} {0,2}\\?',
    // "Consegui resolver no webmail, mas o Outlook não baixa."
    "\\b(?:mas|porem|contudo|but|pero)(?: [^\\s.!?]{1,20}){0,6} (?:nao|nada|not|can't|doesn't|no)\\b(?! (?:precis|necesit|need|e mais|tem problema|sei |se (?:que|como|por)|entend|entiendo|know|understand|idea))",
    "\\b(?:parou|voltou a (?:dar|falhar|parar)|mas (?:agora|hoje|continua|voltou)|continua|so que|problema voltou|voltou o (?:erro|problema)|again today|(?:it|then|and|but|has|have) (?:stopped|(?:is|came|started) (?:back|again))|still (?:not|no|down|broken|fail\\w{0,3}|the same|get\\w{0,4}|have|having|cannot|can't|won't|doesn't|isn't))\\b",
  ].join('|'),
)
