import { z } from 'zod'
import { passwordProblems } from './rules.ts'
import { type NewPasswordLabels, words } from './words.ts'

function newPasswordField(label: string) {
  return z.string(words.missing(label)).superRefine((password, context) => {
    const problems = passwordProblems(password)
    if (problems.length === 0) return
    const message = problems[0] === 'empty' ? words.missing(label) : words.toRepair(label, problems)
    context.addIssue({ code: 'custom', message })
  })
}

/** A new password, typed twice. */
export function newPasswordForm(labels: NewPasswordLabels) {
  return z
    .object({ password: newPasswordField(labels.password), passwordAgain: z.string(words.differ(labels)) })
    .refine((form) => form.password === form.passwordAgain, {
      path: ['passwordAgain'],
      message: words.differ(labels),
      // Told together with what is wrong with the password itself, so that nobody repairs one after the other.
      when: () => true,
    })
}
