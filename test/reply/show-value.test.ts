import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '../../src/message/message.ts'
import { cleanLines, cleanText } from '../../src/reply/clean-text.ts'
import { findFirstName } from '../../src/reply/find-first-name.ts'
import { replySubject, subjectOf } from '../../src/reply/reply-subject.ts'
import { showInstant, showValue } from '../../src/reply/show-value.ts'
import { maskSecrets } from '../../src/value/secret/mask-secrets.ts'
import type { Value, ValueType } from '../../src/value/value.ts'

test.for<[Value, ValueType, Language, string]>([
  ['2026-11-18T14:30', 'datetime', 'pt-BR', '18/11/2026 às 14:30'],
  ['2026-11-18T14:30', 'datetime', 'es', '18/11/2026 a las 14:30'],
  ['2026-11-08T14:30', 'datetime', 'en', '8 November 2026 at 14:30'],
  ['2026-11-18', 'datetime', 'pt-BR', '18/11/2026'],
  ['2026-11-18', 'date', 'en', '18 November 2026'],
  ['none', 'encryption', 'pt-BR', 'sem criptografia'],
  ['none', 'encryption', 'es', 'sin cifrado'],
  ['ssl_tls', 'encryption', 'pt-BR', 'SSL/TLS'],
  ['auto', 'encryption', 'pt-BR', 'automática'],
  ['não', 'yes_no', 'en', 'no'],
  ['sim', 'yes_no', 'es', 'sí'],
  [995, 'port', 'pt-BR', '995'],
  ['2001:db8::1', 'public_ip', 'pt-BR', '2001:db8::1'],
  [['a@x.example', 'b@y.example'], 'email', 'pt-BR', 'a@x.example, b@y.example'],
  [
    ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'e@x.example', 'f@x.example'],
    'email',
    'en',
    'a@x.example, b@x.example, c@x.example, d@x.example, e@x.example (+1)',
  ],
  ['Outlook 2016', 'software', 'pt-BR', 'Outlook 2016'],
  ['www.docesdenise.example', 'hostname', 'pt-BR', 'www.docesdenise.example'],
  ['https://ruim.example/x', 'hostname', 'pt-BR', '[link]'],
  ['www.ruim.example', 'text', 'pt-BR', '[link]'],
])('showValue() says %j (%s) in %s as %s', ([value, type, language, shown]) => {
  expect(showValue(value, type, language)).toBe(shown)
})

test('showInstant() gives the wall time of the zone', () => {
  expect(showInstant('2026-11-18T01:30:00Z', 'America/Sao_Paulo', 'pt-BR')).toBe('17/11/2026 às 22:30')
  expect(showInstant('yesterday', 'America/Sao_Paulo', 'pt-BR')).toBeUndefined()
})

test.for<[string, string, string]>([
  ['joins lines', 'um\r\n  dois\tt\u2028três', 'um dois t três'],
  ['takes out direction marks and zero-width characters', 'a\u202Eb\u200Bc\u2066d', 'abcd'],
  ['takes out controls', 'a\u0000\u001B[31mb', 'a [31mb'],
  ['takes out a link', 'veja https://ruim.example/x agora', 'veja [link] agora'],
  ['takes out a link without scheme', 'veja www.ruim.example e ruim.example/entrar', 'veja [link] e [link]'],
  ['keeps hosts, versions, dates and codes', 'mx.bom.example 5.7.1 2.3/1 18/11/2026', 'mx.bom.example 5.7.1 2.3/1 18/11/2026'],
  ['ends a flood of combining marks', `a${'\u0301'.repeat(500)}b`, 'a\u0301\u0301b'],
  ['cuts with an ellipsis', 'x'.repeat(50), `${'x'.repeat(29)}…`],
])('cleanText() %s', ([, text, clean]) => {
  expect(cleanText(text, 30 + (clean.length > 30 ? clean.length : 0))).toBe(clean)
})

test('cleanText() gives of what is clean already what it gives of the same with something to take out', () => {
  const piece = fc.constantFrom('Olá', 'não', 'a', 'é', 'www', '/', '?', '-', ' ', '  ', 'x'.repeat(30), '÷', '(1)', '.', ':', 'com')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      expect(cleanText(text, 40)).toBe(cleanText(`\u200b${text}`, 40))
    }),
    { numRuns: 500 },
  )
})

test('cleanText() gives one short line without controls, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.integer({ min: 1, max: 80 }), (text, maxLength) => {
      const clean = cleanText(text, maxLength)
      expect(Array.from(clean).length).toBeLessThanOrEqual(maxLength)
      expect(clean).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u)
      expect(clean.isWellFormed()).toBe(true)
    }),
  )
})

test('cleanText() is quick on hostile text', () => {
  const before = performance.now()
  for (const unit of ['a', '-', ' ', 'a.', '\u0301', 'www', 'a.aa/', '\u202E']) cleanText(unit.repeat(200_000), 100)
  for (const unit of ['a', '\t', '\n', '\u0301', '\u202E']) cleanLines(unit.repeat(200_000), 10_000)
  expect(performance.now() - before).toBeLessThan(500)
})

test.for<[string, string, string, string | undefined]>([
  ['greets where the address says the same name', 'João Batista', 'joao.batista@cliente.example', 'João'],
  ['greets behind a title', 'Enf. Rosana Dias', 'rosana.dias@cliente.example', 'Rosana'],
  ['greets behind a short title', 'Dra. Lúcia', 'lucia@cliente.example', 'Lúcia'],
  ['takes no name for a title', 'Eng Tan', 'eng.tan@cliente.example', 'Eng'],
  ['does not greet behind a title with words that the address does not carry', 'Dr. Clique', 'paulo@cliente.example', undefined],
  ['greets by a name alone', 'Maria', 'maria@cliente.example', 'Maria'],
  ['writes a name all in capitals as names are', 'MARIA APARECIDA DA SILVA', 'maria.silva@cliente.example', 'Maria'],
  ['writes a name all in small letters as names are', 'élcio prado', 'elcio@cliente.example', 'Élcio'],
  ['does not greet a department in capitals', 'FINANCEIRO', 'financeiro@cliente.example', undefined],
  ['does not greet a department', 'Vendas Loja Sul', 'vendas@cliente.example', undefined],
  ['does not greet a trade', 'PADARIA ESTRELA', 'padaria.estrela@cliente.example', undefined],
  ['does not greet with mixed letters', 'McX', 'mcx@cliente.example', undefined],
  ['does not greet a company', 'Padaria Estrela', 'contato@padaria.example', undefined],
  ['does not greet with words that the address does not carry', 'Clique Aqui', 'maria@cliente.example', undefined],
  ['does not greet a part of a word', 'Ana', 'mariana@cliente.example', undefined],
  ['does not greet with anything but letters', 'Maria<b>', 'maria@cliente.example', undefined],
])('findFirstName() %s', ([, name, address, first]) => {
  expect(findFirstName({ name, address })).toBe(first)
})

test.for<[string, string, string]>([
  ['adds one Re:', 'Não baixa', 'Re: Não baixa [#T0KEN]'],
  ['folds the prefixes of answers and forwards', 'RES: Re: ENC: Fwd: RE[2]: Fw: Não baixa', 'Re: Não baixa [#T0KEN]'],
  ['keeps one token', 'Re: Não baixa [#T0KEN]', 'Re: Não baixa [#T0KEN]'],
  ['drops a foreign token', '[#OUTRO] Não baixa', 'Re: Não baixa [#T0KEN]'],
  ['says something where the subject says nothing', 'Re: ', 'Re: Sua mensagem [#T0KEN]'],
  ['keeps a word that begins like a prefix', 'Recebimento: erro', 'Re: Recebimento: erro [#T0KEN]'],
  ['makes one line of several', 'a\r\nBcc: x@y.example', 'Re: a Bcc: x@y.example [#T0KEN]'],
])('replySubject() %s', ([, subject, reply]) => {
  expect(replySubject(subject, 'T0KEN', 'Sua mensagem')).toBe(reply)
})

test('subjectOf() is quick on hostile subjects', () => {
  const before = performance.now()
  for (const unit of ['re:', 're ', '[#', '[', ' ']) subjectOf(unit.repeat(100_000))
  expect(performance.now() - before).toBeLessThan(300)
})

test.for<[string, string, string[], string]>([
  ['masks a password wherever it stands', 'a senha é S3nh@! (S3nh@!)', ['S3nh@!'], 'a senha é •••• (••••)'],
  ['masks the longer one first', 'abcdef abcdefgh', ['abcdef', 'abcdefgh'], '•••• ••••'],
  ['masks a short one only as a word of its own', 'porta 995, senha 99, 1999', ['99'], 'porta 995, senha ••••, 1999'],
  ['leaves text without passwords as it is', 'nada', [' ', ''], 'nada'],
])('maskSecrets() %s', ([, text, secrets, masked]) => {
  expect(maskSecrets(text, secrets)).toBe(masked)
})
