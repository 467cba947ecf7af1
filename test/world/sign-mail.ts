// Mails that are really signed: a key made here, DKIM by nodemailer, which is not what verifies it, and ARC seals by mailauth.
import { generateKeyPairSync } from 'node:crypto'
import { dkimSign, sealMessage } from 'mailauth'
import { createTransport } from 'nodemailer'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})

/** The TXT record of SELECTOR._domainkey of every domain that signs here. */
export const KEY_RECORD = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`
export const SELECTOR = 's2026'

/** Returns a mail from `from`, signed for each of `domains`. */
export async function signMail(from: string, domains: string[], text = 'Não consigo baixar meus e-mails.\n'): Promise<Buffer> {
  const dkim = {
    keys: domains.map((domainName) => ({ domainName, keySelector: SELECTOR, privateKey })),
    domainName: '',
    keySelector: '',
    privateKey,
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const [first] = domains
  const sent = await transport.sendMail({
    from,
    to: 'suporte@provedor.example',
    subject: 'Problema com POP3',
    text,
    ...(first === undefined ? {} : { dkim }),
  })
  return Buffer.isBuffer(sent.message) ? sent.message : Buffer.alloc(0)
}

/** Returns `mail` as a forwarder passes it on, which found `results` when it came. */
export async function sealMail(mail: Buffer, forwarder: string, results: string): Promise<Buffer> {
  const seal = { signingDomain: forwarder, selector: SELECTOR, privateKey, authResults: `mx.${forwarder}; ${results}`, cv: 'none' }
  return Buffer.concat([await sealMessage(mail, seal), mail])
}

/** Returns `mail` with a signature that covers only what the body is now (l=), so that more can be appended. */
export async function signPart(mail: string, domain: string): Promise<string> {
  const bodyBytes = Buffer.byteLength(mail) - mail.indexOf('\r\n\r\n') - 4
  const key = { signingDomain: domain, selector: SELECTOR, privateKey }
  const signatureData = [{ ...key, canonicalization: 'simple/simple', maxBodyLength: bodyBytes }]
  const { signatures } = await dkimSign(mail, { ...key, signatureData })
  return signatures + mail
}
