import { emptyForm, type FormState } from '../basics/formState.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { type FieldParts, type FieldProps, fieldId, fieldParts } from './fieldParts.ts'
import { formValue } from './formValues.ts'
import { words } from './words.ts'

export interface DateGroupProps extends FieldProps {
  /** Adds a choice of 元号, sent as `${name}Era`: seireki, showa, heisei or reiwa. */
  withEra?: boolean
  /** A date of birth tells the browser so. */
  birthday?: boolean
  /** Leaves the day out, for 年月. */
  withoutDay?: boolean
  /** Shown when the form holds nothing for the parts. */
  value?: { era?: string; year?: string; month?: string; day?: string } | undefined
}

/**
 * A date in three boxes, sent as `${name}Year`, `${name}Month`, `${name}Day`. An error may be kept under `name` or
 * under a part; the summary's link finds its place either way.
 */
export function DateGroup(props: DateGroupProps) {
  const names = {
    era: `${props.name}Era`,
    year: `${props.name}Year`,
    month: `${props.name}Month`,
    day: `${props.name}Day`,
  }
  const form = props.form ?? emptyForm
  const parts = fieldParts(props, [names.era, names.year, names.month, names.day])
  // The first box carries the group's id unless an error is kept under its own name.
  const firstName = props.withEra ? names.era : names.year
  const firstIsNamed = firstName in form.errors
  const idOf = (name: string) => (name === firstName && !firstIsNamed ? parts.id : fieldId(name))
  const birthday = (part: string) => (props.birthday ? `bday-${part}` : undefined)
  return (
    <FieldGroup field={props} parts={parts} groupId={firstIsNamed ? parts.id : undefined}>
      <div class="mp-date">
        {props.withEra && (
          <EraSelect id={idOf(names.era)} name={names.era} value={partValue(form, names.era, props.value?.era)} />
        )}
        <DatePart
          {...{ id: idOf(names.year), name: names.year, label: words.year, digits: 4, parts }}
          value={partValue(form, names.year, props.value?.year)}
          autocomplete={props.withEra ? undefined : birthday('year')}
        />
        <DatePart
          {...{ id: idOf(names.month), name: names.month, label: words.month, digits: 2, parts }}
          value={partValue(form, names.month, props.value?.month)}
          autocomplete={birthday('month')}
        />
        {!props.withoutDay && (
          <DatePart
            {...{ id: idOf(names.day), name: names.day, label: words.day, digits: 2, parts }}
            value={partValue(form, names.day, props.value?.day)}
            autocomplete={birthday('day')}
          />
        )}
      </div>
    </FieldGroup>
  )
}

function partValue(form: FormState, name: string, otherwise = ''): string {
  return name in form.values ? formValue(form, name) : otherwise
}

interface DatePartProps {
  id: string
  name: string
  label: string
  digits: number
  value: string
  autocomplete: string | undefined
  parts: FieldParts
}

/** The label stands behind the box, as dates are written; the box is named by it alone. */
function DatePart({ id, name, label, digits, value, autocomplete, parts }: DatePartProps) {
  return (
    <span class="mp-date__part">
      <input
        class={`mp-input mp-date__box mp-date__box--${digits}`}
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        value={value}
        autocomplete={autocomplete}
        aria-invalid={parts.invalid}
        aria-describedby={parts.error && `${parts.id}-error`}
      />
      <label for={id}>{label}</label>
    </span>
  )
}

function EraSelect({ id, name, value }: { id: string; name: string; value: string }) {
  return (
    <span class="mp-date__part">
      <label for={id} class="mp-visually-hidden">
        {words.era}
      </label>
      <span class="mp-select">
        <select class="mp-input" id={id} name={name}>
          {Object.entries(words.eras).map(([era, label]) => (
            <option value={era} selected={era === value}>
              {label}
            </option>
          ))}
        </select>
      </span>
    </span>
  )
}
