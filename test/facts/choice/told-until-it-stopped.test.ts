// What somebody tells of a program or of mail that went well until a time, and no longer: which matter it is, and with what it fails. A row
// each, beside what goes well still, a number behind "até", and offers.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rows: [body: string, checklist: string | undefined, client_software: string | undefined][] = [
  ['Até ontem o Outlook 2016 recebia normal. Hoje às 8h parou.', 'pop3', 'Outlook 2016'],
  ['O Outlook 2016 estava tudo certo até ontem às 10h, aí parou de baixar.', 'pop3', 'Outlook 2016'],
  ['O Thunderbird 115 puxava certinho até sexta e parou do nada.', 'pop3', 'Thunderbird 115'],
  ['Baixava tudo no eM Client 9.2 até a semana passada, agora não mais.', 'pop3', 'eM Client 9.2'],
  ['Até as 14h de ontem descia normal no meu Outlook 2013, depois nada.', 'pop3', 'Outlook 2013'],
  ['It was downloading fine in Outlook 2021 until yesterday 5pm.', 'pop3', 'Outlook 2021'],
  ['Hasta ayer el Thunderbird 128 bajaba todo bien.', 'pop3', 'Thunderbird 128'],
  ['Até ontem enviava normal pelo Outlook 2016, hoje parou.', 'sending', undefined],
  ['Mandava os orçamentos até quarta sem problema, agora volta tudo.', 'sending', undefined],
  ['Os e-mails da matriz chegavam até sexta, hoje nada.', 'receiving', undefined],
  ['Até segunda recebíamos normal os e-mails do contador, agora não vem.', 'receiving', undefined],
  // Not until a time, not gone, or another matter.
  ['O plano de vocês recebe até 50 mil mensagens no Outlook 2016? Quanto custa?', undefined, undefined],
  ['O Thunderbird 128 funciona até hoje, o Outlook 2016 parou de baixar ontem às 10h.', 'pop3', 'Outlook 2016'],
  ['O Outlook 2016 parou de baixar ontem. No Thunderbird 115 chega tudo normal até agora.', 'pop3', 'Outlook 2016'],
  ['Até ontem eu não recebia nada, hoje está tudo certo.', undefined, undefined],
  ['A promoção vai até sexta? Quero contratar o plano com Outlook 2021.', undefined, undefined],
]

test.for(rows)('readRequest tells what went well until then: %j', async ([body, checklist, client_software]) => {
  const read = await readBody(body)
  expect({ checklist: read.checklist, client_software: read.values.client_software }).toEqual({ checklist, client_software })
})
