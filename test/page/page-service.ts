// A whole node with the customer's page, for tests: a mail goes in, the link comes out of the reply, forms are sent as a browser does.
import { MAILBOX, type Service, startService } from '../service/start-service.ts'

export const PUBLIC_URL = 'https://atendimento.provedor.example'
export const CUSTOMER = 'ana@padaria.example'

export async function startPageService(settings: Record<string, unknown> = {}): Promise<Service & { pageUrl: string }> {
  const { customerPage, ...others } = settings
  const page = typeof customerPage === 'object' ? customerPage : {}
  const service = await startService({
    publicUrl: PUBLIC_URL,
    customerPage: { listen: '127.0.0.1:0', trustedProxies: ['127.0.0.1'], ...page },
    ...others,
  })
  if (service.pageUrl === undefined) throw new Error('Cannot test: the page was not started')
  return { ...service, pageUrl: service.pageUrl }
}

/** What lacks: public_ip, pop3_user, pop3_encryption. */
export const INCOMPLETE = `Bom dia, desde 17/11/2026 às 14:30 não consigo baixar os e-mails no Outlook 2016.
Servidor de entrada: pop.padaria.example
Porta: 995
Mensagem de erro: "O servidor não respondeu dentro do tempo limite. Erro 0x800CCC19"`

export function mail(body: string, from = CUSTOMER): string {
  const head = [
    `From: ${from}`,
    `To: ${MAILBOX}`,
    'Subject: POP3 no Outlook',
    'Date: Wed, 18 Nov 2026 09:00:00 -0300',
    `Message-ID: <${Math.random()}@x.example>`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  return `${head.join('\n')}\n\n${body}\n`
}

/** Sends a mail and returns the path of the link in its reply. */
export async function getLink(service: Service, body = INCOMPLETE, from = CUSTOMER): Promise<string> {
  await service.send({ raw: mail(body, from), from })
  const reply = (await service.settle()).find(({ to }) => to.includes(from))
  const text = reply?.message.passages.map((passage) => passage.text).join('\n') ?? ''
  const link = /https:\/\/atendimento\.provedor\.example(\/r\/\w+)/.exec(text)?.[1]
  if (link === undefined) throw new Error(`Cannot test: no link in the reply\n${text}`)
  return link
}

export type Shown = { status: number; text: string; headers: Headers }

export async function get(url: string, headers: Record<string, string> = {}): Promise<Shown> {
  const response = await fetch(url, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

export function proofOf(page: string): string {
  return /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** Opens the page and sends its form, as a browser does. */
export async function fillIn(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Shown> {
  const proof = proofOf((await get(url, headers)).text)
  return post(url, { proof, ...fields }, headers)
}

export async function post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Shown> {
  const body = new URLSearchParams(fields)
  const response = await fetch(url, { method: 'POST', body, headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin', ...headers } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
