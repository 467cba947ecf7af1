// Empty labels at the end of a form, and whose name stands below them; and answers that look like names.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const FORM = 'Data e hora: 16/11 8h\nPrograma: Outlook 2016\nPorta: 995\n'

test.for([
  ['Erro:\n\nVera, presidente', 'error_message'],
  ['Erro:\n\nTatiane Souza - Recepção\nFisio Equilíbrio', 'error_message'],
  ['Mensagem de erro (exata):\nAssociação de Moradores da Bela Vista', 'error_message'],
  ['Antivírus:\nErro:\n\nPadaria Estrela Azul\nRua das Flores, 110', 'error_message'],
  ['Antivírus:\nFirewall:\n\nVera Lúcia', 'firewall'],
  ['Sistema operacional:\n\nPe. Anselmo', 'os_version'],
])('readRequest() takes no name of “%s” for an answer', async ([words = '', id = '']) => {
  expect((await valuesOf(FORM + words))[id]).toBeUndefined()
})

test.for([
  [`${FORM}Erro:\n\nAcesso Negado`, 'error_message', 'Acesso Negado'],
  [`${FORM}Erro:\n\nServidor Não Encontrado\n\nVera`, 'error_message', 'Servidor Não Encontrado'],
  [`${FORM}Erro:\n\nPermissão Recusada`, 'error_message', 'Permissão Recusada'],
  [`${FORM}Erro:\n\nSua senha expirou`, 'error_message', 'Sua senha expirou'],
  [`${FORM}Antivírus:\n\nNorton`, 'antivirus', 'Norton'],
  [`${FORM}Sistema operacional:\n\nWindows Vista`, 'os_version', 'Windows Vista'],
  ['Data e hora:\n16/11 8h\n\nPorta:\n995\n\nAntivírus:\nImunify\n\nVera', 'antivirus', 'Imunify'],
])('readRequest() still takes the answer below its label in “%s”', async ([words = '', id = '', value]) => {
  expect((await valuesOf(words))[id]).toBe(value)
})
