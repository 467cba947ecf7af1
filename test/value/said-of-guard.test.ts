// What is said of an antivirus or a firewall that no list names: whose it is, what it came with, whether it is on, a name that nobody knows.
import { expect, test } from 'vitest'
import { findAntivirus, findFirewall } from '../../src/value/program/protection.ts'

test.for<[string, string | undefined, string | undefined]>([
  ['Antivírus Avast, firewall é ZoneAlarm.', 'Avast', 'ZoneAlarm'],
  ['Não temos antivírus; firewall é o do roteador.', 'Não temos antivírus', 'o do roteador'],
  ['Antivírus não usamos, firewall ligado.', 'não usamos', 'ligado'],
  ['O firewall tá desligado e o antivírus é o Norton.', 'Norton', 'desligado'],
  ['O firewall é o Comodo e o antivírus é da McAfee.', 'McAfee', 'Comodo'],
  ['Uso o firewall do próprio windows.', undefined, 'firewall do próprio windows'],
  ['Firewall: o do windows mesmo. Anti virus: avg gratis.', 'avg gratis', 'o do windows mesmo'],
  ['Não tem firewall, só o antivírus que veio no note.', 'antivírus que veio no note', 'Não tem firewall'],
  ['Antivírus é um tal de Rising.', 'Rising', undefined],
  ['Antivírus só o padrão do Windows.', 'só o padrão do Windows', undefined],
  ['Firewall padrão do Windows, antivírus padrão do Windows.', 'antivírus padrão do Windows', 'Firewall padrão do Windows'],
  ['Firewall da empresa é um Fortigate.', undefined, 'Fortigate'],
  ['Tem o firewall do roteador da Claro.', undefined, 'firewall do roteador da Claro'],
  ['Estamos atrás de um firewall da Cisco.', undefined, 'firewall da Cisco'],
  ['Firewall? Não tem. Antivírus? Avast.', 'Avast', 'Não tem'],
  ['The antivirus is Norton 360 and the firewall is the one in the router.', 'Norton 360', 'the one in the router'],
  ['Antivirus - none, firewall - whatever Windows has.', 'none', 'whatever Windows has'],
  ['El antivirus es Panda Dome y el firewall el de Windows.', 'Panda Dome', 'el de Windows'],
  ['Antivirus Avast, cortafuegos desactivado.', 'Avast', 'desactivado'],
  ['O antivírus se chama Guardião 3.2.', 'Guardião 3.2', undefined],
  // What was done to it, or with it, is not what it is.
  ['Já desliguei o firewall e o antivírus e nada.', undefined, undefined],
  ['Desliguei o antivírus e o Outlook 2016 continua igual.', undefined, undefined],
  ['Já testei com o firewall desligado e sem mexer no antivírus.', undefined, undefined],
  ['Liberei a porta no firewall da empresa.', undefined, undefined],
  ['O antivírus é bom e o firewall é novo.', undefined, undefined],
  ['O firewall da empresa bloqueia tudo.', undefined, undefined],
  ['Não lembro o nome do antivírus. Firewall não faço ideia.', undefined, undefined],
  ['Tenho antivírus mas não sei qual é.', undefined, undefined],
])('findAntivirus() and findFirewall() read “%s”', ([text, antivirus, firewall]) => {
  expect([findAntivirus(text)[0]?.value, findFirewall(text)[0]?.value]).toEqual([antivirus, firewall])
})
