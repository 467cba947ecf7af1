// node scripts/write-bootstrap.ts FILE: puts IANA's bootstrap file (https://data.iana.org/rdap/dns.json) in order and writes it as the
// snapshot that ships, src/world/rdap-bootstrap.json.
import { readFile, writeFile } from 'node:fs/promises'
import { writeBootstrap } from '../src/world/write-bootstrap.ts'

const [file = ''] = process.argv.slice(2)
await writeFile(new URL('../src/world/rdap-bootstrap.json', import.meta.url), writeBootstrap(await readFile(file, 'utf8')))
