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
