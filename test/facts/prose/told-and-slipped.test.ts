// A value that its writer takes back with whatever word people have for it: of an address, of a port and of a moment what is said next
// holds. The same words said of something else take nothing back.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const WORDS = [
  'não, minto',
  'minto',
  'mentira',
  'ops',
  'oops',
  'opa',
  'peraí',
  'espera',
  'perdão',
  'desculpa',
  'desculpem',
  'errei',
  'me enganei',
  'engano meu',
  'me confundi',
  'confundi',
  'esquece',
  'corrigindo',
  'correção',
  'retifico',
  'retificando',
  'errata',
  'digo',
  'quer dizer',
  'aliás',
  'ou melhor',
  'melhor dizendo',
  'sorry',
  'corrijo',
  'rectifico',
  'perdón',
  'disculpa',
  'me equivoqué',
  'mejor dicho',
  'o sea',
]
const ENGLISH = ['sorry', 'no, wait', 'wait', 'scratch that', 'I mean', 'my mistake', 'oops', 'correction']

test.for(WORDS)('the address behind "%s" is the one', async (word) => {
  const told = await valuesOf(
    `Mandei ontem às 15h um e-mail para zeca@tintasrosa.example, ${word}, para lia@tintasrosa.example e ele voltou com erro.`,
  )
  expect(told).toMatchObject({ recipient_address: 'lia@tintasrosa.example' })
})

test.for(WORDS)('the port behind "%s" is the one', async (word) => {
  expect(await valuesOf(`O Outlook não baixa os e-mails pelo POP. A porta é 110, ${word}, 995.`)).toMatchObject({ pop3_port: 995 })
})

test.for(WORDS)('the hour behind "%s" is the one', async (word) => {
  const told = await valuesOf(`O Outlook parou de baixar os e-mails ontem às 15h, ${word}, às 16h30.`)
  expect(told).toMatchObject({ occurred_at: '2026-11-17T16:30' })
})

test.for(ENGLISH)('in English, what stands behind "%s" is the one', async (word) => {
  const sent = await valuesOf(
    `I sent a mail yesterday at 3pm to zeca@tintasrosa.example, ${word}, to lia@tintasrosa.example and it bounced.`,
  )
  expect(sent).toMatchObject({ recipient_address: 'lia@tintasrosa.example' })
  expect(await valuesOf(`Outlook cannot download my mail over POP. The port is 110, ${word}, 995.`)).toMatchObject({ pop3_port: 995 })
  const fetched = await valuesOf(`Outlook stopped downloading my mail yesterday at 3pm, ${word}, at 4:30pm.`)
  expect(fetched).toMatchObject({ occurred_at: '2026-11-17T16:30' })
})

test.for([
  'Mandei ontem às 15h um e-mail para zeca@tintasrosa.example, desculpe incomodar, e ele voltou com erro.',
  'Mandei ontem às 15h um e-mail para zeca@tintasrosa.example e voltou com erro. Desculpa a demora em avisar.',
  'Mandei ontem às 15h um e-mail para zeca@tintasrosa.example, opa, esqueci de dizer que voltou com erro.',
  'Ontem às 15h mandei para zeca@tintasrosa.example. Espera-se resposta há dias, voltou com erro.',
  'Mandei ontem às 15h para zeca@tintasrosa.example, corrigindo a nota fiscal da semana, e voltou com erro.',
  'Mandei ontem às 15h para zeca@tintasrosa.example errata do contrato e voltou com erro.',
  'Mandei ontem às 15h para zeca@tintasrosa.example, confundi a senha no começo, e voltou com erro.',
  'Mandei ontem às 15h para zeca@tintasrosa.example, digo que está certo, e voltou com erro.',
  'I sent a mail yesterday at 3pm to zeca@tintasrosa.example, sorry to bother you, and it bounced.',
])('takes nothing back: %s', async (body) => {
  expect(await valuesOf(body)).toMatchObject({ recipient_address: 'zeca@tintasrosa.example' })
})

const ANNOUNCED = [
  'Errata',
  'Correção',
  'Corrigindo',
  'Retificando',
  'Retifico',
  'Ops',
  'Oops',
  'Perdão',
  'Desculpem',
  'Na verdade',
  'Digo',
  'Aliás',
  'Ou melhor',
  'Quer dizer',
  'Minto',
  'Me enganei',
  'Me confundi',
  'Errei',
  'Corrijo',
  'Rectifico',
  'Perdón',
  'Disculpen',
  'Corrección',
  'Mejor dicho',
  'En realidad',
  'Sorry',
  'Correction',
  'Actually',
  'My mistake',
]

test.for(ANNOUNCED)('what a line below tells with "%s" holds against a label above', async (word) => {
  const head = 'O Outlook não baixa os e-mails pelo POP.\n\n'
  expect(await valuesOf(`${head}Porta: 110\n\n${word}: a porta é 995.`)).toMatchObject({ pop3_port: 995 })
  expect(await valuesOf(`${head}Porta: 110\nSegurança: SSL\n\n${word}, a porta é 995.`)).toMatchObject({ pop3_port: 995 })
  expect(await valuesOf(`${head}Servidor: pop.lojaprado.com.br\n\n${word}, o servidor é mail.lojaprado.com.br.`)).toMatchObject({
    pop3_host: 'mail.lojaprado.com.br',
  })
})

test.for(ANNOUNCED)('a moment told with "%s" holds against a label above', async (word) => {
  const told = await valuesOf(`O Outlook não baixa os e-mails pelo POP.\n\nData e hora: 17/11/2026 14:00\n\n${word}, foi às 15h30.`)
  expect(told).toMatchObject({ occurred_at: '2026-11-17T15:30' })
})

test('what is told behind the slip only as it was before does not hold', async () => {
  const told = await valuesOf('O pop não baixa.\n\nPorta: 995\n\nMe confundi ali em cima? Não: a porta 110 era antes.')
  expect(told).toMatchObject({ pop3_port: 995 })
})

test.for(['Desculpem a demora, na filial a porta é 995.', 'Perdão pelo incômodo.', 'Sorry for the trouble. Uso o Windows 11.'])(
  'the label above holds beside "%s"',
  async (below) => {
    expect(await valuesOf(`O Outlook não baixa os e-mails pelo POP.\n\nPorta: 110\n\n${below}`)).toMatchObject({ pop3_port: 110 })
  },
)
