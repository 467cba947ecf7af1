// For whom a mail was given to us: the client that connected from `address`, or the one that a trusted peer names before the mail.

/** What the session of smtp-server knows of it. */
type Named = { xClient: Names; xForward: Names; hostNameAppearsAs: string }
type Names = Map<string, string | number | false>

/**
 * Returns whom this mail came from. XFORWARD holds for one mail only: a server keeps its connection to us for the mails of others,
 * and says [UNAVAILABLE] where one has no client, which the library would read as "the last one's".
 */
export function takeClient({ xClient, xForward, hostNameAppearsAs }: Named, address: string): { address: string; helo: string } {
  const client = xClient.get('ADDR') || address
  const [forwarded, helo] = [xForward.get('ADDR'), xForward.get('HELO')]
  xForward.clear()
  if (forwarded === undefined || forwarded === false) return { address: String(client), helo: hostNameAppearsAs }
  return { address: String(forwarded), helo: typeof helo === 'string' ? helo : '' }
}
