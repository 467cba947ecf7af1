import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'

const root = join(import.meta.dirname, '..', '..')
const shipped = (id: string): string => readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')

const texts = '{ pt-BR: a, en: b, es: c }'
const small = `id: cloud
title: ${texts}
recognise:
  for:
    nuvem: 3
fields:
  - id: when
    type: datetime
    label: Quando
    required: 'yes'
    title: ${texts}
    whereToFind: ${texts}
    example: ontem
`

describe('parseChecklistText()', () => {
  test.for<[string, string, string[]]>([
    [
      'pop3',
      'pop3',
      [
        'domain_active',
        'mx_valid',
        'occurred_at',
        'public_ip',
        'client_software',
        'pop3_host',
        'pop3_user',
        'pop3_port',
        'pop3_encryption',
        'error_message',
        'os_version',
        'antivirus',
        'firewall',
      ],
    ],
    ['sending', 'sending', ['sender_address', 'recipient_address', 'error_message', 'sent_at']],
    ['receiving', 'receiving', ['sender_address', 'recipient_address', 'error_message', 'attempted_on', 'sender_smtp_log']],
  ])('reads the shipped checklist %s in the page’s order', ([, id, fields]) => {
    const checklist = parseChecklistText(`${id}.yaml`, shipped(id))
    expect(checklist.id).toBe(id)
    expect(checklist.fields.map((field) => field.id)).toEqual(fields)
  })

  test('reads a desk’s own checklist with defaults for what it leaves out', () => {
    expect(parseChecklistText('cloud.yaml', small).fields[0]).toMatchObject({ names: [], cues: [], ofCustomer: false, noneIs: 'nothing' })
  })

  test.for<[string, string, string[]]>([
    ['one for every language', 'ontem', ['ontem', 'ontem', 'ontem']],
    ['one in each language', '{ pt-BR: ontem, en: yesterday, es: ayer }', ['ontem', 'yesterday', 'ayer']],
  ])('takes an example: %s', ([, written, [portuguese, english, spanish]]) => {
    const [field] = parseChecklistText('cloud.yaml', small.replace('example: ontem', `example: ${written}`)).fields
    expect(field?.example).toEqual({ 'pt-BR': portuguese, en: english, es: spanish })
  })

  test.for<[string, string, RegExp]>([
    [
      'an example that lacks a language',
      small.replace('example: ontem', 'example: { pt-BR: ontem, en: yesterday }'),
      /cloud\.yaml:13: fields\.0\.example: one text, or one in each of pt-BR, en and es/,
    ],
    [
      'a program without where it has it',
      small.replace('    example', '    whereInProgram: [{ programs: [iphone] }]\n    example'),
      /cloud\.yaml:13: fields\.0\.whereInProgram\.0\.whereToFind: /,
    ],
    [
      'a wrong type, with what is allowed',
      small.replace('type: datetime', 'type: date_time'),
      /cloud\.yaml:8: fields\.0\.type: expected one of: datetime, date, /,
    ],
    [
      'an unknown key at its line',
      small.replace('    example: ontem', '    exampel: ontem\n    example: x'),
      /cloud\.yaml:13: fields\.0\.exampel: unknown key; allowed: id, type, label, .*whereToFind, .*example/,
    ],
    ['an unknown key of the checklist', `${small}gates: []\n`, /cloud\.yaml:14: gates: unknown key; allowed: id, title, .*gate/],
    [
      'a phrase with an open bracket',
      small.replace('nuvem: 3', "'[nuvem|nuvens … caiu': 3"),
      /cloud\.yaml:5: recognise\.for\.\[nuvem\|nuvens … caiu: a \[ without its \]/,
    ],
    ['a bracket within another', small.replace('nuvem: 3', "'[a [b|c]|d] nuvem': 3"), /cloud\.yaml:5: .*one within another/],
    ['a phrase without a word', small.replace('nuvem: 3', "'* … *': 3"), /cloud\.yaml:5: .*no word in it/],
    ['a missing key at its parent', small.replace('    example: ontem\n', ''), /cloud\.yaml:7: fields\.0\.example: /],
    ['a missing list', small.slice(0, small.indexOf('fields:')), /cloud\.yaml:1: fields: is missing/],
    ['an id used twice', small + small.slice(small.indexOf('  - id: when')), /fields\.1\.id: "when" is used twice/],
    [
      'a property without a use',
      small.replace('type: datetime', 'type: datetime\n    role: sender'),
      /cloud\.yaml:9: fields\.0\.role: only for type email/,
    ],
    ['broken YAML', 'id: [', /cloud\.yaml:1: /],
    ['an empty file', '', /cloud\.yaml/],
    ['a key written twice', `${small}id: again\n`, /cloud\.yaml:14: .*unique/],
  ])('names %s', ([, yaml, message]) => {
    expect(() => parseChecklistText('cloud.yaml', yaml)).toThrow(message)
  })
})
