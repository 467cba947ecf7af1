// Addresses and accounts of one end of the line or the other: the desk's IP that was let through or reached beside the customer's own, and the
// account that is told by its server where the writer's own address is of another domain.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const ours = '187.60.21.9'
const desks = '200.219.214.30'

test.for<[string, string | undefined]>([
  [`O POP3 não conecta. Já liberamos no firewall o IP de vocês, ${desks}.`, undefined],
  [`O POP3 não conecta. O IP de vocês é ${desks} e o nosso é ${ours}.`, ours],
  [`O POP3 não conecta. O meu IP é ${ours} e o de vocês é ${desks}.`, ours],
  [`O POP3 não conecta. Há regra no pfSense para o ip ${desks} de vocês. Saímos pelo ${ours}.`, ours],
  [`O POP3 não conecta. O ip ${desks}, que é do servidor de vocês, não sai no teste. Aqui saímos por ${ours}.`, ours],
  [`O POP3 não conecta. Fiz um telnet no IP ${desks} e abre.`, undefined],
  [`O POP3 não conecta. O tracert para o ip ${desks} para no meio; saímos pelo ${ours}.`, ours],
  [`O POP3 não conecta. pop.lojaprado.com.br aponta para o IP ${desks}. Nosso link é o ${ours}.`, ours],
  [`POP3 does not connect. We allowed your server's IP ${desks} in the firewall. We go out through ${ours}.`, ours],
  [`POP3 does not connect. The IP of your server is ${desks}, ours is ${ours}.`, ours],
  [`El POP3 no conecta. La IP de ustedes es ${desks} y salimos por ${ours}.`, ours],
  // Of the desk is the firewall, the log or who asks, and not the address.
  [`O POP3 não conecta. Podem liberar o IP ${ours} no firewall de vocês?`, ours],
  [`O POP3 não conecta. No log de vocês deve constar o IP ${ours}.`, ours],
  [`O POP3 não conecta. Como o suporte de vocês pediu, o IP é ${ours}.`, ours],
  [`O POP3 não conecta. O meu IP ${ours} está na lista de bloqueio de vocês?`, ours],
  [`O POP3 não conecta. O IP do servidor da empresa, que sai para a internet, é ${ours}.`, ours],
  [`POP3 does not connect. The site says: Your IP address is ${ours}`, ours],
])('readRequest() reads whose IP it is in “%s”', async ([body, wanted]) => {
  const { public_ip, error_message } = await valuesOf(body)
  expect({ public_ip, error_message }).toEqual({ public_ip: wanted, error_message: undefined })
})

test.for<[string, string | undefined]>([
  [
    'Atendo uma padaria. O Outlook 2019 de lá não puxa mais o balcao@padariatrigal.com.br, servidor pop.padariatrigal.com.br.',
    'balcao@padariatrigal.com.br',
  ],
  [
    'O caixa@padariatrigal.com.br parou de entrar no Thunderbird, servidor mail.padariatrigal.com.br, porta 995.',
    'caixa@padariatrigal.com.br',
  ],
  [
    'Outlook com POP3.\nServidor: pop.padariatrigal.com.br\nPorta: 995\nDesde ontem às 10h não vem nada do pedidos@padariatrigal.com.br',
    'pedidos@padariatrigal.com.br',
  ],
  ['Outlook stopped downloading sales@brightbakery.com yesterday, server pop.brightbakery.com, port 995.', 'sales@brightbakery.com'],
  // A provider's people have their addresses in its domain, too.
  ['O POP3 não baixa, servidor pop.hospedarede.net.br. Ontem escrevi pro contato@hospedarede.net.br e ninguém respondeu.', undefined],
  ['O POP3 não baixa, servidor mail.hospedarede.net.br. O atendente joao@hospedarede.net.br me pediu a porta, é 995.', undefined],
  ['O POP3 não baixa, servidor pop.gmail.com, porta 995. O backup que eu fazia não chega mais em lia@gmail.com.', undefined],
  // Of servers of several domains none tells whose the account is.
  [
    'O POP3 não baixa, servidor pop.padariatrigal.com.br. Antes era mail.outracasa.com.br e não entra o lia@padariatrigal.com.br.',
    undefined,
  ],
])('readRequest() reads the account by its server in “%s”', async ([body, wanted]) => {
  expect((await valuesOf(body))['pop3_user']).toBe(wanted)
})

const asked = (host: string, ip = ours): string =>
  `Em 18/11/2026 10:41, Suporte <suporte@provedor.example> escreveu:\n> - IP internet do local:\n\n${ip}\n\n> - Host (endereço do servidor POP3):\n\n${host}\n\n> - Porta TCP:\n\n995\n`

test.for<[string, string | undefined]>([
  [asked(`está o IP mesmo: ${desks}`), desks],
  [asked(`coloquei o IP: ${desks}`), desks],
  [asked(`pop.lojaprado.com.br, o IP é: ${desks}`), 'pop.lojaprado.com.br'],
  [asked('não sei'), undefined],
])('readRequest() reads what answers for the server in %j', async ([body, wanted]) => {
  const { pop3_host, public_ip } = await valuesOf(body)
  expect({ pop3_host, public_ip }).toEqual({ pop3_host: wanted, public_ip: ours })
})

test.for<[string, Record<string, unknown>]>([
  [
    'As contas luis@, caixa@ e adega@lojaprado.com.br não baixam no Outlook 2016.',
    { pop3_user: ['luis@lojaprado.com.br', 'caixa@lojaprado.com.br', 'adega@lojaprado.com.br'] },
  ],
  ['Não baixa nem o sol@lojaprado.com.br nem o lua@ no Outlook 2016.', { pop3_user: ['sol@lojaprado.com.br', 'lua@lojaprado.com.br'] }],
  ['Tanto o sol@ como o lua@lojaprado.com.br não baixam no Outlook 2016.', { pop3_user: ['sol@lojaprado.com.br', 'lua@lojaprado.com.br'] }],
  [
    'Mandei do ana@lojaprado.com.br ontem às 10h para compras@ e caixa@fornecedor.com.br e não chegou.',
    { recipient_address: ['compras@fornecedor.com.br', 'caixa@fornecedor.com.br'] },
  ],
])('readRequest() reads addresses that share a domain in “%s”', async ([body, wanted]) => {
  expect(await valuesOf(body)).toMatchObject(wanted)
})
