// The end of a mail's content, found by our search and by the library's own: whatever comes in, in whatever pieces, both give the same.
import fc from 'fast-check'
import { SMTPStream } from 'smtp-server/lib/smtp-stream.js'
import { expect, test } from 'vitest'
import { endDataAtOnce } from '../../src/inbox/end-data-at-once.ts'

/** What end-of-data is made of, and letters around it. */
const pieces = fc.constantFrom('\r\n.\r\n', '\r\n', '.', '\n', '\r', '..', 'a', 'Olá, bom dia', '\r\n..', 'DATA\r\n', '\n.\n')
const wires = fc.tuple(fc.array(pieces, { maxLength: 14 }), fc.array(fc.nat({ max: 40 }), { maxLength: 6 }))

/** Returns what a parser takes of `wire`, cut after so many bytes each: contents of mails, and commands between them. */
async function parse(wire: string, cuts: number[], quick: boolean): Promise<string[]> {
  const told: string[] = []
  const startData = (parser: SMTPStream): void => {
    const stream = parser.startDataMode(1000)
    let content = ''
    stream.on('data', (data: Buffer) => {
      content += data.toString()
    })
    stream.on('end', () => {
      told.push(`mail ${JSON.stringify(content)}, ${stream.byteLength} bytes`)
      parser.continue()
    })
  }
  const create = (): SMTPStream => {
    const made = new SMTPStream()
    made.oncommand = (command, callback) => {
      told.push(`command ${command}`)
      if (command.toString() === 'DATA') startData(made)
      queueMicrotask(() => callback?.())
    }
    return made
  }
  const connection = { _parser: create(), _createParser: create }
  if (quick) endDataAtOnce(connection)
  const parser = connection._parser
  let rest = Buffer.from(wire)
  for (const cut of [...cuts, rest.length]) {
    const chunk = rest.subarray(0, cut)
    rest = rest.subarray(cut)
    if (chunk.length > 0) await new Promise((resolve) => parser.write(chunk, resolve))
  }
  await new Promise((resolve) => setImmediate(resolve))
  return told
}

test('endDataAtOnce() ends each mail where the library ends it, and leaves it the same content and rest', async () => {
  await fc.assert(
    fc.asyncProperty(wires, async ([parts, cuts]) => {
      const wire = `DATA\r\n${parts.join('')}`
      expect(await parse(wire, cuts, true)).toEqual(await parse(wire, cuts, false))
    }),
    { numRuns: 3000, seed: 7 },
  )
})

test('endDataAtOnce() takes a whole mail in one chunk, and what follows it', async () => {
  expect(await parse('DATA\r\nSubject: oi\r\n\r\nBom dia.\r\n.\r\nDATA\r\nSegunda\r\n.\r\n', [6], true)).toEqual([
    'command DATA',
    'mail "Subject: oi\\r\\n\\r\\nBom dia.\\r\\n", 25 bytes',
    'command DATA',
    'mail "Segunda\\r\\n", 9 bytes',
  ])
})
