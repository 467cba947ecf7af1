// npm run docs: writes the tables of docs/performance.md out of bench/results.
import { readFile, writeFile } from 'node:fs/promises'
import { fillInTables } from './performance-tables.ts'
import { readResults } from './read-bench-results.ts'

const PAGE = new URL('../docs/performance.md', import.meta.url)
await writeFile(PAGE, fillInTables(await readFile(PAGE, 'utf8'), readResults()))
