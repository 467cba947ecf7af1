// What a customer states beside what commands printed, a row each: nslookup, dig, ping, tracert and ipconfig speak of the network, and of
// nothing that he set. What a mail server answers to telnet, and a look-up of one's own address, is told.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const TOLD =
  'Desde hoje 9h10 o Outlook 2021 não baixa por POP3 a conta ana@lojaprado.com.br, do servidor pop.lojaprado.com.br, porta 995, SSL.'
const HOST = 'pop.lojaprado.com.br'

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  [
    `C:\\>nslookup ${HOST}\nServidor:  UnKnown\nAddress:  192.168.40.1\n\nNome:    ${HOST}\nAddress:  200.150.8.44`,
    { pop3_host: HOST, public_ip: undefined },
  ],
  [
    `$ nslookup ${HOST}\nServer:\t\t192.168.1.1\nAddress:\t192.168.1.1#53\n\nNon-authoritative answer:\nName:\t${HOST}\nAddress: 200.150.8.44`,
    { pop3_host: HOST, public_ip: undefined },
  ],
  [
    `PS C:\\Users\\ana> nslookup ${HOST} 8.8.8.8\nServidor:  dns.google\nAddress:  8.8.8.8\n\nNão é resposta autoritativa:\nNome:    ${HOST}\nAddresses:  2804:14d:1::44\n          200.150.8.44`,
    { pop3_host: HOST, public_ip: undefined, pop3_user: 'ana@lojaprado.com.br', error_message: undefined },
  ],
  [
    `[ana@fw01 ~]$ dig ${HOST} @8.8.8.8\n\n;; ANSWER SECTION:\n${HOST}.\t3600\tIN\tA\t200.150.8.44\n\n;; Query time: 21 msec\n;; SERVER: 8.8.8.8#53(8.8.8.8)\n;; WHEN: Tue Nov 10 07:12:44 -03 2026`,
    { pop3_host: HOST, public_ip: undefined, occurred_at: '2026-11-18T09:10' },
  ],
  [`$ dig +short ${HOST}\n200.150.8.44\n\nNosso IP é 177.20.30.40.`, { public_ip: '177.20.30.40' }],
  [
    `C:\\Users\\ana>ping ${HOST}\nDisparando ${HOST} [200.150.8.44] com 32 bytes de dados:\nResposta de 200.150.8.44: bytes=32 tempo=14ms TTL=52\n\nC:\\Users\\ana>tracert ${HOST}\n  1    <1 ms    <1 ms    <1 ms  192.168.0.1\n  2     9 ms     8 ms     9 ms  186.201.5.9`,
    { pop3_user: 'ana@lojaprado.com.br', public_ip: undefined },
  ],
  [
    `Configuração IP do Windows\n   Gateway Padrão. . . . . . . . . . . . . . . : 177.20.30.1\n   Concessão Obtida. . . . . . . . . . . . . . : terça-feira, 10 de novembro de 2026 07:58:12\n   Servidores DNS. . . . . . . . . . . . : 8.8.8.8\n   Nome do host. . . . . . . . . . . . . : BALCAO-01`,
    { pop3_host: HOST, public_ip: undefined, occurred_at: '2026-11-18T09:10' },
  ],
  [
    `C:\\>telnet ${HOST} 110\nConectando-se a ${HOST}...Não foi possível abrir conexão com o host, na porta 110: Falha ao conectar`,
    { pop3_port: 995, error_message: undefined },
  ],
  // told all the same
  [
    `root@fw01:~# telnet ${HOST} 110\nTrying 200.150.8.44...\nConnected to ${HOST}.\n+OK Dovecot ready.\n-ERR [IN-USE] Mailbox is locked by another session`,
    { public_ip: undefined, error_message: '-ERR [IN-USE] Mailbox is locked by another session' },
  ],
  [
    '$ nslookup myip.opendns.com resolver1.opendns.com\nServer:  resolver1.opendns.com\nAddress:  208.67.222.222\n\nName:    myip.opendns.com\nAddress:  177.20.30.40',
    { public_ip: '177.20.30.40', pop3_host: HOST },
  ],
  ['   Endereço IPv4. . . . . . . . . . . . . . : 192.168.40.17', { public_ip: '192.168.40.17' }],
  ['Name: Ana\nAddress: 177.20.30.40', { public_ip: '177.20.30.40' }],
  ['Gateway ....: 10.0.0.1\nIP ....: 177.20.30.40', { public_ip: '177.20.30.40' }],
]

test.for(rows)('readRequest reads what stands beside %j', async ([printed, expected]) => {
  const values = await valuesOf(`${TOLD}\n\n${printed}`)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})

test('readRequest takes a server and an address that nobody looked up for settings', async () => {
  const { pop3_host, pop3_user } = await valuesOf(
    'Outlook 2016 não recebe pelo POP3 desde ontem 10h.\nServer: pop.lojaprado.com.br\nAddress: ana@lojaprado.com.br',
  )
  expect([pop3_host, pop3_user]).toEqual([HOST, 'ana@lojaprado.com.br'])
})
