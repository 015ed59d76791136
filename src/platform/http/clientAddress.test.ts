import { expect, test } from 'vitest'
import { clientAddress, trustedProxies } from './clientAddress.ts'

const nobody = trustedProxies([])
const proxy = trustedProxies(['10.0.0.0/8', 'fd00::/8'])

test('without a trusted proxy a forged header changes nothing', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9')
})

test('behind a trusted proxy the hop that it wrote counts, not what the client wrote before', () => {
  expect(clientAddress('10.1.2.3', '198.51.100.1', proxy)).toBe('198.51.100.1')
  expect(clientAddress('10.1.2.3', '1.1.1.1, 198.51.100.1', proxy)).toBe('198.51.100.1')
  expect(clientAddress('10.1.2.3', '198.51.100.1, 10.9.9.9', proxy)).toBe('198.51.100.1')
})

test('a trusted proxy that wrote nothing is the client itself', () => {
  expect(clientAddress('10.1.2.3', undefined, proxy)).toBe('10.1.2.3')
})

test('IPv6 counts by its /64, and IPv4 in IPv6 clothing as IPv4', () => {
  expect(clientAddress('2001:db8:1:2:3:4:5:6', undefined, nobody)).toBe('2001:db8:1:2::/64')
  expect(clientAddress('::ffff:203.0.113.9', undefined, nobody)).toBe('203.0.113.9')
})
