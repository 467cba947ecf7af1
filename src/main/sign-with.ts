// DKIM for what we send, out of the configuration.
import type { Config } from '../config.ts'
import type { Handling } from '../inbox/handle-mail.ts'
import { signMail } from '../reply/sign-mail.ts'
import { readPem } from './read-pem.ts'

/** Returns how to sign; nothing where no key is set. The key is read once, and tried: one that cannot sign stops the start. */
export async function signWith({ outbound: { dkim } }: Config): Promise<Pick<Handling, 'sign'>> {
  if (dkim === undefined) return {}
  const key = { domain: dkim.domain, selector: dkim.selector, privateKey: await readPem('outbound.dkim.key', dkim.key) }
  await signMail(Buffer.from('From: a@a.example\r\n\r\n'), key).catch((cause: unknown) => {
    throw new Error(`Cannot start: outbound.dkim.key ${dkim.key} cannot sign`, { cause })
  })
  return { sign: (bytes) => signMail(bytes, key) }
}
