// What is answered right behind the name of the matter ("MX: não, aponta pra outro"), whose address "nesse aqui que escrevo" is, who writes told with what
// she does, a guard that comes with Windows; and beside each what resembles it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const own = 'ana@lojaprado.com.br'
const pop = 'O Outlook 2016 não baixa desde ontem 10h. '

const rows: [string, Record<string, unknown>][] = [
  [`${pop}Domínio ativo: sim. MX: não, está apontando pra outra hospedagem.`, { domain_active: 'sim', mx_valid: 'não' }],
  [`${pop}O domínio tá ok, o MX não, aponta pro outro ainda.`, { domain_active: 'sim', mx_valid: 'não' }],
  [`${pop}Domain active: yes. MX: no, it still points to the old host.`, { domain_active: 'sim', mx_valid: 'não' }],
  [`${pop}Domínio ativo: sim, conferi; MX: não, responde outro servidor.`, { mx_valid: 'não' }],
  [`${pop}Ninguém aqui mexeu no MX não, nem no domínio.`, { mx_valid: undefined, domain_active: undefined }],
  [`${pop}Não mexemos no MX não, podem ver.`, { mx_valid: undefined }],
  [`${pop}Paguei o domínio sim, semana passada. O MX não sei.`, { mx_valid: undefined }],
  [`${pop}MX não mudou, é o de vocês.`, { mx_valid: undefined }],
  [`${pop}Vocês olham o MX, ok?`, { mx_valid: undefined }],
  // What was told before is denied of the domain, too; where a domain or its site points is no matter of whether it is paid.
  [`${pop}Trocamos de hospedagem, mas o domínio não.`, { domain_active: undefined }],
  [`${pop}Ontem caiu o site; o domínio não.`, { domain_active: undefined }],
  [`${pop}O provedor mudou o IP, o MX não.`, { mx_valid: undefined }],
  [`${pop}Do servidor sei tudo, do MX não.`, { mx_valid: undefined }],
  [`${pop}O domínio aponta pra outra hospedagem.`, { domain_active: undefined }],
  [`${pop}O site do domínio aponta pra outro servidor.`, { domain_active: undefined, mx_valid: undefined }],
  [`${pop}O MX aponta para outro servidor, o de vocês mesmo.`, { mx_valid: undefined }],
  [`${pop}O MX aponta pro antigo, correto?`, { mx_valid: undefined }],
  [`${pop}O MX aponta para outro servidor? Não sei se o domínio está ok.`, { mx_valid: undefined, domain_active: undefined }],
  // The writer's own address.
  ['o fornecedor nfe@aco.com.br mandou ontem e nao chegou nesse que estou escrevendo', { recipient_address: own }],
  ['nfe@aco.com.br mandou ontem, no meu e-mail, esse do qual falo com vocês, e não chegou', { recipient_address: own }],
  ['o fornecedor nfe@aco.com.br mandou ontem e nao chegou nesse daqui', { recipient_address: own }],
  [
    'nfe@aco.com.br mandou ontem. no celular chegou, nesse computador aqui nao, e nem nesse aqui do caixa',
    { recipient_address: undefined },
  ],
  [
    'nfe@aco.com.br mandou ontem pro compras@lojaprado.com.br e não chegou. Nesse problema que estou escrevendo já ligamos.',
    { recipient_address: 'compras@lojaprado.com.br' },
  ],
  ['o fornecedor nfe@aco.com.br mandou ontem e não chegou. Nesse mesmo dia o computador travou.', { recipient_address: undefined }],
  ['Não recebo e-mail do fornecedor nfe@aco.com.br. Nesta mesma semana trocamos o site.', { recipient_address: undefined }],
  // Who writes.
  [
    'Desde segunda não recebo em ana@lojaprado.com.br. São a Lia, lia@um.com.br, e a Rosa que escreve do trabalho, rosa@dois.com.br. As duas mandaram.',
    { sender_address: ['lia@um.com.br', 'rosa@dois.com.br'] },
  ],
  [
    'Ontem mandei às 10h do ana@lojaprado.com.br para a Lia, lia@um.com.br, e para a Rosa que trabalha com ela, rosa@dois.com.br. Ninguém recebeu.',
    { recipient_address: ['lia@um.com.br', 'rosa@dois.com.br'] },
  ],
  [
    'Ontem a Lia, lia@um.com.br, mandou pro ana@lojaprado.com.br e não chegou. Quem avisou foi a Rosa, que usa rosa@dois.com.br.',
    { sender_address: 'lia@um.com.br' },
  ],
  [
    'Ontem mandei às 10h do ana@lojaprado.com.br para lia@um.com.br e a Rosa que usa rosa@dois.com.br recebeu a dela.',
    { recipient_address: 'lia@um.com.br' },
  ],
  // What guards.
  [`${pop}O antivírus é o Defender do próprio Windows.`, { antivirus: 'Defender do próprio Windows' }],
  [`${pop}Antivirus é aquele que vem no windows.`, { antivirus: 'aquele que vem no windows' }],
  [`${pop}O firewall é o pfSense 2.7, antivírus o Avast.`, { firewall: 'pfSense 2.7' }],
  [`${pop}O link é de fibra, IP fixo, atrás de um Mikrotik.`, { firewall: undefined }],
  [`${pop}O roteador é um Mikrotik e o wifi um UniFi. Firewall não tem.`, { firewall: 'não tem' }],
  [`${pop}Firewall é um Mikrotik do provedor.`, { firewall: 'Mikrotik' }],
  [`${pop}Temos um Mikrotik com regras de saída.`, { firewall: 'Mikrotik' }],
  [`${pop}Temos firewall na empresa. É um Mikrotik.`, { firewall: 'Mikrotik' }],
  [`${pop}Firewall sim, da empresa; Mikrotik.`, { firewall: 'Mikrotik' }],
  [`${pop}Usamos Mikrotik como proteção da rede.`, { firewall: 'Mikrotik' }],
]

test.for(rows)('readRequest() reads %j', async ([body, wanted]) => {
  const { values } = await readBody(body)
  for (const [field, value] of Object.entries(wanted)) expect({ [field]: values[field] }).toEqual({ [field]: value })
})
