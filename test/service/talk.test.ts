// A few of the talks in fixtures/talks through the whole service, over real sockets: what goes out is what the talk expects.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMessage } from '../../src/message/read-message.ts'
import { readOurReply, Talk } from '../talks/play-talk.ts'
import { type OurReply, writeTalkMail } from '../talks/write-talk-mail.ts'
import { DESK, HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const TALKS = fileURLToPath(new URL('../../fixtures/talks/', import.meta.url))

let service: Service
beforeAll(async () => {
  // These customers are several people in one test: what one address may get in a day is not what is tried here.
  const limits = { repliesPerCustomerPerDay: 1000, unansweredTickets: 100 }
  service = await startService({ mailboxes: [{ address: MAILBOX, copyAgent: true }], originals: 'mask', limits })
})
afterAll(() => service.stop())

test.for([
  'one-follow-up',
  'into-form-outlook-html',
  'below-questions-apple-mail',
  'wants-person-footer-phrase',
  'agent-forwards',
  'stranger-with-token',
  'same-mail-twice',
  'turns-to-sending',
  'password-in-evidence',
])('serve carries the talk %s', async (name) => {
  const talk = Talk.parse(JSON.parse(readFileSync(join(TALKS, name, 'expected.json'), 'utf8')))
  let last: OurReply | undefined
  for (const step of talk.steps) {
    const file = readFileSync(join(TALKS, name, step.mail ?? ''), 'utf8')
    const above = (step.relayed ?? []).map((line) => `${line}\n`).join('')
    // Talks share their customer: each address is its own here, so that no talk goes on with another's.
    const raw = Buffer.from(writeTalkMail(own(above + file, name), last))
    const message = await readMessage(raw, DESK)
    const to = message.to.map(({ address }) => address).filter((address) => address.startsWith('suporte'))
    expect(await service.send({ raw, from: message.from[0]?.address ?? '', ...(to.length > 0 ? { to } : {}) })).toMatch(/^250 /)
    const out = await service.settle()
    const expected = step.outcome.sent.map((sent) => own(sent.slice(sent.indexOf(' to ') + 4), name))
    expect(out.map(({ to: recipients }) => recipients.join()).sort()).toEqual(expected.sort())
    const reply = out.findLast(({ to: recipients }) => !recipients.includes(HELPDESK))
    if (reply !== undefined) last = await readOurReply(Buffer.from(reply.raw))
    for (const word of talk.never ?? []) expect(out.some((sent) => sent.raw.includes(word))).toBe(false)
  }
})

function own(text: string, name: string): string {
  return text.replaceAll('@floricultura-ipe.example', `@${name}.example`)
}
