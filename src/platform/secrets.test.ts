import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSecrets, loadSecrets, newSecretsFile } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what was sealed comes back, for the purpose it was sealed for and no other', () => {
  const secrets = createSecrets(newSecretsFile())
  const sealed = secrets.seal('disability', '配慮してほしいこと：𠮷')
  expect(secrets.unseal('disability', sealed)).toBe('配慮してほしいこと：𠮷')
  expect(() => secrets.unseal('mail', sealed)).toThrow()
})

test('a changed byte is noticed', () => {
  const secrets = createSecrets(newSecretsFile())
  const sealed = secrets.seal('mail', 'key')
  sealed[sealed.length - 1]! ^= 1
  expect(() => secrets.unseal('mail', sealed)).toThrow()
})

test('the same text is sealed differently each time', () => {
  const secrets = createSecrets(newSecretsFile())
  expect(secrets.seal('mail', 'a').equals(secrets.seal('mail', 'a'))).toBe(false)
})

test('after a new key was put first, what the old one sealed can still be read', () => {
  const file = newSecretsFile()
  const sealed = createSecrets(file).seal('mail', 'old')
  const rotated = createSecrets({ ...file, column: [{ ...newSecretsFile().column[0]!, id: 'k2' }, ...file.column] })
  expect(rotated.unseal('mail', sealed)).toBe('old')
})

test('in demo the file is made once, readable by its owner only', () => {
  const path = join(folder, 'made', 'secrets.json')
  const first = loadSecrets(path, true)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(loadSecrets(path, true).fingerprint('x', 'y')).toEqual(first.fingerprint('x', 'y'))
})

test('production does not start without its file, nor with a malformed one', () => {
  expect(() => loadSecrets(join(folder, 'none.json'), false)).toThrow(/SECRETS_FILE/)
  const bad = join(folder, 'bad.json')
  writeFileSync(bad, '{"pepper":[]}')
  expect(() => loadSecrets(bad, false)).toThrow(/SECRETS_FILE/)
})
