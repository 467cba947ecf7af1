// A program's version told apart from its name, and numbers beside a name that are none.
import { expect, test } from 'vitest'
import { findSoftware } from '../../src/value/program/software.ts'

const versions: [string, string, string][] = [
  ['a word between', 'uso o Outlook, edição 2019, aqui na loja', 'Outlook, edição 2019'],
  ['where it is used between', 'Thunderbird por aqui, na 128.5, e nada', 'Thunderbird 128.5'],
  ['an article before a bare number', 'não baixa, Thunderbird aqui, o 115, servidor pop.loja.com.br', 'Thunderbird 115'],
  ['a guess behind the place', 'Outlook no escritório, acho que o 2013, não puxa', 'Outlook 2013'],
  ['the version of a name', 'a versão do Thunderbird é a 115 o servidor é pop.sol.example', 'Thunderbird 115'],
  ['the version of a name in English', 'The version of my Thunderbird is 128.4, port 995', 'Thunderbird 128.4'],
  ['a copula behind a name', 'O programa que usamos é Outlook, e é o 2010. Não baixa.', 'Outlook 2010'],
  ['a copula in Spanish', 'El programa es Outlook y la versión es la 2016.', 'Outlook 2016'],
  ['an arrow', 'Outlook → 2021', 'Outlook 2021'],
  ['an arrow of signs', 'Thunderbird -> 128', 'Thunderbird 128'],
  ['a sign of equality', 'eM Client = 9.2', 'eM Client 9.2'],
  ['a comma, with a guess', 'Outlook, 2016 acho', 'Outlook 2016'],
  ['a comma and nothing more', 'Uso o Outlook, 2019', 'Outlook 2019'],
  ['a demonstrative in brackets', 'o Outlook novo (aquele 1.2026.825.300) não puxa', 'Outlook novo (aquele 1.2026.825.300)'],
  ['a copula in brackets', 'o Thunderbird (é a 128.3) não puxa', 'Thunderbird 128.3'],
  ['a colon before a bare number', 'Thunderbird: 115', 'Thunderbird: 115'],
]

test.for(versions)('findSoftware() reads a version behind %s', ([, text, value]) => {
  expect(findSoftware(text).map((found) => [found.value, found.state])).toContainEqual([value, 'good'])
})

const none: [string, string][] = [
  ['a port behind a comma', 'Uso o Thunderbird, a 995, com SSL'],
  ['a port as an answer', 'Thunderbird: 110'],
  ['ports as an answer', 'Outlook: 25, 587 e 995'],
  ['a day', 'Thunderbird aqui, desde o dia 14, não baixa'],
  ['how many there are', 'Outlook: 12 computadores'],
  ['how many there are behind an article', 'Thunderbird, as 15 máquinas, nada baixa'],
  ['an hour', 'Thunderbird aqui, às 15h, parou'],
  ['a year that something began', 'Outlook aqui, desde 2019'],
  ['a year of something else', 'Uso o Outlook, 2021 foi quando comprei o computador'],
  ['a house number', 'Uso o Thunderbird, na rua 115'],
  ['a share', 'Thunderbird: 50% dos e-mails'],
]

test.for(none)('findSoftware() takes none from %s', ([, text]) => {
  expect(findSoftware(text).map(({ state }) => state)).toEqual(['partial'])
})
