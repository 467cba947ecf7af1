// npm run docs: writes the table of codes in docs/conversation.md.
import { readFile, writeFile } from 'node:fs/promises'
import { fillInCodes } from './conversation-codes.ts'

const PAGE = new URL('../docs/conversation.md', import.meta.url)
await writeFile(PAGE, fillInCodes(await readFile(PAGE, 'utf8')))
