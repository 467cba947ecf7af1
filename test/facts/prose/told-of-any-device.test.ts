// A device by whatever name: what is told of one is told of it whether it is called notebook, máquina or smartphone.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const PHONES = ['celular', 'cel', 'smartphone', 'telefone', 'iPhone', 'iPad', 'tablet', 'Android', 'mobile']
const COMPUTERS = ['computador', 'PC', 'micro', 'note', 'notebook', 'laptop', 'desktop', 'Mac', 'MacBook', 'equipo']

test.for(PHONES)("readRequest() reads the computer's port beside that of “%s”", async (phone) => {
  expect((await valuesOf(`O POP3 não baixa. No notebook a porta é 995, no ${phone} 993.`))['pop3_port']).toBe(995)
  expect((await valuesOf(`O POP3 não baixa. A porta é 995; 993 é do ${phone}.`))['pop3_port']).toBe(995)
})

test.for(COMPUTERS)("readRequest() reads “%s”'s port beside that of a telephone", async (computer) => {
  expect((await valuesOf(`O POP3 não baixa. No ${computer} a porta é 995, no celular 993.`))['pop3_port']).toBe(995)
})

test.for([...COMPUTERS, 'máquina', 'estação'])("readRequest() takes no address of “%s” for the connection's", async (computer) => {
  const told = `O POP3 não baixa. O IP da internet é 200.95.143.61 e o do ${computer} é 131.100.20.7.`
  expect((await valuesOf(told))['public_ip']).toBe('200.95.143.61')
})

test.for([
  // What is told of the device stands behind it.
  'O POP3 não baixa. Saímos para a internet pelo 200.95.143.61; a estação em si é 10.20.4.118.',
  'O POP3 não baixa. Saímos pelo 200.95.143.61, a máquina mesmo é 10.20.4.118.',
  'POP3 does not work. We go out through 200.95.143.61, the machine itself is 10.20.4.118.',
])('readRequest() reads the address before the device in “%s”', async (body) => {
  expect((await valuesOf(body))['public_ip']).toBe('200.95.143.61')
})
