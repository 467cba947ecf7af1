// What doctor tries of the customer's page: that the proxy leads the public address to it, and passes the name on.
import type { Config } from '../config.ts'
import type { Finding } from './examine.ts'

const DEADLINE_MS = 4_000

/** Returns whether customers reach the page. While the service does not run, only that its address is well formed. */
export async function examinePage({ publicUrl, customerPage }: Config): Promise<Finding[]> {
  const subject = 'publicUrl'
  if (publicUrl === undefined) return [{ subject, state: 'note', says: 'not set: replies carry no link to a page' }]
  const { host, port } = customerPage.listen
  const place = `the page listens at ${host}:${port}`
  const isAlone = customerPage.trustedProxies.length === 0
  const proxy: Finding = {
    subject,
    state: 'note',
    says: 'customerPage.trustedProxies is empty: behind a proxy every customer is shown the address of the proxy',
  }
  try {
    const { status } = await fetch(`${publicUrl}/r/0`, { redirect: 'manual', signal: AbortSignal.timeout(DEADLINE_MS) })
    const says: Record<number, string> = {
      410: `${publicUrl} leads to the page`,
      421: `${publicUrl} leads to the page under another name; let the proxy pass on Host`,
    }
    const known = says[status]
    if (known !== undefined) return [{ subject, state: status === 410 ? 'ok' : 'failed', says: known }, ...(isAlone ? [proxy] : [])]
    return [{ subject, state: 'note', says: `${publicUrl} answers ${status}, as the page does not; ${place}` }]
  } catch {
    return [{ subject, state: 'note', says: `${publicUrl} cannot be reached from here; ${place} once the service runs` }]
  }
}
