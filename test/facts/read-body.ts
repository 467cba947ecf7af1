// What a customer's first mail tells, for tests that hold a row for each. Comes in: its own words.
// Goes out: the checklist it is read by, the values it states by field, and what it only mentions. The checklists are the product's own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import type { Reading } from '../../src/facts/fact.ts'
import { type AskedBefore, readRequest } from '../../src/facts/read-request.ts'
import type { Desk } from '../../src/message/desk.ts'
import { readMessage } from '../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

type Told = { checklist: string | undefined; values: Record<string, unknown>; mentioned: readonly string[] }

/** Returns what `body` under `subject` tells, written by ana@lojaprado.com.br on Wednesday, 18 November 2026, at 18:00 in São Paulo. */
export async function readBody(body: string, subject = 'ajuda'): Promise<Told> {
  const head = `From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: ${subject}\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.com.br>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  const { checklist, facts, mentioned } = readRequest(await readMessage(raw, desk), checklists, desk)
  return { checklist, values: Object.fromEntries(facts.map(({ field, value }) => [field, value])), mentioned }
}

/** Returns the values that `body` states, by field. */
export async function valuesOf(body: string): Promise<Record<string, unknown>> {
  return (await readBody(body)).values
}

/** Returns what `body` says as an answer to what was asked, written by ana@lojaprado.com.br on Sunday, 22 November 2026, at 10:00 in São Paulo. */
export async function readAnswerTo(asked: AskedBefore, body: string, subject = 'Re: ajuda'): Promise<Reading> {
  const head = `From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: ${subject}\nDate: Sun, 22 Nov 2026 10:00:00 -0300\nMessage-ID: <b@lojaprado.com.br>\nIn-Reply-To: <a@provedor.example>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  return readRequest(await readMessage(raw, desk), checklists, desk, asked)
}
