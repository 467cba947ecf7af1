import { generateKeyPairSync } from 'node:crypto'
import { authenticate } from 'mailauth'
import { expect, test } from 'vitest'
import { signMail } from '../../src/reply/sign-mail.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})
const key = { domain: 'provedor.example', selector: 'porteiro', privateKey }
const mail = (body: string) =>
  Buffer.from(
    'From: Suporte <suporte@provedor.example>\r\nTo: ana@padaria.example\r\nSubject: =?utf-8?q?=C3=A7?=\r\n' +
      `Message-ID: <a@provedor.example>\r\nDate: Wed, 18 Nov 2026 09:00:00 -0300\r\nMIME-Version: 1.0\r\n\r\n${body}`,
  )

/** Verified by another library than the one that signs. */
async function verdictOf(bytes: Uint8Array): Promise<string | undefined> {
  const { dkim } = await authenticate(Buffer.from(bytes), {
    ip: '192.0.2.1',
    helo: 'mx.provedor.example',
    sender: 'suporte@provedor.example',
    disableArc: true,
    disableDmarc: true,
    disableBimi: true,
    resolver: async (name: string) => {
      if (name === 'porteiro._domainkey.provedor.example') return [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]
      throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
    },
  })
  return dkim.results[0]?.status?.result
}

test.for<[string, string]>([
  ['an ordinary mail', 'Qual porta?\r\n'],
  ['one with bytes above 127', 'Conexão não funciona\r\n'],
  ['one whose lines begin with dots', '.\r\n..\r\n.linha\r\n'],
  ['one without a body', ''],
  ['one that ends in blank lines', 'fim\r\n\r\n\r\n'],
])('signMail() signs %s so that it is verified, and changes nothing below', async ([, body]) => {
  const bytes = mail(body)
  const signed = await signMail(bytes, key)
  expect(Buffer.from(signed).subarray(-bytes.length).equals(bytes)).toBe(true)
  expect(await verdictOf(signed)).toBe('pass')
})

test('signMail() gives the same bytes for the same mail', async () => {
  expect(Buffer.compare(await signMail(mail('x\r\n'), key), await signMail(mail('x\r\n'), key))).toBe(0)
})

test('signMail() rejects a key that cannot sign', async () => {
  await expect(signMail(mail('x\r\n'), { ...key, privateKey: 'no key' })).rejects.toThrow()
})
