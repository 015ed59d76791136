import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryTarget } from './entryTarget.ts'

const OWN = 'https://my.example'

test.each([
  [undefined, 'signIn', '/my-page'],
  [`${OWN}/mynaportal/connect`, 'connect', '/my-page'],
  [`${OWN}/my-page`, 'signIn', '/my-page'],
  [`${OWN}/my-page/messages`, 'signIn', '/my-page/messages'],
  [`${OWN}/counter`, 'signIn', '/my-page'],
  [`${OWN}/my-pages`, 'signIn', '/my-page'],
])('%s leads by %s to %s', (target, purpose, returnPath) => {
  expect(entryTarget(OWN, target)).toEqual({ purpose, returnPath })
})

const HOSTILE = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  `${OWN}.evil.example/my-page`,
  `${OWN}@evil.example/my-page`,
  `${OWN}//evil.example`,
  `${OWN}/\\evil.example`,
  `${OWN}/%2f%2fevil.example`,
  `${OWN}/my-page/..//evil.example`,
  `${OWN}/my-page/\r\nLocation: https://evil.example`,
  `${OWN}/my-page\\@evil.example`,
  `${OWN}/my-page/%5c%5cevil.example`,
  `${OWN}/my-page/\t//evil.example`,
]

test('no target leads out of My Page (SSO-9)', () => {
  const piece = fc.oneof(fc.constantFrom(...HOSTILE, '/my-page', '/', '\\', '..', '@', '%2f', '?', '#'), fc.string())
  const targets = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
  const staysInside = (target: string) => {
    const { returnPath } = entryTarget(OWN, target)
    const landed = new URL(returnPath, OWN)
    expect(landed.origin).toBe(OWN)
    expect(landed.pathname).toMatch(/^\/my-page(\/|$)/)
    expect(returnPath).toBe(landed.pathname + landed.search)
  }
  for (const target of HOSTILE) staysInside(target)
  fc.assert(fc.property(targets, staysInside), { numRuns: 500 })
})
