// Sentences about another thing than mail: "a VPN usa a porta …", "o IP da impressora é …", "o site do banco deu erro ontem". Comes in: folded sentences.
// Goes out: the rules by which they are known. Who fetches or sends mail with such a thing says so, and then it is in question.
import { AND_OWN, type Aside, type Asides, LEAD, NAMES_MAIL, OF_FAILURE, OF_MAIL } from './aside.ts'

const NAMED =
  's?ftp|vpn|mysql|mariadb|postgres[a-z]{0,5}|sql ?server|firebird|banco de dados|bases? de (?:dados|datos)|database|erp|crm|nf-?e|nfc-?e|sped|certificados? digita(?:l|is)|teamviewer|anydesk|rustdesk|(?:acesso|acceso|escritorio|area de trabalho) remot[oa]|remote (?:desktop|access)|rdp|ssh|voip|pabx|telefonia|central (?:telefonica|de alarme)'
const DEVICES =
  'dvr|nvr|cameras?|camaras?|cftv|gravador(?:es)?|grabadora|recorder|impressoras?|impresoras?|printers?|scanners?|escaner(?:es)?|multifuncional|copiadora|relogio de ponto|catraca|alarme|alarma|storage|televisao|file server|servidor de (?:arquivos|archivos|impressao)|backup|copia de seguridad'
const SYSTEMS =
  '(?:sistema|programa|system|software) (?:d[aoe]s?|del?(?: la)?|of the) (?:loja|tienda|gestao|gestion|vendas|ventas|estoque|stock|caixa|ponto|notas?|faturamento|facturacion|financeiro|contabilidade|contabilidad|clinica|shop|warehouse)'
const SITES =
  "(?:site|sitio|pagina|portal|website|aplicativo|app|sistema)(?: web)? (?:d[aoe]s?|del?(?: la)?|of the) (?!(?:voces|vcs|voce|ustedes|you|provedor|proveedor|provider|hospedagem|hosting|web ?mail|e-?mail|correo|suporte)(?![a-z]))[a-z]{2,16}|(?:bank|tax office|government|city hall)(?:'s)? (?:site|website|portal|page|app)"
const OUR = '(?:(?:o|a|os|as|no|na|um|uma|nosso|nossa|meu|minha|the|our|my|an?|el|la|los|las|en|mi|nuestr[oa]|office|camera|shop) ){0,3}'
const PART =
  '(?:(?:servidor|server|base|banco|portas?|ports?|puertos?|ip|endereco|direccion|address|host|acesso|acceso|licenca|versao|version)(?: (?:d[aoe]s?|del?(?: la)?|of(?: the)?|for(?: the)?|para [oa]))? (?:(?:nosso|nossa|meu|minha|our|my|mi|nuestr[oa]) )?)?'
const IS =
  '(?:,|:| e| eh| es| is| are| sao| fica[m]?| esta[om]?| ta| usam?| utiliza| uses?| have| has| tem| tiene| roda| runs?| corre| conecta| connects?| responde| listens| vence| expires| trabalha| on| at| in| em| en)(?![a-z])'

const MOVES_WELL =
  '(?:mand|envi|send|sair?|sai|goes)[a-z]{0,4}(?![a-z])[^;!?]{0,90}(?:sem (?:nenhum )?problemas?|sem erro|sin (?:ningun )?problemas?|without (?:any )?(?:problems?|trouble|issues?)|normal|(?:vai|anda|va|funciona|works?|chega|llega)(?: tudo)?(?: (?:bem|bien|fine|ok|certo|normal))?$|perfeit[oa]|direitinho|certinho)'

const rules: readonly Aside[] = [
  {
    told: new RegExp(`${LEAD}${OUR}${PART}(?<who>${NAMED}|${DEVICES}|${SYSTEMS})(?: (?!e |es |is )[a-z0-9.]{1,14}){0,4}${IS}`),
    unless: new RegExp(`${OF_MAIL.source}|${AND_OWN.source}`),
  },
  {
    told: new RegExp(
      `\\b(?:ip|endereco ip|direccion ip|ip address) (?:d[aoe]s?|del?(?: la)?|of(?: the)?) (?<who>${DEVICES}|tv|tele|nas|relogio|central)\\b|\\b(?<thing>${DEVICES}|tv|nas)(?:'s)? ip\\b`,
    ),
  },
  // What sends by itself, and does.
  {
    told: new RegExp(
      `${LEAD}${OUR}(?<who>${DEVICES}|formulario|form|erp|loja virtual|${SYSTEMS})(?: (?:do site|de contato|de contacto|d[ao] [a-z]{2,14}|on the site|del sitio))? ${MOVES_WELL}`,
    ),
    unless: /\b(?:nao|not|parou|stopped|mas|but|pero|dejo)\b/,
  },
  // A network's own number beside a port, or a router's: nobody's who fetches mail through it.
  {
    told: /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\d.])[^;!?]{0,30}(?:porta?|puerto) \d|(?<![a-z])(?:roteador|router|modem|wi-?fi|gateway)(?: (?:daqui|de casa|da loja|here))? (?:e|eh|fica em|is(?: at)?|es|esta en) (?:o |a )?(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./,
    unless: new RegExp(`${OF_MAIL.source}|(?<![a-z])ip(?![a-z])`),
  },
  // A computer without mail,
  {
    told: /(?:,|\() ?(?:(?:mas|but|pero|e|and|y) )?(?:sem|no|without|sin) (?:e-?mail|mail|correo)(?: (?:on it|nele|nela|ai|ahi))?[.)]?$/,
    unless: /(?<![a-z])(?:estou|fiquei|fic(?:o|amos)|estamos|ficou|left|estoy|quede|since|desde)(?![a-z])/,
  },
  {
    told: new RegExp(
      `${LEAD}${OUR}(?:tablet|celular|telefone|phone|ipad|notebook|laptop|computador|computer|pc|computadora|movil)(?: d[aoe]s?| of the| de l[oa]s) (?:criancas|filhos|netos|vizinh[oa]s?|kids|children|chicos|ninos|hijos)(?![a-z])|${LEAD}${OUR}(?:kids'?|children's|neighbou?r's) (?:tablet|phone|ipad|laptop|computer|pc)(?![a-z])`,
    ),
    unless: OF_FAILURE,
  },
  {
    told: /(?:^|,|\b(?:mas|e|que|but|and|pero|y)) ?(?:ess[ea]|el[ea]|aquel[ea]|that one|it|es[ea]) (?:ai )?(?:nem |nao |doesn't |does not |no )(?:usa|tem|abre|mexe com|use|have|has|tiene)(?: d[eo])? (?:e-?mails?|outlook|correo|mail)(?![a-z])/,
    unless: /\b(?:mais|anymore|any more|ja nao)\b/,
  },
  // mail that goes out as it should,
  {
    told: new RegExp(
      `${LEAD}(?:(?:o|a|the|el|la|para|pra|to) )?(?:servidor de (?:saida|envio|salida)|outgoing (?:mail )?server|smtp|envio|enviar|mandar|sending|saida)(?![a-z])[^;!?]{0,110}(?<![a-z])(?:vai bem|funciona|works|normal|ok|anda bien|va bien|sem problemas?|without problems?|sin problemas?|esta tudo certo|is fine)[.)]?$`,
    ),
    unless: /(?<![a-z])(?:nao|not|no|nada|so|mas|but|pero|only|receb|entrada|pop)/,
  },
  // One's own page that is well,
  {
    told: new RegExp(
      `${LEAD}${OUR}(?:site|website|web site|sitio(?: web)?|pagina|loja virtual|tienda online)(?![a-z])[^;!?]{0,80}(?:no ar|abre|carrega|lento|slow|pesado|normal|funciona|loads|works|is up|is fine|carga|anda bien|ok$)(?![a-z])`,
    ),
    unless: OF_MAIL,
  },
  // the system of a telephone where mail comes,
  {
    told: /(?<![a-z])(?:no|pelo|on|en|in|do)(?: (?:o|meu|my|mi|the))? (?:celular|telefone|phone|iphone|movil|tablet|ipad|telefono)(?![a-z])(?=[^]{0,120}(?:(?:entra|chega|recebe|baixa|abre|llega|baja|recibe)[mn]? (?:tudo|todos?|normal|bem|bien|certinho)|(?:everything|it all|all|mail) (?:comes|arrives|works|gets)|funciona|works|anda bien))[^;!?]{0,60}?(?<rest>(?:android|ios|ipados)(?: \d{1,2}(?:\.\d{1,2})?)?)(?![a-z0-9])/,
    unless: OF_FAILURE,
  },
  // another's page that is down, or wants something.
  {
    told: new RegExp(
      `${LEAD}${OUR}(?:${SITES})(?: [a-z]{1,14}){0,3} (?:(?:deu|da|dava|gave|gives|shows|dio|da|muestra)(?: (?:me|nos|us))?(?: (?:um|an?|un))? err|pede|exige|so abre|caiu|fora do ar|asks|is down|was down|pide|se cayo|usa|uses)`,
    ),
    unless: new RegExp(`${NAMES_MAIL.source}|(?<![a-z])(?:meu |my |mi )?ip(?![a-z])`),
  },
]

/** Rules for what is said of other things. */
export const OF_THINGS: Asides = {
  sounds: new RegExp(
    `\\b(?:port[as]?|puerto|roteador|router|modem|wi-?fi|gateway|notebook|laptop|computador|computer|pc|computadora|${NAMED}|${DEVICES}|tv|nas|relogio|central|sistema|programa|system|software|site|sitio|pagina|portal|website|app|aplicativo|page|formulario|form|loja virtual|tienda online|e-?mails?|correo|mail|outlook|saida|envio|enviar|sending|outgoing|salida|smtp|celular|telefone|phone|iphone|movil|tablet|ipad|telefono)\\b`,
    'g',
  ),
  rules,
}
