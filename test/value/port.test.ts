// Ports, alone and among other numbers.
import { expect, test } from 'vitest'
import { findPorts, readPort } from '../../src/value/setting/port.ts'

test.for([
  ['Host pop.loja.com.br, TCP/995 com SSL', 995],
  ['porta TCP/110', 110],
])('findPorts() finds the port behind its protocol in: %s', ([prose, value]) => {
  expect(findPorts(String(prose))[0]?.value).toBe(value)
})

test.for<[string, number]>([
  ['995', 995],
  ['995.', 995],
  ['"995"', 995],
  ['９９５', 995],
  ['porta 995', 995],
  ['a porta é a 110', 110],
  ['é a 110', 110],
  ['995/tcp', 995],
  ['TCP 110', 110],
  ['995 (SSL/TLS)', 995],
  ['Porta: 995 SSL', 995],
  ['110, sem criptografia', 110],
  ['pop.padaria.com.br:995', 995],
  ['203.0.113.9:110', 110],
  ['TLS 1.2 / 995', 995],
  ['POP3 995', 995],
  ['porta de entrada (POP3): 995', 995],
  ['entrada 995 saída 465', 995],
  ['995 desde 12/11', 995],
  ['desde 12/11 porta 995', 995],
  ['110 (antes era 995)', 110],
  ['não é 110, é 995', 995],
  ['995 (antes era a porta 110)', 995],
  ['995. Testei a porta 110', 995],
  ['antes 110, agora porta 995', 995],
  ['tentei a porta 110', 110],
  ['não sei mas acho que 110', 110],
  ['993 ou 995', 993],
  ['port number 143', 143],
  ['el puerto es el 110', 110],
  ['9 9 5', 995],
  ['padrão do pop3, 110', 110],
  ['cento e dez', 110],
  ['novecentos e noventa e cinco', 995],
  ['nove nove cinco', 995],
  ['um um zero', 110],
  ['porta nueve nueve cinco', 995],
  ['995, e não 993', 995],
  ['993 não, 995', 995],
  ['no programa está 110', 110],
  ['1', 1],
  ['65535', 65535],
])('readPort() reads %s', ([answer, value]) => {
  expect(readPort(answer)).toMatchObject({ value, state: 'good' })
})

test.for<[string, number]>([
  ['0', 0],
  ['65536', 65536],
  ['porta 70000', 70000],
])('readPort() calls %s out of range', ([answer, value]) => {
  expect(readPort(answer)).toMatchObject({ value, state: 'invalid', problem: 'out-of-range' })
})

test.for([['padrão'], ['porta padrão do pop3'], ['a normal'], ['203.0.113.9'], ['99999999'], ['12/11'], ['TLS 1.2'], ['']])(
  'readPort() finds none in %s',
  ([answer]) => {
    expect(readPort(answer ?? '')).toBeUndefined()
  },
)

test.for<[string, string, number[]]>([
  ['one behind its word', 'na porta 995 com SSL marcado', [995]],
  ['one behind a host', 'servidor pop.padaria.com.br:995', [995]],
  ['one beside encryption', 'hoje troquei para 995 com SSL/TLS', [995]],
  ['one in capitals', 'PORTA 110 SEM CRIPTOGRAFIA', [110]],
  ['one in Spanish', 'puerto 110 y sin cifrado', [110]],
  ['several, in order', 'porta 995 na entrada e porta 465 na saída', [995, 465]],
  ['no house numbers, prices, years', 'rua das Flores 995, apto 110, R$ 465, em 2026, ramal 587', []],
  ['no doors', 'a porta do portão 3', []],
  ['one said in words', 'a porta é cento e dez', [110]],
  ['one said figure by figure', 'na porta nove nove cinco', [995]],
  ['a usual one behind a verb', 'em Avançado está 995', [995]],
  ['a usual one behind the dialog it stands in', 'Servidor de entrada (POP3): 995', [995]],
  ['the one instead of another', 'a porta não é 110, é 995', [110, 995]],
  ['the one that is left', 'porta 110 não, 995', [995]],
  ['the one that it is now', 'antes a porta era 110, agora é 995', [110, 995]],
  ['one some blanks or a bar behind a host', 'pop.loja.com.br   995\nmail.loja.com.br | 110\npop.loja.com.br: 143', [995, 110, 143]],
  ['one between a host and a switch', 'pop.loja.com.br:995:1', [995]],
  ['no prices and no counts behind a site', 'loja.com.br 110 reais, loja.com.br 995 mensagens', []],
  ['no volts and no mails', 'liguei na 110 v, são 995 mensagens e 110 contas', []],
  ['no doors in words', 'a porta uma fica aberta, a porta dois não', []],
])('findPorts() finds %s', ([, prose, values]) => {
  expect(findPorts(prose).map(({ value }) => value)).toEqual(values)
})
