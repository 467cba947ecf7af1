// The line of our letter that an answer marks.
import { expect, test } from 'vitest'
import { findMarkedChoice } from '../../../src/facts/choice/marked-choice.ts'

const CHOICES = [
  ['Meu programa (Outlook…) não baixa os e-mails', 'My program does not fetch mail'],
  ['Não consigo enviar e-mails, ou o que envio volta', 'I cannot send mail'],
  ['Não recebo o que outras pessoas me mandam', 'I do not receive what others send'],
]
const LETTER = `Olá, Rui!

Qual é o seu caso?

1. Meu programa (Outlook…) não baixa os e-mails
2. Não consigo enviar e-mails, ou o que envio volta
3. Não recebo o que outras pessoas me mandam
4. Outra coisa

Basta responder a este e-mail com o número.`

const behind = (line: number, mark: string) => LETTER.replace(new RegExp(`^${line}\\. .*`, 'm'), (found) => `${found}${mark}`)
const before = (line: number, mark: string) => LETTER.replace(new RegExp(`^${line}\\. `, 'm'), (found) => `${mark}${found}`)

test.for<[string, string, number | undefined]>([
  ['as it went out', LETTER, undefined],
  ['with an X behind a line', behind(2, ' X'), 1],
  ['with an arrow behind a line', behind(1, '  <--- esse aqui'), 0],
  ['with a mark before a line', before(3, '(x) '), 2],
  ['with a word below a line', behind(2, '\n\nesse'), 1],
  ['with a word below the last line of a matter', behind(3, '\nsim, isso'), 2],
  ['with a tick', behind(3, ' ✓'), 2],
  ['with a yes and noes', LETTER.replace(/^([123]\. .*)/gm, (line) => `${line} - ${line.startsWith('2') ? 'sim' : 'não'}`), 1],
  ['wrapped, with a mark', behind(2, ' X').replace('ou o que', 'ou o\nque'), 1],
  ['wrapped, without', LETTER.replace('ou o que', 'ou o\nque'), undefined],
  ['as a list without numbers', behind(2, ' X').replace(/^\d\. /gm, '- '), 1],
  ['with two marks', behind(2, ' X').replace('me mandam', 'me mandam X'), undefined],
  ['with something else marked', behind(4, ' X'), undefined],
  ['with an answer below it all', `${LETTER}\n\nObrigado`, undefined],
  ['of which one line was left', '3. Não recebo o que outras pessoas me mandam', 2],
  ['in English', '1. My program does not fetch mail\n2. I cannot send mail <<<\n3. I do not receive what others send', 1],
  ['of other words', 'Bom dia, X', undefined],
])('findMarkedChoice() of a letter %s', ([, quoted, choice]) => {
  expect(findMarkedChoice(CHOICES, quoted)).toBe(choice)
})
