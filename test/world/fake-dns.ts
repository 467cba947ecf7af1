// A name server in process, on a free port of UDP and of TCP alike: answers from a zone that is plain data, breaks or stays silent
// where the zone says so. A name that is not in the zone does not exist, unless a name below it does.
import { createServer, type DnsHandler, Packet } from 'dns2'

type Records = {
  TXT?: string[]
  A?: string[]
  AAAA?: string[]
  NS?: string[]
  CNAME?: string[]
  PTR?: string[]
  MX?: { exchange: string; priority: number }[]
  /** The primary name server. */
  SOA?: string
  /** Over UDP the answer is cut short, so that it must be asked for over TCP. */
  truncated?: true
  /** Seconds; 60 where nothing is said. */
  ttl?: number
}
export type Zone = Record<string, Records | 'servfail' | 'silent'>

export type FakeDns = {
  /** For the setting dns. */
  server: string
  /** What was asked, "TYPE name", over TCP with " tcp", in order. */
  asked: string[]
  stop(): Promise<void>
}

export async function startFakeDns(zone: Zone): Promise<FakeDns> {
  const asked: string[] = []
  const answer =
    (transport: 'udp' | 'tcp'): DnsHandler =>
    (request, send) => {
      const [question] = request.questions
      if (question === undefined) return
      const type = Packet.TYPE_NAME[question.type] ?? ''
      const name = question.name.toLowerCase()
      asked.push(transport === 'udp' ? `${type} ${name}` : `${type} ${name} tcp`)
      const records = zone[name]
      if (records === 'silent') return
      const response = Packet.createResponseFromRequest(request)
      if (records === 'servfail') response.header.rcode = Packet.RCODE.SERVFAIL
      else if (records === undefined && !Object.keys(zone).some((known) => known.endsWith(`.${name}`))) {
        response.header.rcode = Packet.RCODE.NXDOMAIN
      } else if (transport === 'udp' && records?.truncated === true) response.header.tc = 1
      else
        response.answers = answersOf(records ?? {}, type).map((data) =>
          Packet.createResourceFromQuestion(question, { ...data, ttl: records?.ttl ?? 60 }),
        )
      send(response)
    }
  for (;;) {
    const udp = createServer({ udp: true, handle: answer('udp') })
    const { udp: at } = await udp.listen({ udp: { port: 0, address: '127.0.0.1' } })
    const port = at?.port ?? 0
    const tcp = createServer({ tcp: true, handle: answer('tcp') })
    const isFree = await Promise.race([
      tcp.listen({ tcp: { port, address: '127.0.0.1' } }).then(() => true),
      new Promise<boolean>((resolve) => tcp.once('error', () => resolve(false))),
    ])
    if (isFree) {
      return {
        server: `127.0.0.1:${port}`,
        asked,
        async stop() {
          await Promise.all([udp.close(), tcp.close()])
        },
      }
    }
    await udp.close()
  }
}

function answersOf(records: Records, type: string) {
  switch (type) {
    case 'TXT':
      // RFC 1035 §3.3: a string of a record has at most 255 characters.
      return (records.TXT ?? []).map((text) => ({ data: text.match(/.{1,255}/g) ?? [''] }))
    case 'A':
      return (records.A ?? []).map((address) => ({ address }))
    case 'AAAA':
      return (records.AAAA ?? []).map((address) => ({ address }))
    case 'NS':
      return (records.NS ?? []).map((ns) => ({ ns }))
    case 'CNAME':
      return (records.CNAME ?? []).map((domain) => ({ domain }))
    case 'PTR':
      return (records.PTR ?? []).map((domain) => ({ domain }))
    case 'MX':
      return records.MX ?? []
    case 'SOA':
      return records.SOA === undefined
        ? []
        : [
            {
              primary: records.SOA,
              admin: `hostmaster.${records.SOA}`,
              serial: 1,
              refresh: 3600,
              retry: 600,
              expiration: 86_400,
              minimum: 60,
            },
          ]
    default:
      return []
  }
}
