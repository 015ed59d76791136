import { emptyForm } from '../basics/formState.ts'
import { Choice, type ChoiceOption } from './Choice.tsx'
import { classes } from './classes.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { type FieldProps, fieldParts } from './fieldParts.ts'
import { formValues } from './formValues.ts'

export interface ChoiceGroupProps extends FieldProps {
  options: ChoiceOption[]
  /** Chosen when the form holds nothing for this name. */
  value?: string | string[] | undefined
  /** `columns` lets short labels stand side by side where there is room. */
  layout?: 'rows' | 'columns'
}

/** The common half of radio and checkbox groups. The first option carries the field's id: errors lead there. */
export function ChoiceGroup(props: ChoiceGroupProps & { type: 'checkbox' | 'radio' }) {
  const parts = fieldParts(props)
  const form = props.form ?? emptyForm
  const chosen = props.name in form.values ? formValues(form, props.name) : [props.value ?? []].flat()
  return (
    <FieldGroup field={props} parts={parts} {...(props.type === 'radio' ? { role: 'radiogroup' } : {})}>
      <div class={classes('mp-choices', props.layout === 'columns' && 'mp-choices--columns')}>
        {props.options.map((option, index) => (
          <Choice
            {...option}
            type={props.type}
            name={props.name}
            id={index === 0 ? parts.id : `${parts.id}-${index + 1}`}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
