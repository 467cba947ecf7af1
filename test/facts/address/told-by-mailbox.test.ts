// A mailbox of the customer's own that is told by its name ("do e-mail da secretaria") and written elsewhere, a colleague's that is told with what
// she does, and mail that goes from one of his own to another, as a scanner's or a site's form does. A row each, and beside them what only looks so.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const signed = '\n\nAna\nEscola Prado\nsecretaria@lojaprado.com.br | diretoria@lojaprado.com.br'

/** A field that is undefined must state nothing. */
test.for<[string, Record<string, unknown>]>([
  [
    `A Gislene enviou ontem às 15h o censo do e-mail da secretaria para a prefeitura (iss@riacho.sp.gov.br) e não chegou.${signed}`,
    { checklist: 'sending', sender_address: 'secretaria@lojaprado.com.br', recipient_address: 'iss@riacho.sp.gov.br' },
  ],
  [
    `Uma mãe (rose77@yahoo.com.br) mandou ontem pra caixa da diretoria e não chegou.${signed}`,
    { checklist: 'receiving', sender_address: 'rose77@yahoo.com.br', recipient_address: 'diretoria@lojaprado.com.br' },
  ],
  [
    `A mother (rose77@yahoo.com) wrote yesterday to our diretoria mailbox and it never arrived.${signed}`,
    { checklist: 'receiving', recipient_address: 'diretoria@lojaprado.com.br' },
  ],
  // Written nowhere, or told of something else.
  [
    'Uma mãe (rose77@yahoo.com.br) mandou ontem pra caixa da cantina e não chegou.',
    { checklist: 'receiving', recipient_address: undefined },
  ],
  [
    `A senha do e-mail da diretoria eu sei. Mandei ontem 15h pra iss@riacho.sp.gov.br e não chegou.${signed}`,
    { checklist: 'sending', sender_address: 'secretaria@lojaprado.com.br' },
  ],
  // A colleague's.
  [
    'A Jussara aqui do lado não consegue mandar pro Detran. Ontem 15h ela mandou e voltou escrito "Relay access denied". O e-mail dela é jussara@lojaprado.com.br, o meu funciona. O do Detran é guia@detran.gov.br',
    { checklist: 'sending', sender_address: 'jussara@lojaprado.com.br', recipient_address: 'guia@detran.gov.br' },
  ],
  [
    'O cliente tentou mandar ontem e ele recebeu erro. O e-mail dele é rui@celeiro.com.br',
    { checklist: 'receiving', sender_address: 'rui@celeiro.com.br' },
  ],
  // From one of one's own to another.
  [
    'O formulário do site parou de mandar. Ele sai como site@lojaprado.com.br e vai pra agenda@lojaprado.com.br. Testei hoje às 14h.',
    { checklist: 'sending', sender_address: 'site@lojaprado.com.br', recipient_address: 'agenda@lojaprado.com.br' },
  ],
  [
    'A multifuncional não manda mais o escaneado. Está configurada com digital@lojaprado.com.br e manda sempre pra mim, ana@lojaprado.com.br. Hoje 8h05.',
    { checklist: 'sending', sender_address: 'digital@lojaprado.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'O relatório automático sai pelo bot@lojaprado.com.br e cai na caixa da diretora, dir@lojaprado.com.br. Hoje às 6h não chegou.',
    { checklist: 'sending', sender_address: 'bot@lojaprado.com.br', recipient_address: 'dir@lojaprado.com.br' },
  ],
  [
    'O scanner usa scan@lojaprado.com.br e manda pra rh@lojaprado.com.br, hoje 9h deu erro de autenticação 535.',
    { checklist: 'sending', sender_address: 'scan@lojaprado.com.br', recipient_address: 'rh@lojaprado.com.br' },
  ],
  // A program that is set up sends nothing by that, and beside "pra mim" stands whoever the sentence is of.
  [
    'Meu Outlook está configurado com ana@lojaprado.com.br e não recebo nada de rui@oficina.com.br desde ontem às 10h.',
    { checklist: 'receiving', sender_address: 'rui@oficina.com.br' },
  ],
  [
    'O fornecedor mandou pra mim, rui@oficina.com.br, ontem às 15h e não chegou.',
    { checklist: 'receiving', sender_address: 'rui@oficina.com.br' },
  ],
  [
    'Não recebi o email que a Marta (marta@lojaprado.com.br) mandou para ana@lojaprado.com.br ontem',
    { checklist: 'receiving', sender_address: 'marta@lojaprado.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'A Marta me mandou a planilha de marta@lojaprado.com.br ontem e não chegou na minha caixa ana@lojaprado.com.br',
    { checklist: 'receiving', sender_address: 'marta@lojaprado.com.br', recipient_address: 'ana@lojaprado.com.br' },
  ],
])('readRequest() reads “%s”', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  const told = Object.fromEntries(Object.keys(expected).map((key) => [key, key === 'checklist' ? checklist : values[key]]))
  expect(told).toEqual(expected)
})

test.for<[string, string | undefined]>([
  ['O programa parou de enviar hoje às 9h', 'sending'],
  ['Parou de enviar ontem às 11h, do nfe@lojaprado.com.br para a tereza.lins@gmail.com', 'sending'],
  ['O Outlook 2016 dá isso: 550 5.7.1 <ana@lojaprado.com.br>: Sender address rejected. Foi hoje 9h, era pra rui@celeiro.com.br', 'sending'],
  ['O “fale conosco” do nosso site não entrega mais: SMTP ERROR: 535 5.7.8 Error: authentication failed', 'sending'],
  ['Os alunos reclamam. Alunos sem receber o comunicado que mandei ontem', 'sending'],
  ['Meu gmail com pop não está enviando e-mails', 'sending'],
  ['Outlook com pop não envia e não recebe nada desde ontem', 'pop3'],
  ['Meu colega sem receber e-mail nenhum desde ontem às 10h', 'receiving'],
  ['O banco parou de mandar os extratos para ana@lojaprado.com.br desde segunda. Vem de extratos@lagoa.com.br', 'receiving'],
  ['Por favor parem de mandar propaganda pra mim', undefined],
  ['vocês pararam de mandar o boleto por email? não achei o deste mês', undefined],
  ['O Outlook 2016 não recebe, dá erro de autenticação no pop3', 'pop3'],
])('readRequest() takes “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})
