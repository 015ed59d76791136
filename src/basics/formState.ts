/** What a form page shows again: what was typed, and what to do about it. Written by `readForm`, read by the form fields. */
export interface FormState {
  values: Record<string, string | string[]>
  /** Field name → what is wrong and what to do. */
  errors: Record<string, string>
  /** Field name → an orange warning, which a second press passes. */
  warnings?: Record<string, string>
}

export const emptyForm: FormState = { values: {}, errors: {} }

export function hasErrors(form: FormState): boolean {
  return Object.keys(form.errors).length > 0
}
