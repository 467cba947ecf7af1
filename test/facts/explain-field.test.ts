import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import { explainField, type FieldExplanation } from '../../src/facts/explain-field.ts'
import type { Desk } from '../../src/message/desk.ts'
import { readMessage } from '../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

const FORM = `Data e hora do problema: 17/11/2026 15:20
IP internet: 192.168.0.10
Programa e versão: Outlook 2016
Host: pop.lojaprado.example
Usuário: ana@lojaprado.example
Porta: 995
Criptografia: SSL
Mensagem de erro: "Não foi possível conectar ao servidor 200.147.41.9 (0x800CCC0E)"

Não recebo os e-mails.

-- 
Ana Prado
Tel. (11) 5555-0123, loja.prado-artes.example

Em seg., 16 de nov. de 2026 às 09:00, Suporte <suporte@provedor.example> escreveu:
> Use a porta 143, não a 110.
>
> Em seg., 16 de nov. de 2026 às 08:00, Ana Prado <ana@lojaprado.example> escreveu:
>> Porta: 587`

async function explain(id: string, { body = FORM, headers = [] as string[] } = {}): Promise<FieldExplanation | undefined> {
  const head = [
    'From: Ana Prado <ana@lojaprado.example>',
    'To: suporte@provedor.example',
    'Subject: POP3',
    'Date: Wed, 18 Nov 2026 10:00:00 -0300',
  ]
  const raw = [...head, ...headers, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ...body.split('\n')]
  return explainField(await readMessage(new TextEncoder().encode(raw.join('\r\n')), desk), checklists, desk, { id }).explanation
}

describe('explainField()', () => {
  test('tells the candidate that holds and why an older one does not', async () => {
    const explanation = await explain('pop3_port')
    expect(explanation?.candidates.map(({ fact, age, verdict }) => [fact.value, age, verdict.kind])).toEqual([
      [995, 0, 'holds'],
      [587, 2, 'newer-letter'],
    ])
  })

  test.for<[string, string, string, string, string | undefined]>([
    ['an address inside an error', 'public_ip', '200.147.41.9', 'other-field', 'error_message'],
    ['a host in a signature', 'pop3_host', 'loja.prado-artes.example', 'signature', undefined],
    ['a port of the desk’s words', 'pop3_port', '143', 'desk', undefined],
  ])('tells why nobody weighs %s', async ([, id, value, because, field]) => {
    const unheard = (await explain(id))?.unheard.find((one) => String(one.value) === value)
    expect(unheard).toMatchObject({ because, ...(field === undefined ? {} : { field }) })
  })

  test('tells what is asked of a value that cannot be used', async () => {
    expect(await explain('public_ip')).toMatchObject({
      fact: { state: 'invalid' },
      ask: { because: 'invalid', problem: 'not-a-public-address' },
    })
  })

  test('tells a refusal and its reason', async () => {
    const explanation = await explain('pop3_port', { body: FORM.replace('Porta: 995', 'Porta: a de sempre') })
    expect(explanation?.rejected).toMatchObject([{ because: 'unread-as-port', evidence: { quote: 'a de sempre' } }])
  })

  test('tells that the customer does not know', async () => {
    const explanation = await explain('pop3_encryption', { body: FORM.replace('Criptografia: SSL', 'Criptografia: não sei') })
    expect(explanation).toMatchObject({ saidUnknown: true, ask: { because: 'dont-know' }, candidates: [] })
  })

  test('explains a field of a checklist that does not apply, and says so', async () => {
    expect(await explain('sent_at')).toMatchObject({ checklist: 'sending', applies: false })
  })

  test('explains nothing of an unknown field or an automatic mail', async () => {
    expect(await explain('shoe_size')).toBeUndefined()
    expect(await explain('pop3_port', { headers: ['Auto-Submitted: auto-replied'] })).toBeUndefined()
  })
})
