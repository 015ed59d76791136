import { ChoiceGroup, type ChoiceGroupProps } from './ChoiceGroup.tsx'

export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />
}
