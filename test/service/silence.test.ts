// What nobody answers, through the whole service: kept or passed on with its reasons, seen by the operator, and never lost. A mailbox
// behind a list, the breaker, and a provider's question about forwarding.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const PROBLEM = 'Meu Outlook 2016 nao baixa e-mails pelo POP3, servidor pop.oficina.example porta 995 SSL.'
let serial = 0
const write = (from: string, headers: string[] = [], body = PROBLEM): string => {
  serial += 1
  return [`From: ${from}`, `To: ${MAILBOX}`, 'Subject: nao recebo', `Message-ID: <s${serial}@x.example>`, ...headers, '', body, ''].join(
    '\n',
  )
}

const Ignored = z.object({ ignored: z.array(z.object({ reason: z.string(), senderDomain: z.string().optional() }).loose()) })
const askFor = async (service: Service, path: string): Promise<string> => (await fetch(`${service.operatorUrl}${path}`)).text()

async function during(settings: Record<string, unknown>, work: (service: Service) => Promise<void>): Promise<void> {
  const service = await startService({ tickets: { requestGapsSeconds: [0] }, ...settings })
  try {
    await work(service)
    const { accepted, inFlight, ends } = await service.ledger()
    expect([inFlight, Object.values(ends).reduce((sum, count) => sum + count, 0)]).toEqual([0, accepted])
  } finally {
    await service.stop()
  }
}

test.for<[string, string, string[], string, string]>([
  ['an automatic answer', 'rui@oficina.example', ['Auto-Submitted: auto-replied'], 'rui@oficina.example', 'auto-submitted'],
  ['a null return path', 'rui@oficina.example', [], '', 'null-return-path'],
  ['a soft sign alone', 'rui@oficina.example', ['Subject: Ausencia temporaria'], 'rui@oficina.example', 'automatic-subject'],
  [
    'several signs',
    'noreply@loja.example',
    ['Precedence: bulk', 'List-Id: <n.loja.example>'],
    'bounce@loja.example',
    'precedence list-header no-reply-sender',
  ],
])('serve keeps %s for the operator, or passes it on, and answers nobody', async ([, from, headers, mailFrom, reason]) => {
  const raw = () =>
    headers.some((header) => header.startsWith('Subject'))
      ? write(from, headers, 'Volto na segunda-feira.').replace('Subject: nao recebo\n', '')
      : write(from, headers)
  const codes = reason.split(' ')
  await during({}, async (service) => {
    await service.send({ raw: raw(), from: mailFrom })
    expect(await service.settle()).toEqual([])
    const { ignored } = Ignored.parse(JSON.parse(await askFor(service, '/api/ignored')))
    expect(ignored).toHaveLength(1)
    for (const code of codes) expect(ignored[0]?.reason.split(' ')).toContain(code)
    expect(JSON.stringify(ignored)).not.toContain('Outlook')
    const page = await askFor(service, '/')
    for (const code of codes) expect(page).toContain(`<small>${code}</small>`)
    expect(page).not.toContain('Outlook')
  })
  await during({ mailboxes: [{ address: MAILBOX, automatic: 'pass-on' }] }, async (service) => {
    await service.send({ raw: raw(), from: mailFrom })
    const out = await service.settle()
    expect(out.map(({ to }) => to)).toEqual([[HELPDESK]])
    expect(out[0]?.message.subject).toMatch(/^\[não responder\]/)
    for (const code of codes) expect(out[0]?.message.passages.map(({ text }) => text).join('\n')).toContain(code)
    expect((await service.ledger()).ends['handed-off']).toBe(1)
  })
})

test('serve writes an automatic answer of the customer down in the talk, which goes on', async () => {
  await during({}, async (service) => {
    await service.send({ raw: write('rui@oficina.example'), from: 'rui@oficina.example' })
    const [request] = await service.settle()
    const id = request?.message.messageId ?? ''
    const away = write('rui@oficina.example', ['Auto-Submitted: auto-replied', `In-Reply-To: <${id}>`], 'Estou de ferias.')
    await service.send({ raw: away, from: '' })
    expect(await service.settle()).toEqual([])
    const ticket: { state: string; events: { what: string }[] } = JSON.parse(await askFor(service, `/api/tickets/${id.split('.')[0]}`))
    expect(ticket.state).toBe('collecting')
    expect(ticket.events.at(-1)?.what).toBe('ignored null-return-path auto-submitted')
  })
})

test('serve answers From where somebody set Reply-To to our own mailbox', async () => {
  await during({}, async (service) => {
    await service.send({ raw: write('rui@oficina.example', [`Reply-To: Suporte <${MAILBOX}>`]), from: 'rui@oficina.example' })
    expect((await service.settle()).map(({ to }) => to)).toEqual([['rui@oficina.example']])
  })
})

test('serve answers the author of a mail that came through the mailbox’s own list', async () => {
  const list = [
    'List-Id: <ajuda.provedor.example>',
    'Precedence: list',
    'X-BeenThere: ajuda@provedor.example',
    'List-Post: <mailto:ajuda@provedor.example>',
    'Sender: ajuda-bounces@provedor.example',
    'X-Original-From: Rui <rui@oficina.example>',
  ]
  await during({ mailboxes: [{ address: MAILBOX, lists: ['ajuda@provedor.example'] }] }, async (service) => {
    await service.send({ raw: write('Rui via Ajuda <ajuda@provedor.example>', list), from: 'ajuda-bounces+x=y@provedor.example' })
    const out = await service.settle()
    expect(out.map(({ to }) => to)).toEqual([['rui@oficina.example']])
    // Our own reply, sent to all by the list, and an absence note on it: nobody is answered.
    const ours = (out[0]?.raw ?? '').replace(/^From: .*$/m, 'From: Suporte via Ajuda <ajuda@provedor.example>')
    await service.send({ raw: `${list.slice(0, 4).join('\n')}\n${ours}`, from: 'ajuda-bounces@provedor.example' })
    const away = write('Rui via Ajuda <ajuda@provedor.example>', [...list, 'Auto-Submitted: auto-replied'])
    await service.send({ raw: away, from: 'ajuda-bounces@provedor.example' })
    expect(await service.settle()).toEqual([])
  })
  await during({}, async (service) => {
    await service.send({ raw: write('Rui via Ajuda <ajuda@provedor.example>', list), from: 'ajuda-bounces@provedor.example' })
    expect(await service.settle()).toEqual([])
  })
})

test('serve opens its breaker, hands to people what it holds back, and says so', async () => {
  await during({ limits: { repliesPerMinute: 2 } }, async (service) => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await service.send({ raw: write(`${name}@${name}.example`), from: `${name}@${name}.example` })
      await service.settle().then((out) => {
        const isHeld = name === 'c' || name === 'd'
        expect(out.map(({ to }) => to)).toEqual([[isHeld ? HELPDESK : `${name}@${name}.example`]])
        if (isHeld) expect(out[0]?.message.passages.map(({ text }) => text).join('\n')).toContain('limit-replies-per-minute')
      })
    }
    expect(await askFor(service, '/metrics')).toMatch(/^porteiro_breaker_open 1$/m)
    expect(JSON.parse(await askFor(service, '/readyz'))).toMatchObject({
      ready: true,
      alerts: [expect.stringContaining('limits.repliesPerMinute')],
    })
    expect(await askFor(service, '/')).toContain('limits.repliesPerMinute')
  })
})

test('serve shows a provider’s question about forwarding to the operator', async () => {
  await during({}, async (service) => {
    const raw = write(
      'Equipe do Gmail <forwarding-noreply@google.com>',
      [],
      'contato@padaria.example pediu ...\nhttps://mail-settings.google.com/mail/vf-abc-1\n',
    )
    await service.send({
      raw: raw.replace(
        'Subject: nao recebo',
        'Subject: (#928374102) Gmail Forwarding Confirmation - Receive Mail from contato@padaria.example',
      ),
      from: 'contato+caf_=suporte=provedor.example@gmail.example',
    })
    expect(await service.settle()).toEqual([])
    const notice = {
      provider: 'Gmail',
      account: 'contato@padaria.example',
      code: '928374102',
      link: 'https://mail-settings.google.com/mail/vf-abc-1',
    }
    expect(JSON.parse(await askFor(service, '/api/notices'))).toMatchObject({ notices: [notice] })
    const page = await askFor(service, '/')
    expect(page).toContain('<td>928374102</td><td>https://mail-settings.google.com/mail/vf-abc-1</td>')
    expect(page).not.toContain('href="https://mail-settings')
  })
})

test('serve answers a copy that no filter marked of a mail that was ignored, once, and ignores no copy twice', async () => {
  await during({}, async (service) => {
    const raw = write('rui@oficina.example')
    const marked = `X-Spam-Flag: YES\n${raw}`
    const endsAfter = async (copy: string) => {
      await service.send({ raw: copy, from: 'rui@oficina.example' })
      const sent = (await service.settle()).length
      const { ends } = await service.ledger()
      return { sent, ignored: ends.ignored, answered: ends.answered, merged: ends.merged }
    }
    expect(await endsAfter(marked)).toEqual({ sent: 0, ignored: 1, answered: 0, merged: 0 })
    expect(await endsAfter(marked)).toEqual({ sent: 0, ignored: 1, answered: 0, merged: 1 })
    expect(await endsAfter(raw)).toEqual({ sent: 1, ignored: 1, answered: 1, merged: 1 })
    expect(await endsAfter(raw)).toEqual({ sent: 0, ignored: 1, answered: 1, merged: 2 })
    expect(await endsAfter(marked)).toEqual({ sent: 0, ignored: 1, answered: 1, merged: 3 })
  })
})

test('serve hands what comes for postmaster to a person, and answers nobody', async () => {
  await during({}, async (service) => {
    expect(await service.send({ raw: write('rui@oficina.example'), from: 'rui@oficina.example', to: ['postmaster'] })).toMatch(/^250 /)
    const out = await service.settle()
    expect(out.map(({ to }) => to)).toEqual([[HELPDESK]])
    expect(out[0]?.raw).toContain('postmaster')
  })
})

test.for<[string, 'answers' | 'hands over']>([
  ['OOF', 'answers'],
  ['DR, RN, NRN, OOF, AutoReply', 'hands over'],
  ['All', 'hands over'],
])('serve, of a person’s mail with X-Auto-Response-Suppress: %s, %s it', async ([value, does]) => {
  await during({}, async (service) => {
    await service.send({ raw: write('rui@oficina.example', [`X-Auto-Response-Suppress: ${value}`]), from: 'rui@oficina.example' })
    const out = await service.settle()
    expect(out.map(({ to }) => to)).toEqual([[does === 'answers' ? 'rui@oficina.example' : HELPDESK]])
    if (does === 'hands over') expect(out[0]?.raw).toContain('pop.oficina.example')
  })
})
