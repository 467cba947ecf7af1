// What doctor sees in the settings alone: each is allowed, and together or left as they ship they do not what an operator means. Pure.
import type { Config, Listen } from '../config.ts'
import type { Finding } from './examine.ts'

/** RFC 2606 and RFC 6761 §6: names that no mail server in the world has. What Porteiro ships with stands under .example. */
const PLACEHOLDER = /(?:^|[@.])(?:example|invalid|test|localhost|example\.(?:com|net|org))$/

/** Returns what is a placeholder still, what cannot be together, and what is open to more than is meant. */
export function examineSettings(config: Config): Finding[] {
  return [...findPlaceholders(config), ...findSamePlace(config), ...examineOperator(config), ...examineTimes(config)]
}

function findPlaceholders({ mailboxes, handOff, agents }: Config): Finding[] {
  const targets = Object.entries(handOff).filter(([, { mail }]) => PLACEHOLDER.test(mail))
  return [
    ...mailboxes.flatMap(({ address }, at): Finding[] =>
      PLACEHOLDER.test(address)
        ? [
            {
              subject: `mailboxes[${at}].address`,
              state: 'failed',
              says: `${address} is a placeholder; set the address that customers write to`,
            },
          ]
        : [],
    ),
    ...targets.map(
      ([name, { mail }]): Finding => ({
        subject: `handOff.${name}.mail`,
        state: 'failed',
        says: `${mail} is a placeholder: no ticket would reach a person; set the address that your helpdesk takes mail at`,
      }),
    ),
    ...agents
      .filter((agent) => PLACEHOLDER.test(agent))
      .map(
        (agent): Finding => ({
          subject: 'agents',
          state: 'note',
          says: `${agent} is a placeholder; set who of the desk forwards customers' mail, or []`,
        }),
      ),
  ]
}

function findSamePlace({ smtp, operator, customerPage, publicUrl }: Config): Finding[] {
  const places: [string, Listen][] = [
    ['smtp.listen', smtp.listen],
    ['operator.listen', operator.listen],
    ...(publicUrl === undefined ? [] : [['customerPage.listen', customerPage.listen] satisfies [string, Listen]]),
  ]
  return places.flatMap(([subject, listen], at) =>
    places
      .slice(0, at)
      .filter(([, other]) => collide(listen, other))
      .map(
        ([other, { host, port }]): Finding => ({
          subject,
          state: 'failed',
          says: `${listen.host}:${listen.port} is where ${other} listens already (${host}:${port}); set another port`,
        }),
      ),
  )
}

/** Port 0 is a free one each time. */
function collide(one: Listen, other: Listen): boolean {
  const isAny = [one.host, other.host].some((host) => host === '0.0.0.0' || host === '::')
  return one.port !== 0 && one.port === other.port && (isAny || one.host === other.host)
}

function examineOperator({ operator: { listen } }: Config): Finding[] {
  if (/^(?:127\.[\d.]+|::1|localhost)$/.test(listen.host)) return []
  const says = `${listen.host}:${listen.port} may be reached from other machines, and there is no login: publish it to loopback only, or put a proxy before it that asks for one`
  return [{ subject: 'operator.listen', state: 'note', says }]
}

function examineTimes({ tickets: { remindAfterHours, giveUpAfterHours } }: Config): Finding[] {
  if (giveUpAfterHours > remindAfterHours) return []
  const says = `is ${giveUpAfterHours} hours and tickets.remindAfterHours ${remindAfterHours}: customers are reminded and given up at once; set it later than the reminder`
  return [{ subject: 'tickets.giveUpAfterHours', state: 'note', says }]
}
