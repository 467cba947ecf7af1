// What customers write back to a letter of ours, each in the way of another writer: that the address is theirs, whom a notice names, what comes
// beside the matter in few lines.
import { expect, test } from 'vitest'
import type { AskedBefore } from '../../../src/facts/read-request.ts'
import type { Value } from '../../../src/value/value.ts'
import { readAnswerTo, readBody } from '../read-body.ts'

const OWN = 'ana@lojaprado.com.br'
const asksSender: AskedBefore = { checklist: 'sending', fields: ['sender_address', 'error_message'] }
const asksUser: AskedBefore = { checklist: 'pop3', fields: ['pop3_user', 'pop3_port'] }
const asksReceiving: AskedBefore = { checklist: 'receiving', fields: ['sender_address', 'recipient_address', 'attempted_on'] }

async function statedBy(asked: AskedBefore, body: string): Promise<Record<string, Value>> {
  const { facts } = await readAnswerTo(asked, body)
  return Object.fromEntries(facts.map(({ field, value }) => [field, value]))
}

test.for<[string, AskedBefore, string]>([
  ["Yes, that's me. What came back said nothing else.", asksSender, 'sender_address'],
  ['Sim, sou eu mesma.\nO texto eu procuro depois', asksSender, 'sender_address'],
  ['1. Yes, same as my email\n2. 995', asksUser, 'pop3_user'],
  ['the username is the same as my email, port 995', asksUser, 'pop3_user'],
  ['puerto 995 con ssl, el usuario es el mismo mail', asksUser, 'pop3_user'],
  ['o endereço deles eu nao sei, vou pedir. o meu e esse msm', asksReceiving, 'recipient_address'],
  ['sim o usuario é esse', asksUser, 'pop3_user'],
  ['usuario sim\nporta 995', asksUser, 'pop3_user'],
  ['Sim, o usuário é esse, a porta eu não sei', asksUser, 'pop3_user'],
  ['Yes, the username is that one. The port I do not know', asksUser, 'pop3_user'],
  ['Sí, el usuario es ese', asksUser, 'pop3_user'],
  ['remetente sim', asksSender, 'sender_address'],
  ['Sim. O erro diz: 550 5.1.1 User unknown', asksSender, 'sender_address'],
  ['Yes. The error says: 550 5.1.1 User unknown', asksSender, 'sender_address'],
  ['Hola. Sí. El error dice: 550 5.1.1 User unknown', asksSender, 'sender_address'],
])('«%s» confirms the address that our letter shows', async ([body, asked, field]) => {
  expect((await statedBy(asked, body))[field]).toBe(OWN)
})

test.for<[string, AskedBefore, string]>([
  ["Yes, that's what I wrote, nothing came back", asksSender, 'sender_address'],
  ['the password is the same as before, port 995', asksUser, 'pop3_user'],
  ['el error es el mismo de siempre, puerto 995', asksUser, 'pop3_user'],
  ['o meu e esse problema de sempre', asksReceiving, 'recipient_address'],
  ['Sim. Continua o problema.', asksUser, 'pop3_user'],
  ['Sim, voltou com o erro 550 5.1.1 User unknown', asksSender, 'sender_address'],
  ['o usuário sim, a porta não sei', asksUser, 'pop3_user'],
  ['o usuario é esse que te falei', asksUser, 'pop3_user'],
  ['el usuario es ese que le dije', asksUser, 'pop3_user'],
])('«%s» confirms none', async ([body, asked, field]) => {
  expect((await statedBy(asked, body))[field]).toBeUndefined()
})

test('whose address is not known is told before it, too', async () => {
  const { dontKnow } = await readAnswerTo(asksReceiving, 'o e-mail da seguradora eu não sei. O meu é esse mesmo')
  expect(dontKnow).toEqual(['sender_address'])
})

const asksSenderOfKnown: AskedBefore = {
  ...asksSender,
  known: [{ field: 'recipient_address', value: 'obras@predial.example', state: 'good' }],
}

test.for<[string, string | undefined]>([
  ['This is what came back:\n\n"Your message to obras@predial.example couldn\'t be delivered. 550 5.1.10 not found"', undefined],
  ['o aviso fala de obras@predial.example, mas o texto eu apaguei', undefined],
  ['obras@predial.example', 'obras@predial.example'],
  ['saiu de vendas@predial.example', 'vendas@predial.example'],
])('of «%s» the sender is %s, where it is known whom the mail went to', async ([body, sender]) => {
  expect((await statedBy(asksSenderOfKnown, body)).sender_address).toBe(sender)
})

const NOTICE = '"550 5.1.1 <obras@predial.example>: Recipient address rejected: User unknown"'

test.for<[string, AskedBefore, string, Record<string, Value | undefined>]>([
  [
    `Sim, é esse. Voltou assim: ${NOTICE}.\nOutra coisa, também não estou recebendo os pedidos do site, vocês conseguem ver?\nAbs`,
    asksSenderOfKnown,
    'sending',
    { sender_address: OWN, error_message: NOTICE.slice(1, -1) },
  ],
  [`${OWN}\n550 5.1.1 User unknown`, asksSenderOfKnown, 'sending', { sender_address: OWN, error_message: '550 5.1.1 User unknown' }],
  [
    'Na verdade não estou recebendo os e-mails da cliente. Além disso o site caiu.',
    { checklist: 'sending', fields: ['sender_address', 'recipient_address', 'sent_at'] },
    'receiving',
    {},
  ],
])('«%s» stays with what it answers', async ([body, asked, checklist, facts]) => {
  const reading = await readAnswerTo(asked, body)
  expect(reading.checklist).toBe(checklist)
  expect(Object.fromEntries(reading.facts.map(({ field, value }) => [field, value]))).toMatchObject(facts)
})

const asksMoment: AskedBefore = {
  checklist: 'pop3',
  fields: ['occurred_at', 'pop3_host', 'error_message'],
  known: [{ field: 'occurred_at', value: '2026-11-20', state: 'partial' }],
}

test.for<[string, string | undefined]>([
  [
    'dale, te cuento: el server es pop.autos.example con puerto 995 y ssl, el usuario es el mismo mail de siempre y la clave la puse bien varias veces, fue a las 10 de la mañana y no dice nada más',
    '2026-11-20T10:00',
  ],
  [
    'oi, o servidor é o pop.autos.example na porta 995 com ssl e o usuário é o mesmo e-mail de sempre com a senha certa que já conferi, foi lá pelas 8h30, e depois disso não tentei mais',
    '2026-11-20T08:30',
  ],
  [
    'oi, o servidor é o pop.autos.example na porta 995 com ssl e o usuário é o mesmo e-mail de sempre com a senha certa que já conferi, atendo todo dia até as 18h, e depois disso fecho',
    undefined,
  ],
])('of one long sentence «%s» the hour is %s', async ([body, at]) => {
  expect((await statedBy(asksMoment, body)).occurred_at).toBe(at)
})

test.for<[string, string | undefined]>([
  ['Me sale error 0x800CCC0E. Gracias. Elena', 'error 0x800CCC0E'],
  ['Aparece o erro 0x800CCC0E.', 'erro 0x800CCC0E'],
  ['fica dizendo que o servidor não respondeu', 'o servidor não respondeu'],
  ['Não é possível conectar ao servidor. Erro 0x800CCC0E.', 'Não é possível conectar ao servidor. Erro 0x800CCC0E.'],
  ['diz que vai voltar mais tarde', undefined],
])('of «%s» the error is %s', async ([body, error]) => {
  expect((await statedBy({ checklist: 'pop3', fields: ['error_message'] }, body)).error_message).toBe(error)
})

test.for<[string, string | undefined]>([
  ['Prezados, conforme solicitado:\n\n- Usuário: secretaria;\n- Porta: 110;', 'secretaria'],
  ['Prezados, conforme solicitado:\n\n- Porta: 110', undefined],
  ['Dear all, as requested:\n\nPort: 110\nmarta.q', 'marta.q'],
])('of «%s» the login is %s', async ([body, login]) => {
  expect((await statedBy(asksUser, body)).pop3_user).toBe(login)
})

/** Our letter, as somebody quotes it whom the customer passed it on to: for us it is the first mail of a talk. */
const OURS = `Em seg., 23 de nov. de 2026 às 18:01, Suporte <suporte@provedor.example>
escreveu:

> 1. Nome e versão do programa de e-mail — Você informou Outlook; falta só a
> versão. No Outlook, em Arquivo > Conta do Office > Sobre o Outlook.
>
> 2. Endereço do servidor de entrada (POP3) — No Outlook, em Arquivo >
> Configurações de Conta, abra a conta. Exemplo: pop.suaempresa.com.br
>
> PARA RESPONDER
>
> Nome e versão do programa de e-mail:
> Endereço do servidor de entrada (POP3):
>
> O QUE JÁ ANOTAMOS
>
> Data e hora do problema: 20/11/2026 às 13:00
> Mensagem de erro (exata): Código 0x80042108
`

test('what our quoted letter says back and leaves open states nothing in the mail of somebody it was passed on to', async () => {
  const { values } = await readBody(`Respondo pelo Paulo. Outlook 365, pop.dentista.example:995 SSL, IP 45.5.120.9.\n\n${OURS}`)
  expect(values).toMatchObject({ client_software: 'Outlook 365', pop3_host: 'pop.dentista.example', pop3_port: 995 })
  const filled = OURS.replace('(POP3):\n', '(POP3): mail.dentista.example\n')
  const read = await readBody(`Respondi abaixo.\n\n${filled}`)
  expect(read.values).toMatchObject({ pop3_host: 'mail.dentista.example', error_message: 'Código 0x80042108' })
  const one = OURS.replace('> Mensagem de erro (exata): Código 0x80042108\n', '')
  const noted = await readBody(`Respondo pelo Paulo: Outlook 365, pop.dentista.example:995 SSL\n\n${one}`)
  expect(noted.values).toMatchObject({ client_software: 'Outlook 365', occurred_at: '2026-11-20T13:00' })
})
