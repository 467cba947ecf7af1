// findCustomer(): whom an answer goes to, and who forwarded for him.
import { expect, test } from 'vitest'
import { findCustomer } from '../../src/message/find-customer.ts'
import type { Letter, MailAddress, Message } from '../../src/message/message.ts'

const DESK = {
  addresses: ['suporte@provedor.example'],
  agents: ['*@provedor.example', 'ana@terceira.example'],
  timeZone: 'America/Sao_Paulo',
}
const RITA = { address: 'rita@provedor.example' }
const JOAO = { address: 'joao@loja.example', name: 'João' }
const BIA = { address: 'bia@bar.example' }
const LOJA = { address: 'financeiro@loja.example' }

function mail(from: MailAddress[], more: { replyTo?: MailAddress[]; sender?: MailAddress; letters?: Partial<Letter>[] } = {}): Message {
  const { replyTo = [], letters = [], ...rest } = more
  const inner = letters.map((letter): Letter => ({ how: 'forwarded', inside: 0, to: [], cc: [], ...letter }))
  return {
    ...{ inReplyTo: [], references: [], subject: '', to: [], cc: [], headers: [], passages: [], deliveryReports: [], attachments: [] },
    ...{ automaticSigns: [], language: 'pt-BR', defects: [] },
    from,
    replyTo,
    ...rest,
    letters: [{ how: 'received', to: [], cc: [] }, ...inner],
  }
}

test.for<[string, Message, ReturnType<typeof findCustomer>]>([
  ['takes the sender', mail([JOAO]), { customer: JOAO, letter: 0 }],
  ['takes Reply-To before From', mail([JOAO], { replyTo: [LOJA] }), { customer: LOJA, letter: 0 }],
  [
    'leaves a Reply-To that is ours',
    mail([JOAO], { replyTo: [{ address: 'suporte+abc@provedor.example' }] }),
    { customer: JOAO, letter: 0 },
  ],
  ['takes Sender where there is no From', mail([], { sender: JOAO }), { customer: JOAO, letter: 0 }],
  ['gives nobody where nobody is named', mail([]), { letter: 0 }],
  ['takes the forwarded writer of an agent', mail([RITA], { letters: [{ from: JOAO }] }), { customer: JOAO, agent: RITA, letter: 1 }],
  [
    'takes the attached writer of an agent',
    mail([RITA], { letters: [{ how: 'attached', from: JOAO }] }),
    { customer: JOAO, agent: RITA, letter: 1 },
  ],
  [
    'takes no attached answer of a machine for a customer',
    mail([RITA], { letters: [{ how: 'attached', from: JOAO, isAutomatic: true }] }),
    { agent: RITA, letter: 0 },
  ],
  [
    'takes the customer whose machine answered beside him',
    mail([RITA], {
      letters: [
        { how: 'attached', from: BIA, isAutomatic: true },
        { how: 'attached', from: JOAO },
      ],
    }),
    { customer: JOAO, agent: RITA, letter: 2 },
  ],
  [
    'takes the Reply-To of the attached letter',
    mail([RITA], { letters: [{ how: 'attached', from: JOAO, replyTo: LOJA }] }),
    { customer: LOJA, agent: RITA, letter: 1 },
  ],
  [
    'goes on through agents to the customer',
    mail([RITA], { letters: [{ from: { address: 'tito@provedor.example' } }, { from: JOAO }] }),
    { customer: JOAO, agent: RITA, letter: 2 },
  ],
  [
    'takes no bounce writer for a customer',
    mail([RITA], { letters: [{ how: 'attached', from: { address: 'MAILER-DAEMON@mx.example' } }, { from: JOAO }] }),
    { customer: JOAO, agent: RITA, letter: 2 },
  ],
  [
    'knows an agent by whole address',
    mail([{ address: 'Ana@Terceira.example' }], { letters: [{ from: JOAO }] }),
    { customer: JOAO, agent: { address: 'Ana@Terceira.example' }, letter: 1 },
  ],
  [
    'takes no subdomain for an agent',
    mail([{ address: 'a@x.provedor.example' }]),
    { customer: { address: 'a@x.provedor.example' }, letter: 0 },
  ],
  [
    'gives no customer for an agent without forward',
    mail([RITA], { letters: [{ how: 'quoted', from: JOAO }] }),
    { agent: RITA, letter: 0 },
  ],
  [
    'names nobody where an agent attaches the mails of two customers',
    mail([RITA], {
      letters: [
        { how: 'attached', from: JOAO },
        { how: 'attached', from: BIA },
      ],
    }),
    { agent: RITA, letter: 0, areSeveral: true },
  ],
  [
    'takes two people of a public provider for two',
    mail([RITA], {
      letters: [
        { how: 'attached', from: { address: 'a@gmail.com' } },
        { how: 'attached', from: { address: 'b@gmail.com' } },
      ],
    }),
    { agent: RITA, letter: 0, areSeveral: true },
  ],
  [
    'takes two people of one firm for one customer',
    mail([RITA], {
      letters: [
        { how: 'attached', from: JOAO },
        { how: 'attached', from: LOJA },
      ],
    }),
    { customer: JOAO, agent: RITA, letter: 1 },
  ],
  [
    'takes a mail that was written to the customer for his matter',
    mail([RITA], {
      letters: [
        { how: 'attached', from: JOAO },
        { how: 'attached', from: BIA, to: [LOJA] },
      ],
    }),
    { customer: JOAO, agent: RITA, letter: 1 },
  ],
  [
    'takes what a customer attached to his own mail for his matter',
    mail([RITA], {
      letters: [
        { how: 'attached', from: JOAO },
        { how: 'attached', inside: 1, from: BIA },
      ],
    }),
    { customer: JOAO, agent: RITA, letter: 1 },
  ],
  [
    'takes bounces and agents beside a customer for no customer',
    mail([RITA], {
      letters: [
        { how: 'attached', from: JOAO },
        { how: 'attached', from: { address: 'MAILER-DAEMON@mx.example' } },
        { how: 'attached', from: { address: 'tito@provedor.example' } },
      ],
    }),
    { customer: JOAO, agent: RITA, letter: 1 },
  ],
  ["keeps a colleague's forward with the sender", mail([JOAO], { letters: [{ from: LOJA }] }), { customer: JOAO, letter: 0 }],
])('findCustomer() %s', ([, message, found]) => {
  expect(findCustomer(message, DESK)).toEqual(found)
})
