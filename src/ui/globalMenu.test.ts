import { expect, test } from 'vitest'
import { globalMenu } from './globalMenu.ts'
import type { PageContext } from './pageContext.ts'

const signedIn: PageContext = {
  face: 'jobSeeker',
  demo: false,
  nonce: '',
  assets: { css: '', js: '' },
  currentPath: '/my-page',
  csrfToken: '',
  signedInName: '明日 勇気',
}

test.each([
  ['/my-page', ['ホーム']],
  ['/my-page/messages', ['メッセージ']],
  ['/my-page/messages/abc', ['メッセージ']],
  ['/my-page/messages-of-old', []],
])('on %s the menu marks %j as the place where the person is', (currentPath, current) => {
  const marked = globalMenu({ ...signedIn, currentPath }).filter((item) => item.current)
  expect(marked.map((item) => item.label)).toEqual(current)
})

test('a person who is not signed in is not offered My Page', () => {
  expect(globalMenu({ ...signedIn, signedInName: undefined })).toEqual([])
})

test.each([
  ['/', ['トップ']],
  ['/jobs', ['求人を探す']],
  ['/jobs/abc', ['求人を探す']],
  ['/login', ['マイページにログイン']],
  ['/terms', []],
])('a visitor on %s sees %j marked as the place', (currentPath, current) => {
  const menu = globalMenu({ ...signedIn, face: 'public', signedInName: undefined, currentPath })
  expect(menu.filter((item) => item.current).map((item) => item.label)).toEqual(current)
})
