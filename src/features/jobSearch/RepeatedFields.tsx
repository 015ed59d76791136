import { emptyForm, type FormState } from '../../basics/formState.ts'
import { CONDITION_FIELDS } from './conditionFields.ts'
import type { SearchConditions } from './conditions.ts'

interface RepeatedProps {
  name: keyof SearchConditions
  form: FormState
  /** So many boxes, all under the condition's own key. */
  count: number
  hint?: string
}

function partsOf({ name, form = emptyForm, count, hint }: RepeatedProps) {
  const { key, label } = CONDITION_FIELDS[name]
  const values = [form.values[key] ?? []].flat()
  const error = form.errors[key]
  const describedBy = [hint && `field-${key}-hint`, error && `field-${key}-error`].filter(Boolean).join(' ')
  const boxes = Array.from({ length: Math.max(count, values.length) }, (_, index) => ({
    // The first bears the plain id, to which an error leads.
    id: index === 0 ? `field-${key}` : `field-${key}-${index + 1}`,
    label: `${label}（${index + 1}）`,
    value: values[index] ?? '',
  }))
  return { key, label, boxes, error, describedBy: describedBy || undefined }
}

function Group({ parts, hint, children }: { parts: ReturnType<typeof partsOf>; hint?: string; children: unknown }) {
  const { key, label, error, describedBy } = parts
  return (
    <fieldset class={`mp-field mp-group${error ? ' mp-field--error' : ''}`} aria-describedby={describedBy}>
      <legend class="mp-label">{label}</legend>
      {hint && (
        <p class="mp-hint" id={`field-${key}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="mp-field-error" id={`field-${key}-error`}>
          {error}
        </p>
      )}
      <div class="mp-repeated">{children as never}</div>
    </fieldset>
  )
}

/** Several boxes for one condition, each of which may stay empty. Lists are offered once for all boxes: as choices in each they would weigh more than the page. */
export function RepeatedText(
  props: RepeatedProps & {
    example?: string
    numeric?: boolean
    /** The id of a datalist to choose from. */
    list?: string
    width?: 'short' | 'medium'
    /** How a value that stands in an address is shown. */
    shown?: (value: string) => string
  },
) {
  const parts = partsOf({ ...props, hint: props.hint ?? props.example })
  return (
    <Group parts={parts} hint={props.hint ?? (props.example && `例：${props.example}`)}>
      {parts.boxes.map(({ id, label, value }) => (
        <input
          class={`mp-input mp-input--${props.width ?? 'medium'}`}
          id={id}
          name={parts.key}
          value={props.shown ? props.shown(value) : value}
          aria-label={label}
          inputmode={props.numeric ? 'numeric' : undefined}
          list={props.list}
          aria-invalid={parts.error ? true : undefined}
        />
      ))}
    </Group>
  )
}
