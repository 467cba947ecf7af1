import { expect, test } from 'vitest'
import { isUpset, wantsCall, wantsPerson } from '../../../src/facts/choice/wants-person.ts'
import { findUnknown } from '../../../src/facts/follow-up/find-unknown.ts'
import { readChecklistFiles } from '../../../src/read-checklist-files.ts'
import { listOwnSentences } from '../../../src/reply/list-own-sentences.ts'
import { wordsOf } from '../../../src/reply/reply-words.ts'

test.for<[string, string]>([
  ['the words that our footer offers', wordsOf('pt-BR').personPhrase],
  ['the same in English', wordsOf('en').personPhrase],
  ['the same in Spanish', wordsOf('es').personPhrase],
  ['the words with their quotation marks', `“${wordsOf('pt-BR').personPhrase}”`],
  ['words wrapped over two lines', 'Por favor, quero falar com\num atendente.'],
  ['a wish to be passed on', 'Tem como me passar para um técnico?'],
  ['a refusal of robots', 'Não quero mais falar com robô'],
  ['an English wish', "I'd like to talk to a real person, please"],
  ['a Spanish wish', 'Quisiera hablar con una persona'],
  ['a plea for people', 'me coloca com gente de verdade pelo amor de Deus'],
  ['a question for one', 'tem um humano aí pra falar comigo?'],
  ['a wish to talk to people', 'quero falar com gente'],
  ['a Spanish demand', 'Exijo hablar con un responsable.'],
])('wantsPerson() knows %s', ([, text]) => {
  expect(wantsPerson(text)).toBe(true)
})

test.for<[string, string]>([
  ['a telephone call', 'Podem me ligar no (11) 5550-0110?'],
  ['people in a number', 'tem gente que não recebe'],
  ['a person of somebody else', 'Tem uma pessoa do banco que me escreve e não chega'],
  ['who is to be told', 'coloquei com cópia para uma pessoa do escritório'],
  ['a person who wrote', 'A pessoa que me enviou diz que voltou'],
  ['our own invitation, unquoted', 'Prefere falar com uma pessoa? Responda “quero falar com um atendente”.'],
  ['our invitation, wrapped and quoted', '> pessoa? Responda “quero falar com\n> um atendente”.'],
])('wantsPerson() does not take for a wish %s', ([, text]) => {
  expect(wantsPerson(text)).toBe(false)
})

test.for<[string, boolean]>([
  ['Desisto, podem me ligar? (41) 5550-0166', true],
  ['me liga por favor 11 5550-0177', true],
  ['Me chama no whats 11 5550-0177', true],
  ['Prefiro que liguem', true],
  ['meu telefone é (11) 5550-0110', true],
  ['Can you call me?', true],
  ['Please give me a call', true],
  ['llámenme por favor', true],
  ['não entendo disso não, me liga 11 5550-0177', true],
  ['¿Pueden llamarme al 11 5550-0110?', true],
  ['Se precisar, me liguem no (11) 5550-0110', false],
  ['qualquer coisa me liga', false],
  ['não precisa me ligar', false],
  ['If anything is missing, call me', false],
  ['si necesitan algo, llámenme', false],
  ['O fornecedor sempre me liga', false],
  ['Não consigo ligar o computador', false],
  ['A porta é 995', false],
])('wantsCall() of %s is %s', ([text, expected]) => {
  expect(wantsCall(text)).toBe(expected)
})

test.for<[string, boolean]>([
  ['VOCÊS ESTÃO DE BRINCADEIRA?? NÃO VOU PREENCHER FORMULÁRIO NENHUM. RESOLVAM!!!', true],
  ['E AÍ, VÃO ME IGNORAR MESMO???', true],
  ['Como eu disse, já apaguei', true],
  ['O erro está na imagem, é a terceira vez que digo!', true],
  ['Desisto.', true],
  ['I already told you it was about 3pm', true],
  ['This is ridiculous', true],
  ['¡Esto es una vergüenza!', true],
  ['Ya se lo dije, no voy a completar nada', true],
  ['O programa não responde', false],
  ['Já informei a porta acima', false],
  ['Obrigada pela paciência!', false],
  ['Aparece "isso é um absurdo" na tela', false],
  ['É a terceira vez que acontece', false],
  ['The server already sent the message', false],
])('isUpset() of %s is %s', ([text, expected]) => {
  expect(isUpset(text)).toBe(expected)
})

const lists = await readChecklistFiles([])
const requiredOf = (id: string) => lists.find((list) => list.id === id)?.fields.filter(({ required }) => required !== 'no') ?? []
const allOf = (id: string) => requiredOf(id).map((field) => field.id)

test.for<[string, string, string[]]>([
  ['não sei', 'pop3', allOf('pop3')],
  ['Não achei', 'pop3', allOf('pop3')],
  ['não tenho essa informação', 'pop3', allOf('pop3')],
  ['nem sei o que é isso', 'pop3', allOf('pop3')],
  ['Tentei de tudo. O resto não sei.', 'pop3', allOf('pop3')],
  ['Eu não sei onde encontrar isso, sou só confeiteira.', 'pop3', allOf('pop3')],
  ['Nossa, quanta coisa! O IP eu vi, mas o resto eu não sei onde encontrar.', 'sending', allOf('sending')],
  ['Já procurei e não achei.', 'pop3', allOf('pop3')],
  ['I looked everywhere but could not find it', 'pop3', allOf('pop3')],
  ['O IP eu vi, mas a porta eu não sei.', 'pop3', ['pop3_port']],
  ['O Outlook não encontra o servidor', 'pop3', []],
  ['I have no idea where to find any of this.', 'pop3', allOf('pop3')],
  ['no lo sé', 'pop3', allOf('pop3')],
  ['Não sei o servidor nem a porta nem essa criptografia.', 'pop3', ['pop3_host', 'pop3_port', 'pop3_encryption']],
  ['No sé qué es la IP. El servidor es pop.vinos.example', 'pop3', ['public_ip']],
  ['Não consegui achar a porta.', 'pop3', ['pop3_port']],
  ['Como eu disse, já apaguei o e-mail de devolução, não tenho mais.', 'sending', ['error_message']],
  ['I deleted the message', 'sending', ['error_message']],
  ['ya borré el mensaje', 'sending', ['error_message']],
  ['não sei o que fazer', 'pop3', []],
  ['Não sei se ajuda, mas a porta é 995', 'pop3', []],
  ['Ainda não consegui olhar isso', 'pop3', []],
  ['Vou verificar', 'pop3', []],
  ['não recebo nada', 'pop3', []],
  ['Não consigo baixar e-mails', 'pop3', []],
  ['onde vejo isso?', 'pop3', []],
  ['Porta 995', 'pop3', []],
  ['Apaguei a conta e criei de novo', 'sending', []],
])('findUnknown() in %s, asked for %s', ([said, id, expected]) => {
  expect(findUnknown(said, requiredOf(id), new Set())).toEqual(expected)
})

test('findUnknown() leaves out what the letter states, and what is known', () => {
  const fields = requiredOf('pop3').filter(({ id }) => id === 'pop3_port' || id === 'pop3_encryption')
  expect(findUnknown('995, o resto não sei', fields, new Set(['pop3_port']))).toEqual(['pop3_encryption'])
  expect(findUnknown('não sei o usuário', fields, new Set())).toEqual([])
})

test('wantsCall(), isUpset() and findUnknown() find nothing in any letter of ours', () => {
  const { sentences } = listOwnSentences(lists)
  expect(sentences.filter((text) => wantsCall(text) || isUpset(text))).toEqual([])
  expect(sentences.filter((text) => findUnknown(text, requiredOf('pop3'), new Set()).length > 0)).toEqual([])
})

test('wantsPerson() finds no wish in any letter of ours', async () => {
  const { sentences } = listOwnSentences(await readChecklistFiles([]))
  expect(sentences.filter(wantsPerson)).toEqual([])
  expect(sentences.map((text) => text.replace(/^/gm, '> ')).filter(wantsPerson)).toEqual([])
})

// A pattern that can read the same words in many ways would not come back from these.
test.for(['parem de', 'nao quero', 'no quiero', "i don't want", 'tem', 'quero falar com um', 'como eu ja disse', 'nao vou'])(
  'wantsPerson() comes to an end on what goes on for ever behind “%s”',
  (opening) => {
    for (const word of [' mais', ' falar com', ' um', ' a', ' que', ' isso'])
      expect(wantsPerson(`${opening}${word.repeat(3_000)} fim`)).toBe(false)
  },
)
