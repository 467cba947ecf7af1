// Every refusal we ever give in SMTP, in one table: reply code (RFC 5321 §4.2), enhanced status code (RFC 3463), and a text that
// tells the peer what to do and nothing about us. What really happened goes to the log.

export type SmtpAnswer = { code: number; enhanced: string; text: string }

export const SMTP_ANSWERS = {
  'no-such-mailbox': { code: 550, enhanced: '5.1.1', text: 'There is no such mailbox here' },
  'too-many-recipients': { code: 452, enhanced: '4.5.3', text: 'Too many recipients, send the rest in another mail' },
  'not-offered': { code: 555, enhanced: '5.5.4', text: 'A parameter of an extension that is not offered here' },
  'too-large': { code: 552, enhanced: '5.3.4', text: 'The message is larger than this system takes' },
  'bad-line-ends': { code: 554, enhanced: '5.6.0', text: 'The message has a line of a single dot without CRLF around it' },
  'not-kept': { code: 451, enhanced: '4.3.0', text: 'The message cannot be kept now, try again later' },
  'no-room': { code: 452, enhanced: '4.3.1', text: 'Too much is being received now, try again later' },
  'too-many-connections': { code: 421, enhanced: '4.7.0', text: 'Too many connections from your address, try again later' },
  'not-the-proxy': { code: 554, enhanced: '5.7.1', text: 'Connections are taken from the proxy only' },
  'too-many-errors': { code: 421, enhanced: '4.7.0', text: 'Too many refused commands, closing the connection' },
  'session-too-long': { code: 421, enhanced: '4.4.2', text: 'The connection has lasted too long, closing it' },
  stopping: { code: 421, enhanced: '4.3.2', text: 'The service is stopping, try again later' },
} as const satisfies Record<string, SmtpAnswer>
export type Refusal = keyof typeof SMTP_ANSWERS

/** Returns the answer's text with its enhanced status code before it, as RFC 2034 §3 has it. */
export function writeAnswer({ enhanced, text }: SmtpAnswer): string {
  return `${enhanced} ${text}`
}
