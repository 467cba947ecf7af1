// DKIM signatures (RFC 6376) on what we send. The same bytes and key give the same signature: there is no time in it, so that a mail
// composed again is the same mail. Signed before it is stored: every try sends the signed bytes.
// Only this file knows nodemailer's signer.
import DKIM from 'nodemailer/lib/dkim'

export type DkimKey = { domain: string; selector: string /** PEM, RSA. */; privateKey: string }

/** Returns `bytes` with a DKIM-Signature on top. Rejects when the key cannot sign. */
export async function signMail(bytes: Uint8Array, { domain, selector, privateKey }: DkimKey): Promise<Uint8Array> {
  const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey })
  const parts: Uint8Array[] = []
  for await (const part of signer.sign(Buffer.from(bytes))) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  const signed = Buffer.concat(parts)
  // The signer passes a mail on unsigned where the key is unusable.
  if (!/^dkim-signature:/i.test(signed.subarray(0, 20).toString('latin1')))
    throw new Error('Cannot sign a mail: the DKIM key cannot be used')
  return signed
}
