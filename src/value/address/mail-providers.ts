// The mail providers that many people share, and the endings that most names here have: what a mistyped address was meant to be.
// Data. A domain that stands here is never anybody's own, and never a slip.

/** With a name so long and so much its own that one letter beside it is a slip: gmial.com, hotmal.com. */
export const UNMISTAKABLE_PROVIDERS = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.com.br',
  'hotmail.es',
  'hotmail.co.uk',
  'outlook.com',
  'outlook.com.br',
  'outlook.es',
  'yahoo.com',
  'yahoo.com.br',
  'yahoo.com.ar',
  'yahoo.es',
  'yahoo.co.uk',
  'icloud.com',
  'protonmail.com',
  'globomail.com',
  'zipmail.com.br',
]

/** Names that other names stand near: oi.com.br, bol.com.br. */
const OTHERS = [
  'uol.com.br',
  'bol.com.br',
  'terra.com.br',
  'ig.com.br',
  'globo.com',
  'r7.com',
  'oi.com.br',
  'pop.com.br',
  'superig.com.br',
  'brturbo.com.br',
  'live.com',
  'live.com.br',
  'msn.com',
  'me.com',
  'mac.com',
  'aol.com',
  'mail.com',
  'email.com',
  'ymail.com',
  'rocketmail.com',
  'gmx.com',
  'gmx.net',
  'gmx.de',
  'proton.me',
  'pm.me',
  'zoho.com',
  'tutanota.com',
  'fastmail.com',
  'yandex.com',
  'comcast.net',
  'att.net',
  'verizon.net',
  'sapo.pt',
  'movistar.es',
  'telefonica.net',
  'fibertel.com.ar',
  'adinet.com.uy',
]

/** Endings, the usual ones first: of two that are equally near, the first is meant. */
export const USUAL_ENDINGS = ['com.br', 'com', 'net.br', 'org.br', 'net', 'org', 'gov.br', 'edu.br', 'ind.br', 'adv.br', 'com.ar', 'com.uy']

const providers = new Set([...UNMISTAKABLE_PROVIDERS, ...OTHERS])

/** Returns whether `domain` (lower case) is one that strangers share. */
export function isPublicProvider(domain: string): boolean {
  return providers.has(domain)
}
