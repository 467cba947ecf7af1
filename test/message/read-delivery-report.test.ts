import { expect, test } from 'vitest'
import { readDeliveryStatus } from '../../src/message/bounce/read-delivery-report.ts'

const REPORT = 'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; caixa@loja.example\nAction: failed\nStatus: 5.2.2\n'

test.for<[string, string, string]>([
  ['folded over two lines', 'Diagnostic-Code: smtp; 552 5.2.2 Mailbox\n full', '552 5.2.2 Mailbox full'],
  ['folded behind a blank line, as pasted reports have it', 'Diagnostic-Code: smtp; 552 5.2.2 Mailbox\n\n full', '552 5.2.2 Mailbox full'],
  ['broken off by a line that is none of a report’s', 'Diagnostic-Code: smtp; 552 5.2.2\n\u0001 rubbish\n full', '552 5.2.2'],
])('readDeliveryStatus() reads a diagnostic %s', ([, lines, diagnostic]) => {
  const text = REPORT + lines
  const [report] = readDeliveryStatus(text)
  expect(report?.diagnostic).toBe(diagnostic)
  const range = report?.ranges.diagnostic
  expect(text.slice(range?.start, range?.end).replace(/\s+/g, ' ')).toContain(diagnostic)
})

test('readDeliveryStatus() takes a folded line that begins with a web address for the field above it', () => {
  const [report] = readDeliveryStatus(
    'Final-Recipient: rfc822; kim@mail.example\nAction: failed\nDiagnostic-Code: smtp; 552 5.2.2 Out of space, see\n    https://mail.example/full',
  )
  expect(report?.diagnostic).toBe('552 5.2.2 Out of space, see https://mail.example/full')
})
