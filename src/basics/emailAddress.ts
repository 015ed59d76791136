import { z } from 'zod'

/** メールアドレス：半角英数記号100文字以内 (manual 3.1). */
export const EMAIL_MAX_LENGTH = 100

/** Full-width signs become half-width and spaces go: nothing else is changed in what a person typed. */
export function repairEmail(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '')
}

/** Two spellings of one address: mail providers do not tell capitals apart. */
export function emailKey(email: string): string {
  return email.toLowerCase()
}

/**
 * A form's field for a mail address. The HTML5 pattern, because the stricter ones refuse real old carrier
 * addresses such as `a..b@docomo.ne.jp`.
 */
export function emailField(label: string) {
  return z
    .string(`${label}を入力してください。`)
    .transform(repairEmail)
    .pipe(
      z
        .string()
        .min(1, `${label}を入力してください。`)
        .max(EMAIL_MAX_LENGTH, `${label}は${EMAIL_MAX_LENGTH}文字以内で入力してください。`)
        .regex(z.regexes.html5Email, `${label}は「名前@example.jp」の形で入力してください。`),
    )
}
