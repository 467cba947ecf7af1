// What a letter tells beside its matter, in a sentence that says so itself: it is no value of the customer's, whether he states his own or not. Below,
// the same words where they are his own.
import { describe, expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const BARE = 'Meu Outlook 2016 não baixa os e-mails pelo POP3 desde hoje às 9h.'
const OWN = {
  pop3_host: 'pop.lojaprado.com.br',
  pop3_port: 995,
  pop3_encryption: 'ssl_tls',
  public_ip: '200.1.2.3',
  pop3_user: 'ana@lojaprado.com.br',
}
const FULL = `${BARE} O servidor é pop.lojaprado.com.br, a porta é 995 com SSL, o usuário é ana@lojaprado.com.br e o IP é 200.1.2.3.`

const asides = [
  'O servidor antigo era mail.antigoprovedor.com.br.',
  'Antes eu usava a porta 110 sem SSL.',
  'Previously we used port 110 without SSL.',
  'Antes usábamos el puerto 110.',
  'The old server was mail.antigoprovedor.com.br.',
  'Vi na internet que a porta certa é a 143.',
  'I read online that the right port is 143.',
  'Leí en internet que el puerto es 143.',
  'Meu irmão mandou trocar para a porta 143, mas não troquei.',
  'My brother told me to change to port 143, but I did not touch it.',
  'O antivírus do outro computador é o Avast.',
  'O servidor do outro notebook é mail.outro.com.br.',
  'A minha outra conta, comercial@outraempresa.com.br, está normal.',
  'My other account, sales@other.com, works fine.',
  'Em casa o IP é 187.10.20.30, mas lá funciona.',
  'O IP da impressora é 192.168.0.50.',
  "The printer's IP is 192.168.0.50.",
  'Na semana passada deu um erro diferente, "Connection reset by peer", mas passou.',
  'O suporte de vocês me atendeu na terça às 14h e não resolveu.',
  'Abri um chamado no dia 3 e não tive retorno.',
  'Recebi a fatura de vocês no dia 10/11.',
  'Uso o Windows 7 só no computador de casa.',
  'Um cliente me disse que usa o Outlook 2013.',
  'Também testei na porta 143 e deu na mesma.',
  'I also tried port 143, same result.',
]

describe('valuesOf() takes nothing that is told aside', () => {
  test.for(asides)('%s', async (aside) => {
    expect(await valuesOf(`${FULL}\n\n${aside}`)).toEqual(await valuesOf(FULL))
    expect(await valuesOf(`${BARE}\n\n${aside}`)).toEqual(await valuesOf(BARE))
  })

  test('the letters that they stand in', async () => {
    expect(await valuesOf(FULL)).toMatchObject(OWN)
    expect(Object.keys(await valuesOf(BARE))).toEqual(['occurred_at', 'client_software'])
  })
})

test.for<[string, Record<string, unknown>]>([
  ['Antes eu usava a porta 110, agora uso a 995.', { pop3_port: 995 }],
  ['Antes disso eu usava a porta 110, e ainda uso.', { pop3_port: 110 }],
  ['Vi na internet que a porta certa é a 995 e coloquei.', { pop3_port: 995 }],
  ['Vi na internet que meu IP é 200.1.2.3.', { public_ip: '200.1.2.3' }],
  ['Meu irmão mandou trocar a porta de 110 para 995, mas não troquei.', { pop3_port: 110 }],
  ['O antivírus do outro computador é o mesmo, Avast.', { antivirus: 'Avast' }],
  ['Em casa o IP é 187.10.20.30, e lá não baixa.', { public_ip: '187.10.20.30' }],
  ['Uso o Windows 7 só no computador de casa, e é nele que não baixa.', { os_version: 'Windows 7' }],
  ['Também testei na porta 143, deu na mesma, e deixei nela.', { pop3_port: 143 }],
  ['Na semana passada deu o mesmo erro, "Connection reset by peer".', { error_message: 'Connection reset by peer' }],
])('valuesOf() takes what is his own: %s', async ([told, values]) => {
  expect(await valuesOf(`${BARE}\n\n${told}`)).toMatchObject(values)
})
