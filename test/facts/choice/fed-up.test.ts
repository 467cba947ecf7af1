import { expect, test } from 'vitest'
import { isFedUp } from '../../../src/facts/choice/fed-up.ts'

test.for([
  'já escrevi 3 vezes e ninguém resolve, não recebo meus e-mails, quero cancelar!',
  'É a terceira vez que entro em contato e meu Outlook continua sem baixar',
  'Já liguei pra vocês umas cinco vezes. Nada chega na minha caixa',
  'se não voltar hoje vou cancelar',
  'I have written to you three times already and still get no mail',
  'This is the third time I am writing. Cancel my plan',
  'We want to cancel our contract, mail never arrives',
  'Ya les escribí tres veces y no recibo correos',
  'Es la tercera vez que les escribo, voy a cambiar de proveedor',
])('isFedUp() hears it in “%s”', (text) => {
  expect(isFedUp(text)).toBe(true)
})

test.for([
  'já escrevi 3 vezes para o cliente e volta',
  'já liguei duas vezes pro fornecedor, ele disse que mandou',
  'o protocolo que abri no mês passado ninguém resolveu',
  'é a terceira vez que mando e volta com erro',
  'quero cancelar o envio que ficou preso na caixa de saída',
  'vou cancelar a reunião se o convite não chegar',
  'I have called the client three times, he gets nothing',
  'le escribí tres veces al cliente y rebota',
  'isso é um absurdo, não recebo nada!',
])('isFedUp() does not hear it in “%s”', (text) => {
  expect(isFedUp(text)).toBe(false)
})
