import type { FormState } from '../basics/formState.ts'
import { fieldId } from './fieldParts.ts'
import { WHOLE_FORM } from './formValues.ts'
import { words } from './words.ts'

export interface ErrorSummaryProps {
  form: FormState
  /** Field names in the order of the screen; names left out come after, in the order of the errors. */
  order?: string[] | undefined
}

/** The errors as links to their fields, first in `main` and focused; the texts are those beside the fields. */
export function ErrorSummary({ form, order = [] }: ErrorSummaryProps) {
  const errors = inOrder(Object.entries(form.errors), order)
  if (errors.length === 0) return null
  return (
    <section class="mp-error-summary" id="error-summary" aria-labelledby="error-summary-title" tabindex={-1} autofocus>
      <h2 id="error-summary-title">{words.errorSummaryTitle(errors.length)}</h2>
      <ul>
        {errors.map(([name, message]) => (
          <li>{name === WHOLE_FORM ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  )
}

function inOrder(errors: [string, string][], order: string[]): [string, string][] {
  const place = (name: string) => {
    if (name === WHOLE_FORM) return -1
    const index = order.indexOf(name)
    return index < 0 ? order.length : index
  }
  return [...errors].sort(([one], [other]) => place(one) - place(other))
}
