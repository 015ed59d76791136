import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '../basics/formState.ts'

/** What every field takes. The label is the accessible name to the letter; all else stands outside it. */
export interface FieldProps {
  name: string
  label: string
  form?: FormState | undefined
  hint?: Child
  /** Shown as 「例：…」 under the hint. */
  example?: string | undefined
  /** Shows 必須 and tells assistive technology; the server decides. */
  required?: boolean | undefined
  /** Shows 任意. */
  optional?: boolean | undefined
}

/** The id of a field's control, to which the error summary links. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`
}

export interface FieldParts {
  id: string
  error: string | undefined
  warning: string | undefined
  /** Ids of hint, warning and error, in the order in which they are read. */
  describedBy: string | undefined
  invalid: true | undefined
}

/**
 * Ids and messages of one field.
 * @param alsoUnder further names under which an error of this field may have been kept (the parts of a date).
 */
export function fieldParts(props: FieldProps, alsoUnder: string[] = [], extraDescription?: string): FieldParts {
  const form = props.form ?? emptyForm
  const id = fieldId(props.name)
  const names = [props.name, ...alsoUnder]
  const error = firstMessage(form.errors, names)
  const warning = firstMessage(form.warnings ?? {}, names)
  const describedBy = [
    (props.hint || props.example) && `${id}-hint`,
    warning && `${id}-warning`,
    error && `${id}-error`,
    extraDescription,
  ].filter(Boolean)
  return { id, error, warning, describedBy: describedBy.join(' ') || undefined, invalid: error ? true : undefined }
}

function firstMessage(messages: Record<string, string>, names: string[]): string | undefined {
  return names.map((name) => messages[name]).find((message) => message)
}
