// Whose address it is: ours with its plus-addresses, in any case and either spelling of a domain, or one of our people's.
import { expect, test } from 'vitest'
import { findOwnAddress, isHelpdeskAddress } from '../../src/message/is-helpdesk-address.ts'

const OWN = ['suporte@provedor.example', 'suporte+vip@provedor.example', 'ajuda@xn--bcher-kva.example']

test.for<[string, string | undefined]>([
  ['Suporte@PROVEDOR.example', 'suporte@provedor.example'],
  ['suporte+TOKEN@provedor.example', 'suporte@provedor.example'],
  ['suporte+a+b@provedor.example', 'suporte@provedor.example'],
  ['suporte+vip@provedor.example', 'suporte+vip@provedor.example'],
  ['suporte+vip+TOKEN@provedor.example', 'suporte+vip@provedor.example'],
  ['suporte+vipTOKEN@provedor.example', 'suporte@provedor.example'],
  ['ajuda+x@xn--bcher-kva.example', 'ajuda@xn--bcher-kva.example'],
  ['ajuda+x@Bücher.example', 'ajuda@xn--bcher-kva.example'],
  ['suporte+x@outro.example', undefined],
  ['suportes@provedor.example', undefined],
  ['+suporte@provedor.example', undefined],
  ['suporte', undefined],
  ['@provedor.example', undefined],
  ['', undefined],
])('findOwnAddress() of %s is %s', ([address, mailbox]) => {
  expect(findOwnAddress(address, OWN)).toBe(mailbox)
  expect(findOwnAddress(address, OWN.toReversed())).toBe(mailbox)
})

test('isHelpdeskAddress() knows our people by the domain in either spelling', () => {
  const desk = { addresses: [], agents: ['*@xn--bcher-kva.example'], timeZone: 'UTC' }
  expect(['rui@bücher.example', 'rui@xn--bcher-kva.example', 'rui@b.example'].map((one) => isHelpdeskAddress(one, desk))).toEqual([
    true,
    true,
    false,
  ])
})
