import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { findLabelMatches, makeLabelBook } from '../../../src/facts/label/label-book.ts'
import { readWords } from '../../../src/facts/label/word-match.ts'

const file = join(import.meta.dirname, '..', '..', '..', 'checklists', 'pop3.yaml')
const book = makeLabelBook(parseChecklistText('pop3.yaml', readFileSync(file, 'utf8')))

describe('findLabelMatches()', () => {
  test.for<[string, string, string | undefined]>([
    ['the published label', 'Porta TCP declarada nas configurações do serviço POP3 no software do cliente de e-mail', 'pop3_port'],
    [
      'a published label with an address and a bar',
      'Qual o IP internet (https://meuip.sierti.com.br ou https://www.meuip.com.br) atribuído pelo provedor',
      'public_ip',
    ],
    ['a shortened one', 'Nome e versão do software', 'client_software'],
    ['a misspelt one', 'CRIPITOGRAFIA', 'pop3_encryption'],
    ['one with letters swapped', 'Usuráio POP3', 'pop3_user'],
    ['an abbreviated one', 'Sist. operacional', 'os_version'],
    ['one with words around it', 'A mensagem de erro que dá', 'error_message'],
    ['an English one', 'Incoming mail server', 'pop3_host'],
    ['a Spanish one', 'Tipo de cifrado', 'pop3_encryption'],
    ['no name in a program’s words', 'O servidor de e-mail 200.219.150.7 respondeu', undefined],
    ['no name in a tale', 'Ontem fui na loja comprar pão e na volta vi que', undefined],
    ['no name in another thing', 'Telefone', undefined],
    ['no account in what stands there', 'No Outlook consta', undefined],
    ['no account in a surname', 'Costa', undefined],
    ['no server in a road', 'Estrada', undefined],
    ['no port in a portal', 'Portal', undefined],
  ])('finds %s', ([, text, field]) => {
    expect(findLabelMatches(book, readWords(text, 0, text.length))[0]?.field.id).toBe(field)
  })
})
