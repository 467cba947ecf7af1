// What the network lets through: ports that somebody says are open are no ports in use, and what a firewall lets through belongs to it.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, number | undefined]>([
  ['O POP3 não baixa. Disseram que a porta 110 está aberta, eu uso a 995.', 995],
  ['O POP3 não baixa. O técnico falou que a 110 tá liberada, mas a nossa é a 995.', 995],
  ['O POP3 não baixa. A operadora diz que não bloqueia a porta 110. No Outlook está 995.', 995],
  ['O POP3 não baixa. Segundo a Vivo as portas 25 e 110 estão abertas; usamos a 995.', 995],
  ['POP3 does not work. They told us port 110 is open. We use 995.', 995],
  ['El POP3 no baja. Dicen que el puerto 110 está abierto. Usamos el 995.', 995],
  ['O POP3 não baixa. Temos pfSense (portas 110 e 995 liberadas).', undefined],
  ['O POP3 não baixa. No roteador liberei a 110 e a 995.', undefined],
  ['O POP3 não baixa. A operadora disse que a porta 995 não está bloqueada. A porta que está lá é a 110.', 110],
  ["POP3 does not work. They say port 995 isn't blocked. Here the port is 110.", 110],
  // The port of which it is told may be the one in use, and alone it is.
  ['O POP3 não baixa. Uso a porta 995, que está liberada no firewall.', 995],
  ['O POP3 não baixa. A porta 110 está aberta e é a que uso.', 110],
  ['O POP3 não baixa. Uso a 110. A 995 está bloqueada.', 110],
  ['O POP3 não baixa. Tá na 110, que me garantiram que está aberta. No celular uso a 995.', 110],
  ['O POP3 não baixa. A porta 995 está liberada no firewall.', 995],
])('readRequest() reads the port in use in “%s”', async ([body, wanted]) => {
  expect((await valuesOf(body))['pop3_port']).toBe(wanted)
})

test.for<[string, string | undefined]>([
  ['O POP3 não baixa. Antivírus não tenho, firewall ufw desligado.', 'ufw desligado'],
  ['O POP3 não baixa. Tem o firewall do Windows (desativado).', 'firewall do Windows (desativado)'],
  ['O POP3 não baixa. O firewall é o pfSense e está liberado.', 'pfSense e está liberado'],
  ['O POP3 não baixa. O firewall é o pfSense, ligado ao modem.', 'pfSense'],
  ['O POP3 não baixa. Firewall aqui só o nftables com saída liberada', 'nftables com saída liberada'],
  [
    'O POP3 não baixa. Temos um OPNsense 24.7 (regra liberando 995 para pop.lojaprado.com.br).',
    'OPNsense 24.7 (regra liberando 995 para pop.lojaprado.com.br)',
  ],
  [
    'O POP3 não baixa. Temos um MikroTik na borda com regra de saída liberada para tudo.',
    'MikroTik na borda com regra de saída liberada para tudo',
  ],
  ['O POP3 não baixa. O firewall é o do roteador da Claro, saída toda liberada.', 'o do roteador da Claro, saída toda liberada'],
  ['O POP3 não baixa. Firewall só o do Windows mesmo, desligado.', 'só o do Windows mesmo, desligado'],
  ['O POP3 não baixa. O firewall é um Sophos XGS 87 sem bloqueio de saída.', 'Sophos XGS 87 sem bloqueio de saída'],
  ['POP3 does not work. We have a pfSense firewall with outbound traffic allowed.', 'pfSense firewall with outbound traffic allowed'],
  ['O POP3 não baixa. Não temos firewall dedicado, só o do modem da Oi.', 'o do modem'],
  // What stands beside it and is none of it.
  ['O POP3 não baixa. O firewall é um pfSense, Outlook 2016 em todas as máquinas.', 'pfSense'],
  ['O POP3 não baixa. Uso o pfSense, porta 995 no Outlook 2016.', 'pfSense'],
  ['O POP3 não baixa. Temos um Fortigate. Saída do escritório é pela Vivo.', 'Fortigate'],
  ['O POP3 não baixa. A internet passa por um MikroTik na entrada do prédio.', undefined],
  ['O POP3 não baixa. Antivírus Sophos.', undefined],
])('readRequest() reads the firewall in “%s”', async ([body, wanted]) => {
  expect((await valuesOf(body))['firewall']).toBe(wanted)
})

test.for<[string, string | undefined]>([
  ['O POP3 não baixa. O firewall é um Sophos XGS 87.', undefined],
  ['O POP3 não baixa. Firewall do Windows e antivírus Norton 360.', 'Norton 360'],
  ['O POP3 não baixa. Antivírus e firewall Kaspersky.', 'Kaspersky'],
  ['O POP3 não baixa. Não mexo no firewall. Norton 22 instalado.', 'Norton 22'],
])('readRequest() reads the antivirus in “%s”', async ([body, wanted]) => {
  expect((await valuesOf(body))['antivirus']).toBe(wanted)
})
