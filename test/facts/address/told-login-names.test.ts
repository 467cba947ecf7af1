// By which bare name somebody signs in, told in a sentence; and what else one signs in as or with.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for([
  ["POP3 can't connect, I simply log in as marta.lopes", 'marta.lopes'],
  ['O pop3 não baixa. Usuário: recebimento. Porta 995', 'recebimento'],
  ['POP não funciona. Eu entro como yara, sem o arroba.', 'yara'],
  ['I log on with the username accounts and POP fails', 'accounts'],
  ['me conecto como pedrog y el pop3 no responde', 'pedrog'],
  ['O POP3 não baixa. Entro só como joaop na porta 995', 'joaop'],
  ['O POP3 não baixa. Entro com o login da conta fiscal.norte na porta 995', 'fiscal.norte'],
  ['faço login com anap no pop.lojaprado.com.br', 'anap'],
  ['O pop3 não baixa. O usuário cadastrado é tesouraria, porta 110.', 'tesouraria'],
  ['O pop3 não baixa. Host mail.lojaprado.com.br, STLS na 110, login "laudo"\n(sem arroba).', 'laudo'],
  ['O pop3 não baixa, login balcao (sem o @)', 'balcao'],
  ["POP3 fails. The username is 'front', without domain", 'front'],
])('readRequest() reads who signs in of: %s', async ([body = '', name]) => {
  const { checklist, values } = await readBody(body)
  expect([checklist, values.pop3_user]).toEqual(['pop3', name])
})

test.for([
  'O pop3 não baixa. Entro como cliente no site e funciona.',
  'O pop3 não baixa. Faço login com a senha nova e nada.',
  'O pop3 não baixa. Faço login com sucesso no webmail.',
  'O pop3 não baixa. Entro como administrador no Windows.',
  'O pop3 não baixa. Entro como sempre e nada.',
  'O pop3 não baixa. Entro com o login da conta e nada.',
  'O pop3 não baixa. Acesso com o usuário do financeiro e nada.',
  'POP3 is down. I log in with the user of my boss.',
  'O pop3 não baixa. No webmail entro como de costume.',
  'O pop3 não baixa. No site faço login com minha senha e abre.',
  'O pop3 não baixa. Faço login com a conta da Google.',
  'O pop3 não baixa. Faço login com certificado digital.',
  'O pop3 não baixa. Faço login com o celular e vejo tudo.',
  'O pop3 não baixa. No site o e-mail entra como lixo.',
  'O pop3 não baixa. O usuário cadastrado é antigo.',
  'O pop3 não baixa. Dá usuário "inválido" e fecha.',
  'O pop3 não baixa. O meu login no sistema trava e fecha.',
  'O pop3 não baixa. Uso o usuário "Administrador" do Windows.',
  'O pop3 não baixa. Aparece a tela de login "entrar" e some.',
])('readRequest() takes no name from: %s', async (body) => {
  expect((await readBody(body)).values.pop3_user).toBeUndefined()
})
