// What our records say, as sentences for a reply: the newest and most telling of logins and of mails, at most MAX_TOLD. Empty where
// nothing was looked up, or where this customer may not hear it.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import type { DeliveryFinding, Findings, LoginAttempt, LoginFinding, MailHistory } from '../facts/look-up/findings.ts'
import { findOwnHistories, findToldDelivery, findToldLogin, judgeAddress } from '../facts/look-up/judge-records.ts'
import type { Language } from '../message/message.ts'
import { explainError } from '../value/error/explain-error.ts'
import { cleanText } from './clean-text.ts'
import { type RecordWords, recordWordsOf, type ToldAnswer, type ToldMail } from './record-words.ts'
import { showInstant } from './show-value.ts'

const MAX_TOLD = 3
const MAX_SHOWN = 100

export type Recorded = { checklist: Checklist; facts: Fact[]; findings: Findings; language: Language; timeZone: string }

/** Returns the sentences. */
export function writeRecords({ checklist, facts, findings, language, timeZone }: Recorded): string[] {
  const words = recordWordsOf(language)
  const shown = { words, language, when: (at: string) => showInstant(at, timeZone, language) ?? at }
  const login = findToldLogin(findings)
  const delivery = findToldDelivery(findings)
  return [
    ...(login === undefined ? [] : tellLogins(login, statedAddress(checklist, facts), shown)),
    ...(delivery === undefined ? [] : tellDeliveries(delivery, shown)),
  ]
}

type Shown = { words: RecordWords; language: Language; when: (at: string) => string }

function statedAddress({ fields }: Checklist, facts: Fact[]): string | undefined {
  const ids = fields.filter(({ fromLogins }) => fromLogins === 'address').map(({ id }) => id)
  const value = facts.find(({ field, state }) => ids.includes(field) && state === 'good')?.value
  return typeof value === 'string' ? value : undefined
}

function tellLogins(login: LoginFinding, stated: string | undefined, { words, when }: Shown): string[] {
  const account = show(login.account)
  if (login.total === 0) {
    return login.covers === 'all' ? [words.noLogin({ account, from: when(login.from), until: when(login.until) })] : []
  }
  const { verdict, seen } = stated === undefined ? { verdict: 'unknown', seen: [] } : judgeAddress(stated, login)
  const isOther = verdict === 'contradicted' && stated !== undefined
  // Of each result the newest: what was refused first, since that is what hurts.
  const newest = [...Map.groupBy(login.attempts, ({ result }) => toldAs(result)).values()].flatMap((group) => {
    const last = group.at(-1)
    return last === undefined ? [] : [{ ...last, times: group.reduce((sum, { times }) => sum + times, 0) }]
  })
  const told = newest.toSorted((one, other) => Number(one.result === 'in') - Number(other.result === 'in'))
  return [
    ...told.flatMap((attempt) => tellAttempt(attempt, account, { words, when }) ?? []),
    ...(isOther ? [words.otherAddress({ stated: show(stated), seen: seen.slice(0, MAX_TOLD).map(show).join(', ') })] : []),
  ].slice(0, MAX_TOLD)
}

function toldAs(result: LoginAttempt['result']): LoginAttempt['result'] {
  return result === 'unknown-user' || result === 'wrong-password' ? 'refused' : result
}

function tellAttempt(attempt: LoginAttempt, account: string, { words, when }: Pick<Shown, 'words' | 'when'>): string | undefined {
  const at = when(attempt.lastAt ?? attempt.at)
  switch (attempt.result) {
    case 'in':
      return words.loggedIn({ account, at, address: show(attempt.address), encryption: attempt.encryption === 'none' ? 'none' : 'some' })
    case 'refused':
    case 'unknown-user':
    case 'wrong-password':
      return words.refused({ account, times: attempt.times, at, address: show(attempt.address) })
    case 'plain-refused':
      return words.plainRefused({ account, at })
    case 'too-many':
      return words.tooMany({ account, at })
    case 'disabled':
      return words.disabled({ account, at })
    case 'not-tried':
      return undefined
  }
}

function tellDeliveries(delivery: DeliveryFinding, shown: Shown): string[] {
  const { direction, senders, recipients, covers } = delivery
  const histories = findOwnHistories(delivery)
  if (histories.length > 0) {
    const told = histories.toReversed().flatMap((history) => tellHistory(history, direction, shown) ?? [])
    return [...new Set(told)].slice(0, MAX_TOLD)
  }
  if (covers !== 'all') return []
  const { words, when } = shown
  const sides = { sender: show(senders.join(', ')), recipient: show(recipients.join(', ')) }
  const about = { ...sides, from: when(delivery.from), until: when(delivery.until) }
  return [direction === 'in' ? words.neverCame(about) : words.neverSent(about)]
}

function tellHistory(history: MailHistory, direction: DeliveryFinding['direction'], { words, language, when }: Shown): string | undefined {
  const { sender, recipient, outcome, match, steps } = history
  const last = steps.findLast(({ what }) => what === outcome) ?? steps.at(-1)
  if (last === undefined) return undefined
  const at = when(last.lastAt ?? last.at)
  if (match === 'login') return words.loginRefused({ account: show(sender), times: last.times, at })
  const mail: ToldMail = { sender: show(sender), recipient: show(recipient), at }
  // A mail that was given up is explained by what stood in its way before.
  const telling = outcome === 'expired' ? (steps.findLast(({ what }) => what === 'deferred' || what === 'greylisted') ?? last) : last
  const answer = answerOf(telling, language)
  const isOut = direction === 'out'
  switch (outcome) {
    case 'delivered':
    case 'passed-on':
      return isOut ? words.accepted(mail) : words.delivered(mail)
    case 'greylisted':
      return isOut ? words.waitingThere(mail, answer) : words.greylisted(mail)
    case 'deferred':
      return isOut ? words.waitingThere(mail, answer) : words.waiting(mail, answer)
    case 'in-queue':
    case 'arrived':
      return isOut ? undefined : words.waiting(mail, { code: '', why: '' })
    case 'refused':
    case 'bounced':
    case 'expired':
      return isOut ? words.refusedThere(mail, answer) : words.refusedMail(mail, answer)
    // Only people should tell a customer that a rule of ours threw a mail away.
    case 'discarded':
      return undefined
  }
}

function answerOf({ code, status, says }: MailHistory['steps'][number], language: Language): ToldAnswer {
  const codes = [...new Set([code, status])].filter((each) => each !== undefined).join(' ')
  const known = explainError(`${codes} ${says ?? ''}`)
  return { code: codes, why: known === undefined ? '' : `${known.meaning[language]} ${known.remedy[language]}` }
}

function show(value: string): string {
  return cleanText(value, MAX_SHOWN)
}
