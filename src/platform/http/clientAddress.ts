import { BlockList, isIPv6 } from 'node:net'

/** The proxies whose X-Forwarded-For is believed (`TRUSTED_PROXY`). */
export function trustedProxies(cidrs: readonly string[]): BlockList {
  const list = new BlockList()
  for (const cidr of cidrs) {
    const [address, bits] = cidr.split('/') as [string, string | undefined]
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}

const plain = (address: string) => address.replace(/^::ffff:/, '')

/**
 * The address that limits count by: the nearest hop that is not one of our own proxies. A forged header changes nothing,
 * because hops are believed only as far as trusted ones wrote them. IPv6 counts by its /64.
 */
export function clientAddress(remote: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const isTrusted = (address: string) => trusted.check(plain(address), isIPv6(plain(address)) ? 'ipv6' : 'ipv4')
  let address = plain(remote)
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  while (hops.length > 0 && isTrusted(address)) address = plain(hops.pop()!)
  return isIPv6(address) ? `${address.split(':').slice(0, 4).join(':')}::/64` : address
}

/**
 * The address if limits per network address hold for it. In demo they pass over clients on this machine itself that
 * send no X-Forwarded-For: a whole class at one machine, or a test, is not one attacker (contract).
 */
export function limitedAddress(
  address: string,
  request: { forwardedFor: string | undefined; isDemo: boolean },
): string | undefined {
  const isLoopback = /^(127\.|::1(::\/64)?$)/.test(address)
  return request.isDemo && isLoopback && request.forwardedFor === undefined ? undefined : address
}
