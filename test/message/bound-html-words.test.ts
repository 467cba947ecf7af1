// How many words an HTML source can show: never fewer than its lines have, or choosing a mail's text would miss the fuller one.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boundHtmlWords, countWords } from '../../src/message/mime/bound-html-words.ts'
import { decodeText } from '../../src/message/mime/decode-text.ts'
import { htmlToLines } from '../../src/message/mime/html-to-lines.ts'
import { type MimePart, readMime } from '../../src/message/mime/read-mime.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)

test.for<[case_: string, html: string, most: number]>([
  ['words between tags', '<p>Não <b>abre</b></p><p>o e-mail</p>', 5],
  ['no words of tags, comments and styles', '<style>p { color: red }</style><!-- so nota --><p class="big">Oi</p>', 1],
  ['the number of each item of a list', '<ol><li>um</li><li>dois</li></ol>', 4],
  ['the address that a link may show', 'De: <a href="mailto:ana@exemplo.example">Ana</a>', 8],
  ['the address of a link in character references', 'De: <a href="&#109;ailto:ana@exemplo.example">Ana</a>', 9],
])('boundHtmlWords() counts %s', ([, html, most]) => {
  expect(boundHtmlWords(html)).toBe(most)
  expect(countWords(htmlToLines(html))).toBeLessThanOrEqual(most)
})

test.for<[case_: string, html: string]>([
  ['a table', '<table><tr><td>Porta</td><td>995</td></tr></table>'],
  ['cells without a table', '<td>Porta<td>995'],
  ['text that keeps its tabs', '<pre>Porta\t995</pre>'],
  ['tabs in character references', 'Porta&#9;995'],
  ['an element whose content is read in another way', '<textarea>a <b> c</textarea>'],
])('boundHtmlWords() does not tell of %s', ([, html]) => {
  expect(boundHtmlWords(html)).toBeUndefined()
})

test('boundHtmlWords() never tells fewer words than the lines of any fixture have, and no row of cells where it tells a number', async () => {
  const mails = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.eml'))
  let told = 0
  for (const path of mails) {
    const { root } = await readMime(readFileSync(new URL(path.replaceAll('\\', '/'), FIXTURES)))
    for (const part of htmlParts(root)) {
      const html = decodeText(part.content, part.params.get('charset')).text
      const most = boundHtmlWords(html)
      if (most === undefined) continue
      told += 1
      const lines = htmlToLines(html)
      expect(countWords(lines), path).toBeLessThanOrEqual(most)
      expect(lines, path).not.toContain('\t')
    }
  }
  expect(told).toBeGreaterThan(20)
})

function htmlParts(part: MimePart): MimePart[] {
  return [...(part.contentType === 'text/html' ? [part] : []), ...part.parts.flatMap(htmlParts)]
}
