// How people say that the trouble is over, and how they take it back or only ask for it. Words only: choose-checklist.ts weighs them.

const NOW =
  "(?:ja |agora |tudo |esta |ta |estao |tao |ficou |voltou |voltaram |foi |it is |it's |is |are |all |everything is |now |ya |todo |esta todo |ahora )"

const THANKS =
  '(?:muito |mt |mto |many |muchas )?(?:obrigad|brigad|obg|valeu|vlw|grat|gracias|thank|thx|desculp|disculp|perdao|perdon|sorry|foi mal)'
/** Nothing stands behind but thanks or an excuse, whom it is told, and what it was: "…, era a internet". */
const ALL_SAID = `(?: (?:gente|pessoal|aqui|tudo|por aqui|normal\\w{0,5}|certinh[oa]|direitinho|bem|bien|certo|ok|perfeit\\w{0,5}|de novo|agora|ahora|now|again|sozinh[oa]|viu|sim|hoje|(?:a |o |minha |meu )?(?:internet|sinal|servico))){0,4}(?= ?(?:[.!;)\\n]|$)|,? ${THANKS}|,? ?(?:era|foi|devia ser|acho que era|it was) )`

/** All is well, in words that can mean nothing else. */
export const SURELY_SOLVED = new RegExp(
  [
    `\\b${NOW}(?:resolvid[oa]|solucionad[oa]|solved|fixed|resolved|solucionado|resuelto|resolveu)\\b`,
    '\\b(?:consegui(?:mos)?|conseguiu) (?:resolver|arrumar|solucionar|consertar)\\b',
    '\\b(?:problema|chamado|caso|issue|problem) (?:foi |esta |ja foi |ja esta |is |was |has been )?(?:resolvido|solucionado|encerrado|solved|fixed|resolved|resuelto)\\b',
    // The matter, not a program or an account.
    '\\b(?:pode|podem|pueden|puede|you can|please) (?:encerrar|fechar|finalizar|cerrar|close)\\b(?! (?:e abrir|(?:(?:o|a|os|as|meu|minha|mi|la|el|my|the|este|esta|esse|essa) )?(?:porta|port|puerto|caixa|outlook|thunderbird|programa|aplicativo|app|janela|navegador|conta|contrato|plano|assinatura|cuenta|program|window|account)))',
    '\\b(?:pode|podem|favor|por favor|queiram?) (?:ja )?dar baixa (?:n[oa]|ness[ea]|nest[ea]|d[oa]) (?:meu |minha |nosso )?(?:chamado|atendimento|ticket|ocorrencia|protocolo|caso|solicitacao)\\b',
    "\\b(?:i|we)(?:'ve| have)? (?:just |already )?(?:fixed|solved|resolved|sorted) (?:it|this|that)\\b",
    '\\b(?:(?:ja |agora |gente |pessoal )?(?:volt(?:ou|aram)|normalizou|normalizaram|resolveu|resolveram|arrumou|destravou) (?:tudo )?(?:sozinh[oa]s?|por si so|por conta propria)|(?:se )?(?:ha )?(?:arreglo|resolvio|soluciono) (?:solo|sola)|(?:fixed|solved|resolved|sorted) (?:itself|themselves)|(?:came|come|is) back (?:by itself|on its own)|resolv(?:eu|eram|emos) (?:o |meu |nosso |todo o |o meu |o nosso )?(?:problema|caso|chamado)(?! (?:d[aoe]s?|que) )|(?:solved|fixed|sorted(?: out)?|resolved) (?:my|our|the) (?:problem|issue)|(?:resolvio|soluciono|resolvieron|solucionaron) (?:mi|el|nuestro) problema|(?:esta|estao|ta|tao) (?:tudo (?:ok|certo|resolvido|normal)|resolvido) agora(?! (?:com|n[ao]s?|o|a) )|tudo (?:certo|ok|normal) agora(?! (?:com|n[ao]s?|o|a) )|agora (?:esta|ta|foi) tudo (?:ok|certo|normal)(?! (?:com|n[ao]s?) )|hoje (?:ja )?(?:esta|ta|amanheceu|voltou) (?:tudo )?(?:ok|certo|normal|funcionando|chegando|baixando)(?= ?(?:[.,!;)\\n]|$))|all good now|todo bien ahora)\\b',
    '(?<!\\bnao )\\b(?:deixa|deixe|deixem|pode deixar) (?:pra|para) la(?= ?(?:[.,!;)\\n]|$| (?:ja|era|foi|obrigad|entao|que (?:ja|era|foi))))|\\b(?:pode|podem|favor|por favor) (?:desconsiderar|ignorar|esquecer)(?: (?:o (?:chamado|atendimento|pedido)|tudo|isso))?(?= ?(?:[.,!;)\\n]|$))|\\bnever ?mind(?= ?(?:[.,!;)\\n]|$))',
    '\\b(?:(?:deu certo|funcionou)(?! (?:ontem|ate|por|durante|pel[oa]|so|somente|apenas|uma vez|um (?:tempo|pouco|dia)|[oa]|n[oa] (?:celular|webmail|site|navegador|notebook|outro)) ?)|nao precisa mais|nao precisam mais|nao e mais necessario|voltou a funcionar|voltaram a funcionar|voltou ao normal|it works now|works again|works now|no longer needed|ya funciona|ya quedo)\\b',
    // "Gente, resolveu, tava na quarentena deles", "se solucionó!", "all sorted, thanks": of nothing else, and nothing that solves is named.
    `(?:^|[.!;\\n]\\s{1,4}|\\b(?:bom dia|boa tarde|boa noite|ola|oi|opa|pronto|ok|gente|pessoal|menin[oa]s|moc[oa]s|amig[oa]s|hi|hello|hola)[,.!]{0,2}\\s{1,3})(?:(?:ja|aqui|aqui ja|ya|que bom|uai|olha)[,]? )?(?:(?:se )?(?:resolveu|resolveram|resolvio|soluciono|arreglo)(?:-se)?|(?:it's |it is |this is |that's )?(?:all )?sorted(?: out)?(?: now)?)${ALL_SAID.replace('[.!;', '[.,!;')}`,
  ].join('|'),
)

/** Those of them that say no more than that something is not to be minded. */
export const WAVED = /^(?:never ?mind|deix\w{1,2} |pode deixar|pode\w? |favor |por favor )(?!.*(?:encerrar|fechar|finalizar|dar baixa))/

/** What works again does so just now. */
const WORKING =
  '(?:baixando|chegando|recebendo|entrando|enviando|mandando|indo|saindo|caindo|abrindo|carregando|acessando|logando|sincronizando|conectando|puxando|bajando|llegando|saliendo|abriendo|cargando|enviando|recibiendo|baixar|receber|chegar|entrar|enviar|abrir|carregar)'
const AGAIN = '(?:(?:ja|agora|aqui ja|ya|ahora) (?:(?:sim|ja|si|ya) )?)'
const ARRIVES = `(?:${AGAIN}(?:(?:es)?ta|(?:es)?tao|voltou a|voltaram a|comecou a|comecaram a|esta|estan) ?(?:(?:tudo|todo) )?${WORKING}|(?:ja|ya) (?:chegou|chegaram|baixou|baixaram|llego|llegaron) (?:tudo|todos?))`
/** "Consegui entrar agora", "já abriu", "o site já está no ar". */
const DID_IT = `(?:${AGAIN}?(?:consegui|conseguimos|pude|pudimos) (?:entrar|acessar|acceder|enviar|mandar|baixar|receber|abrir|logar|conectar|bajar|recibir)|${AGAIN}(?:abriu|abre|abrio|entrou|entra|entrei|enviou|conectou|loguei)|(?:(?:o|a|el|la|mi|meu|nosso|nossa|minha) )?(?:site|sitio|pagina|loja(?: virtual)?|webmail|sistema) ${AGAIN}?(?:(?:(?:es)?ta|ficou) (?:de volta |de novo )?no ar|voltou ao ar|volto)|(?:i|we) (?:can|could|managed to) (?:now )?(?:log in|sign in|send|receive|open it)(?= now)|(?:it|the (?:site|page|website)) (?:is|came) back(?: (?:up|online))?)`
/** "Mandei de novo e foi": tried again, and it went. */
const WENT =
  '(?:mandei|enviei|reenviei|tentei|testei|mande|envie|reenvie|probe) (?:(?:de novo|novamente|outra vez|mais uma vez|otra vez|de nuevo|agora|ahora|hoje) ){1,2}(?:e|y) (?:(?:agora|ahora|ai|desta vez|dessa vez) )?(?:foi|chegou|deu|passou|funcionou|salio|llego)|(?:i )?(?:sent|tried) it again and (?:now )?it (?:worked|went(?: through| out)?|arrived)'
/** A newest letter like this asks for nothing, whatever it quotes. */
export const SOLVED = new RegExp(
  [
    SURELY_SOLVED.source,
    // "Já resolvi, obrigado", "Pronto, resolvido!": of oneself, with nothing behind it; "resolvi trocar de programa" is a decision.
    '\\b(?:ja|eu mesm[oa]|ya(?: lo)?) (?:resolvi|resolvemos|solucionei|solucionamos|solucione)(?= ?(?:[.,!;)\\n]|$)| (?:aqui|por aqui|sozinh[oa]|obrigad|grat|gracias|(?:o|meu|nosso|este|esse|el) problema(?! (?:d[aoe]s?|que) )))',
    '(?:^|[.!,;]\\s{1,4}|\\n\\n|\\b(?:bom dia|boa tarde|boa noite|ola|oi|hola|pronto|ok)[,.!]?\\s{1,3})(?:resolvid[oa]|resolvi|resolvemos|solucionad[oa]|resuelto|solved|fixed)(?: aqui| por aqui| sozinh[oa]| it| gracias| obrigad[oa])?(?= ?(?:[.,!;)\\n]|$))',
    // "Já voltou, era a internet", "agora foi": of nothing else, since mail that is sent comes back as well ("já voltou com erro").
    `(?:^|[.!;\\n]\\s{1,4}|\\b(?:bom dia|boa tarde|boa noite|ola|oi|opa|pronto|ok|gente|pessoal|obrigad[oa]|valeu|ah)[,.!]{0,2}\\s{1,3})(?:(?:ja|agora|agora ja|aqui|aqui ja|tudo|ya|ahora) (?:voltou|voltaram|volvio)|voltou|agora foi|agora deu|${ARRIVES})${ALL_SAID}`,
    `(?:^|[.,!;:\\n]\\s{0,4}|\\b(?:e|ai|entao|and|y|gente|pessoal) )(?:${ARRIVES}|${DID_IT}|${WENT})${ALL_SAID}`,
    `\\b${NOW}(?:working again|working now|normalizad[oa]|funcionando(?: (?:normal\\w{0,5}|certinho|perfeit\\w{0,5}|de novo|bem|direitinho))?(?=[ .,!\\n]|$)|ao normal|normalizou)\\b`,
  ].join('|'),
)

/** Taken back: what looks solved and is not. */
export const NOT_SOLVED = new RegExp(
  [
    "\\b(?:nao|nem|ainda nao|not|isn't|still not|no) (?:mais )?(?:esta |estao |ta |tao |tava |estava |foi |ficou |deu |anda |it is |is |are )?(?:mais )?(?:resolvid[oa]|solucionad[oa]|resolveu|funcionou|deu certo|certo|normalizad[oa]|funcionando|solved|fixed|working|resuelto)\\b",
    '\\b(?:nao|nem|nunca|jamais|not|never|no) (?:me |se |lo |nos |has |have |ele |isso )?(?:resolv(?:i|emos|eu|eram|io|ieron)|solucion(?:ei|ou|aram|o|aron)|solved|fixed|sorted|volt(?:ou|aram)|arreglo|normalizou)\\b',
    '\\b(?:nao|nem|nunca|jamais|sem|no) (?:o |a |se |eu |mais |ainda |lo )?(?:consegui(?:mos|ram|u|r|ndo)?|pude|pudimos|logr(?:e|amos|o)|foi possivel) (?:[a-z]{1,12} ){0,2}(?:resolver|arrumar|solucionar|consertar|resolvid[oa])',
    '\\b(?:ver|saber|sei|verificar|confirmar|see|check|know) (?:se|if|si) (?:ja |isso |it |se )?(?:resolv|soluc|volt|funcion|deu |is |was |work)',
    // "O último que deu certo foi ontem": one of all.
    '\\b(?:ultim[oa]s?|last)\\b[^.;!?\\n]{0,30}\\b(?:que|that|which) (?:deu|deram|funcionou|worked|went|funciono)',
    // Whether it is: asked.
    '\\b(?:resolvid[oa]|resolver|solucionad[oa]|funcionar|funcionando|normal|normalizou|resuelto|solved|fixed|resolved|working)(?: [a-z]{1,14}){0,3} {0,2}\\?',
    // "Consegui resolver no webmail, mas o Outlook não baixa."
    "\\b(?:mas|porem|contudo|but|pero)(?: [^\\s.!?]{1,20}){0,6} (?:nao|nada|erros?|lent[oa]|demora|trava|not|can't|doesn't|no|error|slow)\\b(?! (?:precis|necesit|need|e mais|tem problema|sei |se (?:que|como|por)|entend|entiendo|know|understand|idea))",
    "\\b(?:parou|voltou a (?:dar|falhar|parar)|mas (?:agora|hoje|continua|voltou)|continua|so que|problema voltou|voltou o (?:erro|problema)|again today|(?:it|then|and|but|has|have) (?:stopped|(?:is|came|started) (?:back|again))|still (?:not|no|down|broken|fail\\w{0,3}|the same|get\\w{0,4}|have|having|cannot|can't|won't|doesn't|isn't))\\b",
  ].join('|'),
)

/** Behind the words that all is well, in the same paragraph: what is not, what is lacking, what is asked, what was told wrongly. */
export const STILL_WRONG = new RegExp(
  [
    "\\b(?:nao|nem|tampoco|(?<!\\b(?:mais|de|foi|por|era|preciso|precisa) )nada|not|isn't|doesn't|can't|won't|cannot|no (?:envia|recibo|recibe|llega|funciona|baja|entra|sale|puedo))\\b(?! (?:precis|necesit|need|e mais|era|tinha|tenho mais|sabia|vi\\b|percebi|reparei|incomod|sure|any|tem (?:mais )?(?:nenhum )?problema|sei(?: (?:o que|como|por|qual|direito)|[.,!]|$)|se (?:que|como|por)|entend|entiendo|know|understand|idea|de mais))",
    '\\bfaltam?\\b(?! de )|\\bmissing\\b|\\bcai(?:u|ram)? (?:de novo|outra vez|novamente|toda)|\\b(?:de vez em quando|as vezes) |\\b(?:outro|mesmo) erro\\b|\\berro (?:e|eh) outro|\\bsame error\\b|\\batraso\\b|\\bfecha (?:sozinh|do nada)|(?<!\\b(?:tava|estava|era|foi) )\\bno spam\\b',
    '^[^.,!?;\\n]{0,40}\\?|(?:^|[.,!;\\n]\\s?)e (?:[oa]s?|meu|minha|nosso|nossa)(?: [^\\s.,!?;]{1,20}){1,3}\\?|\\boutra coisa\\b|\\bposso testar\\b',
    // "Voltou ontem. Hoje às 8h deu erro de novo."
    '(?:[.!?;,\\n] ?|\\b(?:e|mas) )(?:agora|hoje|depois|today|now|hoy|ahora)\\b[^.!?\\n]{0,60}\\b(?:(?:deu|da|dando|com) (?:o |um |uma )?(?:erro|falha)|parou|caiu|trav(?:ou|a)|stopped|failed|dio error|fallo)\\b',
    '\\b(?:corret[oa]|cert[oa]) (?:e|eh|seria|es)\\b|\\b(?:mandei|passei|informei|digitei) (?:o|a|os|as) (?:ip|porta|data|hora|endereco|servidor|usuario|dados|print)s?(?: [a-z]{1,12})? errad',
  ].join('|'),
)

const SPAM_PLACE =
  '(?:no|na|em|nos|nas|in|en|pro|pra|para) (?:(?:o|a|the|my|la|el|minha|meu) )?["\'“]?(?:(?:pasta|caixa|aba|folder|carpeta|tab)(?: (?:de|do|da))? ?["\'“]?)?(?:lixo eletronico|spams?|junk|promoc\\w{3,4}|promotions|promociones|quarentena|quarantine|social|(?:correo )?no deseados?|antispam)(?: (?:folder|tab))?["\'”]?'
const WAS =
  '(?:(?:(?:ele|ela|it|elas|eles|tudo) )?(?:tava|estava|tavam|estavam|was|were|it was|estaba|estaban|tinha (?:ido|caido)|foi parar|veio|caiu) )'
/** Said of mail that was to come: "chegou agora, obrigada", "achei, tava no lixo eletrônico". Of a mail that was sent a bounce may be there. */
export const ARRIVED = new RegExp(
  [
    `(?:^|[.!;\\n]\\s{0,4}|\\b(?:bom dia|boa tarde|boa noite|ola|oi|opa|pronto|hi|hola)[,.!]{0,2}\\s{1,3})(?:(?:o e-?mail|a mensagem|os e-?mails|as mensagens|tudo|el correo|los correos|it|the (?:mail|message|e-?mail)) )?(?:ja |acabou de |acabaram de |ya (?:me )?|(?:has |have )?(?:just |finally )?)(?:chegou|chegaram|chegar|llego|llegaron|arrived|recebi|recibi|got it)(?: (?:sim|aqui|agora|o e-?mail|a mensagem|el correo|now|ahora|hoje|tudo|os e-?mails)){0,3}(?=[.!;)\\n]|$|,? ${THANKS}|, ?${WAS}${SPAM_PLACE})`,
    `(?:^|[.!;,\\n]\\s{0,4})(?:achei|achamos|encontrei|encontramos|apareceu|apareceram|chegou|chegaram|found it|got it(?: now)?|(?:ya )?(?:lo|la|los) encontre|aparecio)(?: (?:aqui|agora|now|sim))?[\\s,.!:;(-]{1,4}${WAS}?${SPAM_PLACE}`,
    `(?:^|[.!;\\n]\\s{0,4})(?:(?:ele|ela|tudo) )?(?:tava|estava|tavam|estavam|it was|they were|estaba|estaban) ${SPAM_PLACE}(?=[.!;)\\n]|$|,? ${THANKS})`,
  ].join('|'),
)
