// The words in which a customer's first sentence says what is wrong with his mail, each with its part: who, what, where, which way it moves, whether it does.
// Portuguese, Spanish and English side by side. Comes in: folded text of a sentence or two. Goes out: its parts in order, a letter each. Linear. Data, and
// the reader of it.
import { signsOf } from './plain-parts.ts'
import { PLAIN_PHRASES } from './plain-phrases.ts'

/** Each part with the words it is told by; what comes first is read first. Prepositions and articles inside a name are the name's. */
const WORDS: readonly (readonly [parts: string, words: string])[] = [
  // What is said in several words is read before its single ones.
  ...PLAIN_PHRASES,
  // Aids and what only fills: no part.
  ['writer', '(?:a gente|agente)'],
  ['', 'de jeito nenhum|de forma alguma|at all'],
  [
    '',
    "(?:consigo|consegue[m]?|consegui(?:mos|u|ndo|r|ram|a)?|conseguindo|posso|pode[m]?|puedo|puede[n]?|podemos|logro|consiguen?|can|could|est(?:a|ao|ou|amos|an|oy|ava[m]?|ar)|ta|to(?= (?:[a-z]{1,14}ndo|sem|com|c|na|no|em|aqui|ha|desde|tao|muito|mt|preso|parado|q|pq|so|meio|ainda|sempre|nao|n)\\b)|tou|tao|tamos|tava[m]?|estando|esteja|am|is|are|was|were|been|be|being|ser|sendo|sido|has|have|had|i've|quer|quero|queria|deixa|quiere|fica[m]?|ficou|ficando|tent(?:a[mn]?|o|ei|ou|amos|ando|aram|ar)|trying|tries|tried|try|intent[oa]n?|vou|vamos|volto|passou|mais|(?<=(?:de|pra|para|p) )mas ninguem|more|anymore|ainda|still|todavia|ja|ya|already|agora|now|ahora|hoje|today|hoy|ontem|yesterday|ayer|tudo|all|todo[s]?(?! mundo)|toda[s]?|muito|bem|well|bien|normal(?:mente)?|sempre|always|siempre|so|apenas|only|just|solo|sozinho|aqui|here|aca|la|ali|ai|o|os|as|uns|umas|um|uma|un|una|unos|el|los|las|the|a|an|any|algum|alguns|algumas|alguma|algunos|este[s]?|esse[s]?|essa[s]?|esta[s]?|aquele[s]?|aquela[s]?|this|that|these|those|deste|novo[s]?|nova[s]?|new|nuevo[s]?|nueva|outr[oa]|varios|varias|several|certo|certa|proprio|mesmo|mesma|eh|de novo|direito|dar|se|l[eo]s?|it|them|also|tambem|even|vez|vezes|cada|desde|since|ha|faz|hace|cedo|devagar|lento|horas?|dias?|manha|tarde|noite|semanas?|mes(?:es)?|anos?|passad[oa]|segunda(?! via)|terca|quarta|quinta|sexta|sabado|domingo|feira|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|days?|month|last|lunes|martes|miercoles|jueves|viernes|semana|dias|dois|duas|tres|\\d{1,3})",
  ],
  // Prepositions.
  ['in', '(?:n[oa]s?|num|numa|nest[ea]s?|ness[ea]s?|em|en|in|on|at|into)'],
  ['of', '(?:d[oa]s?|de?|del|dum|duma|of|from)'],
  ['to', '(?:pr[oa]s?|para|aos?|pra|to|al|p/?|ate)'],
  ['by', '(?:pel[oa]s?|por(?! (?:meu|minha|uma|a) )|via|by|com?|c/?|con|with)'],
  ['that', '(?:q|que|quando|qdo|qd|se|quien|when|which|who|whenever|cuando|if)'],
  ['&', '(?:e|y|and|mas|but|pero|so que|porem|ou|or|pois|porque|because|entao|so)'],
  [
    'asksPassword',
    '(?:necessita|requer|requires?|requiere|ped(?:e|em|indo|iu|ir)|pid(?:e|en|iendo)|ask(?:s|ing)?(?: (?:me )?for)?|prompt\\w{0,3}(?: (?:me )?for)?|reclam\\w{1,4} d[ae]|exig\\w{1,4}|solicita\\w{0,4}|recus\\w{1,3}|rejeit\\w{1,3}|nao aceita\\w{0,3}) (?:sempre |direto |toda hora |de novo |me |for |por |a |o |la |my |the |minha |e-?mail |usuario e |pra (?:digitar|colocar|por) |para (?:digitar|colocar) ){0,3}(?:senha|password|contrasena|clave|login|usuario)',
  ],
  ['theirs', '(?:del[ea]s?|their|his|her|sus?)'],
  [
    'say',
    '(?:sale(?= que )|diz(?:em|endo)?|disse(?:ram)?|fala(?:m|ram|n)?|falou|falando|jura[mn]?|reclam\\w{1,4}|avis(?:a|am|ou|aram)|garant\\w{1,4}|afirm\\w{1,4}|confirm\\w{1,4}|says?|said|tell(?:s|ing)?|told|claims?|swears?|dicen?|dijo|dijeron)',
  ],
  ['mine', '(?:me[u]s|minhas|noss[oa]s)(?= (?:e-?mails?|mensage))'],
  ['my', '(?:meu[s]?|minha[s]?|noss[oa]s?|my|our|mis?|nuestr[oa]s?)'],
  ['writer', "(?:eu|nos|a gente|agente|yo|nosotros|i|we|i'm|we're)"],
  ['toMe', '(?:me|us)'],
  // Which way it moves.
  ['sending', 'envios'],
  ['sent', '(?:enviad[oa]s?|mandad[oa]s?)'],
  [
    'iSend',
    '(?:mand(?:o|ei|amos|e(?= ))|envi(?:o|ei|amos|e(?= ))|respond(?:o|i|emos)|escrev(?:o|i|emos)|escrib(?:o|i|imos)|encaminh(?:o|ei|amos)|dispar(?:o|ei|amos)|remet(?:o|i|emos)|reenvi(?:o|ei|amos)|repass(?:o|ei)|dei(?= (?:pr[oa]s?|para|aos?) )|passei(?= (?:um |uma |o |a )?(?:e-?mail|mensag|pra|para|pro))|contest(?:o|e))',
  ],
  [
    'theySend',
    '(?:mand(?:a|am|ou|aram|an|aron|ava[m]?)|envi(?:a|am|ou|aram|an|aron|ava[m]?)|respond(?:e|em|eu|eram|en|ieron)|escrev(?:e|em|eu|eram)|escrib(?:e|en|io|ieron)|encaminh(?:a|am|ou|aram)|dispar(?:a|am|ou)|reenvi(?:ou|aram)|(?<!(?:nao|no|n) )(?:gera[m]?|emite[m]?)|sends|writes|emails me|responses?)',
  ],
  [
    'send',
    '(?:mand(?:ar|ando|ado|arem)|envi(?:ar|ando|arem|armos)|respond(?:er|endo)|escrev(?:er|endo)|escribir(?:me|nos)?|encaminhar|disparar|despachar|contestar|reenviar|passar(?= (?:um |uma |o |a |os |as )?(?:e-?mail|mensag|orcament|nota|propost|document))|falar(?= (?:comigo|conosco|com a gente))|mandarme|enviarme|mandarnos|send|sending|sent|reply|replying|forward|forwarding|wrote|write|emailed|email(?:ing)?(?= (?:me|us|documents|scans|files|anything|anyone|him|her|them)\\b)|mailed)',
  ],
  ['theyGet', '(?:receb(?:e|em|eu|eram|ia[m]?)|recib(?:e|en|io|ieron)|receives|gets)'],
  ['iGet', '(?:receb(?:o|i|emos|er|endo|ermos)|recib(?:o|i|imos|ir|iendo)|receive|receiving|received|get|getting|got|gotten)'],
  [
    'arrive',
    '(?:(?<=(?:sendo|foi|foram|esta|estao|ser|sido) )recebid[oa]s?|(?<=(?:n.t|not|never) )come(?! (?:back|up|with)\\b)|cheg\\w{1,5}|entr(?:a|am|ou|aram|ando|ar|an|o|aron)|cai|caem|caiu|cairam|caindo|cair|caen|cae|vem|veio|vieram|vindo|vir|vienen?|apare[c]\\w{1,5}|lleg\\w{1,4}|arriv\\w{1,4}|com(?:e|es|ing) (?:in|through|here)|came(?: in| through)?(?! (?:right |straight )?back)|come through|show(?:s|ed|ing|n)?(?: up)?|end(?:s|ed|ing)? up|reach\\w{0,3}|turn(?:s|ed)? up|land(?:s|ed|ing)?|ca[ií]ndo|appear\\w{0,3}|consta[m]?)',
  ],
  [
    'leave',
    '(?:sai|saem|saiu|sairam|saindo|vai|vao|indo|sale[n]?|salga[n]?|salio|go(?:es|ing)? (?:out|through|anywhere)|leave|leaving|sobe|subiu)',
  ],
  ['delivered', '(?:entregues?|entregad[oa]s?|delivered)'],
  [
    'bounce',
    '(?:volt(?:a|am|ou|aram|ando|ar)|retorn(?:a|am|ou|aram|ando|ar)|devol(?:v\\w{1,6}|uc\\w{2,4})|devuel\\w{1,4}|rebot\\w{1,4}|regres(?:a|an|o|aron)|bounc\\w{1,3}|returned|com(?:e|es|ing)(?: right| straight)? back|came(?: right| straight)? back|rechaz\\w{1,4}|rejeit\\w{1,4}|recus\\w{1,4}|reject\\w{0,3}|refus\\w{1,3}|bloque(?:ad[oa]s?|ando|ia|iam)|barrad[oa]s?|blocked|vuelve[n]?|volvio|volvieron)',
  ],
  [
    'fetch',
    '(?:baix(?:a|am|o|ou|aram|ar|ando|ei|amos)|baxa\\w{0,3}|pux(?:a|am|o|ou|aram|ar|ando)|busc(?:a|am|ar|ando)|peg(?:a|am|ou|ar|ando)|traz(?:er|em|endo|ia)?|trazendo|trouxe|trae|desc(?:e|em|er|endo|eu)|sincroniz\\w{1,4}|sync\\w{0,4}|atualiz\\w{1,5}|actualiz\\w{1,4}|refresh\\w{0,3}|updat\\w{1,3}|carreg\\w{1,4}|carga[nr]?|load\\w{0,3}|descarg\\w{1,4}|descarreg\\w{1,4}|bajar?|bajan?|bajando|download\\w{0,3}|fetch\\w{0,3}|pull\\w{0,3}|retriev\\w{1,3}|resgat\\w{1,4})',
  ],
  ['password', '(?:senha|password|contrasena|clave|login|usuario|nome de usuario|user ?name|credenciais|credentials)'],
  [
    'trouble',
    '(?:erros?|errors?|falh\\w{1,4}|fail\\w{0,3}|fallo|falla\\w{0,2}|problemas?|problems?|trouble|parou|pararam|parad[oa]s?|trav\\w{1,4}|congel\\w{1,4}|pane|deu ruim|pifou|morreu|bug\\w{1,4}|deu pau|desconect\\w{1,5}|desconfigur\\w{1,4}|off-?line|incorret[oa]s?|inval[i]d[oa]s?|errad[oa]s?|incorrect|wrong|invalid|expir\\w{1,4}|venc(?:eu|ido)|negad[oa]s?|denied|timeout|time-out|esgotado|preso|presa|stuck|hang\\w{0,3}|frozen|girando|rodando|crash\\w{0,3}|broken|dead|down|atras\\w{1,4}|demor\\w{1,4}|delay\\w{0,3}|vazi[oa]|empty|certificado(?! digital)|certificate|perdeu|perdi|lost|exced\\w{1,4}|exceed\\w{0,3}|desconhecid[oa]s?|inexistentes?|unknown|missing|encerr\\w{1,3}|closed|muito grande|too (?:big|large))',
  ],
  ['wait', '(?:esper(?:o|ei|amos|ando|ava)|aguard(?:o|ando|amos|ei)|expecting|waiting(?: for)?)'],
  [
    'vanish',
    '(?:sumi(?:u|ram)|somem|some(?=[.,!?]|$| (?:d[oa]|n[oa]|e|antes|com (?:os?|as?|el[ea]s?|tudo)) )|(?<=se (?:me |nos )?)borr(?:o|aron)|desaparec\\w{1,5}|disappear\\w{0,3}|vanish\\w{0,3})',
  ],
  [
    'connect',
    '(?:conect\\w{1,5}|connect\\w{0,3}|conex(?:ao|ion)|connection|abr(?:e|em|ir|indo|iu|o|ia)|open\\w{0,3}|funcion\\w{1,5}|work\\w{0,3}|acess\\w{1,4}|access|autentic\\w{1,4}|log(?:ar|in|a)|configur\\w{1,5}|cadastr\\w{1,4}|adicion\\w{1,4}|agreg\\w{1,4}|add(?:ing)?|set(?:ting)? up|colocar|por(?= (?:meu|o|minha|a)\\b)|coloco|reconhec\\w{1,4}|reconoc\\w{1,3}|recogni[sz]\\w{1,3}|aceit\\w{1,4}|accept\\w{0,3}|respond\\w{1,3}|autoriz\\w{1,3}|responde)',
  ],
  [
    'seen',
    '(?:ach(?:a|ar|ou|ando|ei|o)|encontr\\w{1,5}|localiz\\w{1,4}|find|found|ve[rm]?|vejo|vemos|ler|leio|visualiz\\w{1,3}|consult(?:ar|o)|enxerg\\w{1,3}|viu|viram|vio|see|saw|view|read(?:ing)?|mostra[mr]?|exibe|shows?)',
  ],
  // Who and what.
  ['addressee', 'contacts(?= (?:can|could|say|tell|are|do))'],
  [
    'nonMail',
    'sms|telegram|instagram|facebook|messenger|(?:(?<!d[eo] )pix|google drive|one ?drive|dropbox|pastas? compartilhadas?|(?:wi-?fi|rede|internet|vpn)(?= (?:nao|n|caiu|cai) )|(?:servidor(?:es)?|server) (?:(?:esta|ta|caiu|ficou|is) )?(?:fora(?: do ar)?|down)(?! (?:d[eo]|para|pra))|impressao|teclado|mouse|bateria|carregador|servidor(?:es)? d[eo]s? (?:banco|dados|arquivos?|impressao|backup|jogo|sistema|erp)|segunda via|painel|panel|portal|ftp|cancelar|desfazer|recall|recuperar|sem espaco|armazenamento|memoria|wordpress|apont\\w{1,6}|dns|propag\\w{1,3}|(?<!nossas )(?:faturas?|mensalidades?|cobrancas?)|webmail|navegador|browser|boleto de voces|(?<!(?:mudanca|troca|change) d[eo] )plano|backup|agenda|calendar\\w{0,2}|(?<!lista de )contatos|contacts|(?<!(?:para|pra|p) )assinatura|certificado digital|whats\\w{0,3}|(?:app|aplicativo|programa) d[oae]s? (?:banco|nota\\w{0,1}|prefeitura|folha|estoque|vendas|contabilidade|governo|receita|loja virtual))',
  ],
  ['inServer', 'servidor(?:es)?|server|pop3?|imap'],
  [
    'machine',
    'impressora|scanner|multifuncional|copiadora|printer|copier|erp|sistema|system|software|site|website|pagina(?: web)?|formulario|loja virtual|camera\\w?|alarme|dvr|robo|crm|maquina de xerox',
  ],
  [
    'program',
    'outl?loo?k(?!\\.com)|outlok|autlook|outluk|thunderbird|tunderbird|mailbird|foxmail|zimbra|eudora|spark|mailspring|evolution|seamonkey|betterbird|e-?m client|mail(?= (?:do|no) (?:mac|iphone|ipad))',
  ],
  [
    'device',
    '(?:computador|notebook|note|pc|micro|celular|cel|iphone|ipad|tablet|laptop|desktop|maquina|smartphone|telefone|samsung|galaxy|motorola|xiaomi|redmi|android|macbook|imac|mac|computer|phone|ordenador|computadora|compu|movil|telefono|windows|office)(?:e?s)?',
  ],
  ['app', 'programas?|aplicativos?|apps?|aplicacion'],
  [
    'mail',
    '(?:e-?mails?|[ei]?m[ea]ils?|emeils?|imeils?|emeios?|imeios?|mails?|e mails?|mensage(?:m|ns)|menssage(?:m|ns)|messages?|msgs?|corre(?:io|o)s?|mensajes?)',
  ],
  ['mailbox', '(?:contas?|cuentas?|accounts?|enderecos?|address(?:es)?|direccion|info|contato)'],
  [
    'content',
    '(?:faturas|mensalidades|cobrancas|anexos?|attachments?|pdf|orcamentos?|propostas?|notas?(?: fisca(?:l|is))?|boletos?|pedidos?|curriculos?|contratos?|convites?|codigos?|tokens?|confirmac(?:ao|oes)|fotos?|laudos?|exames?|comunicados?|documentos?|arquivos?|propagandas?|relatorios?|reports?|comprovantes?|reservas?|vouchers?|ingressos?|link|quotes?|invoices?|quotations?|proposals?|contracts?|factura[s]?|presupuestos?|cotizac(?:ion|iones)|pedido|recibos?|darf|holerites?|newsletters?|(?<!(?:da|pela|na) )receitas?|peticao|peticoes|cardapio|cotac(?:ao|oes)|apolices?|guias?|planilhas?|documentacao|xml|extratos?|apostilas?)',
  ],
  [
    'notice',
    '(?:avisos?|retornos?|respostas?|repl(?:y|ies)|respuestas?|answers?|notificac(?:ao|oes)|notices?|comunicac(?:ao|oes)|alertas?)',
  ],
  ['desk', '(?:vo?ce?s|you|ustedes|suporte|atendimento|support)'],
  [
    'ours',
    '(?:(?<=(?:pr[oa]|para|para [oa]|n[oa]|d[oa]|ao|em) )(?:vendas|comercial|compras|rh|diretoria|administracao|administrativo|cobranca)|secretarias?|funcionari[oa]s?|vendedor(?:es|as?)?|equipe|esposa|marido|recepc(?:ao|ionista)|financeiro|usuari[oa]s|staff|team|wife|husband|employees?|colleagues?|colegas? de trabalho|pessoal d[oa] (?:escritorio|loja|financeiro|vendas|empresa)|estagiari[oa]s?|empleados?)',
  ],
  ['place', '(?:dominios?|domain|escritorio|empresas?|firma|loja|trabalho|servico|office|oficina|tienda|company|work|casa)'],
  ['', 'pessoal(?=,)'],
  [
    'addressee',
    '(?:clientes?|fornecedor(?:es|as?)?|destinatari[oa]s?|compradora?(?:es)?|pacientes?|alun[oa]s?|customers?|clients?|suppliers?|recipients?|proveedor(?:es)?|destino)',
  ],
  [
    'others',
    '(?:pessoas?|alguem|todo mundo|pessoal|el[ea]s?|contador[ae]?s?|contabilidade|advogad[oa]s?|banco|colegas?|parceir[oa]s?|partners?|transportadora|prefeitura|representantes?|remetentes?|filh[oa]s?|amig[oa]s?|irma[o]?|soci[oa]s?|chefe|patrao|gerente|hospedes?|moradores|inquilin[oa]s?|associad[oa]s?|candidat[oa]s?|assinantes?|professor(?:a|es|as)?|escola|receita federal|receita|cartorio|seguradora|hotel|quem|moca|rapaz|povo|gente|outr[oa]s|juiz|governo|itau|bradesco|caixa economica|gov\\.br|people|boss|manager|landlords?|landlady|tenants?|teacher|doctor|someone|somebody|everyone|everybody|anyone|senders?|he|she|they|bank|accountant|vendors?|friends?|lawyer|school|alguien|todos|ellos|ellas|gmail|hotmail|yahoo|uol|bol|terra|icloud|outlook\\.com|(?<=d[eo] )fora|pais|mae|pai|tia?o?|prim[oa]|doutora?|dra?|medic[oa]|clinica|hospital|laboratorio|faculdade|universidade|condominio|sindic[oa]|imobiliaria|corretora?(?:es)?|agencia)',
  ],
  ['_', '[^ .,;!?:()"\\n]+'],
]

/** Each part with one pattern for all its rows that stand together: fewer to be tried at each word. */
const READ = joinRows(WORDS).map(([parts, words]) => ({
  signs: signsOf(parts),
  pattern: new RegExp(/[.,]/.test(parts) ? words : `(?:${words})(?!-?[a-z0-9])`, 'y'),
}))

function joinRows(rows: typeof WORDS): [parts: string, words: string][] {
  const joined: [string, string][] = []
  for (const [parts, words] of rows) {
    const last = joined.at(-1)
    if (last?.[0] === parts) last[1] += `|${words}`
    else joined.push([parts, words])
  }
  return joined
}

/** Returns the signs of folded text; a word that plays no known part is `_`, a sentence's end a dot. */
export function readSigns(folded: string): string {
  let read = ''
  const told = folded.replaceAll('"', ' ')
  for (let at = 0; at < told.length; ) {
    const from = at
    if (told[at] === ' ') at++
    else
      for (const { signs, pattern } of READ) {
        pattern.lastIndex = from
        const match = pattern.exec(told)
        if (match === null || match[0] === '') continue
        read += signs
        at += match[0].length
        break
      }
    if (at === from) at++
  }
  return read
}
