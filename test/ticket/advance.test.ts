import { expect, test } from 'vitest'
import type { Ask, Assessment } from '../../src/facts/fact.ts'
import { advance, type Effect } from '../../src/ticket/advance.ts'
import type { Arrival, MailArrival } from '../../src/ticket/arrival.ts'
import type { Ticket, TicketState } from '../../src/ticket/ticket.ts'

const at = (day: number, hour = 12) => `2026-11-${String(day).padStart(2, '0')}T${hour}:00:00Z`
const patience = { maxRequests: 3, requestGapsSeconds: [60, 600], remindAfterHours: 48, giveUpAfterHours: 120, closeAfterHours: 720 }
const asksFor = (...fields: string[]): Ask[] => fields.map((field) => ({ field, because: 'missing' }))
const lacking = (...fields: string[]): Assessment => ({ kind: 'incomplete', asks: asksFor(...fields) })
const complete: Assessment = { kind: 'complete' }
const blocked: Assessment = { kind: 'blocked', fields: ['mx_valid'] }

const fresh: Ticket = {
  token: 'T',
  version: 0,
  state: 'collecting',
  mailbox: 'suporte@provedor.example',
  participants: [],
  language: 'pt-BR',
  subject: 'nada chega',
  facts: [],
  dontKnow: [],
  mentioned: [],
  findings: { failed: [] },
  requests: [],
  mailsWithoutNews: 0,
  messageIds: [],
  mailIds: [],
  openedAt: at(1),
  changedAt: at(1),
  events: [],
}
const asked = (...fields: string[]): Ticket => ({ ...fresh, requests: [{ askedAt: at(1), asks: asksFor(...fields) }] })
const inState = (state: TicketState): Ticket => ({ ...asked('public_ip'), state })
const mail = (assessment: Assessment, more: Partial<MailArrival> = {}): Arrival => ({
  kind: 'mail',
  at: at(2),
  mailId: 'm2',
  assessment,
  wantsPerson: false,
  isUpset: false,
  isFedUp: false,
  bringsPicture: false,
  saysUnknown: false,
  corrects: false,
  saysSolved: false,
  mustNotAnswer: [],
  from: 'customer',
  ...more,
})
const clock = (day: number, assessment: Assessment = lacking('public_ip'), mustNotAnswer: string[] = []): Arrival => ({
  kind: 'clock',
  at: at(day),
  assessment,
  mustNotAnswer,
})
const handOff = (because: string, ...codes: string[]) => ({ kind: 'hand-off', because, codes }) as Effect
const which = ['pop3', 'sending']
const vague: Assessment = { kind: 'unclassified' }
const askedWhich: Ticket = { ...fresh, version: 1, requests: [{ askedAt: at(1), asks: [], which }] }
const takesOver: Effect[] = [handOff('no-progress'), { kind: 'promise-person' }]

test.for<[string, Ticket, Arrival, Effect[], TicketState]>([
  ['asks for what is missing', fresh, mail(lacking('public_ip')), [{ kind: 'ask', asks: asksFor('public_ip') }], 'collecting'],
  ['hands off and confirms when nothing is missing', fresh, mail(complete), [handOff('complete'), { kind: 'confirm' }], 'handed-off'],
  ['says what to mend first', fresh, mail(blocked), [{ kind: 'explain-block', fields: ['mx_valid'] }], 'blocked'],
  ['hands off what no checklist fits, without a word', fresh, mail({ kind: 'unclassified' }), [handOff('unclassified')], 'handed-off'],
  ['asks which checklist a vague mail is of', fresh, mail(vague, { which }), [{ kind: 'ask-which', checklists: which }], 'collecting'],
  ['asks it of no one who has had enough', fresh, mail(vague, { which, isFedUp: true }), [handOff('unclassified')], 'handed-off'],
  [
    'asks it of no one whom it may not answer',
    fresh,
    mail(vague, { which, mustNotAnswer: ['sender-failed'] }),
    [handOff('must-not-answer', 'sender-failed')],
    'waiting-for-person',
  ],
  [
    'asks it once: an answer that does not tell is for a person',
    askedWhich,
    mail(vague),
    [handOff('unclassified'), { kind: 'promise-person' }],
    'waiting-for-person',
  ],
  [
    'promises nothing to an answer that came within seconds',
    askedWhich,
    mail(vague, { at: '2026-11-01T12:00:05Z' }),
    [handOff('unclassified')],
    'handed-off',
  ],
  [
    'asks for what is missing once it knows which',
    { ...askedWhich, checklist: 'pop3' },
    mail(lacking('public_ip')),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'asks so too who does not see how to tell it',
    { ...askedWhich, checklist: 'pop3' },
    mail(lacking('public_ip'), { asksBack: 'how' }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'counts the question which it is among no requests',
    {
      ...askedWhich,
      checklist: 'pop3',
      requests: [...askedWhich.requests, ...asked('public_ip', 'pop3_port').requests, ...asked('public_ip').requests],
    },
    mail(lacking('pop3_port')),
    [{ kind: 'ask', asks: asksFor('pop3_port') }],
    'collecting',
  ],
  [
    'gives a person to who is angry at the question',
    { ...askedWhich, checklist: 'pop3' },
    mail(lacking('public_ip'), { isUpset: true }),
    takesOver,
    'waiting-for-person',
  ],
  ['reminds no one of the question which it is', askedWhich, clock(3, vague), [handOff('gave-up')], 'waiting-for-person'],
  ['waits for the answer which it is until then', askedWhich, clock(2, vague), [], 'collecting'],
  [
    'asks only for what still lacks',
    asked('public_ip', 'pop3_port'),
    mail(lacking('pop3_port')),
    [{ kind: 'ask', asks: asksFor('pop3_port') }],
    'collecting',
  ],
  ['never sends the same request twice', asked('public_ip'), mail(lacking('public_ip')), [], 'collecting'],
  [
    'asks again when a value came that cannot be',
    asked('public_ip'),
    mail({ kind: 'incomplete', asks: [{ field: 'public_ip', because: 'invalid' }] }),
    [{ kind: 'ask', asks: [{ field: 'public_ip', because: 'invalid' }] }],
    'collecting',
  ],
  [
    'calls a person at the second mail without news',
    { ...asked('public_ip'), mailsWithoutNews: 1 },
    mail(lacking('public_ip')),
    takesOver,
    'waiting-for-person',
  ],
  [
    'calls a person when the customer asks back',
    asked('public_ip'),
    mail(lacking('public_ip'), { asksBack: 'else' }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'calls a person for a question after what we asked, whatever else came',
    asked('public_ip', 'pop3_port'),
    mail(lacking('public_ip'), { asksBack: 'how' }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'goes on with who brings what was asked and asks another thing besides',
    asked('public_ip', 'pop3_port'),
    mail(lacking('public_ip'), { asksBack: 'else' }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'calls a person when what is missing is not known',
    asked('public_ip'),
    mail({ kind: 'incomplete', asks: [{ field: 'public_ip', because: 'dont-know' }] }, { saysUnknown: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'gives a person to who has told us several times, at once',
    fresh,
    mail(lacking('public_ip'), { isUpset: true, isFedUp: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'asks who is angry in a first mail',
    fresh,
    mail(lacking('public_ip'), { isUpset: true }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'does not ask again for what can never be told',
    { ...asked('occurred_at', 'public_ip', 'pop3_port'), withheld: ['pop3_port'] },
    mail(lacking('public_ip', 'pop3_port'), { saysUnknown: true }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'gives a person to who can never tell what is left',
    { ...asked('occurred_at', 'pop3_port'), withheld: ['pop3_port'] },
    mail(lacking('pop3_port'), { saysUnknown: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'gives a person to who brings nothing but that it can never be told',
    { ...asked('public_ip', 'pop3_port'), withheld: ['pop3_port'] },
    mail(lacking('public_ip', 'pop3_port'), { saysUnknown: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'reminds of nothing that can never be told',
    { ...asked('public_ip'), withheld: ['pop3_port'] },
    clock(4, lacking('public_ip', 'pop3_port')),
    [{ kind: 'remind', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'takes a don’t-know of long ago for the missing it was',
    asked('public_ip'),
    mail({ kind: 'incomplete', asks: [{ field: 'public_ip', because: 'dont-know' }] }),
    [],
    'collecting',
  ],
  [
    'asks once more where one of several is not known',
    asked('public_ip', 'pop3_port'),
    mail({ kind: 'incomplete', asks: [{ field: 'public_ip', because: 'dont-know' }] }, { saysUnknown: true }),
    [{ kind: 'ask', asks: [{ field: 'public_ip', because: 'dont-know' }] }],
    'collecting',
  ],
  [
    'calls a person where all that lacks will never be told',
    { ...asked('public_ip', 'pop3_port'), withheld: ['public_ip'] },
    mail({ kind: 'incomplete', asks: [{ field: 'public_ip', because: 'dont-know' }] }, { saysUnknown: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'calls a person for an angry answer, whatever else it brings',
    asked('public_ip', 'pop3_port'),
    mail(lacking('public_ip'), { isUpset: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'calls a person for a picture that came in the place of what was asked',
    asked('public_ip', 'pop3_port'),
    mail(lacking('public_ip', 'pop3_port'), { bringsPicture: true }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'goes on asking where a picture came beside an answer',
    asked('public_ip', 'pop3_port'),
    mail(lacking('public_ip'), { bringsPicture: true }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'asks an angry first mail as any',
    fresh,
    mail(lacking('public_ip'), { isUpset: true }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'shows what was put right, though nothing else came',
    asked('public_ip'),
    mail(lacking('public_ip'), { corrects: true }),
    [{ kind: 'ask', asks: asksFor('public_ip') }],
    'collecting',
  ],
  [
    'shows what was put right no more often than it may ask',
    {
      ...fresh,
      requests: [['a'], ['b'], ['public_ip']].map((fields, index) => ({ askedAt: at(1, 10 + index), asks: asksFor(...fields) })),
    },
    mail(lacking('public_ip'), { corrects: true }),
    [handOff('asked-enough'), { kind: 'promise-person' }],
    'waiting-for-person',
  ],
  [
    'shows what was put right once, and no more',
    { ...fresh, requests: [10, 11].map((hour) => ({ askedAt: at(1, hour), asks: asksFor('public_ip') })) },
    mail(lacking('public_ip'), { corrects: true }),
    [],
    'collecting',
  ],
  [
    'shows no correction to what answers within seconds',
    { ...fresh, requests: [{ askedAt: '2026-11-02T11:59:55Z', asks: asksFor('public_ip') }] },
    mail(lacking('public_ip'), { corrects: true }),
    [],
    'collecting',
  ],
  [
    'tells a person who mends and asks back at once',
    asked('public_ip'),
    mail(lacking('public_ip'), { corrects: true, asksBack: 'else' }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'calls a person for a question about what blocks',
    inState('blocked'),
    mail(blocked, { asksBack: 'how' }),
    takesOver,
    'waiting-for-person',
  ],
  [
    'writes nothing to what answers within seconds',
    { ...fresh, requests: [{ askedAt: '2026-11-02T11:59:55Z', asks: asksFor('public_ip') }] },
    mail(lacking('public_ip'), { asksBack: 'how' }),
    [handOff('no-progress')],
    'waiting-for-person',
  ],
  [
    'says no goodbye to what answers within seconds',
    { ...fresh, version: 1, requests: [{ askedAt: '2026-11-02T11:59:55Z', asks: asksFor('public_ip') }] },
    mail(lacking('public_ip'), { saysSolved: true }),
    [handOff('solved')],
    'handed-off',
  ],
  [
    'gives a person to who asks for one',
    asked('public_ip'),
    mail(lacking('public_ip'), { wantsPerson: true }),
    [handOff('wants-person'), { kind: 'promise-person' }],
    'waiting-for-person',
  ],
  [
    'hands off who says that it is solved, with a goodbye',
    { ...asked('public_ip'), version: 1 },
    mail(lacking('public_ip'), { saysSolved: true }),
    [handOff('solved'), { kind: 'say-goodbye' }],
    'handed-off',
  ],
  [
    'stops asking after maxRequests',
    { ...fresh, requests: [1, 2, 3].map((n) => ({ askedAt: at(1, 9 + n), asks: asksFor('a', 'b', 'c').slice(n) })) },
    mail(lacking('public_ip')),
    [handOff('asked-enough'), { kind: 'promise-person' }],
    'waiting-for-person',
  ],
  [
    'never answers where it must not',
    fresh,
    mail(lacking('public_ip'), { mustNotAnswer: ['dmarc-failed'] }),
    [handOff('must-not-answer', 'dmarc-failed')],
    'waiting-for-person',
  ],
  [
    'passes on an agent’s own words',
    fresh,
    mail({ kind: 'unclassified' }, { from: 'agent-alone' }),
    [handOff('agent-without-forward')],
    'waiting-for-person',
  ],
  [
    'passes on a mail that nobody can be answered for',
    fresh,
    mail(lacking('public_ip'), { from: 'nobody' }),
    [handOff('nobody-to-answer')],
    'waiting-for-person',
  ],
  [
    'takes a blocked ticket up when the block is gone',
    inState('blocked'),
    mail(lacking('pop3_port')),
    [{ kind: 'ask', asks: asksFor('pop3_port') }],
    'collecting',
  ],
  ['explains a block once', inState('blocked'), mail(blocked), [], 'blocked'],
  ['passes mails after hand-off on as notes', inState('handed-off'), mail(complete), [{ kind: 'note' }], 'handed-off'],
  [
    'passes mails on while a person has it',
    inState('waiting-for-person'),
    mail(lacking('public_ip')),
    [{ kind: 'note' }],
    'waiting-for-person',
  ],
  ['opens a closed ticket for people again', inState('closed'), mail(lacking('public_ip')), [{ kind: 'note' }], 'handed-off'],
  ['reminds once', asked('public_ip'), clock(3), [{ kind: 'remind', asks: asksFor('public_ip') }], 'collecting'],
  [
    'does not remind where it must not answer',
    asked('public_ip'),
    clock(3, lacking('public_ip'), ['replies-per-ticket']),
    [],
    'collecting',
  ],
  ['does not remind twice', { ...asked('public_ip'), remindedAt: at(3) }, clock(4), [], 'collecting'],
  [
    'gives up and hands off with what there is',
    { ...asked('public_ip'), remindedAt: at(3) },
    clock(6),
    [handOff('gave-up')],
    'waiting-for-person',
  ],
  ['closes what rested long enough', inState('handed-off'), clock(28), [], 'closed'],
  [
    'calls a person when our reply came back',
    asked('public_ip'),
    { kind: 'undeliverable', at: at(2), mailId: 'm2', status: '5.1.1' },
    [handOff('reply-undeliverable', '5.1.1')],
    'waiting-for-person',
  ],
])('advance() %s', ([, ticket, arrival, effects, state]) => {
  const next = advance(ticket, arrival, patience)
  expect(next.effects).toEqual(effects)
  expect(next.ticket.state).toBe(state)
  expect(next.ticket.version).toBe(ticket.version + 1)
})

test.for<[string, Ticket, Arrival, string | undefined]>([
  ['after remindAfter while it collects', fresh, mail(lacking('public_ip')), at(4)],
  ['after giveUpAfter once reminded', asked('public_ip'), clock(3), at(6)],
  ['after closeAfter once handed off', fresh, mail(complete), '2026-12-02T12:00:00Z'],
  ['never once closed', inState('handed-off'), clock(28), undefined],
])('advance() wakes the ticket %s', ([, ticket, arrival, wakeAt]) => {
  expect(advance(ticket, arrival, patience).ticket.wakeAt).toBe(wakeAt)
})

/** A clock that comes with what the outbox knows: when our newest letter went out. */
const clockSent = (day: number, sentAt: string): Arrival => ({
  kind: 'clock',
  at: at(day),
  assessment: lacking('public_ip'),
  mustNotAnswer: [],
  sentAt,
})
const reminded = { ...asked('public_ip'), remindedAt: at(3) }

test.for<[string, Ticket, Arrival, string[], string]>([
  ['neither reminds nor gives up where the request went out late', asked('public_ip'), clockSent(6, at(5)), [], at(7)],
  ['reminds when what went out late has its time behind it', asked('public_ip'), clockSent(7, at(5)), ['remind'], at(10)],
  ['counts as ever where the request went out at once', asked('public_ip'), clockSent(3, '2026-11-01T12:00:30Z'), ['remind'], at(6)],
  ['does not give up while a reminder that went out late has its time', reminded, clockSent(6, at(5)), [], at(8)],
  ['gives up once that has passed', reminded, clockSent(8, at(5)), ['hand-off'], '2026-12-08T12:00:00Z'],
])('advance() %s', ([, ticket, arrival, effects, wakeAt]) => {
  const next = advance(ticket, arrival, patience)
  expect(next.effects.map(({ kind }) => kind)).toEqual(effects)
  expect(next.ticket.wakeAt).toBe(wakeAt)
  // What was put off is decided at the next wake, as it stands now.
  expect(next.ticket.version).toBe(ticket.version + 1)
})

test('advance() puts off only once what went out late', () => {
  const { ticket } = advance(asked('public_ip'), clockSent(6, at(5)), patience)
  expect(ticket.remindedAt).toBeUndefined()
  const next = advance(ticket, clockSent(7, at(5)), patience)
  expect([next.effects.map(({ kind }) => kind), next.ticket.requests.at(-1)?.askedAt]).toEqual([['remind'], at(5)])
})

const later = (seconds: number) => Temporal.Instant.from(at(2)).add({ seconds }).toString()
/** Requests for these fields, so many seconds before (or, waiting, after) the mail. */
const askedAgo = (...requests: [number, ...string[]][]): Ticket => ({
  ...fresh,
  requests: requests.map(([ago, ...fields]) => ({ askedAt: later(-ago), asks: asksFor(...fields) })),
})
const want = ['a', 'b', 'c', 'd'] as const

test.for<[string, Ticket, string[], number[]]>([
  ['sends a first request at once', fresh, ['a'], [0]],
  ['sends the second at once to who took his time', askedAgo([61, 'a', 'b']), ['b'], [-61, 0]],
  ['lets the second wait for its gap', askedAgo([20, 'a', 'b']), ['b'], [-20, 40]],
  ['lets the third wait longer', askedAgo([500, ...want], [100, 'a', 'b']), ['b'], [-500, -100, 500]],
  ['puts a fresher request in the place of the one that waits', askedAgo([20, ...want], [-40, 'a', 'b']), ['b'], [-20, 40]],
  ['takes back a request when the one before it is what lacks again', askedAgo([20, 'a', 'b'], [-40, 'b']), ['a', 'b'], [-20]],
  ['leaves a request waiting that is still what lacks', askedAgo([20, 'a', 'b'], [-40, 'b']), ['b'], [-20, 40]],
])('advance() %s', ([, ticket, lacks, askedAt]) => {
  const next = advance(ticket, mail(lacking(...lacks)), patience)
  expect(next.ticket.requests.map((request) => request.askedAt)).toEqual(askedAt.map(later))
  const isWithdrawn = ticket.requests.some((request) => request.askedAt > at(2)) && next.ticket.requests.at(-1) !== ticket.requests.at(-1)
  expect(next.effects.some(({ kind }) => kind === 'withdraw')).toBe(isWithdrawn)
})

test('advance() withdraws a waiting request when the ticket is complete', () => {
  const { ticket, effects } = advance(askedAgo([20, 'a', 'b'], [-40, 'b']), mail(complete), patience)
  expect(effects).toEqual([handOff('complete'), { kind: 'confirm' }, { kind: 'withdraw' }])
  expect(ticket.requests.length).toBe(1)
  expect(ticket.events.map(({ kind }) => kind)).toContain('withdrawn')
})

test('advance() counts requests and mails without news', () => {
  const once = advance(fresh, mail(lacking('public_ip')), patience).ticket
  const twice = advance(once, mail(lacking('public_ip')), patience).ticket
  expect([once.requests.length, once.mailsWithoutNews]).toEqual([1, 0])
  expect([twice.requests.length, twice.mailsWithoutNews]).toEqual([1, 1])
  expect(twice.events.map((event) => event.codes.join(' '))).toEqual(['incomplete', 'ask', 'incomplete'])
})

test('advance() wakes the ticket after a part of an hour, where patience is set so', () => {
  const short = { ...patience, requestGapsSeconds: [0.5], remindAfterHours: 0.25, giveUpAfterHours: 0.51, closeAfterHours: 0.01 }
  expect(advance(fresh, mail(lacking('public_ip')), short).ticket.wakeAt).toBe('2026-11-02T12:15:00Z')
  expect(advance(fresh, mail(complete), short).ticket.wakeAt).toBe('2026-11-02T12:00:36Z')
})
