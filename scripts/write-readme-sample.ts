// npm run docs: puts the demo's first mail and the reply that it really got into both READMEs, between their marks.
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Every run has another token; the page shows one, or each writing would change it. */
const TOKEN = 'K7Q2M4XW9RBD3HT6'

const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli.ts', 'demo'], { cwd: ROOT, encoding: 'utf8' })
if (status !== 0) throw new Error(`Cannot write the sample: the demo ended with ${status}\n${stderr}`)
const story = stdout.slice(stdout.indexOf('From: '))
const mail = story
  .slice(0, story.indexOf('\nFound, '))
  .split('\n')
  .map((line) => line.replace(/^ {2}/, ''))
const reply = (/The reply to .*:\n((?: {2}│.*\n)+)/.exec(story)?.[1] ?? '').split('\n').map((line) => line.replace(/^ {2}│ ?/, ''))

for (const page of ['README.md', 'README.pt-BR.md']) {
  const path = new URL(`../${page}`, import.meta.url)
  const text = await readFile(path, 'utf8')
  await writeFile(path, fill(fill(text, 'demo-mail', mail), 'demo-reply', reply))
}

function fill(text: string, mark: string, lines: string[]): string {
  const sample = lines
    .join('\n')
    .trim()
    .replace(/\[#[0-9A-Z]{16}\]/g, `[#${TOKEN}]`)
  const [before = '', rest = ''] = text.split(`<!-- ${mark} -->`)
  const after = rest.slice(rest.indexOf(`<!-- /${mark} -->`))
  return `${before}<!-- ${mark} -->\n\`\`\`text\n${sample}\n\`\`\`\n${after}`
}
