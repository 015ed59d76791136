import { z } from 'zod'
import { readTypedKey } from './rules.ts'
import { words } from './words.ts'

/** The field 認証キー: forgiving in width, case, spaces and hyphens. */
export const verificationKeyField = z.string(words.keyMissing).transform((typed, context) => {
  const key = readTypedKey(typed)
  if (key !== undefined) return key
  context.addIssue({ code: 'custom', message: typed.trim() === '' ? words.keyMissing : words.keyMalformed })
  return z.NEVER
})

/** What stands beside the field after a try that failed. */
export function keyMessage(outcome: 'keyUnknown' | 'keyExpired'): string {
  return words[outcome]
}
