// Paths of MAIL FROM and RCPT TO that are read without the library: as it reads them itself, whatever stands there.
import fc from 'fast-check'
import { SMTPConnection } from 'smtp-server/lib/smtp-connection.js'
import { expect, test } from 'vitest'
import { readPaths } from '../../src/inbox/read-paths.ts'

const server = { options: { lenientAddressParsing: true }, logger: { error: () => {} } }
const parseOf = (): ((name: string, command: string) => unknown) => {
  const connection = Object.create(SMTPConnection.prototype)
  return Object.assign(connection, { _server: server, session: {} })._parseAddressCommand.bind(connection)
}
const library = parseOf()
const ours = (name: string, command: string): unknown => {
  const connection = { _parseAddressCommand: (as: string, path: string | Uint8Array) => library(as, path.toString()) as never }
  readPaths(connection)
  return connection._parseAddressCommand(name, command)
}

const pieces = fc.constantFrom(
  ...['ana', 'Ana.Maria', '+fiscal', 'a', '.', '..', '-', '_', '=', '@', '@loja.example', '@LOJA.example', '@xn--caf-dma.example'],
  ...[
    '@a.xn--caf-dma',
    'XN--CAF-DMA',
    'é',
    '<',
    '>',
    ' ',
    ':',
    '@rota.example:',
    '\t',
    '\u200b',
    'SIZE=100',
    ' BODY=8BITMIME',
    '%',
    '!',
    '/',
    '',
  ],
)
const addresses = fc.tuple(
  fc.array(pieces, { minLength: 1, maxLength: 2 }),
  fc.constantFrom('@loja.example', '@LOJA.Example.', '@xn--caf-dma.example', '@a-b'),
)
const paths = fc.oneof(
  fc.array(pieces, { maxLength: 5 }),
  addresses.map(([local, domain]) => [...local, domain]),
)
const commands = fc
  .tuple(
    fc.constantFrom('MAIL FROM', 'mail from', 'RCPT TO', 'Rcpt To', 'RCPT  TO', 'FROM', ' RCPT TO'),
    fc.constantFrom(':<', ':<', ':<', ': <', ':', '<'),
  )
  .chain(([verb, opening]) =>
    fc
      .tuple(paths, fc.constantFrom('>', '>', '>', '>', '>', '> ', '> SIZE=20', '', '>\t', '>x'))
      .map(([path, end]) => `${verb}${opening}${path.join('')}${end}`),
  )

test('readPaths() reads whatever the library reads, as it does', () => {
  let read = 0
  fc.assert(
    fc.property(fc.constantFrom('mail from', 'rcpt to'), commands, (name, command) => {
      const expected = library(name, command)
      if (expected !== false) read += 1
      expect(ours(name, command)).toEqual(expected)
    }),
    { numRuns: 5000, seed: 11 },
  )
  expect(read).toBeGreaterThan(200)
})

test.for([
  ['MAIL FROM:<ana.maria+loja@padaria.example>', 'ana.maria+loja@padaria.example'],
  ['MAIL FROM:<"ana maria"@padaria.example>', '"ana maria"@padaria.example'],
  ['MAIL FROM:<"ana"@padaria.example>', 'ana@padaria.example'],
  ['MAIL FROM:<"ana@casa"@padaria.example> SIZE=20', '"ana@casa"@padaria.example'],
] as const)('%s', ([command, address]) => {
  expect(ours('mail from', command)).toMatchObject({ address })
})
