import type { FieldParts, FieldProps } from './fieldParts.ts'
import { Hint } from './Hint.tsx'
import { words } from './words.ts'

/** 必須 or 任意, beside the label and never inside it. */
export function NeedBadge({ required, optional }: Pick<FieldProps, 'required' | 'optional'>) {
  if (required) return <span class="mp-need mp-need--required">{words.required}</span>
  if (optional) return <span class="mp-need">{words.optional}</span>
  return null
}

/** Hint, example, warning and error of a field, between its label and its control. */
export function FieldNotes({ field, parts }: { field: FieldProps; parts: FieldParts }) {
  return (
    <>
      {(field.hint || field.example) && (
        <Hint id={`${parts.id}-hint`}>
          {field.hint}
          {field.example && <span class="mp-hint__example">{words.example(field.example)}</span>}
        </Hint>
      )}
      {parts.warning && (
        <p class="mp-field-warning" id={`${parts.id}-warning`}>
          {parts.warning}
        </p>
      )}
      {parts.error && (
        <p class="mp-field-error" id={`${parts.id}-error`}>
          {parts.error}
        </p>
      )}
    </>
  )
}
