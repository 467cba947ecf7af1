// What the door is told at its start: where it listens, whom it takes mail for, its limits, and whom it trusts.
import type { MailFile } from '../store/store.ts'

export type ListenerSettings = {
  protocol: 'smtp' | 'lmtp'
  /** Port 0 takes a free one. */
  listen: { host: string; port: number }
  /** Our name in the greeting. */
  hostname: string
  /** Lower-case addresses that mail is taken for, and their plus-addresses. */
  mailboxes: string[]
  /** PEM texts. STARTTLS is offered only with a certificate of our own. */
  tls?: { key: string; cert: string }
  maxBytes: number
  /** All mails being received at one time: more is told to come later before memory grows. */
  maxBytesAtOnce: number
  maxClients: number
  maxClientsPerAddress: number
  maxRecipients: number
  /** Refused commands of one session, such as recipients that are not ours (address harvesting). */
  maxErrors: number
  sessionSeconds: number
  /** A mail that comes in at least so fast may take longer than the session's time. */
  minBytesPerSecond: number
  idleSeconds: number
  /** Own mail servers in front of us: they may say who the real client is (XCLIENT, XFORWARD). Absent: nobody may. */
  isTrustedPeer?: (address: string) => boolean
  /** v1: each connection comes from a trusted peer and begins with a PROXY line; the library refuses version 2. */
  proxyProtocol?: 'off' | 'v1'
  /** Where large mails go as they come in; absent, they are collected in memory. */
  openMailFile?: () => MailFile
  /** How long stop() lets mails that are being received come in. */
  stopSeconds: number
}
