import type { FormState } from '../../basics/formState.ts'
import { TextField } from '../../ui/index.ts'
import { words } from './words.ts'

/** The box for 認証キー. */
export function KeyField({ form }: { form: FormState }) {
  return (
    <TextField
      name="key"
      label={words.key}
      form={form}
      hint={words.keyHint}
      autocomplete="one-time-code"
      width="medium"
      spellcheck={false}
      required
    />
  )
}
