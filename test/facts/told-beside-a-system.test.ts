// Labelled systems and guards behind which their writer goes on, and of what a state is said.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  ['Sistema: Windows 10, Outlook 2016', { os_version: 'Windows 10', client_software: 'Outlook 2016' }],
  ['Sistema operacional: Windows 10 Pro e uso o Outlook 2016', { os_version: 'Windows 10 Pro', client_software: 'Outlook 2016' }],
  ['SO: Windows 11 24H2, porta 995, IP 200.155.3.4', { os_version: 'Windows 11 24H2', pop3_port: 995, public_ip: '200.155.3.4' }],
  ['Antivírus: Avast, firewall do Windows, Thunderbird 115', { antivirus: 'Avast', client_software: 'Thunderbird 115' }],
  ['Antivírus: Kaspersky Internet Security (com firewall)', { antivirus: 'Kaspersky Internet Security (com firewall)' }],
  ['Firewall: o do Windows 10, antivirus avg free', { firewall: 'o do Windows 10' }],
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
