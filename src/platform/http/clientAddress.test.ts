import { expect, test } from 'vitest'
import { clientAddress, limitedAddress, trustedProxies } from './clientAddress.ts'

test.each([
  ['203.0.113.9', undefined, [], '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
  ['10.0.0.5', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
  ['10.0.0.5', '192.0.2.66, 198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
  ['10.0.0.5', '192.0.2.66, 10.0.0.7', ['10.0.0.0/8'], '192.0.2.66'],
  ['::ffff:203.0.113.9', undefined, [], '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', undefined, [], '2001:db8:1:2::/64'],
])('a client at %s that claims %s behind %j counts as %s', (remote, forwardedFor, proxies, counted) => {
  expect(clientAddress(remote, forwardedFor, trustedProxies(proxies))).toBe(counted)
})

test.each([
  ['127.0.0.1', undefined, true, undefined],
  ['::1::/64', undefined, true, undefined],
  ['127.0.0.1', '203.0.113.9', true, '127.0.0.1'],
  ['127.0.0.1', undefined, false, '127.0.0.1'],
  ['203.0.113.9', undefined, true, '203.0.113.9'],
])('limits for %s, claiming %s, in demo %s, count by %s', (address, forwardedFor, isDemo, counted) => {
  expect(limitedAddress(address, { forwardedFor, isDemo })).toBe(counted)
})
