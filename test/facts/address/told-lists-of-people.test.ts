// Addresses told each with who has it ("um é o Caio, caio@…, e a outra é a Josi, josi@…"), and from the one to the other with who that is ("do ana@… para a
// lista equipe@…"). A row each, beside what is no list and no way of a mail.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

type Told = { sender_address?: string | string[] | undefined; recipient_address?: string | string[] | undefined }

test.for<[body: string, told: Told]>([
  // A row for each mail.
  [
    'Nossos e-mails voltam. Exemplos de hoje:\n08:41  ana@lojaprado.com.br -> caio@sul.com.br\n08:55  ana@lojaprado.com.br -> josi@norte.com.br',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: ['caio@sul.com.br', 'josi@norte.com.br'] },
  ],
  [
    'Não recebemos.\ncaio@sul.com.br => ana@lojaprado.com.br voltou\njosi@norte.com.br => ana@lojaprado.com.br voltou',
    { sender_address: ['caio@sul.com.br', 'josi@norte.com.br'], recipient_address: 'ana@lojaprado.com.br' },
  ],
  [
    'Nossos e-mails voltam.\nana@lojaprado.com.br -> caio@sul.com.br voltou\nana@lojaprado.com.br -> josi@norte.com.br chegou',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'caio@sul.com.br' },
  ],
  [
    'Dois mandaram currículo para ana@lojaprado.com.br e não recebi. Um é o Caio, caio@sul.com.br, e a outra é a Josi, josi@norte.com.br.',
    { sender_address: ['caio@sul.com.br', 'josi@norte.com.br'] },
  ],
  [
    'Dois clientes mandaram e não chegou no ana@lojaprado.com.br. Um deles é o Caio, caio@sul.com.br. O outro é o Jorge, jorge@norte.com.br.',
    { sender_address: ['caio@sul.com.br', 'jorge@norte.com.br'] },
  ],
  [
    'Two customers wrote to ana@lojaprado.com.br and it never arrived. One is Caio, caio@sul.com.br, the other is Jorge, jorge@norte.com.br.',
    { sender_address: ['caio@sul.com.br', 'jorge@norte.com.br'] },
  ],
  [
    'Mandei o relatório ontem. A filha do seu Caio (fcaio@sul.com.br) e o neto da dona Josi (njosi@norte.com.br) não receberam.',
    { recipient_address: ['fcaio@sul.com.br', 'njosi@norte.com.br'] },
  ],
  [
    'O email voltou. Mandei do ana@lojaprado.com.br para a lista equipe@lojaprado.com.br.',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'equipe@lojaprado.com.br' },
  ],
  [
    'O boletim voltou. Mando do ana@lojaprado.com.br para o contador, rui@lojaprado.com.br.',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@lojaprado.com.br' },
  ],
  // No list, and no way of a mail.
  ['Mandei para rui@sul.com.br e não chegou. O outro é o meu pessoal, ana.prado@gmail.com.', { recipient_address: 'rui@sul.com.br' }],
  ['Não chegou no ana@lojaprado.com.br o email do rui@sul.com.br. Um é o servidor novo.', { sender_address: 'rui@sul.com.br' }],
  [
    'Mandei do ana@lojaprado.com.br para que ele visse e voltou. O rui@lojaprado.com.br também manda e vai.',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: undefined },
  ],
])('readRequest reads who %j', async ([body, told]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(told).map((field) => [field, values[field]]))).toEqual(told)
})
