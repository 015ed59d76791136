import { z } from 'zod'
import { PASSKEY_NAME_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

const currentPassword = z.string(words.passwordMissing).min(1, words.passwordMissing).max(1000, words.passwordMissing)

const name = z
  .string(words.nameMissing)
  .trim()
  .min(1, words.nameMissing)
  .max(PASSKEY_NAME_MAX_LENGTH, words.nameTooLong)
  .refine((typed) => !/\p{Cc}/u.test(typed), words.nameControlSigns)

/** 名前を変える */
export const nameForm = z.object({ name })

/** What is asked before a device makes a passkey: a stolen session alone must not leave a way in behind. */
export const askToRegisterForm = z.object({ name, currentPassword })

export const removeForm = z.object({ currentPassword })

/** Longer than any answer of a device without attestation. */
const ANSWER_MAX_LENGTH = 8000

/** The device's answer, as the browser code writes it: JSON in one field. */
function answerField<S extends z.ZodType>(schema: S) {
  return z
    .string(words.answerMalformed)
    .max(ANSWER_MAX_LENGTH, words.answerMalformed)
    .transform((text, context) => {
      try {
        const parsed = schema.safeParse(JSON.parse(text))
        if (parsed.success) return parsed.data
      } catch {
        // Not even JSON: told like any other answer that no device gives.
      }
      context.addIssue({ code: 'custom', message: words.answerMalformed })
      return z.NEVER
    })
}

const bytes = z.string().regex(/^[\w-]+$/)
const common = { id: bytes, rawId: bytes, type: z.literal('public-key') }

export const registeredForm = z.object({
  credential: answerField(
    z.object({ ...common, response: z.object({ clientDataJSON: bytes, attestationObject: bytes }) }),
  ),
})

export const signInWithPasskeyForm = z.object({
  credential: answerField(
    z.object({
      ...common,
      response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes }),
    }),
  ),
})

/** What a device answers when it has made a passkey. */
export type RegistrationAnswer = z.output<typeof registeredForm>['credential']

/** What a device answers when it has signed. */
export type SignInAnswer = z.output<typeof signInWithPasskeyForm>['credential']
