// Sentences about what happens besides: "paguei o boleto dia 10", "o técnico vem amanhã às 10h", "faltou luz no domingo", "a reunião é hoje às 15h". Comes in:
// folded sentences. Goes out: the rules by which they are known. A sentence that names mail, a setting or a failure is none of them.
import { PERSON } from '../../value/people-words.ts'
import { type Aside, type Asides, LEAD, OF_FAILURE, OF_MAIL } from './aside.ts'

const SETTING =
  '(?:portas?|ports?|puertos?|servidor|server|ssl|tls|starttls|criptografia|encryption|cifrado|ips?|windows(?! update)|usuario|login|conta|account|cuenta|mx|ativ[oa]|activ[eo]|formatou|formatted|formateo)'
const MOVED =
  '(?:mand|envi|remet|despach|encaminh|dispar|repass|saiu|sairam|seguiu|cheg|receb|volt|retorn|devolv|sent|sends?|went out|receiv|arriv|return|bounc|lleg|recib|rebot|salio|comec|parou|start|stopp|empez|dej|desde|since|tent|tried|intent|it was|foi quando|nesse dia|esse dia|aconteceu|ocorreu|happened|ocurrio)'
/** What makes such a sentence one of the mail in question. */
export const OF_THE_MATTER = new RegExp(
  `^(?:isso )?(?:foi|fue|it was|era|deu) |${OF_MAIL.source}|(?<![a-z])(?:${SETTING}(?![a-z])|${MOVED})`,
)
/** "Foi ontem, logo depois da entrega": what it happened beside. */
const BESIDE_IT = /(?<![a-z])(?:(?:depois|antes|durante|apos|after|before|during|despues) (?:d|que|the|we)|na hora d|no meio d)/
const OF_THE_MATTER_OR_BESIDE = new RegExp(`${OF_THE_MATTER.source}|${BESIDE_IT.source}`)
/** Power comes back, too. */
const OF_THE_MATTER_BUT_BACK = new RegExp(OF_THE_MATTER_OR_BESIDE.source.replace('|volt|', '|'))

const BILL =
  '(?:boletos?|faturas?|mensalidades?|anuidade|cobranca|pagamento|plano|contrato|hospedagem|dominio|invoices?|bills?|subscription|plan|payment|facturas?|cuotas?|abono|pago|hosting)'
const PAID =
  '(?:pag(?:uei|amos|ou|o|a|ue|aron|ad[oa])|quit(?:ei|amos|ad[oa])|compens(?:ou|ad[oa])|venc(?:e|eu|em|era|io|imento|imiento)|paid|due|expires?|renov(?:ei|amos|ado|ada|e|a|ou)|renew(?:ed|s)?)'
const POWER =
  '(?:falt(?:ou|a)|cai(?:u)|acabou|fic(?:ou|amos) sem|teve|deu|queda d[ea]|quedas de|corte de|cortaram a|se corto la|se fue la|sin|hubo|tuvimos|we had) (?:(?:um|uma|un|una|a|o) )?(?:luz|energia|forca|power (?:cut|outage|failure)|apagao|apagon|(?:queda|corte) d[ea] (?:luz|energia))'
const EQUIPMENT =
  '(?:roteador|router|modem|switch|hd|ssd|fonte|no-?break|cabo|cabeamento|fibra|internet|impressora|printer|monitor|teclado|computador|computer|ar condicionado|telefone|ramal|fibre|cable|impresora|computadora)'
const CHANGED =
  '(?:troc(?:ou|aram|amos|ad[oa]s?)|instal(?:ou|aram|amos|ad[oa]s?|led|aron|o)|replaced?|swapped|cambi(?:o|aron|amos|ad[oa]s?)|consert(?:ou|aram|ad[oa])|repaired|arregl(?:o|aron|ad[oa]))'
const HELPER = `(?:tecnic[oa]s?|technician|rapaz(?: d[ao] [a-z]{3,12})?|menin[oa]|moco|pessoal|suporte|instalador|eletricista|sobrinh[oa]|nephew|cousin|guy|informatico|${PERSON})`
const LOOKED =
  '(?:vem|veio|vira|vai vir|vao vir|ficou de (?:vir|passar)|passa|olh(?:ou|aram)|mexeu|verificou|conferiu|revisou|is coming|comes|came|will come|looked|checked|viene|vino|vendra|va a venir|miro|reviso|chequeo)'
const EVENT =
  '(?:reuni(?:ao|oes|on)|meeting|voo|flight|vuelo|atestado|licitac(?:ao|oes)|audiencia|prazo|deadline|plazo|ferias|vacation|holidays?|vacaciones|feriado|viagem|viaj[a-z]{1,6}|travel(?:ling|ing)?|fora (?:do escritorio|da cidade|da empresa)|out of (?:the )?office|fuera de la oficina|entregas?(?! (?:n|com|falh))|delivery(?! (?:fail|stat|rep|not|err|del))|chega[mr]? (?:n?[oa] )?(?:pc|computador|notebook)|consulta|inauguracao|balanco|inventario|inventory|windows update|backup|copia de seguridad|certificado digital)'
const HOURS =
  "(?:atendemos|atendimento|abrimos|abre|fechamos|fecha|funcionamos|expediente|horario (?:d[aeo] |comercial)|trabalhamos|(?:we are|we're|we) (?:open|close)|(?:office|opening|business|working) hours|atencion|cerramos|lig(?:a|ue|uem|ar)|telefon(?:ar|em|e)|call(?: me)?|reach me|llam(?:ar|en|ame|arme)|ramal|extension|interno)"

const DAY_WORD =
  '(?:dia \\d|\\d{1,2}[/-]\\d{1,2}(?![\\d.])|hoje|ontem|anteontem|domingo|segunda|terca|quarta|quinta|sexta|sabado|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2} (?:de )?(?:january|february|march|april|may|june|july|august|september|october|november|december|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|enero|febrero|mayo|junio|julio|septiembre|octubre|noviembre|diciembre)|hoy|ayer|lunes|martes|miercoles|jueves|viernes)'
/** Whose day it is, where a sentence begins with him or it: the mailman's, a flight's. Not who may have sent the mail, or what it was. */
const SUBJECT =
  '(?:(?:o|a|os|as|um|uma|meu|minha|nosso|nossa|seu|sua|su|the|my|our|your|an?|el|la|los|las|un|una|mi|nuestr[oa]) (?:(?:seu|sua|dona|sr|dra?|mr|mrs|senhor|senor)[.]? )?|(?:mr|mrs|ms|dr|dra|sr|sra|dona|seu|mister|alguem|somebody|alguien)[.]? )'
const OF_A_MAIL =
  '(?:problema|erro|falha|defeito|fato|caso|ocorrid|primeir|ultim|outr|segund|terceir|quart|hor|data|dia|momento|teste|tentativa|coisa|pane|queda|situac|problem|issue|fault|first|second|third|last|date|time|day|test|attempt|next|previous|other|one|same|falla|fecha|intento|proxim|mesm|client|customer|fornecedor|supplier|proveedor|destinatari|remetente|recipient|sender|contador|advogad|medic|administradora|banco|prefeitura|cartorio|secretari|empresa|escritorio|gente|pedido|orcamento|proposta|contrato|nota|fatura|boleto|relatorio|laudo|foto|arquivo|document|planilha|convite|curriculo|exame|receita|comprovante|recibo|lista|texto|anexo|assunto|material|projeto|quote|order|report|file|photo|invoice|contract|proposal|attachment|statement|pedido|presupuesto|factura|informe|archivo|propuesta|planilla|adjunto|voucher|certid|oficio|peticao|edital|folha|guia|aviso|notic|resposta|reply|answer|respuesta|minut)'
const DEED =
  '(?:f[ei]z|fizemos|fizeram|did|done|hizo|hice|us(?:ou|ei|amos|ed|o)|notei|notou|notamos|perceb|repar|notic|saw|vi|viu|vimos|reclam|complain|avis(?:ou|aram)|diss|falou|contou|inform|said|told|dijo|deu|deram|era|eram|conseg|foi(?! um)|fue|was(?! (?:a|very|so)))'
const rules: readonly Aside[] = [
  {
    told: new RegExp(
      `(?<![a-z])${PAID}(?![a-z])[^.;!?]{0,30}(?<![a-z])${BILL}(?![a-z])|(?<![a-z])${BILL}(?![a-z])[^.;!?]{0,50}(?<![a-z])${PAID}(?![a-z])`,
    ),
  },
  { told: new RegExp(`(?<![a-z])${POWER}(?![a-z])`), unless: OF_THE_MATTER_BUT_BACK, holds: 'beside-hour' },
  {
    told: new RegExp(
      `(?<![a-z])${EQUIPMENT}(?: [a-z]{1,10}){0,3} ${CHANGED}(?![a-z])|(?<![a-z])${CHANGED} (?:(?:[oa]|the|our|el|la|meu|nosso|nossa|um|uma|an?|un) )?${EQUIPMENT}(?![a-z])`,
    ),
    holds: 'beside-hour',
  },
  { told: new RegExp(`(?<![a-z])${HELPER}(?![a-z])(?:[^.;!?]{0,50}[ ,])?${LOOKED}(?![a-z])`), holds: 'beside-hour' },
  { told: new RegExp(`(?<![a-z])${EVENT}(?![a-z])`) },
  {
    told: new RegExp(`${LEAD}${SUBJECT}(?!${OF_A_MAIL})[a-z-]{3,} [^;!?]{0,80}?(?<![a-z0-9])${DAY_WORD}(?![a-z0-9])`),
    unless: new RegExp(`${OF_THE_MATTER_OR_BESIDE.source}|(?<![a-z])${DEED}(?![a-z])`),
    holds: 'alone',
  },
  { told: /(?<![a-z])(?:chov(?:eu|ia)|it (?:rained|snowed)|llovio)(?![a-z])/ },
  {
    told: /(?<![a-z])web ?mail (?:[a-z]{1,8} ){0,3}(?:bo[ma]|bem|ok|certo|normal\w{0,5}|fine|well|bien|perfeito|funciona|works)(?![a-z])[^.;!?]{0,30}(?:olhei|vi|testei|conferi|entrei|acessei|checked|tested|looked|revise|mire|probe|entre)(?![a-z])/,
    unless: new RegExp(`${OF_FAILURE.source}|(?<![a-z])(?:nada|nao|not|no)(?![a-z])`),
  },
  { told: new RegExp(`(?:${LEAD}(?:[a-z]{1,12} ){0,4}|[|·•–-] )${HOURS}(?![a-z])`), unless: OF_THE_MATTER },
]

/** Rules for days and hours of something else. */
export const OF_DAYS: Asides = {
  hides: 'days',
  sounds: new RegExp(
    `\\b(?:${DAY_WORD}|choveu|chovia|rained|snowed|llovio|web ?mail|${BILL}|luz|energia|forca|power|apag(?:ao|on)|${EQUIPMENT}|tecnic[oa]s?|technician|rapaz|${LOOKED}|${EVENT}|${HOURS})\\b`,
    'g',
  ),
  rules: rules.map((rule) => ({ unless: OF_THE_MATTER_OR_BESIDE, ...rule })),
}
