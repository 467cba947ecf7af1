import { expect, test } from 'vitest'
import { type OptionShape, readOptions } from '../../src/cli/read-options.ts'

const shape: OptionShape = { config: 'value', json: 'flag' }

test.for<[string, string[], object]>([
  ['takes a value after a blank', ['--config', 'a.yaml'], { values: new Map([['config', 'a.yaml']]) }],
  ['takes a value after =', ['--config=a.yaml'], { values: new Map([['config', 'a.yaml']]) }],
  ['takes a flag', ['--json', 'x'], { flags: new Set(['json']), operands: ['x'] }],
  ['takes a lone - for an operand', ['-'], { operands: ['-'] }],
  ['takes all after -- for operands', ['--', '--json'], { flags: new Set(), operands: ['--json'] }],
  ['refuses an unknown option with the one that was meant', ['--jsno'], { says: 'There is no option --jsno. Did you mean --json?' }],
  ['refuses an unknown option with those there are', ['--zebra'], { says: 'There is no option --zebra. Known: --config, --json, --help.' }],
  ['refuses a value for a flag', ['--json=yes'], { says: 'The option --json takes no value.' }],
  ['refuses an option without its value', ['--config'], { says: 'The option --config needs a value.' }],
  ['takes no property of an object for an option', ['--constructor'], { kind: 'wrong-use' }],
])('readOptions() %s', ([, args, wanted]) => {
  expect(readOptions(args, shape)).toMatchObject(wanted)
})
