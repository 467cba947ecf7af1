// The settings of both servers told beside each other, in lines, columns and sentences: those of the outgoing one are none of POP3's.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for([
  [
    'Servidor de entrada: mail.lojaprado.com.br\nPorta 995 (SSL)\nServidor de saída: mail.lojaprado.com.br  Porta 465 (SSL)',
    995,
    'ssl_tls',
  ],
  ['Porta 995\nServidor de saída: mail.lojaprado.com.br, porta 465', 995, undefined],
  ['Entrada: pop.lojaprado.com.br porta 995, saída: smtp.lojaprado.com.br porta 465', 995, undefined],
  ['Saída: smtp.lojaprado.com.br porta 465 / entrada: pop.lojaprado.com.br porta 995', 995, undefined],
  ['Servidor: pop.lojaprado.com.br porta 110 / SMTP: smtp.lojaprado.com.br porta 587', 110, undefined],
  [
    'Servidor de entrada: pop.lojaprado.com.br   Servidor de saída: smtp.lojaprado.com.br\nPorta de entrada: 110    Porta de saída: 587',
    110,
    undefined,
  ],
  ['Servidor de saída (SMTP): smtp.lojaprado.com.br\nPortas: POP 110 / SMTP 587', 110, undefined],
  ['Portas: 465 (saída) e 995 (entrada)', 995, undefined],
  ['Porta: 587 pra enviar e 110 pra receber', 110, undefined],
  ['Servidor pop e smtp: mail.lojaprado.com.br, porta 995', 995, undefined],
  ['IP de saída: 200.160.2.3, porta 995', 995, undefined],
  ['incoming: mail.lojaprado.com.br port 995 ssl, outgoing: mail.lojaprado.com.br port 587 starttls', 995, 'ssl_tls'],
  [
    'O servidor de entrada é o pop.lojaprado.com.br, na porta 110 sem criptografia, e o de saída é o smtp.lojaprado.com.br na porta 587 com STARTTLS.',
    110,
    'none',
  ],
] as const)('readRequest() of “%s” takes port %s', async ([told, port, encryption]) => {
  const values = await valuesOf(`O Outlook não baixa os e-mails por POP3.\n\n${told}`)
  expect([values.pop3_port, values.pop3_encryption]).toEqual([port, encryption])
})

test('readRequest() takes no login from words that only say of what kind it is', async () => {
  expect((await valuesOf('Não baixa por POP3: tudo em mail.lojaprado.com.br, usuário = e-mail inteiro')).pop3_user).toBeUndefined()
})

test.for([
  ['Antivírus: só o do Windows. Não temos firewall que eu saiba.', 'só o do Windows', 'Não temos firewall'],
  ['Antivírus: AVG Free. Sem firewall.\nPorta: 110', 'AVG Free', 'Sem firewall'],
  ['Firewall: pfSense 2.7. Antivírus nas máquinas é o Bitdefender.', 'Bitdefender', 'pfSense 2.7'],
] as const)('readRequest() of “%s” tells the guards apart', async ([told, antivirus, firewall]) => {
  expect(await valuesOf(`Não baixa por POP3.\n${told}`)).toMatchObject({ antivirus, firewall })
})

test('readRequest() ends an error where its writer names his system on the next line', async () => {
  const values = await valuesOf(
    'O Outlook não baixa. Dá: "Falha na conexão. Porta: 110, Seguro (SSL): Não, Número do erro: 0x800CCC0E\nWindows XP ainda rsrs',
  )
  expect(values.error_message).toMatch(/0x800CCC0E$/)
})
