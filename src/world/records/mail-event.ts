// What one line of a mail server's log tells of a mail, whichever server wrote it. Plain data; read-postfix-line.ts and
// read-exim-line.ts make it, join-deliveries.ts joins it.

/** `says`: the words of a server, perhaps a stranger's. Addresses are in lower case; '' is the null sender. */
export type MailEvent =
  | { kind: 'came'; id: string; where: string; login?: string }
  | { kind: 'message-id'; id: string; messageId: string }
  /** `to`: where the same line has them. */
  | { kind: 'sender'; id: string; from: string; to?: string[]; where?: string; messageId?: string; login?: string }
  | {
      kind: 'delivery'
      id: string
      to: string
      /** The address before an alias was followed. */
      originalTo?: string
      where: string
      outcome: 'delivered' | 'passed-on' | 'deferred' | 'bounced'
      status?: string
      says: string
      /** The number under which the next server keeps it. */
      nextId?: string
    }
  | {
      kind: 'refusal'
      /** Absent where the mail had no number yet. */
      id?: string
      /** refused for good or for now is told by the code. */
      what: 'refused' | 'discarded'
      where: string
      /** Absent where the mail had no sender or recipient yet. */
      from?: string
      to?: string
      code?: string
      status?: string
      says: string
    }
  /** Given up and sent back. */
  | { kind: 'expired'; id: string }
  | { kind: 'login-refused'; login: string; where: string; says: string }

const MAX_SAYS = 300

/** Returns the words of a server, short. */
export function shorten(says: string): string {
  return says.length <= MAX_SAYS ? says : `${says.slice(0, MAX_SAYS - 1)}…`
}

/** Returns code and status at the beginning of an SMTP answer, where they stand there. */
export function readCodes(says: string): { code?: string; status?: string } {
  const [, code, status, alone] =
    /^(?:([245]\d\d)(?:[ -]|$)(?:([245]\.\d{1,3}\.\d{1,3})(?=[ ]|$))?|([245]\.\d{1,3}\.\d{1,3})(?=[ ]|$))/.exec(says) ?? []
  const given = status ?? alone
  return { ...(code === undefined ? {} : { code }), ...(given === undefined ? {} : { status: given }) }
}
