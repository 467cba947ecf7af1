// An error's number with what its writer has right behind it, and numbers behind which the program goes on.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for([
  ['mando cotação e da erro 0x80042109 outlook 2019, porta smtp 465 ssl. começou hoje 10:50', 'erro 0x80042109'],
  ['Não baixa no Thunderbird.\nerro 0x800ccc0e thunderbird 115 porta 995', 'erro 0x800ccc0e'],
  ['Não baixa no Outlook.\n0x800CCC0F windows 10 avast', '0x800CCC0F'],
  ['Não baixa, aparece 0x800CCC0F: O servidor Outlook fechou a conexão', '0x800CCC0F: O servidor Outlook fechou a conexão'],
  [
    'Não baixa.\nErro 0x800CCC0F servidor encerrou a conexão inesperadamente',
    'Erro 0x800CCC0F servidor encerrou a conexão inesperadamente',
  ],
  ['Não baixa.\nerro 0x8004010F outlook data file cannot be accessed', 'erro 0x8004010F outlook data file cannot be accessed'],
] as const)('readRequest() of “%s” takes the error %s', async ([told, error]) => {
  expect((await valuesOf(told)).error_message).toBe(error)
})
