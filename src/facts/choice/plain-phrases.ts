// What says in several words, or by the words around it, what is wrong with a customer's mail or that something else is meant; each with its part, as in
// plain-words.ts, which reads these first. Data: patterns over folded text, linear.

/** The parts with what they are told by; what comes first is read first. */
export const PLAIN_PHRASES: readonly (readonly [parts: string, words: string])[] = [
  ['.', '(?:[.;!?](?=\\s|$)|\\n)+'],
  [',', '[,:()]| - '],
  // What does not stop comes, and what came back to work works.
  [
    '',
    "(?:nao|n|no) (?:para|param|parou|paravam|deja|dejan) de(?= )|(?:does not|doesn't|won't|don't) stop|volt(?:a|am|ou|aram|ei|amos) a(?= [a-z]{2,12}r\\b)",
  ],
  // A device that is not charged, and a system that is not brought up to date.
  [
    '_',
    "(?<=(?:celular|telefone|iphone|ipad|tablet|notebook|laptop|computador|pc|windows|android|phone|telefono|movil) (?:nao|n|no|won't|doesn't) )(?:carreg\\w{1,4}|carga|charge|atualiz\\w{1,4}|actualiza|update)(?= ?(?:[.,;!?\\n]|$))",
  ],
  // What one does not want or know is no trouble.
  [
    '_',
    "(?:(?:nao|n|no) (?:quero|queremos|queria|preciso|precisamos|gostaria|sei|sabemos|lembro|entend[io]|desej\\w{1,5}|queira|queiram|quiser|quiserem|quiero|necesito|dese[ae]s?)|(?:do not|don't|dont|no longer) (?:want|wish|need|know|reply)|nao respond(?:a|am|er)(?= ?(?:[.!]|\\n|$)))",
  ],
  [
    'nonMail',
    "(?:nao|n|no|doesn't|won't) (?:toca|tocam|notifica|avisa|vibra|apita|ring|beep|buzz|notify|suena|avisa)(?: (?:mais|som|nada|alerta))?(?= ?(?:[.,;!?\\n]|$)| (?:quando|qdo|qd|ao|when|cuando|d[eo]s? (?:novos? )?e-?mails?) ?)",
  ],
  // What came, and is not whole.
  [
    'nonMail',
    '(?<=(?:veio|vem|vai|chega|chegou|chegam|chegaram|vieram|foi|llego|llega|arrives?|arrived|came) )(?:vazi[oa]s?|vaci[oa]s?|em branco|en blanco|blank|empty|sem (?:o |os |nenhum )?(?:anexos?|texto|conteudo)|ilegivel|without (?:the |any )?attachments?)',
  ],
  // What came, and cannot be opened.
  [
    'nonMail',
    '(?:abrir|abre|abrem|abriu|open(?:s|ing)?) (?:(?:o|os|um|nenhum|the|an?|any|el|los) )?(?:anexos?|attachments?|adjuntos?|pdfs?)|(?:anexos?|attachments?|adjuntos?|pdfs?)(?= (?:[a-z]{1,12} ){0,4}(?:nao|n|not|no|don.t|won.t|can.t) (?:[a-z]{1,10} ){0,2}(?:abr|open))',
  ],
  // Which way this very letter comes, since the other does not go.
  [
    '',
    '(?:estou |estamos |to )?(?:escrev(?:endo|o|emos)|mand(?:ando|o|amos)|envi(?:ando|o|amos)|falando|escrib(?:o|iendo)|writing) (?:(?:daqui|aqui|isso|este|esta) )?(?:pel[oa]|d[oae]|dest[ea]|dess[ea]|por|com o|via|from|desde) (?:(?:meu|minha|mi|my|outr[oa]|o|a|el|another) ){0,2}(?:gmail|hotmail|yahoo|uol|bol|terra|icloud|(?:e-?mail|conta|correo|mail|account) (?:pessoal|particular|personal))(?=,? (?:porque|pois|pq|ja que|because|since|as) )',
  ],
  // Who cannot get in himself, with no program told; and mail that does not come in.
  [
    'nonMail',
    "(?<=(?:consigo|conseguimos|consegui|conseguia|conseguindo|posso|podemos|deixa|puedo|pude|logro|can't|cannot|can) (?:mais |nem |eu )?)(?:entrar|ingresar|get into|log in ?to|sign in ?to) (?:(?:n[oa]s?|em|a|al|en) )?(?:(?:meus?|minhas?|noss[oa]s?|my|our|mi|[oa]) )?(?:e-? ?mails?|contas?|caixas?(?: postal)?|webmail|account|mailbox|cuenta|correo)(?! (?:de entrada|d[eoa]s? )|[^.;!?\\n]{0,60}\\b(?:outlook|thunderbird|programa|computador|notebook|pc|celular|telefone|iphone|app|aplicativo|program|phone|computer|imap|pop3?)\\b)",
  ],
  [
    'theirMail',
    '(?:meus|minhas|nossos|nossas) (?:e-?mails|mensagens)(?= (?:nao|n|nunca|nem) (?:mais |estao |tao )?(?:entra(?:m|ndo)?|desce(?:m|ndo)?)(?![a-z]))',
  ],
  // What one would like to know, what is gone for good, and what a site is marked with.
  [
    'nonMail',
    '(?:saber|sabe|saberia|know) (?:se|if|whether) (?:da (?:pra|para)|(?:e|eh) possivel|(?:se )?pode|(?:tem|existe) como|posso|i can|we can|puedo)(?! (?:ver|voces?|vcs?|resolver|arrumar|checar|verificar|olhar))|certificado(?: ssl)? (?:n[oa]|d[oa]) (?:meu |nosso )?site',
  ],
  [
    'nonMail',
    '(?:perd(?:i|emos|eu)|lost) (?:tod[oa]s )?(?:os |as |meus |minhas |my |the |all my )?(?:e-?mails?|mensagens|messages|correos)(?= (?:que (?:estavam|tinha|ficavam|guard|eu tinha)|antig|velh|that were))(?![^.;!?\\n]{0,60} (?:e|mas|and|but) (?:agora|hoje|ainda|now|(?:[oa]s )?nov[oa]s) )',
  ],
  [
    'nonMail',
    '(?<=(?:recebi|recebemos|chegou|chegaram) (?:o |a |os |as |meu |minha )?)(?:produtos?|encomendas?|mercadorias?)|(?:cnpj|cpf|valor|razao social) (?:errad[oa]|incorret[oa]|trocad[oa])|apagar|deletar|unsend|(?:des)?bloquear|block(?= (?:an?|the|this|these|senders?|e-?mails?) )',
  ],
  [
    'nonMail',
    "(?:minha|my|mi) (?:foto|logo(?:tipo|marca)?|picture)|pag(?:uei|amos|ue)|(?:i|we)(?:'ve)? paid|(?:nome|name|nombre)(?= (?:que aparece|que sai|que vai|de exibicao|d[oe] remetente|that (?:shows|appears)|que aparece))|(?:display|sender) name",
  ],
  [
    'nonMail',
    '(?:print|screenshot|printscreen|imagem|captura|picture)s?|(?:perdi|esqueci|esqueceu|esquecemos|forgot|lost|olvide) (?:a |minha |my |la |mi |the )?(?:senha|password|contrasena|clave)|(?:meu|my|mi) (?:nome|name|nombre)|abr(?:i|imos|iu) (?:um |o )?(?:chamado|ticket)|(?:ficou|ficaram|fiquei) de(?= [a-z]{2,12}r )|(?:e|eh|seria|is it|es) normal(?! [^.;!\\n]{0,60}\\b(?:nao|nada|pedi(?:r|ndo)|not|nothing|asking))',
  ],
  // A picture of what is wrong is no mail.
  [
    '',
    '(?:(?:me|nos) )?(?:mandou|mandaram|mandei|enviou|enviei|segue|anexei|tirei|sent me|i sent|attached)(?: o| a| um| uma| os| an?| the| em anexo)? (?:prints?|printscreen|screenshots?|captura|foto d[oa] (?:tela|erro))(?: d[aeo] (?:tela|erro|mensagem))?',
  ],
  // A device that is another now.
  [
    '',
    '(?:troqu|troc|mud|cambi|chang|switch)(?:ei|ou|amos|e|o|ed)(?: to| de| o| a| meu| minha| mi| my)?(?: new)?(?= (?:computador|notebook|note|pc|celular|cel|iphone|ipad|tablet|laptop|maquina|telefone|telefono|movil|phone|computer) )',
  ],
  ['', '(?<=(?:nao|nunca|nem) )e(?= )'],
  [
    'not',
    '(?:com|con|with) (?:(?:muit[oa]|mucho|\\d{1,2}|uma?|duas|dois|tres|varias?|horas?|dias?|de|ate|mais) ){0,5}(?:atraso|retraso)|(?:hours|days) late|(?<=(?:cheg\\w{1,5}|vem|entra\\w{0,3}|receb\\w{1,4}|arrives?|arriving) )(?:atrasad[oa]s?|tarde|late)',
  ],
  ['not', 'nada de(?= [a-z]{2,12}r )'],
  ['not', 'zero(?= (?:e-?mails?|mensage|correos?|messages?))'],
  ['not', 'so(?= (?:uma?|dois|duas|alguns|algumas|metade|parte) )'],
  ['not', 'so(?= (?:cheg|entr|apareceu|caiu|veio|recebi|recebemos))'],
  // Only so far, or only of one kind, or only at times.
  ['not', 'so(?= \\d{1,3} (?:receb|cheg|foram|foi|voltaram))'],
  [
    'not',
    '(?:so|solo|only)(?= (?:receb|baix|atualiz|conect|sincroniz|carreg|pux|funciona|abre|entra|envia|manda|sai|vai|receives?|updates?|works?|downloads?|sends?)\\w{0,4} (?:[a-z-]{1,10} ){0,2}(?:quando|qdo|se|depois (?:que|de)|when|if|after|cuando|si) )',
  ],
  [
    'not',
    '(?:so|apenas|somente|only|solo)(?= (?:consigo |mostr\\w{1,3} |shows? |sees? )?(?:receb\\w{1,3}|recib\\w{1,2}|cheg\\w{1,4}|llega\\w?|vejo|ver|veo|ve|see|shows?|mostra\\w?|aparec\\w{1,3}|exibe|baix\\w{1,3}|pux\\w{1,2}|carreg\\w{1,3}|get|receives?|downloads?|tem|tenho) (?:os |as |o |a |los |the |meus |mis |my )?(?:e-?mails? |mails? |mensage(?:m|ns) |correos? |messages? )?(?:ate |intern[oa]s?|antig[oa]s?|velh[oa]s?|viej[oa]s|old|internal|de dentro|de quem (?:e|eh|esta|ta|trabalha)|d[oa]s? (?:propri[oa]|colegas|empresa|funcionarios)|up to|until|from last|hasta |d[oae]s? (?:mes|ano|semana|dia)))',
  ],
  ['not', "(?:nobody|no one|nadie)'s"],
  [
    'not',
    '(?<!(?:pelo|ao|mais ou) )(?:menos|exceto|excepto|except(?: for| from)?)(?= (?:de (?:uma?|meus?|minhas?) (?!hora|semana|dia|mes|ano|minut)[a-z]{1,14}|d[oa]s?|pr[oa]s?|para|a|o|os|as|meus?|minhas?|um|uma|el|la|los|las|mi|the|my|one|those|from|for|to|gmail|hotmail|yahoo|outlook|uol) ?)',
  ],
  // A test of one's own.
  [
    'toMe',
    '(?:de|da|do|from|desde) (?:uma? |una? )?(?:outr[oa]|another|otr[oa]) (?:conta|e-?mail|endereco|account|mailbox|address|cuenta|correo)(?! (?:pr[oa]s?|para|ao|to) (?!testar|teste|ver|mim|test|me))',
  ],
  [
    'toMe',
    'nos(?= (?:escrever|enviar|mandar|responder|escribir|escriben|mandan|envian|mandaron|enviaron|escribieron|enviou|mandou|mandaram|enviaram|escrevem|escreveu|escreveram) )',
  ],
  ['connect', '(?:log|sign)(?:ging|ged)? ?in(?: ?to)?(?= (?:my|the|our|on|from|with) )|get into(?= my )'],
  ['send', "(?<=(?:can't|cannot|can not|couldn't) )e-?mail(?= )"],
  ['addressee', '(?<=(?:para|pra|pros|to) (?:alguns |meus |os |my |some )?)(?:contatos|contacts)'],
  ['bounce report', '(?:destinatari[oa]s?|recipients?) (?:rejeitad|recusad|inexistent|desconhecid|invalid|reject|refus|unknown)\\w{0,4}'],
  ['leave', '(?<=(?:nao|n|nem) (?:esta |ta )?)pass(?:a|am|ou|aram|ando)(?= ?(?:[.,;!?\\n]|$))'],
  ['trouble', '(?<=(?:porta|puerto|port)(?: \\d{2,3})? (?:esta |ta |is |parece )?)(?:fechad[oa]|cerrad[oa]|closed)'],
  ['trouble', '(?<=(?:e|mas|depois|ai|y|and) )(?:para|stops)(?= ?(?:[.,;!?\\n]|$|no meio|na metade|tudo|do nada|sozinh[oa]|halfway))'],
  ['trouble', 'so no outro dia|no dia seguinte|(?:horas|dias) depois|tentando (?:se )?conectar|trying to connect|fecha sozinh[oa]'],
  ['trouble', '(?:mensage[mn]s?|erro|aviso) de (?:que )?(?:a |minha )?caixa (?:lotada|cheia)|mailbox full'],
  [
    'trouble',
    '(?<=(?:ta|esta|ficou|caiu|is) )fora(?: do ar)?|ca(?:i|iu|em|indo) (?:sempre |toda hora |direto )?(?:a )?conexao|conexao (?:cai|caiu|caindo)',
  ],
  [
    'trouble',
    '(?:ponto de |signo de )?(?:exclama(?:cao|cion|tion)(?: mark| point)?)|(?:triangulo|simbolo|x|icone|cadeado) (?:amarelo|vermelho|laranja)|(?:yellow|red) (?:triangle|x|icon)|circulo girando|ampulheta',
  ],
  ['trouble', 'nao sai (?:disso|disto|dai|do lugar|do zero)'],
  [
    'bothWays',
    '(?:enviar|mandar|send|sending|envio) ?(?:e|/|and|y|&)? ?(?:receber|recebimento|receive|receiving|recibir)(?! (?:d[eoa]|os|as|from))',
  ],
  [
    'outServer',
    '(?:meu|nosso|my|our|mi|nuestro) (?:(?:endereco de )?remetente|sender(?: address)?|remitente)|(?:servidor(?: de)? |server )?smtp|servidor(?:es)? de saida|outgoing (?:mail )?server|servidor (?:saliente|de salida)|porta? (?:587|465)',
  ],
  [
    'inServer',
    '(?:incoming (?:mail )?server|servidor (?:de entrada|entrante|de recebimento|pop3?|imap)|porta? (?:995|110|993|143)|port (?:995|110|993|143)|0x8[0-9a-f]{7}|-err)',
  ],
  ['blocklist', 'lista negra|black ?list(?:ed)?|lista preta|block ?list(?:ed)?|lista de bloqueio'],
  [
    'bounce report',
    'mail delivery (?:failed|failure|sub\\w{1,6}|system)|delivery (?:has )?failed|failure notice|undeliver\\w{1,4}|mailer[- ]daemon',
  ],
  ['myMail', '(?:minhas?|nossas?|my|our|mis?) (?:mensage(?:m|ns)|messages?)|outgoing e?-?mails?'],
  ['theirMail', 'incoming e?-?mails?'],
  ['spam', 'caixa de spam|como (?:(?:correos? )?no deseados?|propagandas?|promoc(?:ao|oes)|lixo|suspeit[oa]s?)'],
  ['outbox', '(?:caixa|fila|pasta) de (?:saida|envio)|bandeja de salida|outbox|(?<=na )saida'],
  ['spam', 'spam|lixo eletronico|lixeira|lixo|quarentena|junk(?: mail| folder)?|correo no deseado|promocoes'],
  [
    'mailbox',
    '(?:minha |nossa |my |our |mi )?(?:caixa(?:s)?(?: de (?:entrada|email|e-mail|correio|mensagens)| postal)?|inbox(?:es)?|mailbox(?:es)?|bandeja(?: de entrada)?|casilla|buzon)',
  ],
  [
    'program',
    '(?:programa|aplicativo|app|cliente|gerenciador|aplicacion)s? de? (?:e-?mails?|correio|correo)|(?:e-?mail|mail) (?:app|client|program|application)|em client|windows (?:live )?mail|live mail|apple mail|mac mail|mail d[oe] (?:mac(?:book)?|windows|iphone|ipad|celular)|the bat',
  ],
  [
    'browser',
    '(?:pel[oa]|n[oa]|d[oa]|en (?:el|la)|in|on|via|from) (?:site(?: de vo?ce?s)?|webmail|navegador|browser|internet|web(?:site)?|chrome|google chrome)',
  ],
  [
    'program',
    '(?<!(?:d[eo]|from) )(?:meu|my|mi) gmail(?= (?:nao|n|d[aoe]|parou|pux\\w{1,3}|busc\\w{1,3}|baix\\w{1,3}|fetch\\w{0,3}|pull\\w{0,3}|fica|pede|mostra|fala|diz|no longer|has|stopped) )|(?:app|aplicativo) (?:do )?gmail|gmail app',
  ],
  [
    'toMe',
    '(?:pra|para|p) (?:ca|aqui)|(?:pra|para|a|p|to|for) (?:mim|nos|a gente|nosotros|me|us)|pra gente|comigo|conosco|com a gente|(?:n[oa]|pr[oa]|para [oa]|ao|a|en|to|in|at|en el|a) (?:meu|minha|nosso|nossa|my|our|mi|nuestro|nuestra) (?:e-?mail|endereco|conta|caixa(?: de entrada| postal)?|correo|cuenta|inbox|address|mailbox)(?! d[oae]s? (?:[a-z]{1,14}))',
  ],
  [
    'not',
    "(?:parou|pararam|para|parei|paramos|deixou|deixaram|deixei|param) d[e]?(?= [a-z]{2,16}r\\b)|dejo de|dejaron de|stopped|no longer|unable to|refus(?:es|ed|ing) to|(?:nao|no) (?:e|es|foi|fue|era) (?:possivel|posible)|impossivel|not possible|(?:so|apenas|somente|only|solo)(?= (?:consigo|da pra|posso|can|puedo) )|sem (?:conseguir|poder)|(?:ca|could|wo|do|does|did|is|are|was|were|has|have|had|would)n'?t|falta[m]?(?= (?:cheg|entr|ca[ií]|receb|lleg))|cannot|can not|cant|dont|doesnt|wont|didnt|isnt",
  ],
  [
    'not',
    '(?:ninguem|nobody|no one|nadie) (?:aqui|here|aca|(?:d[oa]|n[oa]) (?:loja|escritorio|empresa|firma|equipe)|in (?:our|the) office)',
  ],
  ['others not', '(?:ninguem|ningem|niguem|ngm|ngem|nobody|no one|nadie)'],
  [
    'not',
    '(?:nao|nem|nunca|nada|nenhum[a]?s?|not|none|never|nothing|sem|without|sin|jamas|ningun[oa]?|neither|nor|ni|ñ)|\\b(?:n|nn|ñ)(?= )|no(?=[.,!?]|$| (?:m[e]|exist\\w*|l[ao]s? recib\\w*|nos|l[eo]s?|se|lo|hay|recib\\w*|lleg\\w*|entra\\w*|baja\\w*|descarg\\w*|pued\\w*|podemos|logr\\w*|consig\\w*|funciona\\w*|abre\\w*|salen?|salio|entr\\w*|envi\\w*|manda\\w*|anda|conect\\w*|sincroniz\\w*|reconoc\\w*|carga\\w*|muestra\\w*|trae\\w*|acept\\w*|deja\\w*|quiere\\w*|respond\\w*|actualiz\\w*|est[ao]\\w{0,4}|aparec\\w*|apareci\\w*|vienen?|e-?mails?|mails?|messages?|one|new)\\b)',
  ],
]
