// For how long a server lets its answer be kept (RFC 9111 §4.2): by Cache-Control, else by Expires, less the time that it has already
// spent in somebody's cache. In: the answer's headers. Out: seconds, or nothing where the server does not say. Pure.

/** Returns the seconds; 0 where the answer is not to be kept or is stale; undefined where nothing is said or it cannot be read. */
export function readMaxAge(headers: { get(name: string): string | null }): number | undefined {
  const spent = readSeconds(headers.get('age')) ?? 0
  const directives = (headers.get('cache-control') ?? '').toLowerCase().split(',', 30)
  for (const directive of directives) {
    const [name = '', value = ''] = directive.split('=', 2).map((part) => part.trim())
    if (name === 'no-store' || name === 'no-cache') return 0
    const seconds = name === 'max-age' ? readSeconds(value.replace(/^"|"$/g, '')) : undefined
    if (seconds !== undefined) return Math.max(0, seconds - spent)
  }
  const expires = headers.get('expires')
  if (expires === null) return undefined
  // By the server's own clock: ours may be wrong. RFC 9111 §5.3: what is no date, such as 0, is past.
  const [until, now] = [Date.parse(expires), Date.parse(headers.get('date') ?? '')]
  if (Number.isNaN(until)) return 0
  return Number.isNaN(now) ? undefined : Math.max(0, Math.floor((until - now) / 1000) - spent)
}

function readSeconds(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
