// Behind one label, what was and what is set now.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  ['Porta: 110 antes, agora 995', { pop3_port: 995 }],
  ['Porta: 110 (antes), 995 agora', { pop3_port: 995 }],
  ['Porta POP3: mudei de 110 para 995', { pop3_port: 995 }],
  ['Porta: troquei a 110 pela 995', { pop3_port: 995 }],
  ['Port: changed from 110 to 995', { pop3_port: 995 }],
  ['Servidor: mudei do pop.velho.com.br para o pop.lojaprado.com.br', { pop3_host: 'pop.lojaprado.com.br' }],
  // Undone, in vain, or no change.
  ['Porta: mudei de 995 para 110 mas voltei', { pop3_port: 995 }],
  ['Porta: mudei de 995 para 110 e nada', { pop3_port: 995 }],
  ['Porta: 995, agora tentei 110 e nada', { pop3_port: 995 }],
  ['Porta: 995 agora não conecta, na 110 também não', { pop3_port: 995 }],
])('«%s» holds as it is set now', async ([line, wanted]) => {
  expect(await valuesOf(`O Outlook 2016 não baixa.\n${line}`)).toMatchObject(wanted)
})
