// Errors told from memory: "era algo tipo …", a number and then the words, the title of a notice; and where the writer's own next line begins. A row each,
// beside words of people that only resemble them.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const pop = 'Meu Outlook 2016 não baixa os e-mails. '
const sent = 'Mandei hoje 9h do ana@lojaprado.com.br pra rui@sul.com.br. '

test.for<[body: string, error: string | undefined]>([
  [`${pop}De cabeça, diz que era algo tipo servidor não encontrado.`, 'servidor não encontrado.'],
  [`${pop}Aparecia algo como a conexão foi recusada.`, 'a conexão foi recusada.'],
  [`${pop}Dava alguma coisa de servidor não encontrado.`, 'servidor não encontrado.'],
  [`${pop}Fala qualquer coisa de senha incorreta.`, 'senha incorreta.'],
  [`${pop}It said something like the server was not found.`, 'the server was not found.'],
  [`${sent}Dá erro 535, fala que a autenticação falhou.`, 'erro 535, fala que a autenticação falhou.'],
  [
    `${sent}Dá erro quinhentos e cinquenta, diz que o usuário é desconhecido.`,
    'erro quinhentos e cinquenta, diz que o usuário é desconhecido.',
  ],
  [`${sent}Voltou um aviso de "Delivery incomplete", mas ele vai tentar mais dois dias.`, 'Delivery incomplete'],
  [`${pop}Ele fala q o servidor nao respondeu\nporta 995 com ssl servidor pop.lojaprado.com.br`, 'o servidor nao respondeu'],
  [
    `${sent}O retorno diz: 450 4.7.1 Too many recipients, try again later.\nMando do ana@lojaprado.com.br toda semana.`,
    '450 4.7.1 Too many recipients, try again later.',
  ],
  [
    `${pop}O que aparece ao lado da caixa é um triângulo e, clicando nele, a frase: O servidor de entrada não respondeu.`,
    'O servidor de entrada não respondeu.',
  ],
  [
    `${sent}Voltou o aviso:

<rui@sul.com.br>: host mx.sul.com.br[198.51.100.7] said: 550 5.2.1 Mailbox disabled`,
    '550 5.2.1 Mailbox disabled',
  ],
  // What people want, say and number.
  [`${pop}Queria alguma coisa como um servidor sem limite.`, undefined],
  [`${pop}Era algo tipo meio-dia quando parou.`, undefined],
  [`${pop}Foi qualquer coisa que a menina da limpeza fez.`, undefined],
  [`${sent}Meu chefe deu alguma coisa de presente pro cliente e ele não recebeu o convite.`, undefined],
  [`${sent}O pedido "Entrega 550" era do cliente novo.`, undefined],
])('readRequest reads the error of %j', async ([body, error]) => {
  expect((await readBody(body)).values.error_message).toBe(error)
})
