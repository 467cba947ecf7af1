import { expect, test } from 'vitest'
import { networkOf } from '../../src/value/address/client-network.ts'

test.for<[string, string]>([
  ['200.150.10.20', '200.150.10.20'],
  ['::ffff:200.150.10.20', '200.150.10.20'],
  ['2804:14c:1:2:3:4:5:6', '2804:14c:1:2'],
  ['2804:014C:1:2::7', '2804:14c:1:2'],
  ['2804:14c::1', '2804:14c:0:0'],
  ['::1', '0:0:0:0'],
])('networkOf() counts %s under %s', ([address, network]) => {
  expect(networkOf(address)).toBe(network)
})
