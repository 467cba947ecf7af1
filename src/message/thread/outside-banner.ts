// The banner that a company's server writes above mail from outside ("[EXTERNO] CUIDADO: esta mensagem veio de fora … não clique em links"): nobody's
// words, though it names addresses. Comes in: one writer's lines, folded. Goes out: the lines that are a banner's. What the writer goes on
// with right below it, without a blank line, stays his.

/** Where the mail came from. */
const FROM_OUTSIDE =
  /\b(?:(?:veio|originad[oa]|enviad[oa]|recebid[oa]|proveniente|vem|e) (?:de |por )?(?:um )?(?:fora|remetente extern|dominio extern|origem extern|fonte extern)|fora d[aeo] (?:nossa |sua )?(?:organizacao|empresa|instituicao|companhia|rede|grupo|orgao|dominio)|(?:e-?mail|mensagem|remetente|origem|correo|mensaje|remitente) extern[oa]|external (?:sender|e-?mail|message|source)|outside (?:of )?(?:the |your |our )?(?:organi[sz]ation|company|network|institution)|fuera de (?:la |su |nuestra )?(?:organizacion|empresa|institucion))\b|^\W{0,3}\[?ext(?:erno|ernal|erna|\.)?\]?\b/
/** What it warns of. */
const WARNS =
  /\b(?:nao (?:clique|abra|responda|forneca)|evite (?:clicar|abrir)|(?:do not|don't|avoid) (?:click|open|reply)\w{0,3}|no (?:haga clic|abra|responda)|cuidado ao (?:clicar|abrir)|be careful|exercise caution|a menos que (?:reconheca|conheca|confie)|unless you (?:recogni[sz]e|know|trust|are expecting)|a menos que reconozca)\b/
const OF_WHAT = /\b(?:links?|anexos?|attachments?|enlaces?|adjuntos?|archivos?|arquivos?)\b/
const OPENS =
  /^\W{0,4}(?:atencao|cuidado|aviso|alerta|importante|externo|external|ext|caution|warning|attention|notice|precaucion|atencion|(?:est[ae]|this) (?:e-?mail|mensagem|message|correo|mensaje))\b/
/** A shorter line was not wrapped by a program. */
const WRAPPED = 55
const MAX_LINES = 8
/** A mail that was passed on a few times has a few banners; a hostile one has a thousand lines that begin so. */
const MAX_TRIES = 40

/** Marks banners in `signed`. */
export function markBanners(folded: readonly string[], signed: boolean[]): void {
  let tries = 0
  for (let start = 0; start < folded.length && tries < MAX_TRIES; start++) {
    const line = folded[start] ?? ''
    if (line === '' || signed[start] || !OPENS.test(line)) continue
    tries += 1
    // One line, or as many as a program has wrapped it into.
    let words = line
    let end = start
    while (!isBanner(words) && end - start < MAX_LINES && (folded[end] ?? '').length >= WRAPPED && (folded[end + 1] ?? '') !== '')
      words += ` ${folded[++end]}`
    if (!isBanner(words)) continue
    while (end - start < MAX_LINES && isCut(folded[end] ?? '') && (folded[end + 1] ?? '') !== '') end++
    for (let at = start; at <= end; at++) signed[at] = true
  }
}

function isCut(line: string): boolean {
  return line.length >= WRAPPED && !/[.!?]$/.test(line)
}

function isBanner(words: string): boolean {
  return FROM_OUTSIDE.test(words) && WARNS.test(words) && OF_WHAT.test(words)
}
