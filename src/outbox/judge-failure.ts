// What a failed send means: for this mail, or for the smarthost itself. By stage and reply code, never by words.
// The texts are for the store: a server's answer may quote the recipient's address, so they do not go to the log.

export type Failure = {
  /** refused: this mail will never go. deferred: this mail, later. down: the smarthost cannot be used now, for any mail. */
  kind: 'refused' | 'deferred' | 'down'
  /** The reply code, or nodemailer's name for what broke, such as ETIMEDOUT. */
  code: string
  /** What the server said, or what broke; one line, at most 500 characters. */
  text: string
}

/** Codes that say something of our login, not of the mail (RFC 4954 §6): mending it lets every mail go. */
const LOGIN_CODES = [454, 530, 534, 535, 538]
/** Errors that the client makes of what a server announced or of the envelope, with no reply of their own. */
const REFUSED_BY_CLIENT = ['EENVELOPE', 'EMESSAGE']

/** Returns what `error`, as nodemailer throws it, means. What is not understood is tried again. */
export function judgeFailure(error: unknown): Failure {
  const { code, command, responseCode, hasAnswer, text } = readError(error)
  const failure = { code: String(responseCode ?? code ?? 'unknown'), text }
  if (responseCode !== undefined) {
    // RFC 5321 §3.8: 421 at any moment is the server going away.
    if (responseCode === 421 || LOGIN_CODES.includes(responseCode) || isBeforeMail(command)) return { kind: 'down', ...failure }
    // 503 speaks of the order of commands, not of the mail.
    if (responseCode >= 500 && responseCode !== 503) return { kind: 'refused', ...failure }
    return { kind: 'deferred', ...failure }
  }
  // An answer that is no refusal of RFC 5321 §4.2 ends nothing; and it may be this mail's alone, so others go on.
  if (hasAnswer) return { kind: 'deferred', ...failure }
  if (code !== undefined && REFUSED_BY_CLIENT.includes(code)) return { kind: 'refused', ...failure }
  return { kind: 'down', ...failure }
}

function isBeforeMail(command: string | undefined): boolean {
  return command !== undefined && /^(?:CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/.test(command)
}

function readError(error: unknown): { code?: string; command?: string; responseCode?: number; hasAnswer: boolean; text: string } {
  if (!(error instanceof Error)) return { hasAnswer: false, text: 'unknown' }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const command = 'command' in error && typeof error.command === 'string' ? { command: error.command } : {}
  const responseCode = 'responseCode' in error && isReplyCode(error.responseCode) ? { responseCode: error.responseCode } : {}
  const response = 'response' in error && typeof error.response === 'string' ? error.response : undefined
  // Before the mail it is the server's greeting, and no mail's.
  const hasAnswer = response !== undefined && !isBeforeMail(command.command)
  return { ...code, ...command, ...responseCode, hasAnswer, text: (response ?? error.message).replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 500) }
}

function isReplyCode(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value <= 599
}
