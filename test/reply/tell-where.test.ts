import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import { readPageAnswer } from '../../src/facts/answer/read-page-answers.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { Language } from '../../src/message/message.ts'
import { namedPrograms, tellWhere } from '../../src/reply/tell-where.ts'

const LANGUAGES: Language[] = ['pt-BR', 'en', 'es']
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(`${id}.yaml`, readFileSync(new URL(`../../checklists/${id}.yaml`, import.meta.url), 'utf8')),
)
const [pop3 = expect.fail('pop3.yaml is the first')] = checklists

const said = (field: string, value: string): Fact => ({
  field,
  value,
  state: 'good',
  evidence: { passage: 0, start: 0, end: value.length, quote: value, by: 'prose' },
})

test.for<[string, Fact[], Language, RegExp]>([
  ['the iPhone', [said('client_software', 'Mail do iPhone')], 'pt-BR', /^No iPhone, em Ajustes/],
  ['the iPhone by its system', [said('os_version', 'iOS 17.5')], 'pt-BR', /^No iPhone/],
  ['the iPad in English', [said('client_software', 'Mail on my iPad')], 'en', /^On the iPhone, Settings/],
  ['the iPhone in Spanish', [said('client_software', 'Mail de iPhone')], 'es', /^En el iPhone, Configuración/],
  ['Android', [said('client_software', 'Gmail (Android 14)')], 'pt-BR', /^No Android/],
  ['Android by its maker', [said('client_software', 'Samsung Email')], 'en', /^On Android/],
  ['a program on a computer', [said('client_software', 'Outlook 2019')], 'pt-BR', /^No Outlook/],
  ['Outlook, and nothing of another', [said('client_software', 'Outlook')], 'pt-BR', /^No Outlook(?!.*Thunderbird)/],
  ['Thunderbird, and nothing of another', [said('client_software', 'Thunderbird 128.4')], 'pt-BR', /^No Thunderbird(?!.*Outlook)/],
  ['Thunderbird on a Mac', [said('client_software', 'Thunderbird'), said('os_version', 'macOS 15')], 'en', /^In Thunderbird/],
  ['the Mac’s own program', [said('client_software', 'Apple Mail')], 'en', /^In Mail on the Mac/],
  ['the Mac’s own program by its system', [said('client_software', 'Mail do macOS Sonoma 14.5')], 'pt-BR', /^No Mail do Mac/],
  ['Outlook on a telephone', [said('client_software', 'Outlook (Android 14)')], 'pt-BR', /^No Android/],
  ['no program at all', [], 'pt-BR', /^No Outlook.*Thunderbird/],
  ['an error that names one', [said('error_message', 'iPhone: erro 5')], 'pt-BR', /^No Outlook/],
  ['a word that holds one', [said('client_software', 'Avarios Mail 2')], 'pt-BR', /^No Outlook/],
])('tellWhere() tells where the server stands with %s', ([, facts, language, where]) => {
  const host = pop3.fields.find(({ id }) => id === 'pop3_host') ?? expect.fail('pop3 has a host')
  expect(tellWhere(host, namedPrograms(pop3, facts), language)).toMatch(where)
})

test.for<[string, Fact[], string, RegExp]>([
  ['a telephone in his words', [], 'Meu email parou de atualizar no iPhone', /^No iPhone/],
  ['a telephone’s maker', [], 'No meu celular Samsung o email não carrega', /^No Android/],
  ['an app on a telephone', [said('client_software', 'app do gmail')], 'é android, app do gmail', /^No Android/],
  ['the program that fails, and not the telephone that works', [said('client_software', 'Outlook 2016')], 'no iPhone chega', /^No Outlook/],
  ['a telephone beside a computer', [], 'no iPhone chega e no computador não', /^No Outlook.*Thunderbird/],
  ['two telephones', [], 'nem no iPhone nem no Samsung', /^No celular/],
  ['a telephone of no make', [], 'nao entra mais nada no celular da loja', /^No celular/],
  ['his own number', [], 'não recebo. Meu celular é (11) 99999-0000', /^No Outlook.*Thunderbird/],
  ['a telephone that he wrote on', [], 'não recebo\nEnviado do meu iPhone', /^No Outlook.*Thunderbird/],
])('tellWhere() goes by %s', ([, facts, words, where]) => {
  const host = pop3.fields.find(({ id }) => id === 'pop3_host') ?? expect.fail('pop3 has a host')
  expect(tellWhere(host, namedPrograms(pop3, facts, words), 'pt-BR')).toMatch(where)
})

test.for([
  ['Outlook for Mac', undefined],
  ['Outlook 16.89', 'macOS 14.5'],
  ['Microsoft Outlook 2019', undefined],
])('tellWhere() tells nothing of the Mac’s own program to who has %s on %s', ([program = '', system]) => {
  const facts = [said('client_software', program), ...(system === undefined ? [] : [said('os_version', system)])]
  for (const field of pop3.fields) expect(tellWhere(field, namedPrograms(pop3, facts), 'en')).not.toMatch(/Mail on the Mac/)
})

const examples = checklists.flatMap(({ id, fields }) =>
  fields.flatMap((field) => LANGUAGES.map((language) => [`${id}.${field.id}`, language, field] as const)),
)

test.for(examples)('the example of %s in %s would be a good answer', ([, language, field]) => {
  const text = field.example[language]
  const read = readPageAnswer(
    field,
    { field: field.id, title: field.title[language], text },
    {
      customer: { address: 'ana@cliente.example' },
      at: '2026-11-22T12:00:00Z',
      desk: { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' },
      passage: 0,
    },
  )
  expect(read).toMatchObject({ kind: 'fact', fact: { state: 'good' } })
})
