import { expect, test } from 'vitest'
import { readMessage } from '../../src/message/read-message.ts'
import { learnOwnWords, quoteOwnWords } from '../../src/message/thread/quote-own-words.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import { listOwnSentences } from '../../src/reply/list-own-sentences.ts'
import { choicesOf } from '../../src/reply/write-reply.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const checklists = await readChecklistFiles([])
const letters = listOwnSentences(checklists)
const ownWords = learnOwnWords(letters)
const read = async (body: string) => {
  const raw = `From: Ana <ana@loja.example>\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`
  return quoteOwnWords(await readMessage(Buffer.from(raw), desk), ownWords, desk)
}
const request = letters.sentences.find((sentence) => sentence.includes('Porta do servidor')) ?? ''
const choices = choicesOf(checklists, 'pt-BR')
const step = request.split('\n').find((line) => line.includes('Porta do servidor')) ?? ''

test.for<[string, string, string]>([
  ['a whole letter of ours', request, ''],
  ['a letter of ours wrapped at 72 columns', request.replace(/(.{1,72})(?: |$)/gm, '$1\n'), ''],
  ['a letter of ours behind bars', request.replace(/^/gm, '| '), ''],
  ['an answer below a step of ours', `${step}\n587 com TLS`, '587 com TLS'],
  ['an answer behind a step of ours', `${step} 587 com TLS, eu acho`, `${step} 587 com TLS, eu acho`],
  ['a label of ours with its value', 'Porta do servidor de entrada: 995', 'Porta do servidor de entrada: 995'],
  [
    'a label of ours that waits for its value',
    'Endereço do servidor de entrada (POP3):\npop.loja.example',
    'Endereço do servidor de entrada (POP3):\npop.loja.example',
  ],
  ['the words that bring a person', 'quero falar com um atendente', 'quero falar com um atendente'],
  [
    'our example, which is their error too',
    'Erro 0x800CCC0E, não foi possível conectar ao servidor',
    'Erro 0x800CCC0E, não foi possível conectar ao servidor',
  ],
  [
    'the one line that was chosen of those we gave',
    '2. Não recebo o que outras pessoas me mandam',
    '2. Não recebo o que outras pessoas me mandam',
  ],
  ['the lines we gave to choose from, all of them', choices.map((line, index) => `${index + 1}. ${line}`).join('\n'), ''],
  ['words of nobody else', 'Bom dia, meu e-mail não baixa desde ontem às 14h.', 'Bom dia, meu e-mail não baixa desde ontem às 14h.'],
])('quoteOwnWords() leaves to the writer what is theirs: %s', async ([, body, own]) => {
  const { passages, letters: found } = await read(body)
  const theirs = passages.filter(({ origin }) => origin === 'own').map(({ text }) => text.trim())
  const long = theirs
    .join('\n')
    .split('\n')
    .filter((line) => own !== '' || line.split(/\s+/).length > 9)
  expect(long.join('\n')).toBe(own)
  passages.forEach((passage, index) => {
    expect(passage.id).toBe(index)
    expect(found[passage.letter]).toBeDefined()
  })
})

const ATTRIBUTION = 'Em 23/11/2026 17:27, Suporte <suporte@provedor.example> escreveu:\n'
const quoteOf = (letter: string) => `Segue.\n\n${ATTRIBUTION}${letter.replace(/^/gm, '> ')}`
const typedIn = async (body: string) =>
  (await read(body)).passages.filter(({ origin, text }) => origin === 'own' && text.trim() !== 'Segue.').map(({ text }) => text.trim())

test('quoteOwnWords() finds nothing typed in any letter of ours that is quoted as it is', async () => {
  for (const letter of new Set(letters.sentences)) expect(await typedIn(quoteOf(letter.trimEnd()))).toEqual([])
})

test.for(['200.150.10.21', 'uso comercial@loja.example', '-> 9h05 e 9h40', '"Falha no login"', '(995)'])(
  'quoteOwnWords() parts «%s», typed behind each question of ours, from it',
  async (answer) => {
    for (const letter of letters.sentences.filter((sentence) => /^\d\. .* — /m.test(sentence))) {
      const items = letter.match(/^\d+\. .* — .{60,}$/gm) ?? []
      const filled = letter.replace(/^\d+\. .* — .{60,}$/gm, (item) => `${item.trimEnd()} ${answer}`)
      expect(await typedIn(quoteOf(filled.trimEnd()))).toEqual(items.map(() => answer.replace(/^-> /, '')))
    }
  },
)

test.for([
  ['a step of somebody else', '1. Abra o Outlook — vá em Arquivo, Configurações de Conta e depois clique em Avançado. 995'],
  ['a value said back', '1. Data e hora do problema — Você informou o dia 21/11/2026; falta só a hora. Pode ser aproximada.'],
  ['a word that goes on with the sentence', `${step.replace(/[.!?].*$/, '')} também`],
])('quoteOwnWords() parts nothing from %s', async ([, line = '']) => {
  expect(await typedIn(quoteOf(`Olá!\n\n${line}\n\nSuporte`))).toEqual([])
})

test('quoteOwnWords() loses no line', async () => {
  const body = `oi\n\n${request}\n\nsegue: 995\n${step}\nfim`
  const raw = Buffer.from(`From: ana@loja.example\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`)
  const before = await readMessage(raw, desk)
  const after = quoteOwnWords(before, ownWords, desk)
  const text = (message: typeof before) => message.passages.map((passage) => passage.text).join('\n')
  expect(text(after)).toBe(text(before))
  expect(after.passages.length).toBeGreaterThan(before.passages.length)
})

test('quoteOwnWords() takes a hostile text in linear time', async () => {
  const message = await readMessage(Buffer.from(`From: a@b.example\n\n${`${step}\n`.repeat(2_000)}`), desk)
  const start = performance.now()
  quoteOwnWords(message, ownWords, desk)
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('quoteOwnWords() knows our letter below words that could pass on another one', async () => {
  const letter = `${choices.map((line, index) => `> ${index + 1}. ${line}${index === 1 ? ' X' : ''}`).join('\n')}\n> Responda “quero falar com um atendente”.`
  const ours = await read(`Segue marcado:\n\n${letter}`)
  expect(ours.letters.at(-1)?.from?.address).toBe('suporte@provedor.example')
  const another = await read(`Segue o que ele escreveu:\n\n> Oi, não recebo o que me mandam.\n> ${choices[0]}\n> Pode ver?\n> Bia`)
  expect(another.letters.at(-1)?.from).toBeUndefined()
})
