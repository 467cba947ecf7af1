// detectLanguage(): short, unaccented, mixed texts.
import { expect, test } from 'vitest'
import { detectLanguage, findClearLanguage } from '../../src/message/detect-language.ts'
import type { Language } from '../../src/message/message.ts'

test.for<[string, Language, string]>([
  ['an empty text is Portuguese', 'pt-BR', ''],
  ['numbers alone are Portuguese', 'pt-BR', '995\n200.1.2.3'],
  ['short Portuguese', 'pt-BR', 'nao recebo email'],
  ['unaccented Portuguese', 'pt-BR', 'ola, nao consigo enviar mensagem desde ontem, podem ajudar?'],
  [
    'Portuguese with an English error',
    'pt-BR',
    'Bom dia, apareceu isto:\nThe server could not be found and the message could not be sent to the recipient.\nObrigado',
  ],
  [
    'Portuguese with an English error in quotes',
    'pt-BR',
    'O erro: "The connection to the server was interrupted and this message could not be sent"',
  ],
  ['short English', 'en', 'hi, my email is not working'],
  ['English thanks', 'en', 'Here it is, thanks'],
  [
    'English in a Portuguese form',
    'en',
    'Hello, please see the details below.\nData e hora: 18/11/2026 14:30\nIP: 200.1.2.3\nMensagem de erro: it does not show any\nThank you',
  ],
  ['English with a Portuguese error', 'en', 'Hi, we cannot send. It says "Não foi possível enviar a mensagem" since yesterday. Regards'],
  ['short Spanish', 'es', 'hola, no puedo enviar correos'],
  ['unaccented Spanish', 'es', 'buenos dias, desde ayer no me llega ningun correo y el servidor no responde. gracias'],
  ['Spanish near Portuguese', 'es', 'El mensaje no llegó a nuestro cliente, ¿pueden ayudar?'],
  [
    'Spanish in a Portuguese form',
    'es',
    'Hola, aquí están los datos:\nData e hora do problema: ayer a las 10\nSoftware: Outlook\nMuchas gracias',
  ],
  [
    'Spanish beside an error’s code',
    'es',
    'Hola, mi Outlook no baja los correos desde hoy a las 9. Me sale error 0x800CCC0E. Gracias. Elena',
  ],
  [
    'English settings and since when',
    'en',
    'Outlook 2021, server pop.lettings.example port 110, no SSL. Error 0x800CCC0F since yesterday 5pm.',
  ],
  ['Spanish in a few words beside a code', 'es', 'Thunderbird 115, puerto 995, error 0x800CCC0F desde ayer'],
  ['a Portuguese code with an English error behind it', 'pt-BR', 'Erro 0x800CCC0E. The server could not be reached'],
  ['an English error before its code', 'pt-BR', 'Outlook diz The connection to the server failed. Error 0x800CCC0E'],
  ['Portuguese since when beside an English error', 'pt-BR', 'desde hoje cedo -ERR Too many connections, please wait and try again'],
])('detectLanguage() %s', ([, language, text]) => {
  expect(detectLanguage(text)).toBe(language)
})

test.for<[string, Language | undefined, string]>([
  ['a Spanish sentence', 'es', 'Hola, perdón, mejor escribo en español. El error fue ayer a las 16:30'],
  ['an English sentence', 'en', 'Sorry, I can only write in English. It has not worked since yesterday'],
  ['a Portuguese sentence', 'pt-BR', 'Oi, desculpa a demora, não consegui ver ontem, o servidor é esse aqui'],
  ['an English error', undefined, 'SSL. The server could not be found and the message could not be read from it.'],
  ['a number', undefined, '995'],
  ['two words', undefined, 'Outlook 2019, SSL'],
  ['a word that two languages share', undefined, 'servidor, porta, ayer'],
  ['nothing', undefined, ''],
  [
    'one who tells what he did',
    'pt-BR',
    'Pode falar em português. Mandei do escritório para o cliente hoje, o erro foi “550 Mailbox not found”',
  ],
])('findClearLanguage() tells what %s is surely written in', ([, language, text]) => {
  expect(findClearLanguage(text)).toBe(language)
})
