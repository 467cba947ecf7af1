// The table of reason codes in docs/conversation.md, from src/message/automatic/reason-codes.ts; a test holds the page to what this gives.
import { REASON_CODES } from '../src/message/automatic/reason-codes.ts'

const BEGIN = '<!-- codes: written by `npm run docs` from src/message/automatic/reason-codes.ts -->'
const END = '<!-- end of codes -->'

/** Returns `page` with the table of today's codes between its two marks. Throws when a mark is missing. */
export function fillInCodes(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error('Cannot write the codes: the page has lost its marks')
  return `${page.slice(0, begin + BEGIN.length)}\n\n${writeTable()}\n${page.slice(end)}`
}

function writeTable(): string {
  const rows = Object.entries(REASON_CODES).map(([code, { en }]) => `| \`${code}\` | ${en.replaceAll('|', '\\|')} |\n`)
  return `| code | meaning |\n| --- | --- |\n${rows.join('')}`
}
