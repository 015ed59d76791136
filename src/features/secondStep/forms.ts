import { z } from 'zod'
import { readTypedCode } from './rules.ts'
import { words } from './words.ts'

/** The field ワンタイムパスワード: forgiving in width, spaces and hyphens. */
const code = z.string(words.codeMissing).transform((typed, context) => {
  const digits = readTypedCode(typed)
  if (digits !== undefined) return digits
  context.addIssue({ code: 'custom', message: typed.trim() === '' ? words.codeMissing : words.codeMalformed })
  return z.NEVER
})

export const signInCodeForm = z.object({ code, trust: z.literal('yes').optional().catch(undefined) })

export const switchOnForm = z.object({ code })

export const switchOffForm = z.object({
  currentPassword: z.string(words.passwordMissing).min(1, words.passwordMissing).max(1000, words.passwordMissing),
})

/** Which trusted device to forget, by its mark. */
export const forgetDeviceForm = z.object({ device: z.string().max(100) })

/** What stands beside the field after a one-time password that did not pass. */
export function refusalInWords(
  refusal: { outcome: 'codeWrong'; triesLeft: number } | { outcome: 'codeSpent' | 'codeExpired' },
): string {
  return refusal.outcome === 'codeWrong' ? words.codeWrong(refusal.triesLeft) : words[refusal.outcome]
}
