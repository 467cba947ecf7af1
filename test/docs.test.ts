// The documentation holds what the program has: events, commands, links.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { fillInCodes } from '../scripts/conversation-codes.ts'
import { parseChecklistText } from '../src/checklist/parse-checklist-text.ts'
import { parseCommand } from '../src/cli/parse.ts'
import { LOG_EVENTS } from '../src/log.ts'
import { HandOffRecord } from '../src/reply/hand-off-record.ts'
import { sayReason } from '../src/reply/hand-off-words.ts'
import { HAND_OFF_REASONS } from '../src/ticket/advance.ts'
import { MAIL_ENDS } from '../src/ticket/end-of-mail.ts'
import { VALUE_TYPES } from '../src/value/value.ts'
import { runCommand } from './cli/fake-terminal.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const pages = [
  'README.md',
  'README.pt-BR.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
]
const sources = ['src', 'test', 'bench', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
)

test('docs/operation.md tells what every log event means', () => {
  const text = read('docs/operation.md')
  expect(LOG_EVENTS.filter((event) => !text.includes(`\`${event}\``))).toEqual([])
})

test('docs/conversation.md has the codes of today (npm run docs writes them), every reason and the diagram', () => {
  const text = read('docs/conversation.md')
  expect(text).toBe(fillInCodes(text))
  expect(HAND_OFF_REASONS.filter((reason) => !text.includes(`| \`${reason}\` |`))).toEqual([])
  expect(MAIL_ENDS.filter((end) => !text.includes(`| \`${end}\` |`))).toEqual([])
  const diagram = /^\/\/ {17,}┌─.*\n(?:\/\/.*\n)+?(?=\/\/\n)/m.exec(read('src/ticket/advance.ts'))?.[0] ?? 'none'
  expect(text).toContain(diagram.replace(/^\/\/ ?/gm, '').trimEnd())
})

test('docs/hand-off.md has every reason with the state that the subject says, and every key of the record', () => {
  const text = read('docs/hand-off.md')
  expect(HAND_OFF_REASONS.filter((reason) => !text.includes(`| \`${reason}\` | ${sayReason(reason).state}`))).toEqual([])
  const record = text.slice(text.indexOf('## porteiro.json'))
  const keys = [...Object.keys(HandOffRecord.shape), ...Object.keys(HandOffRecord.shape.fields.element.shape)]
  expect(keys.filter((key) => !record.includes(`\`${key}\``))).toEqual([])
})

test('docs/operation.md knows every metric there is, and no other', () => {
  const names = (text: string): string[] => [...new Set([...text.matchAll(/porteiro_[a-z_]+/g)].map(([name]) => name))].sort()
  expect(names(read('docs/operation.md'))).toEqual(names(read('src/operator/metrics.ts')))
})

describe('docs/checklists.md', () => {
  const text = read('docs/checklists.md')
  const example = /^```yaml\n(id: site\n[^]*?)```/m.exec(text)?.[1] ?? ''

  test('knows every key and type', () => {
    const keys = [...read('src/checklist/checklist.ts').matchAll(/^ {2}(\w+): (?:z\.|Id|Short|Texts|Weights)/gm)].map(([, key = '']) => key)
    expect(keys.length).toBeGreaterThan(10)
    expect([...keys, ...VALUE_TYPES].filter((name) => !text.includes(`\`${name}`))).toEqual([])
  })

  test('shows a checklist that works as it tells, without a change of code', async () => {
    expect(parseChecklistText('site.yaml', example).id).toBe('site')
    const folder = mkdtempSync(join(tmpdir(), 'porteiro-docs-'))
    try {
      writeFileSync(join(folder, 'site.yaml'), example)
      const env = {
        PORTEIRO_CHECKLIST_FOLDERS: JSON.stringify([folder]),
        PORTEIRO_MAILBOXES: '[{address: suporte@provedor.example, checklists: [pop3, sending, receiving, site]}]',
      }
      const mail =
        'From: ana@padaria.example\r\nTo: suporte@provedor.example\r\nDate: Wed, 18 Nov 2026 09:00:00 -0300\r\n' +
        'Subject: Site fora do ar\r\n\r\nNosso site esta fora do ar.\r\nEndereco do site: www.padaria.example\r\n'
      const { stdout } = await runCommand(parseCommand, ['-'], { stdin: mail, env })
      expect(JSON.parse(stdout)).toMatchObject({
        checklist: 'site',
        disposition: 'incomplete',
        fields: { site_address: { value: 'www.padaria.example' } },
        asks: ['seen_at'],
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test.for(pages)('%s links to files that are there', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([])
})

test.for(pages)('%s names source files that are there', (page) => {
  const named = [...read(page).matchAll(/`((?:[\w-]+\/)*[\w.-]+\.ts)`/g)].map(([, path = '']) => path)
  expect(named.filter((path) => !sources.some((source) => source === path || source.endsWith(`/${path}`)))).toEqual([])
})

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md')
  const entries = readdirSync(join(ROOT, 'src'), { withFileTypes: true })

  test('shows a path of files that are there', () => {
    const [, path = ''] = /```\n([^]*?)```/.exec(text) ?? []
    const steps = [...path.matchAll(/(?<![\w/])[a-z]+\/[a-z-]+/g)].map(([step]) => `src/${step}.ts`)
    expect(steps.length).toBeGreaterThan(8)
    expect(steps.filter((step) => !sources.includes(step))).toEqual([])
  })

  test('names every room, and every folder inside the large ones', () => {
    const rooms = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    const folders = ['value', 'message', 'facts'].flatMap((room) =>
      readdirSync(join(ROOT, 'src', room), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${room}/${name}/`),
    )
    expect([...rooms, ...folders].filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

describe.each(['README.md', 'README.pt-BR.md'])('%s', (page) => {
  test('begins with the two commands of a newcomer', () => {
    const [first = ''] = /```[^]*?```/.exec(read(page)) ?? []
    expect(first).toContain('npm ci && npm run demo')
    expect(first).toContain('npm ci && npm test')
  })

  test('shows the mail that the demo sends, and a reply (npm run docs writes both)', () => {
    const text = read(page)
    const body = read('fixtures/demo/01-baker-pop3.eml').replaceAll('\r\n', '\n').split('\n\n').slice(1).join('\n\n')
    expect(text).toContain(body.trim())
    expect(/<!-- demo-reply -->\n```text\n(Subject: Re: [^]*?)\n```/.exec(text)?.[1]).toMatch(/Antônia[^]*\[#[0-9A-Z]{16}\]/)
  })

  test('names every command', () => {
    const commands = [...read('src/cli.ts').matchAll(/^ {2}(\w+): \{\s*summary/gm)].map(([, name = '']) => name)
    expect(commands.length).toBeGreaterThan(5)
    expect(commands.filter((name) => !read(page).includes(`porteiro ${name}`))).toEqual([])
  })
})
