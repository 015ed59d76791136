import type { FormState } from '../../basics/formState.ts'
import { PasswordField, WarningNotice } from '../../ui/index.ts'
import { KEPT_PASSWORD_FIELD } from './rules.ts'
import { type NewPasswordLabels, words } from './words.ts'

/** A new password, typed twice. While one that was warned of waits for the second press, the boxes may stay empty. */
export function NewPasswordFields({ labels, form }: { labels: NewPasswordLabels; form: FormState }) {
  const kept = form.values[KEPT_PASSWORD_FIELD]
  const isKept = typeof kept === 'string'
  return (
    <>
      <WarningNotice form={form} />
      {isKept && <input type="hidden" name={KEPT_PASSWORD_FIELD} value={kept} />}
      <PasswordField
        name="password"
        label={labels.password}
        form={form}
        hint={isKept ? words.kept : words.hint}
        autocomplete="new-password"
        required={!isKept}
      />
      <PasswordField
        name="passwordAgain"
        label={labels.again}
        form={form}
        autocomplete="new-password"
        required={!isKept}
      />
    </>
  )
}
