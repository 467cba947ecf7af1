// A request for a thing to be made, changed or told, with nothing amiss: new mailboxes, more room, a redirection, an offer. Such a letter
// may hold labels and settings as any report does. Comes in: folded words of a letter. Goes out: whether it is such a request.
import { mayMatch } from '../../value/text/letter-gate.ts'
import { TROUBLE } from './other-matters.ts'

const ASK =
  '(?:favor|please|kindly|solicit[a-z]{1,6}|pec[oa]|pedimos|pedido de|preciso|precisamos|precisaria|gostaria(?:mos)?|quero|queria|queremos|queriamos|pode(?:m|ria|riam|mos)?|consegue[m]?|need|want|would like|could you|can you|request|necesito|necesitamos|quisiera|queremos|pueden|podrian)'
const MAKE =
  '(?:criar|criem|crie|criacao|abertura|inclu(?:ir|am|sao)|adicion(?:ar|em)|cadastr(?:ar|em|o)|provision[a-z]{1,6}|implant(?:ar|em|acao)|liber(?:ar|em|acao)|whitelist(?:ar)?|atualiz(?:ar|em)|redefin(?:ir|am)|reset(?:ar|em)?|gerar|gerem|envi(?:ar|em) (?:um |o )?(?:relatorio|extrato|listagem)|desativ(?:ar|em)|alterar|alterem|trocar|troquem|aument(?:ar|em|o)|ampli(?:ar|em|acao)|exclu(?:ir|am|sao)|remov(?:er|am)|redirecion(?:ar|em|amento)|transfer(?:ir|encia)|migr(?:ar|em|acao)|contrat(?:ar|acao)|orcamento|cotacao|create|creation|creating|set up|setup|add|increase|remove|delete|quote|crear|creacion|crean|agregar|alta|aumentar|ampliar|eliminar|dar de alta|presupuesto|cotizacion)'
const THING =
  '(?:contas?|caixas?|e-?mails?|correios?|usuarios?|mailbox(?:es)?|accounts?|addresses|users?|cuentas?|casillas?|buzon(?:es)?|correos?|usuarios|enderecos?|direcciones|alias(?:es)?|apelidos?|redirecionamentos?|redirects?|cota|quota|espaco|space|storage|espacio|plano|plan|dominios?|domains?|licencas?|listas?|firewall|ip|ips|senhas?|passwords?|relatorio)'

/** "Favor criar as contas abaixo", "we need two more mailboxes created", "solicito a inclusão de um redirecionamento". */
const REQUEST = new RegExp(`\\b${ASK}\\b[^.!?\\n]{0,50}\\b${MAKE}\\b[^.!?\\n]{0,50}\\b${THING}\\b`)
/** "Criação de contas" heads a request by itself. */
const HEADED = new RegExp(
  `^(?:re: |fwd?: |enc: )?(?:[^\\n]{0,60}\\b)?(?:pedido de |solicitacao de |request for )?(?:criacao|inclusao|abertura|creation|setup|creacion|alta|ampliacao|aumento|exclusao|orcamento|cotacao) (?:d[eo]s? |of |de (?:la |las )?)?(?:novas? |new |nuevas? |mais |\\d{1,2} |duas |dois |tres )?${THING}\\b`,
)
/** "Me mandar o servidor pop, a porta e como configura no Outlook", "quais são os dados de configuração": settings that are asked for are not told. */
export const ASKED_SETTINGS =
  /\b(?:(?:(?:me|nos|favor|pode[m]?|poderia[m]?|preciso que|please|could you|can you|me pueden?) ){1,3}(?:me |nos )?(?:mand|envi|pass|inform|diz|encaminh|fornec|send|give|tell|pas)[a-z]{0,5}(?: me| us)?|quais sao|qual e|what (?:is|are)|cuales son|cual es)(?: (?:o|a|os|as|the|el|la|los|las|tambem|certinho|por favor|nome d[oe]|endereco d[oe])){0,3} (?:servidor(?:es)?|portas?|dados (?:de|do|da|para?|pra) (?:configur|servidor|acesso|e-?mail|conta)|configurac(?:ao|oes)|server|ports?|settings|puertos?|datos (?:de|para) configur)[^.;!?\n]{0,90}/g

/** Who asks for settings because his program stopped, hangs or asks for a password, or tells since when, reports it. */
const AMISS_IN_PROGRAM =
  /\b(?:desde|since|fic(?:a|am|ou|aram|ando)|offline|em branco|branca|preta|trav(?:a|ou|ad[oa]|ando)|congel\w{1,5}|ped(?:e|em|indo|iu)|par(?:ou|aram|ad[oa])|carregando|girando|rodando|lent[oa]|cai(?:u|ndo)?|desconect\w{1,5}|sem (?:baixar|entrar|abrir)|hangs?|stuck|stopped|stops|ask(?:s|ing) for|pide|pidiendo|dejo de|se (?:cuelga|queda))(?![a-z])/

/** What was said not to be: "não há problema nenhum", and for a case that has not come: "se não receber o convite, me avise". */
export const NO_TROUBLE =
  /\b(?:nao (?:ha|tem|temos|existe|e|esta com|estamos com)|no (?:hay|tenemos|es)|sem|sin|there(?:'s| is) no|(?:is|are)n't any|isn't a) (?:nenhum[a]? |ningun |um |any )?(?:problemas?|erros?|defeitos?|falhas?|pressa|urgencia|apuro|errors?|problems?|issues?|rush|trouble)(?: nenhum[a]?| algum[a]?| alguno?| at all)?|\b(?:no|nenhum) (?:problems?|issues?|errors?|rush|problema|erro)(?: at all)?|\bnada (?:errado|quebrado|com defeito|parado)|\bnothing(?:'s| is)? (?:wrong|broken)|\b\d{3} ?[mg]b\b|\b(?:587|465)\b|\b(?:se|caso|quem|if|si|quien|who|anyone who) (?:(?:voces?|vc|alguem|ainda|you|usted) )?(?:nao|not|didn't|don't|do not|no) (?:me )?(?:receb(?:er|erem|eu|a|am)|receiv(?:e|ed)|recib(?:a|io|e))(?=[^.;!?\n]{0,60}\b(?:avis[ae]|respond[ae]|fal[ae]|entr[ae]\w? em contato|let (?:me|us) know|tell (?:me|us)|contact|solicite|pida|ignore|desconsidere))/g

/** Returns whether `told`, the subject on its first line, asks for something and tells of nothing amiss. */
export function isPlainRequest(told: string): boolean {
  const isMade = REQUEST.test(told) || HEADED.test(told.slice(0, 200))
  if (!isMade && (!mayMatch(told, ASKED_SETTINGS) || told.search(ASKED_SETTINGS) < 0 || AMISS_IN_PROGRAM.test(told))) return false
  return !TROUBLE.test(told.replace(NO_TROUBLE, ' '))
}
