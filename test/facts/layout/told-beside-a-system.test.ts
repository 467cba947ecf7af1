// Labelled systems and guards behind which their writer goes on, and of what a state is said.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  ['Sistema: Windows 10, Outlook 2016', { os_version: 'Windows 10', client_software: 'Outlook 2016' }],
  ['Sistema operacional: Windows 10 Pro e uso o Outlook 2016', { os_version: 'Windows 10 Pro', client_software: 'Outlook 2016' }],
  ['SO: Windows 11 24H2, porta 995, IP 200.155.3.4', { os_version: 'Windows 11 24H2', pop3_port: 995, public_ip: '200.155.3.4' }],
  ['Antivírus: Avast, firewall do Windows, Thunderbird 115', { antivirus: 'Avast', client_software: 'Thunderbird 115' }],
  ['Antivírus: Kaspersky Internet Security (com firewall)', { antivirus: 'Kaspersky Internet Security (com firewall)' }],
  ['Firewall: o do Windows 10, antivirus avg free', { firewall: 'o do Windows 10' }],
  ['outlook 2019/win10', { client_software: 'outlook 2019', os_version: 'win10' }],
  ['Thunderbird (v115.6, Linux Mint 21.2)', { client_software: 'Thunderbird v115.6', os_version: 'Linux Mint 21.2' }],
  ['Uso o Outlook mesmo, 2016', { client_software: 'Outlook 2016' }],
  ['O MX do domínio padaria.com.br está errado', { mx_valid: 'não' }],
  ['O MX do meu domínio sumiu', { mx_valid: 'não' }],
  ['O domínio está ativo e o MX está correto', { domain_active: 'sim', mx_valid: 'sim' }],
]

test.for(rows)('%s', async ([words, expected]) => {
  const values = await valuesOf(`Não baixa nada pelo pop3.\n${words}`)
  expect(values).toMatchObject(expected)
})

test('of the domain of an MX that is wrong nothing is said', async () => {
  expect(await valuesOf('Não baixa pelo pop3. O MX do domínio padaria.com.br está errado')).not.toHaveProperty('domain_active')
})

test('behind a bare code the moment is told', async () => {
  const values = await valuesOf('Não baixa pelo pop3.\nOutlook 2013\nerro 0x800ccc92 hoje as 7h45\nip 201.1.2.3')
  expect(values).toMatchObject({ error_message: 'erro 0x800ccc92', occurred_at: '2026-11-18T07:45', public_ip: '201.1.2.3' })
})

test('a list in one line is read to its end', async () => {
  const list = 'Outlook 2021: erro 0x80042108 - 18/11 às 08:05 - win 11 pro - 177.10.1.9 - pop.lojaprado.com.br - SSL - 995.'
  expect(await valuesOf(`Não baixa pelo pop3.\n${list}`)).toMatchObject({
    error_message: 'erro 0x80042108',
    occurred_at: '2026-11-18T08:05',
    os_version: 'win 11 pro',
    public_ip: '177.10.1.9',
    pop3_host: 'pop.lojaprado.com.br',
    pop3_encryption: 'ssl_tls',
    pop3_port: 995,
  })
})

const tales: [string, Record<string, unknown>][] = [
  [
    'Trabalho com três computadores: o meu (Outlook 2016) está normal, o da Jéssica (Outlook 2019) não baixa os e-mails. Conta jessica@lojaprado.com.br, pop.lojaprado.com.br, 995 com SSL.',
    { client_software: 'Outlook 2019', pop3_user: 'jessica@lojaprado.com.br', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'Uso o programa assim: abro o Outlook 2019, clico em receber e ele não conecta no pop.lojaprado.com.br porta 995. Desde hoje 8h20.',
    { client_software: 'Outlook 2019', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, occurred_at: '2026-11-18T08:20' },
  ],
]

test.for(tales)('words before a colon are no label of the tale behind it: %s', async ([words, expected]) => {
  expect(await valuesOf(`O pop3 parou.\n${words}`)).toMatchObject(expected)
})
