// Which registry answers for which ending: IANA's bootstrap file (RFC 9224), the snapshot beside this file or a newer copy of the
// operator's. An ending that no line names has no registry to ask. A wrong file stops the start.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type Bootstrap = { publication: string; services: Service[]; findRegistry(domain: string): string | undefined }

/** Endings, and the addresses of the registry that has them. */
type Service = [endings: string[], urls: string[]]

const ServiceEntry = z.tuple([z.array(z.string().max(253)), z.array(z.url({ protocol: /^https?$/ }))])
const BootstrapFile = z.looseObject({
  version: z.literal('1.0'),
  publication: z.string().max(40),
  services: z.array(ServiceEntry).nonempty(),
})

/** Where IANA publishes it. */
export const BOOTSTRAP_URL = 'https://data.iana.org/rdap/dns.json'

/** Returns what the file at `path` says, or the shipped snapshot. Throws, naming the file, when it is none. */
export async function readBootstrap(path?: string): Promise<Bootstrap> {
  const file = path ?? fileURLToPath(new URL('rdap-bootstrap.json', import.meta.url))
  try {
    return parseBootstrap(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new Error(`Cannot use the RDAP bootstrap file ${file}`, { cause })
  }
}

/** Returns what `text`, a bootstrap file's, says. Throws when it is none. */
export function parseBootstrap(text: string): Bootstrap {
  const { publication, services } = BootstrapFile.parse(JSON.parse(text))
  const registries = new Map<string, string>()
  for (const [endings, urls] of services) {
    // RFC 9224 §3: https is to be preferred.
    const url = urls.find((each) => each.startsWith('https:')) ?? urls[0]
    if (url === undefined) continue
    for (const ending of endings) registries.set(ending.toLowerCase(), url.endsWith('/') ? url : `${url}/`)
  }
  return {
    publication,
    services,
    /** RFC 9224 §4: the longest ending, label by label. */
    findRegistry(domain) {
      const labels = domain.split('.')
      const endings = labels.map((_, from) => labels.slice(from).join('.'))
      return endings.map((ending) => registries.get(ending)).find((url) => url !== undefined)
    },
  }
}
