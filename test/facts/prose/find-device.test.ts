import { expect, test } from 'vitest'
import { foldInPlace } from '../../../src/facts/fold-in-place.ts'
import { findDevice } from '../../../src/facts/prose/find-device.ts'

test.for<[string, ReturnType<typeof findDevice>]>([
  ['não consigo receber no iPhone', 'iphone'],
  ['Bom dia, meu iPhone 12 não baixa os e-mails no app Mail', 'iphone'],
  ['My iPad does not fetch mail', 'iphone'],
  ['não consigo baixar os e-mails no celular samsung', 'android'],
  ['my Galaxy S21 does not download mail', 'android'],
  ['no llegan al móvil Xiaomi', 'android'],
  ['nao entra mais nada no celular da loja', 'phone'],
  ["can't get mail on my phone", 'phone'],
  ['no celular da loja não entra, pelo site funciona', 'phone'],
  ['no iPhone e no Android não baixa', 'phone'],
  // It works there, a computer fails as well, or it is no telephone that fails.
  ['no celular funciona, no Outlook não baixa', undefined],
  ['it works on my iPhone but not in Outlook', undefined],
  ['pelo celular chega normal, en el Outlook nada', undefined],
  ['no meu celular e no computador não entra', undefined],
  ['o celular do cliente não recebe', undefined],
  ['não recebo. Meu celular é (11) 99999-0000', undefined],
  ['não recebo\nEnviado do meu iPhone', undefined],
  ['no recibo\nGet Outlook for iOS', undefined],
  ['não recebo e-mails', undefined],
])('findDevice() of “%s” is %s', ([text, device]) => {
  expect(findDevice(foldInPlace(text))).toBe(device)
})
