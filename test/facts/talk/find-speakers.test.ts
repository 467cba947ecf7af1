import { expect, test } from 'vitest'
import { findSpeakers } from '../../../src/facts/speech/find-speakers.ts'
import { readMessage } from '../../../src/message/read-message.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

test('findSpeakers() takes a letter for newer than what it quotes, whatever its clock says', async () => {
  const raw = [
    'From: Ana <ana@floricultura.example>',
    'To: suporte@provedor.example',
    'Date: Mon, 2 Jan 2017 10:00:00 -0200',
    '',
    'A porta é 995.',
    '',
    'Em 20/11/2026 10:00, Suporte <suporte@provedor.example> escreveu:',
    '> Qual é a porta?',
    '',
  ]
  const message = await readMessage(Buffer.from(raw.join('\r\n')), desk)
  const [customer] = message.from
  expect(findSpeakers(message, customer, desk).map(({ speaker, age }) => [speaker, age])).toEqual([
    ['customer', 0],
    ['desk', 1],
  ])
})
