import type { FormState } from '../basics/formState.ts'

/** The name under which an error of the form as a whole is kept. */
export const WHOLE_FORM = '_form'

/** The one value of a field; the first where several were sent, empty where none was. */
export function formValue(form: FormState, name: string): string {
  return formValues(form, name)[0] ?? ''
}

/** All values of a field, in the order in which they were sent. */
export function formValues(form: FormState, name: string): string[] {
  const value = form.values[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
