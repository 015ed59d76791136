import type { FormState } from '../../basics/formState.ts'
import { Checkbox } from '../../ui/index.ts'
import { words } from './words.ts'

/** The two documents and the one box that agrees to both; stands before every opening (A1, A2). */
export function Agreement({ form }: { form: FormState }) {
  return (
    <>
      <p>{words.agreeLead}</p>
      <ul>
        <li>
          <a href="/privacy">{words.privacy}</a>
        </li>
        <li>
          <a href="/terms">{words.terms}</a>
        </li>
      </ul>
      <Checkbox name="agree" value="yes" label={words.agree} hint={words.agreeHint} form={form} required />
    </>
  )
}
