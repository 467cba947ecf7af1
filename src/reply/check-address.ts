// Which addresses and Message-IDs may stand in a mail we send. Stricter than RFC 5322: no quoted local parts, no literals,
// no comments, ASCII before the @. What we cannot send to safely goes to a person instead.

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/ // RFC 5322 §3.2.3 dot-atom
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*)(?:\.[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)+$/u

/** Whether a mail of ours can go to or come from `address`: local part at most 64, domain at most 253 characters. */
export function isSendableAddress(address: string): boolean {
  if (address.length > 254) return false // RFC 5321 §4.5.3.1.3
  const at = address.indexOf('@')
  const local = address.slice(0, at)
  return at > 0 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(address.slice(at + 1))
}

/** Whether `id`, without its brackets, may be named in In-Reply-To and References. */
export function isMessageId(id: string): boolean {
  return id.length <= 250 && /^[\x21-\x3b\x3d\x3f-\x7e]+$/.test(id) // visible ASCII without < and >
}
