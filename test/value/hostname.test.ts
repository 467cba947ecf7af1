// Names of servers as customers write them.
import { expect, test } from 'vitest'
import { findHostnames, readHostname } from '../../src/value/address/hostname.ts'

test.for<[string, string]>([
  ['pop.padaria.com.br', 'pop.padaria.com.br'],
  ['POP.Padaria.com.br', 'pop.padaria.com.br'],
  ['pop.padaria.com.br.', 'pop.padaria.com.br'],
  ['pop.espiga.com.py', 'pop.espiga.com.py'],
  ['pop.padaria.com.br,', 'pop.padaria.com.br'],
  ['"pop.padaria.com.br"', 'pop.padaria.com.br'],
  ['<pop.padaria.com.br>', 'pop.padaria.com.br'],
  ['pop.padaria.com.br:995', 'pop.padaria.com.br'],
  ['pop.padaria.com.br/995', 'pop.padaria.com.br'],
  ['pop.padaria.com.br porta 995', 'pop.padaria.com.br'],
  ['é o pop.padaria.com.br mesmo', 'pop.padaria.com.br'],
  ['pop.padaria.com.br (antes era mail.padaria.com.br)', 'pop.padaria.com.br'],
  ['servidor: mail.padaria.example', 'mail.padaria.example'],
  ['https://webmail.padaria.com.br/entrar', 'webmail.padaria.com.br'],
  ['pop3://pop.padaria.com.br', 'pop.padaria.com.br'],
  ['www.padaria.com.br', 'www.padaria.com.br'],
  ['pop ponto padaria ponto com ponto br', 'pop.padaria.com.br'],
  ['pop. padaria. com. br', 'pop.padaria.com.br'],
  ['pop . padaria . com . br', 'pop.padaria.com.br'],
  ['pop-01.padaria-azul.net.br', 'pop-01.padaria-azul.net.br'],
  ['mail.padaria.local', 'mail.padaria.local'],
  ['servidor.empresa.interno', 'servidor.empresa.interno'],
  ['pop.padaria.com,br', 'pop.padaria.com.br'],
  ['pop,padaria,com,br', 'pop.padaria.com.br'],
  ['pop.padaria.com.br,mail.padaria.com.br', 'pop.padaria.com.br'],
  ['localhost', 'localhost'],
  ['203.0.113.9', '203.0.113.9'],
  ['192.168.0.5', '192.168.0.5'],
  ['[2001:db8::9]', '2001:db8::9'],
  ['conta joao@padaria.com.br, servidor pop.padaria.com.br', 'pop.padaria.com.br'],
])('readHostname() reads %s', ([answer, value]) => {
  expect(readHostname(answer)).toMatchObject({ value, state: 'good' })
})

test.for([
  ['joao@padaria.com.br'],
  ['roteador.png'],
  ['config.txt'],
  ['limpa.py'],
  ['pop'],
  ['o do provedor'],
  ['Outlook 16.0.5'],
  ['com.br'],
  [''],
  ['-pop-.x'],
])('readHostname() finds none in %s', ([answer]) => {
  expect(readHostname(answer ?? '')).toBeUndefined()
})

test.for<[string, string, string[]]>([
  ['a name in a sentence', 'o servidor é pop.padaria.com.br, na porta 995', ['pop.padaria.com.br']],
  ['a name at its end', 'não conecta no pop.padaria.com.br.', ['pop.padaria.com.br']],
  ['an address', 'servidor 203.0.113.9', ['203.0.113.9']],
  ['no e-mail domains', 'a conta joao@padaria.com.br', []],
  ['no web addresses', 'entrei em https://www.padaria.com.br/a.html e www.padaria.com.br', []],
  ['no file names', 'segue roteador.png, leia.txt, dados.zip', []],
  ['no sentences without a blank', 'deu certo.obrigado problema.me ajudem fim.Não sei', []],
  ['no versions', 'Thunderbird 102.15.1 e Outlook 16.0', []],
  ['reserved names', 'uso mail.padaria.example aqui', ['mail.padaria.example']],
])('findHostnames() finds %s', ([, prose, values]) => {
  expect(findHostnames(prose).map(({ value }) => value)).toEqual(values)
})
