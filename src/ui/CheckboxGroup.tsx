import { ChoiceGroup, type ChoiceGroupProps } from './ChoiceGroup.tsx'

export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}
