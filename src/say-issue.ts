// What is wrong with a value that a person wrote, in words that tell what is allowed: zod's finding in, one line out. The words that a
// schema has of its own stay; zod's are those of its library. Pure.
import type { z } from 'zod'

/** Of what zod expects or has received. */
const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [ONE, OTHER]',
  object: 'keys with values, such as { KEY: VALUE }',
  record: 'keys with values, such as { KEY: VALUE }',
}
const RECEIVED: Record<string, string> = {
  ...KINDS,
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  null: 'nothing',
  NaN: 'no number',
}

/** `allowed`: what may stand there, for a choice of several kinds. */
export function sayIssue(issue: z.core.$ZodIssue, allowed?: string): string {
  switch (issue.code) {
    case 'invalid_type': {
      const received = /received (\w+)$/.exec(issue.message)?.[1] ?? ''
      if (received === 'undefined') return 'is missing'
      const isPart = issue.expected === 'int' && received === 'number'
      return `expected ${KINDS[issue.expected] ?? issue.expected}${isPart ? '' : `, not ${RECEIVED[received] ?? received}`}`
    }
    case 'invalid_value':
      return `expected ${issue.values.length === 1 ? '' : 'one of: '}${issue.values.map(String).join(', ')}`
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        if (issue.minimum === 1) return issue.origin === 'string' ? 'must not be empty' : 'must have an entry at least'
        return `expected at least ${issue.minimum} ${issue.origin === 'string' ? 'characters' : 'entries'}`
      }
      return `is too small: expected at least ${issue.minimum}`
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array')
        return `expected at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`
      return `is too large: expected at most ${issue.maximum}`
    case 'invalid_union':
      if (issue.message !== 'Invalid input') return issue.message
      return allowed === undefined ? 'is of no kind that is allowed' : `expected ${allowed}`
    default:
      return issue.message.replace(/^Invalid (?:input|string): /, '')
  }
}
