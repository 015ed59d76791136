import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'
import { FieldNotes, NeedBadge } from './FieldNotes.tsx'
import type { FieldParts, FieldProps } from './fieldParts.ts'

export interface FieldGroupProps {
  field: FieldProps
  parts: FieldParts
  /** The group's own id, where an error must be able to lead to the group as a whole. */
  groupId?: string | undefined
  /** `radiogroup` may say that a choice is required and that it is wrong; a plain group may not. */
  role?: 'radiogroup'
  children?: Child
}

/** Several controls under one name: a fieldset whose legend is the name to the letter. */
export function FieldGroup({ field, parts, groupId, role, children }: FieldGroupProps) {
  return (
    <fieldset
      class={classes('mp-field mp-group', parts.error && 'mp-field--error', parts.warning && 'mp-field--warning')}
      id={groupId}
      tabindex={groupId ? -1 : undefined}
      {...(role ? choiceRole(role, field, parts) : {})}
      aria-describedby={parts.describedBy}
    >
      <legend class="mp-label">{field.label}</legend>
      <NeedBadge required={field.required} optional={field.optional} />
      <div class="mp-group__body">
        <FieldNotes field={field} parts={parts} />
        {children}
      </div>
    </fieldset>
  )
}

function choiceRole(role: 'radiogroup', field: FieldProps, parts: FieldParts) {
  return { role, 'aria-required': field.required ? 'true' : undefined, 'aria-invalid': parts.invalid }
}
