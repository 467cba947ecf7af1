// The foot of what was sent to many ("Para não receber mais nossos e-mails, clique aqui", "Unsubscribe | Manage preferences"): nobody's trouble,
// though it speaks of mail that is not received. Comes in: a line, folded. Goes out: whether it is such a foot. Linear: anchored or bounded.

/** Who does not want it any more is told a way out. */
const NO_MORE =
  /^[^a-z]{0,5}(?:(?:para|p\/) (?:nao(?: mais)?|deixar de|parar de)(?: mais)? receber|(?:(?:se|caso) (?:(?:voce|vc) )?)?nao (?:quer|queira|quiser|deseja|desejar|deseje|gostaria)(?: mais| de){0,2} (?:(?:continuar )?recebendo|(?:continuar a )?receber)|to (?:stop receiving|no longer receive)|(?:if you )?(?:no longer|do not|don't) (?:wish|want|like) to (?:receive|continue receiving|get)|para (?:no(?: seguir)?|dejar de|ya no) recib(?:ir|iendo)|(?:si )?(?:ya )?no (?:desea|quiere|deseas|quieres) (?:seguir |continuar )?recib(?:ir|iendo))\b/
const WAY_OUT =
  /\b(?:cli(?:que|car|cando)|acess[ea]\w{0,3}|respond(?:a|endo)|haga clic|haz clic|click|reply|visit|aqui|here|descadastr\w{1,6}|desinscrev\w{1,6}|unsubscribe|opt[- ]?out|cancel\w{0,3} (?:a |sua |your |la |su )?(?:inscricao|subscription|suscripcion))\b/
/** A line of nothing but the way out. */
const BARE_WAY_OUT =
  /^[^a-z]{0,5}(?:(?:clique aqui (?:para|e) |click here to |haga clic aqui para )?(?:se )?(?:descadastr(?:ar|e)|desinscrev(?:er|a))(?:-se)?|(?:click here to |you (?:can|may) )?unsubscribe|opt[- ]?out|(?:clique aqui para |click here to )?(?:cancelar|cancel|anular) (?:a |sua |your |la |su )?(?:inscricao|subscription|suscripcion)|(?:gerenciar|gerencie|manage|update|administrar) (?:as |suas |your |sus )?(?:preferencias|(?:e-?mail |subscription )?preferences)|dar(?:se|te) de baja)\b/
/** Why somebody is on the list. */
const BECAUSE =
  /^[^a-z]{0,5}(?:(?:voce|vc) (?:esta recebendo|recebeu|recebe) (?:este|esse|esta|essa)|(?:este|esse|esta|essa) (?:e-?mail|mensagem) (?:foi|e) enviad[oa]|you(?: are|'re)? recei\w{1,5} this|this (?:e-?mail|message|newsletter) (?:was|is) sent|(?:usted )?(?:esta recibiendo|recibio|recibe|recibes) este|este (?:correo|mensaje) (?:fue|ha sido|se) envi\w{1,4})\b[^.!?]{0,120}\b(?:porque|pois|por (?:estar|ter|ser|haber)|because|since|as you|ya que)\b/
/** Somebody who tells of such a foot, or asks about one. */
const SAID_BY_SOMEBODY =
  /\b(?:eu|quero|queria|gostaria de saber|consigo|conseguimos|preciso|estou|estamos|tentei|cliquei|como|meus?|minhas?|noss[oa] (?:conta|caixa|outlook)|i|my|how|quiero|necesito|mis?)\b/
const MAX_FOOTER = 500

/** Returns whether a folded line belongs to the foot of a mail that was sent to many. */
export function isUnsubscribeFooter(line: string): boolean {
  return tellsSubscription(line) || (((NO_MORE.test(line) && WAY_OUT.test(line)) || BARE_WAY_OUT.test(line)) && isNobodys(line))
}

/** Returns whether such a line tells why its reader is on the list: no ornament below a customer's own mail says so. */
export function tellsSubscription(line: string): boolean {
  return BECAUSE.test(line) && isNobodys(line)
}

/** Asked last: most lines begin no such foot. */
function isNobodys(line: string): boolean {
  return line.length <= MAX_FOOTER && !SAID_BY_SOMEBODY.test(line)
}
