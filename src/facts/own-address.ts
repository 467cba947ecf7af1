// Whether an address is the customer's own. Comes in: the address, where the customer writes from, and the domain where that is no
// public mail service's. Goes out: undefined where nothing tells. Of a customer with a public address only that very one is, and what he
// calls his own.

export type Customer = { from: string | undefined; ownDomain: string | undefined }

export function isOwnAddress(address: string, { from, ownDomain }: Customer): boolean | undefined {
  if (address === from) return true
  if (ownDomain === undefined) return from === undefined ? undefined : false
  return address.endsWith(`@${ownDomain}`)
}

// "no meu email do salão que é x@…", "minha conta da loja, x@…", "our account is x@…"; "meu e-mail pro x@…" is a mail.
const CALLED_OWN =
  /\b(?:meu|minha|nosso|nossa|my|our|mi|nuestr[oa]) (?:(?:work|business|personal|shop|office|school|company|outr[oa]|other|otr[oa]|second|segund[oa]) )?(?:e-?mail|imeio|conta|caixa|endereco|correo|cuenta|account|address|mailbox|inbox|direccion|casilla)(?: (?:postal|d[eoa]s? [a-z]{3,16}|del [a-z]{3,16}|of the [a-z]{3,16}|comercial|pessoal|profissional|particular|novo|daqui|aqui|principal)){0,2},?(?: (?:que|q|which|that))?(?: (?:e|eh|is|es))?(?: [oa])? ?[:(<]? ?$/

/** Returns whether the writer calls the address that follows `before`, folded, his own. */
export function isCalledOwn(before: string): boolean {
  return CALLED_OWN.test(before)
}

const ITS = '(?: (?:e-?mail|conta|endereco|correo|cuenta|account|address))?'
/** "O meu é …", "mine is …", "el mío es …" */
const MINE = new RegExp(
  `(?:(?<![a-z])(?:o|a|el|la) (?:meu|minha|nosso|nossa|mio|mia|nuestro|nuestra)${ITS}|\\b(?:mine|ours)),? (?:e|eh|is|es)(?: (?:o|a|el|la|so|apenas|just))? ?["'(<]?$`,
)
const PERSON =
  '(?:(?:d[oa]s?|de|of) )?(?:(?:meu|minha|nosso|nossa|o|a|mi|my|our) )?(?:colegas?|vizinh[oa]s?|soci[oa]s?|marido|esposa|mulher|pai|mae|filh[oa]s?|irma[o]?s?|prim[oa]s?|cunhad[oa]s?|sogr[oa]|genro|nora|net[oa]s?|chefe|secretari[oa]|amig[oa]s?|gerente|contador[a]?|herman[oa]|vecin[oa]|espos[oa]|jef[ea]|hij[oa])'
/** "O e-mail da minha sócia é …", "o dela é …", "my sister's is …" */
const THEIRS = new RegExp(
  `(?:(?<![a-z])(?:o|a|el|la)${ITS} (?:del[ea]s?|${PERSON}|de (?:el|ella))|\\b(?:his|hers|theirs|(?:his|her|their|my [a-z]{3,10}'s)${ITS})),? (?:e|eh|is|es)(?: (?:o|a|el|la))? ?["'(<]?$`,
)
const BESIDE = { before: 60, around: 120 }

/** Returns whether the writer says that the address at `span` is his: "o meu é x@…". */
export function isMine(folded: string, span: { start: number }): boolean {
  return MINE.test(folded.slice(Math.max(0, span.start - BESIDE.before), span.start))
}

/** Returns whether the address at `span` is told of somebody else, and another beside it as the writer's own. */
export function isTheirsBesideOwn(folded: string, span: { start: number; end: number }): boolean {
  if (!THEIRS.test(folded.slice(Math.max(0, span.start - BESIDE.before), span.start))) return false
  const before = folded.slice(Math.max(0, span.start - BESIDE.around), span.start)
  const behind = folded.slice(span.end, span.end + BESIDE.around)
  return [before, behind].some((text) =>
    [...text.matchAll(/@/g)].some(({ index }) => MINE.test(text.slice(0, index).replace(/[a-z0-9._+-]{1,64}$/, ''))),
  )
}
