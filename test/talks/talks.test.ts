// Whole talks, one folder each in fixtures/talks: the mails as customers' programs write them, our replies quoted in their styles, and
// in expected.json what each mail came to: its end, the ticket's state, the facts it brought, what was asked and what was sent to whom.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { playTalk, Talk } from './play-talk.ts'

const TALKS = fileURLToPath(new URL('../../fixtures/talks/', import.meta.url))
const talks = readdirSync(TALKS).map((name): [string, string, Talk] => {
  const talk = Talk.parse(JSON.parse(readFileSync(`${TALKS}${name}/expected.json`, 'utf8')))
  return [talk.says, name, talk]
})

test.for(talks)('a talk %s (%s)', async ([, name, talk]) => {
  const played = await playTalk(name, talk)
  expect(played.outcomes).toEqual(talk.steps.map(({ outcome }) => outcome))
  expect(played.delivered).toEqual(talk.delivered)
  for (const word of talk.never ?? []) expect(played.sent.filter(({ text }) => text.includes(word))).toEqual([])
  for (const [address, words] of Object.entries(talk.neverTo ?? {})) {
    const told = played.sent.filter(({ to, text }) => to === address && words.some((word) => text.includes(word)))
    expect(told).toEqual([])
  }
  const handOffs = played.sent.filter(({ to }) => to === 'fila@helpdesk.example')
  for (const word of talk.handOffHolds ?? []) expect(handOffs.some(({ text }) => text.includes(word))).toBe(true)
  // No customer reads the password, the agent's words or another's ticket: what goes to them is held by the rows above.
  for (const ticket of played.tickets) expect(JSON.stringify(ticket)).not.toMatch(/Tulipa#2026|Girassol77/)
  // What was written stays on a ticket for as long as the talk goes on.
  for (const { state, words } of played.tickets) expect(words !== undefined).toBe(state === 'collecting' || state === 'blocked')
})

test('talks are many, and of every kind of end', () => {
  expect(talks.length).toBeGreaterThanOrEqual(25)
  const states = new Set(talks.flatMap(([, , talk]) => talk.steps.map(({ outcome }) => outcome.state)))
  for (const state of ['collecting', 'blocked', 'handed-off', 'waiting-for-person', 'closed']) expect(states).toContain(state)
})

test('a reminder says that the clock wrote it, an answer that it is one (RFC 3834 §5.1)', async () => {
  const talk = talks.find(([, name]) => name === 'answers-the-reminder')?.[2]
  const { sent } = talk === undefined ? { sent: [] } : await playTalk('answers-the-reminder', talk)
  const marks = sent.flatMap(({ text }) => /^Auto-Submitted: (.*?)\r?$/m.exec(text)?.[1] ?? [])
  expect(marks).toEqual(['auto-replied', 'auto-generated', 'auto-replied'])
})
