// E-mail addresses and logins as customers write, spell and paste them.
import { expect, test } from 'vitest'
import { findEmails, readEmail } from '../../src/value/address/email-address.ts'
import { findLogins, readLogin } from '../../src/value/address/login.ts'

test.for<[string, string | string[]]>([
  ['joao@padaria.com.br', 'joao@padaria.com.br'],
  ['Joao@Padaria.com.br.', 'joao@padaria.com.br'],
  ['<joao@padaria.com.br>', 'joao@padaria.com.br'],
  ['"joao@padaria.com.br"', 'joao@padaria.com.br'],
  ['mailto:joao@padaria.com.br', 'joao@padaria.com.br'],
  ['joao@padaria.com.br <mailto:joao@padaria.com.br>', 'joao@padaria.com.br'],
  ['João da Silva <joao@padaria.com.br>', 'joao@padaria.com.br'],
  ['é o joao@padaria.com.br mesmo', 'joao@padaria.com.br'],
  ['joao.da-silva_2+notas@sub.padaria.com.br;', 'joao.da-silva_2+notas@sub.padaria.com.br'],
  ['joao @ padaria.com.br', 'joao@padaria.com.br'],
  ['joao@ padaria.com.br', 'joao@padaria.com.br'],
  ['joao@padaria,com.br', 'joao@padaria.com.br'],
  ['joao arroba padaria ponto com ponto br', 'joao@padaria.com.br'],
  ['JOAO ARROBA PADARIA PONTO COM PONTO BR', 'joao@padaria.com.br'],
  ['joao.silva arroba padaria.com.br', 'joao.silva@padaria.com.br'],
  ['joao(at)padaria.com.br', 'joao@padaria.com.br'],
  ['joao[arroba]padaria.com.br', 'joao@padaria.com.br'],
  ['joao at padaria dot com', 'joao@padaria.com'],
  ['joao@padaria.com.br (o antigo era jo@padaria.com.br)', 'joao@padaria.com.br'],
  ['(joao@padaria.com.br)', 'joao@padaria.com.br'],
  ['a@x.example, b@y.example e c@z.example', ['a@x.example', 'b@y.example', 'c@z.example']],
  ['b@y.example\na@x.example', ['b@y.example', 'a@x.example']],
  ['a@x.example A@x.example', 'a@x.example'],
  ['a@x.example/b@y.example', ['a@x.example', 'b@y.example']],
])('readEmail() reads %s', ([answer, value]) => {
  expect(readEmail(answer)).toMatchObject({ value, state: 'good' })
})

test('readEmail() calls an address without its end malformed', () => {
  expect(readEmail('joao@padaria')).toMatchObject({ value: 'joao@padaria', state: 'invalid', problem: 'malformed' })
})

test.for([['a@b@x.example'], ['o mesmo'], ['joao'], ['@'], ['nfe@'], ['.a@x'], [''], ['não tem e-mail']])(
  'readEmail() finds none in %s',
  ([answer]) => {
    expect(readEmail(answer ?? '')).toBeUndefined()
  },
)

test.for<[string, string, string[]]>([
  ['all in order', 'de a@x.example para (b@y.example), c@z.example.', ['a@x.example', 'b@y.example', 'c@z.example']],
  ['those of a log', 'from=<a@x.example>, to=<b@y.example>', ['a@x.example', 'b@y.example']],
  ['spelled ones', 'mande para joao arroba padaria.com.br por favor', ['joao@padaria.com.br']],
  ['no halves', 'nesse mesmo xml@ chegam as notas', []],
  ['no English at', 'please look at this.com page', []],
])('findEmails() finds %s', ([, prose, values]) => {
  expect(findEmails(prose).map(({ value }) => value)).toEqual(values)
})

test.for<[string, string | string[]]>([
  ['joao@padaria.com.br', 'joao@padaria.com.br'],
  ['Joao.Silva', 'joao.silva'],
  ['financeiro01 (sem o domínio)', 'financeiro01'],
  ['é o financeiro', 'financeiro'],
  ['usuário: maria', 'maria'],
  ['só joao.silva, sem o arroba', 'joao.silva'],
  ['joão', 'joão'],
  ['usuario: joao senha: qualquer', 'joao'],
  ['contato', 'contato'],
  ['PADARIA\\joao', 'padaria\\joao'],
  ['joao@padaria', 'joao@padaria'],
  ['a@x.example e b@x.example', ['a@x.example', 'b@x.example']],
])('readLogin() reads %s', ([answer, value]) => {
  expect(readLogin(answer)).toMatchObject({ value, state: 'good' })
})

test.for([['o mesmo do e-mail'], ['meu email'], ['sim'], ['maria da silva'], ['não uso'], ['igual ao de cima'], ['']])(
  'readLogin() finds none in %s',
  ([answer]) => {
    expect(readLogin(answer ?? '')).toBeUndefined()
  },
)

test.for<[string, string, string[]]>([
  ['a name behind its word', 'o usuário é nilton.bezerra e o resto está certo', ['nilton.bezerra']],
  ['a login with digits', 'login financeiro01 (sem domínio mesmo)', ['financeiro01']],
  ['addresses', 'LOGIN VENDAS@PADARIA.COM.BR', ['vendas@padaria.com.br']],
  ['no ordinary words', 'a conta é nova e o usuário reclama', []],
  ['what somebody signs in as', 'o coletor autentica como svc-pedidos em pop.x.example', ['svc-pedidos']],
  ['a word to sign in as', 'it signs in as frontdesk on the server', ['frontdesk']],
  ['a name with a hyphen behind its cue', 'usuário fiscal-norte na 110', ['fiscal-norte']],
  ['no manner of signing in', 'loga como sempre; log in as usual; autentica como administrador', []],
  ['no word with a hyphen', 'usuário recém-criado, login multi-usuário', []],
])('findLogins() finds %s', ([, prose, values]) => {
  expect(findLogins(prose).map(({ value }) => value)).toEqual(values)
})

test.for<[string, string[]]>([
  ['as contas luis@, caixa@ e adega@loja.com.br', ['luis@loja.com.br', 'caixa@loja.com.br', 'adega@loja.com.br']],
  ['luis@/caixa@loja.com.br', ['luis@loja.com.br', 'caixa@loja.com.br']],
  ['tanto a luis@ como a caixa@loja.com.br', ['luis@loja.com.br', 'caixa@loja.com.br']],
  ['the mailboxes sales@ and info@shop.com', ['sales@shop.com', 'info@shop.com']],
  ['para luis@loja.com.br e caixa@.', ['luis@loja.com.br', 'caixa@loja.com.br']],
  ['para luis@loja.com.br e caixa@', ['luis@loja.com.br', 'caixa@loja.com.br']],
  ['nem luis@loja.com.br nem caixa@, nada', ['luis@loja.com.br', 'caixa@loja.com.br']],
  // Without a list between them nothing is shared.
  ['a caixa luis@ não baixa. A adega@loja.com.br sim', ['adega@loja.com.br']],
  ['termina com @ e adega@loja.com.br', ['adega@loja.com.br']],
  ['o pessoal do @loja e adega@loja.com.br', ['adega@loja.com.br']],
  ['senha luis12@ do adega@loja.com.br', ['adega@loja.com.br']],
  ['luis@ e caixa@', []],
])('findEmails() shares a domain in “%s”', ([prose, values]) => {
  expect(findEmails(prose).map(({ value }) => value)).toEqual(values)
})
