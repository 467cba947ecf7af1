// Which way mail does not move, by who does what to whom: one row a phenomenon, in sentences that resemble each other and part in one word.
import { expect, test } from 'vitest'
import { foldInPlace } from '../../src/facts/fold-in-place.ts'
import { type Move, tellPlainMove } from '../../src/facts/tell-plain-move.ts'

test.for<[string, string, Move | undefined]>([
  ['a program that does not bring mail', 'o thunderbird da loja não traz as mensagens', 'fetched'],
  ['a program that does not send', 'o thunderbird da loja não manda as mensagens', 'sent'],
  ['a program that does neither', 'o outlook não envia nem recebe', 'fetched'],
  ['whose device it is', 'o celular do patrão não pega os e-mails', 'fetched'],
  ['the device of who is written to', 'meu e-mail não chega no celular do cliente', 'sent'],
  ['the same mail on the own device', 'meus e-mails não chegam no celular', 'fetched'],
  ['who sends and who waits', 'a escola manda e eu não recebo', 'received'],
  ['the same the other way', 'eu mando e a escola não recebe', 'sent'],
  ['who cannot send', 'nenhum dos vendedores consegue mandar e-mail', 'sent'],
  ['who cannot send to the writer', 'nenhum dos fornecedores consegue mandar e-mail pra mim', 'received'],
  ['what comes back to others', 'o e-mail volta pra eles', 'received'],
  ['what comes back', 'o e-mail que mando pra eles volta', 'sent'],
  ['what others say bounces', 'os clientes avisam que o e-mail deles voltou', 'received'],
  ['what others say does not come', 'o cliente diz que meu e-mail não chega', 'sent'],
  ['mail of others in what does not come', 'as mensagens do contador não aparecem', 'received'],
  ['own papers in what does not come', 'minhas propostas não chegam', 'sent'],
  ['papers that were asked for', 'espero a proposta do fornecedor e não chega', 'received'],
  ['whose spam folder', 'meus e-mails caem no lixo eletrônico dos pais', 'sent'],
  ['a machine that sends', 'a copiadora não manda mais por e-mail', 'sent'],
  ['one test to oneself', 'mandei um teste pro meu e-mail e não chegou', 'received'],
  ['a clitic in Spanish', 'me mandó la lista y no llegó', 'received'],
  ['the same of the writer', 'le mandé la lista y no le llegó', 'sent'],
  ['what is seen in the browser alone', 'no webmail aparece, no tablet não', 'fetched'],
  ['English relatives', 'everything I send to them comes back', 'sent'],
  ['English of others', 'they say what they sent us came back', 'received'],
  ['a phone as thumbs write', 'n abre o email no cel', 'fetched'],
  ['no part of mail that does not come', 'o entregador não veio', undefined],
  ['a device with nothing of mail', 'o computador da loja trava', undefined],
  ['a program of another trade', 'o app do banco não envia o token', undefined],
  ['what one does not want', 'não quero receber propaganda', undefined],
  ['what one does not know', 'não sei mandar e-mail em cópia oculta', undefined],
  ['what goes well', 'o outlook baixa e envia direitinho', undefined],
  ['a site that does not open', 'o site não carrega', undefined],
  ['another thing in the same words', 'a agenda não aparece no outlook', undefined],
  ['mail to the desk', 'mandei um e-mail pra vocês e não recebi resposta', undefined],
  ['a password that is forgotten', 'esqueci a senha e não consigo entrar', undefined],
  ['what others did not get that is no mail', 'o cliente não recebeu o produto', undefined],
])('tellPlainMove() knows %s', ([, told, move]) => {
  expect(tellPlainMove(foldInPlace(told))).toBe(move)
})
