// What a letter tells of other things, people and days than those of its matter: a VPN's port, a neighbour's program, the day of a bill, whom to answer. It is no value
// of the customer's, in no place of his letter; below, the same words where they are his own.
import { describe, expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const BARE = 'Meu Outlook 2016 não baixa os e-mails pelo POP3 desde hoje às 9h.'
const FULL = `${BARE} O servidor é pop.lojaprado.com.br, a porta é 995 com SSL, o usuário é ana@lojaprado.com.br e o IP é 200.1.2.3.`
const SENT = 'Mandei ontem às 10h um orçamento de ana@lojaprado.com.br para bia@cliente.com.br e ele não chegou.'

const others = [
  // other services and devices
  'A nossa VPN usa a porta 1194.',
  'Our VPN uses port 1194.',
  'La base MySQL está en el puerto 3306.',
  'O FTP é ftp.lojaprado.com.br, porta 21, e esse funciona.',
  'o sistema da loja conecta no servidor dados.lojaprado.com.br na porta 1433.',
  'O DVR está na porta 37777.',
  'The office printer is at 192.168.0.40.',
  'La grabadora de las cámaras tiene la dirección 10.0.0.15.',
  'O scanner manda para digitalizacao@lojaprado.com.br sem problema.',
  'The scanner sends to scans@lojaprado.com.br without problems.',
  'O site da Receita deu erro ontem, "Sessão expirada".',
  'La página de la AFIP me dio un error ayer, "Sesión vencida".',
  'No meu celular, um Galaxy S21 com Android 13, entra tudo.',
  'Nosso site www.lojaprado.com.br está no ar.',
  'A maquininha do balcão fala com o 10.1.1.20 na porta 9100.',
  'Port 8080 is for the stock program, not for mail.',
  'La tablet de los chicos tiene Android 12.',
  'Temos também um Mac com macOS 13 pra design, sem e-mail.',
  'No PC do caixa tem o Windows 7, mas esse não usa e-mail.',
  'O servidor de saída é smtp.lojaprado.com.br na porta 587 e o envio vai bem.',
  'Aliás, o site www.lojaprado.com.br está lento.',
  // other people and their words
  'O meu vizinho usa a porta 143.',
  'My neighbour uses port 143.',
  'Un amigo me dijo que Thunderbird 115 anda mejor.',
  'Vi num grupo que a porta 2525 ajuda.',
  'O manual do Outlook fala em porta 110 por padrão.',
  'A página de ajuda de outro provedor diz que o servidor é pop.outrohost.com.',
  'I read your page about ports 110 and 143 and understood nothing.',
  'O suporte de vocês mandou usar a 587 (mas isso é do envio).',
  'O site do banco pede um certificado novo, mas isso é outra história.',
  // what is to come, what was, what never was
  'Em janeiro vamos trocar o programa pelo Thunderbird 128.',
  'Next week we will move to Microsoft 365.',
  'Na época o servidor era pop.hostvelho.com.br.',
  'Meu antigo notebook tinha o Windows XP.',
  'Nunca usamos a porta 25.',
  'We never used port 25.',
  'In our last house we were with Verizon and used pop.verizon.net.',
  'O dono anterior tinha o endereço info@reisvelho.com.br.',
  'La Navidad pasada la misma máquina tuvo un virus y Norton 2012 lo sacó.',
  'Comprei o Windows 11, mas não instalei.',
  // other days
  'Faltou energia aqui no sábado às 22h, mas voltou logo.',
  'My flight is on Thursday at 6 am.',
  'O carteiro passou hoje às 10h.',
  'Mr. Hall from marketing retired on 1 November.',
  'Choveu o domingo todo.',
  'O Windows Update rodou na segunda.',
  'Paguei o boleto dia 10/11.',
  'The invoice for November is due on 25/11/2026.',
  'Nuestro técnico lo revisó el lunes.',
  'Meu primo que entende de computador olhou no sábado e não achou nada.',
  'O roteador foi trocado dia 3 de novembro.',
  'A reunião com o cliente é hoje às 15h, por isso é urgente.',
  'The webmail works fine, I checked it this morning.',
  // whom to answer
  'Coloquei em cópia nosso contador, pedro@escritoriocontas.com.br.',
  'Please copy my assistant, joan@lojaprado.com.br, on your answer.',
  'Si no contesto, escríbanme a mi correo personal, ana1970@gmail.com.',
  'If I do not answer, write to my private address, ana1970@gmail.com.',
  'A conta de testes, teste@lojaprado.com.br, pode ser apagada.',
  'I am writing from my private account because of this.',
  'The mail that my wife uses, eva@otherfirm.com, is with another provider.',
]

describe('valuesOf() takes nothing that is told of another matter', () => {
  test.for(others)('%s', async (other) => {
    for (const letter of [FULL, BARE, SENT]) {
      const own = await readBody(letter)
      for (const told of [`${letter}\n\n${other}`, `${other}\n\n${letter}`, `Olá.\n${letter} ${other} Aguardo.`]) {
        const read = await readBody(told)
        expect([read.checklist, await valuesOf(told)]).toEqual([own.checklist, await valuesOf(letter)])
      }
    }
  })
})

test.for<[string, Record<string, unknown>]>([
  ['Nosso ERP não baixa os e-mails pelo POP3. O ERP usa o servidor pop.lojaprado.com.br, porta 110.', { pop3_port: 110 }],
  ['O e-mail do meu vizinho não baixa pelo POP3. O vizinho usa a porta 110.', { pop3_port: 110 }],
  ['Meu amigo usa a 995 e eu uso a 110, o POP3 não baixa.', { pop3_port: 110 }],
  ['O técnico veio ontem trocar o roteador. Às 15h40 o POP3 parou de baixar.', { occurred_at: '2026-11-17T15:40' }],
  ['Faltou luz no sábado. Desde então o POP3 não baixa.', { occurred_at: '2026-11-14' }],
  ['O técnico trocou o roteador na segunda. O POP3 não baixa desde então.', { occurred_at: '2026-11-16' }],
  ['O ChatGPT falou pra usar a 995. Coloquei e o POP3 não baixa.', { pop3_port: 995 }],
  ['O ChatGPT falou pra usar a 995. Uso a 110 e o POP3 não baixa.', { pop3_port: 110 }],
  ['O Outlook 2016 não baixa. Horário de atendimento: 8h às 18h. Parou ontem às 15h.', { occurred_at: '2026-11-17T15:00' }],
  ['Não baixa pelo POP3.\nHorário de atendimento: 8h às 18h. Parou ontem às 15h no Outlook 2016.', { occurred_at: '2026-11-17T15:00' }],
  ['Podem responder em bia@lojaprado.com.br? É essa conta que não baixa no Outlook 2016.', { pop3_user: 'bia@lojaprado.com.br' }],
  ['Desde que trocaram o modem na segunda o POP3 não baixa.', { occurred_at: '2026-11-16' }],
  ['O POP3 não baixa. Na página que mostra o IP deu 200.1.2.3.', { public_ip: '200.1.2.3' }],
  ['O POP3 não baixa no celular. É um Galaxy com Android 13.', { os_version: 'Android 13' }],
  ['Semana que vem mudo, mas o POP3 do Outlook 2016 não baixa hoje.', { client_software: 'Outlook 2016' }],
  ['O POP3 não baixa. O scanner não tem nada a ver, o POP está na 995.', { pop3_port: 995 }],
  ['O POP3 não baixa. A VPN está ligada e meu IP é 200.1.2.3.', { public_ip: '200.1.2.3' }],
  ['O POP3 não baixa. O Google mostra meu IP como 200.1.2.3.', { public_ip: '200.1.2.3' }],
  ['O POP3 não baixa. A internet oscilou ontem às 10h.', { occurred_at: '2026-11-17T10:00' }],
  ['O POP3 não baixa. A moça do caixa notou ontem às 10h. O carteiro passou hoje.', { occurred_at: '2026-11-17T10:00' }],
  ['O POP3 não baixa. Antes a VPN derrubava, agora uso a porta 995.', { pop3_port: 995 }],
])('valuesOf() takes what is his own: %s', async ([letter, values]) => {
  expect(await valuesOf(letter)).toMatchObject(values)
})

test.for<[string, Record<string, unknown>]>([
  [
    'A multifuncional não envia mais. Ela usa scanner@lojaprado.com.br e o destino era bia@cliente.com.br. O técnico olhou e nada.',
    { sender_address: 'scanner@lojaprado.com.br', recipient_address: 'bia@cliente.com.br' },
  ],
  [
    'Mandei um e-mail ontem às 10h de ana@lojaprado.com.br para bia@cliente.com.br e coloquei em cópia rui@outra.com.br. Voltou para mim.',
    { sender_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Podem escrever para bia@lojaprado.com.br? Ela não recebe o que rui@cliente.com.br manda, ontem às 9h por exemplo.',
    { sender_address: 'rui@cliente.com.br', recipient_address: 'bia@lojaprado.com.br' },
  ],
  [
    'Estou copiando o cliente rui@cliente.com.br, que não recebe nossos e-mails. Mandei ontem 9h.',
    { recipient_address: 'rui@cliente.com.br' },
  ],
  ['rui@cliente.com.br está em cópia e não recebe nossos e-mails. Mandei ontem 9h.', { recipient_address: 'rui@cliente.com.br' }],
  [
    'A conta rui@cliente.com.br fica em outro provedor. Ele mandou ontem 9h e não chegou em ana@lojaprado.com.br',
    { sender_address: 'rui@cliente.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Respondam para bia1970@gmail.com, pois não recebo em ana@lojaprado.com.br o que rui@cliente.com.br manda.',
    { sender_address: 'rui@cliente.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  ['A costureira escreve pra mim do cida@costura.com.br e não chega nada desde ontem.', { sender_address: 'cida@costura.com.br' }],
  ['O boleto saiu ontem às 10h de ana@lojaprado.com.br para bia@cliente.com.br e não chegou.', { sent_at: '2026-11-17T10:00' }],
])('valuesOf() takes who sent and who was to receive: %s', async ([letter, values]) => {
  expect(await valuesOf(letter)).toMatchObject(values)
})
