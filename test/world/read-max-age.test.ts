// Headers of HTTP answers, as registries and the proxies before them give them.
import { expect, test } from 'vitest'
import { readMaxAge } from '../../src/world/read-max-age.ts'

const DATE = 'Wed, 18 Nov 2026 12:00:00 GMT'

test.for<[string, Record<string, string>, number | undefined]>([
  ['nothing where nothing is said', {}, undefined],
  ['max-age', { 'cache-control': 'public, max-age=300' }, 300],
  ['max-age in other letters and quotes', { 'cache-control': 'Max-Age="300"' }, 300],
  ['what a cache on the way has left of it', { 'cache-control': 'max-age=300', age: '100' }, 200],
  ['no time where a cache on the way has used it up', { 'cache-control': 'max-age=300', age: '900' }, 0],
  ['no time for no-store', { 'cache-control': 'no-store' }, 0],
  ['no time for no-cache', { 'cache-control': 'private, no-cache' }, 0],
  ['nothing for a max-age that is no number', { 'cache-control': 'max-age=-1' }, undefined],
  ['the time until Expires by the server clock', { expires: 'Wed, 18 Nov 2026 12:10:00 GMT', date: DATE }, 600],
  ['max-age before Expires', { 'cache-control': 'max-age=5', expires: 'Wed, 18 Nov 2026 12:10:00 GMT', date: DATE }, 5],
  ['no time for Expires: 0', { expires: '0', date: DATE }, 0],
  ['no time for what has expired', { expires: 'Wed, 18 Nov 2026 11:00:00 GMT', date: DATE }, 0],
  ['nothing where the server does not tell its clock', { expires: 'Wed, 18 Nov 2026 12:10:00 GMT' }, undefined],
])('readMaxAge() gives %s', ([, headers, seconds]) => {
  expect(readMaxAge(new Headers(headers))).toBe(seconds)
})
