// IANA's bootstrap file in the order in which we keep it: a service a line, sorted, so that two of them can be compared by eye and by
// diff. In: the text of a bootstrap file (RFC 9224). Out: another with the same facts, but for the registries that can only be asked in
// the clear: whoever stands on the way could answer for them that a customer's domain is frozen.
import { domainToASCII } from 'node:url'
import { BOOTSTRAP_URL, parseBootstrap } from './rdap-bootstrap.ts'

const DESCRIPTION = `RDAP bootstrap file for Domain Name System registrations. The facts are IANA's (${BOOTSTRAP_URL}), put in order by Porteiro: a service a line, sorted; without registries that cannot be asked by https`

/** Returns `text` put in order. Throws when it is no bootstrap file, or names no registry that can be asked by https. */
export function writeBootstrap(text: string): string {
  const { publication, services } = parseBootstrap(text)
  const endingsOf = new Map<string, Set<string>>()
  for (const [endings, urls] of services) {
    const url = urls.find((each) => each.startsWith('https:'))
    if (url === undefined) continue
    const known = endingsOf.get(url) ?? new Set()
    // RFC 9224 §4: endings are A-labels; some writers give the letters themselves.
    for (const ending of endings) known.add(domainToASCII(ending))
    endingsOf.set(url, known)
  }
  const lines = [...endingsOf]
    .map(([url, endings]) => JSON.stringify([[...endings].filter((ending) => ending !== '').sort(), [url]]))
    .sort()
  if (lines.length === 0) throw new Error('Cannot use the bootstrap file: no registry in it can be asked by https')
  const head = [`"description": ${JSON.stringify(DESCRIPTION)}`, `"publication": ${JSON.stringify(publication)}`, '"version": "1.0"']
  return `{\n  ${head.join(',\n  ')},\n  "services": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`
}
