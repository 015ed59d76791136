import { expect, test } from 'vitest'
import { internalPath } from './answers.ts'

test.each(['/my-page', '/my-page/messages/abc-DEF_1', '/my-page?tab=open', '/jobs?q=%E4%BB%8B%E8%AD%B7&page=2'])(
  '%s is a path of our own',
  (path) => {
    expect(internalPath(path, '/')).toBe(path)
  },
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%2f%2fevil.example',
  '/my-page\r\nLocation: https://evil.example',
  '/@evil.example',
  'my-page',
  '',
  `/${'a'.repeat(600)}`,
])('%j leads nowhere but home', (path) => {
  expect(internalPath(path, '/my-page')).toBe('/my-page')
})
