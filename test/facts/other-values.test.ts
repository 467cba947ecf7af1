// One mail with another value in the place of one that it states: the other one is read, and nothing else changes. Whatever the corpus' values are, the
// rules go by what stands around them. Every plain text of the corpus and of fixtures/reading, each value that stands in it once.
import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/checklist/checklist.ts'
import type { Fact, Reading } from '../../src/facts/fact.ts'
import { readRequest } from '../../src/facts/read-request.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { checklists, desk, type Plain, plainMail, plainMails } from './plain-mails.ts'

/** Of a type: what is written in the place of a value, and what must be read then, where that is not the same. */
type Others = { isIn?: (quote: string) => boolean; others: (stated: string, field: Field) => (string | [text: string, value: unknown])[] }

const KINDS: Partial<Record<Field['type'], Others>> = {
  port: { isIn: (quote) => /^\d+$/.test(quote), others: () => [110, 993, 1110, 2995].map((port) => [String(port), port]) },
  encryption: {
    isIn: (quote) => /^(?:ssl|tls|starttls|ssl\/tls)$/i.test(quote),
    others: () => [
      ['SSL', 'ssl_tls'],
      ['TLS', 'ssl_tls'],
      ['STARTTLS', 'starttls'],
    ],
  },
  public_ip: { others: () => ['8.8.4.4', '45.171.128.3', '2804:14c:65a1:4f3b::1'] },
  hostname: {
    isIn: (quote) => quote.includes('.'),
    others: () => [
      'mail.empresa-nova.com.br',
      'mx10.uhserver.com',
      'pop.uni5.net',
      'email-ssl.com.br',
      'pop-mail.outlook.com',
      'pop.zoho.com',
    ],
  },
  software: {
    others: () =>
      [
        'Thunderbird 115.6',
        'Outlook 365',
        'Windows Live Mail 2012',
        'eM Client 9.2',
        'Outlook 2007',
        'Mailbird 3.0.10',
        'Spark 3.7',
        'K-9 Mail 6.8',
      ].map((name) => [name, name.replace(/^Thunderbird/, 'Mozilla Thunderbird')]),
  },
  email: {
    isIn: (quote) => quote.includes('@'),
    // His own address stays at his domain, which tells whose it is.
    others: (stated, { ofCustomer }) =>
      ofCustomer
        ? ['financeiro', 'joao_silva.2', 'nf-e', 'm'].map((local) => `${local}@${stated.split('@')[1]}`)
        : ['cobranca@gmail.com', 'a.b-c@sub.dominio.adv.br', 'x@y.co'],
  },
}

const mails = await plainMails()
const read = async (mail: Plain, text?: string): Promise<Reading> =>
  readRequest(await readMessage(plainMail(mail, text), desk), checklists, desk)
const stated = await Promise.all(mails.map(async (mail) => ({ mail, reading: await read(mail) })))

/** Vendors' names and case are not told apart here. */
function plainly(value: unknown): string {
  return JSON.stringify(value)
    .toLowerCase()
    .replace(/mozilla |microsoft /g, '')
}

function valuesOf({ checklist, facts }: Reading): Record<string, unknown> {
  return { checklist, ...Object.fromEntries(facts.map(({ field, value }) => [field, plainly(value)])) }
}

/** Whether the fact's words stand in the text once, and no other fact's among them. */
function standsAlone({ mail, reading }: { mail: Plain; reading: Reading }, fact: Fact): boolean {
  const { quote } = fact.evidence
  const isShared = reading.facts.some(
    ({ evidence }) => evidence !== fact.evidence && (evidence.quote.includes(quote) || quote.includes(evidence.quote)),
  )
  return quote.length > 1 && !isShared && mail.text.split(quote).length === 2
}

describe('readRequest() reads another value in the place of one', () => {
  test.for(Object.entries(KINDS))('of the type %s', async ([type, { isIn, others }]) => {
    let changed = 0
    for (const one of stated) {
      const { mail, reading } = one
      const fields = checklists.find(({ id }) => id === reading.checklist)?.fields ?? []
      for (const fact of reading.facts) {
        const field = fields.find(({ id }) => id === fact.field)
        const isOne = field?.type === type && fact.state === 'good' && !Array.isArray(fact.value)
        if (!isOne || !standsAlone(one, fact) || isIn?.(fact.evidence.quote) === false) continue
        for (const other of others(String(fact.value), field)) {
          const [text, value] = typeof other === 'string' ? [other, other] : other
          if (reading.facts.some((stated) => plainly(stated.value) === plainly(value))) continue
          changed += 1
          const { name } = mail
          const again = await read(
            mail,
            mail.text.replace(fact.evidence.quote, () => text),
          )
          expect({ name, text, ...valuesOf(again) }).toEqual({ name, text, ...valuesOf(reading), [fact.field]: plainly(value) })
        }
      }
    }
    expect(changed).toBeGreaterThan(30)
  })
})
