import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'
import { FieldNotes, NeedBadge } from './FieldNotes.tsx'
import type { FieldParts, FieldProps } from './fieldParts.ts'

/** Label, need, notes and one control: the shape of every field that has a single control. */
export function Field({ field, parts, children }: { field: FieldProps; parts: FieldParts; children?: Child }) {
  return (
    <div class={classes('mp-field', parts.error && 'mp-field--error', parts.warning && 'mp-field--warning')}>
      <div class="mp-field__head">
        <label class="mp-label" for={parts.id}>
          {field.label}
        </label>
        <NeedBadge required={field.required} optional={field.optional} />
      </div>
      <FieldNotes field={field} parts={parts} />
      {children}
    </div>
  )
}
