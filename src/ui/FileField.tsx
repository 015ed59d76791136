import { Field } from './Field.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'

export interface FileFieldProps extends FieldProps {
  /** Endings and types that the browser's dialog offers first, e.g. `.pdf,image/png`. */
  accept?: string
  multiple?: boolean
}

/** Choosing files on one's own machine. Nothing can be shown in it again: what has arrived is listed beside it. */
export function FileField(props: FileFieldProps) {
  const parts = fieldParts(props)
  return (
    <Field field={props} parts={parts}>
      <input
        class="mp-file"
        id={parts.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-invalid={parts.invalid}
        aria-describedby={parts.describedBy}
      />
    </Field>
  )
}
