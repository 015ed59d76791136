import { describe, expect, test } from 'vitest'
import { COMMON_WORDS } from './commonPasswords.ts'
import { passwordProblems } from './rules.ts'
import { isWeakPassword } from './weakPasswords.ts'

describe('a password that anybody would try first is weak', () => {
  test.each([
    '@abcd1234',
    'Password1@',
    'p@ssw0rd1',
    'P@ssw0rd',
    'qwerty123#',
    'Hellowork2026@',
    'Sakura@1234',
    'tokyo-2020',
    'aaaa1111@@',
    '1qaz@wsx',
    'ILoveYou<3',
    'Tanaka-Taro1',
    '@dmin1234',
    'abc123abc@',
    'Summer2026*',
    '/dragon99/',
    'welcome:1',
  ])('%s', (password) => {
    expect(passwordProblems(password)).toEqual([])
    expect(isWeakPassword(password)).toBe(true)
  })

  test.each([...COMMON_WORDS].filter((word) => word.length >= 6))('%s with a digit and a sign around it', (word) => {
    const capital = word[0]!.toUpperCase() + word.slice(1)
    for (const password of [`${word}1@`, `${capital}@2026`, `#${word}123`, `${capital}-1`])
      expect([password, isWeakPassword(password)]).toEqual([password, true])
  })
})

describe("a password made of the person's own data is weak", () => {
  const context = ['fumiko.mizushima@example.jp', '19870214']
  test.each(['Fumiko-1987', 'mizushima@0214', '19870214@Mz', 'Fumiko.19870214'])('%s', (password) => {
    expect(isWeakPassword(password, context)).toBe(true)
  })

  test('and is not for someone else', () => {
    expect(isWeakPassword('mizushima@0214', ['jun@example.jp'])).toBe(false)
  })
})

describe('a password that must be guessed sign by sign draws no warning', () => {
  test.each([
    'k7#Rw2:vQ9',
    'Tsuki4-Miha8-Kawa2',
    'umi/29yuge?Toge',
    'Zq8)mmP2<x',
    'Hanako-4Wq8tz',
    'correct9-Horse-staple',
  ])('%s', (password) => {
    expect(passwordProblems(password)).toEqual([])
    expect(isWeakPassword(password, ['hana@example.jp'])).toBe(false)
  })
})
