/** The front door of the UI kit: every component that screens are built from. */

export { BarChart } from './BarChart.tsx'
export { Button } from './Button.tsx'
export { Buttons } from './Buttons.tsx'
export { Card } from './Card.tsx'
export { Checkbox } from './Checkbox.tsx'
export { CheckboxGroup } from './CheckboxGroup.tsx'
export {
  Chip,
  Chips,
  LinkChip,
  RemovableChip,
} from './Chip.tsx'
export { Choice } from './Choice.tsx'

export { DateGroup } from './DateGroup.tsx'
export { DateTimeField } from './DateTimeField.tsx'
export { DescriptionList } from './DescriptionList.tsx'

export { EmptyState } from './EmptyState.tsx'

export { ExternalLink } from './ExternalLink.tsx'

export { FileField } from './FileField.tsx'
export { Form } from './Form.tsx'

export { Heading } from './Heading.tsx'
export { Hint } from './Hint.tsx'
export { LinkButton } from './LinkButton.tsx'

export { MenuPage } from './MenuPage.tsx'
export { Notice } from './Notice.tsx'
export { Page } from './Page.tsx'
export { Pager } from './Pager.tsx'
export { PasswordField } from './PasswordField.tsx'
export { CurrentPage, type PageContext } from './pageContext.ts'
export { QrCode } from './QrCode.tsx'
export { RadioGroup } from './RadioGroup.tsx'
export { SelectField } from './SelectField.tsx'
export {
  MainPart,
  SideLayout,
  SidePart,
} from './SideLayout.tsx'
export { SignOutForm } from './SignOutForm.tsx'
export { Stack } from './Stack.tsx'
export { StepBar } from './StepBar.tsx'
export { Table } from './Table.tsx'
export { Tabs } from './Tabs.tsx'
export { TextArea } from './TextArea.tsx'
export { TextField } from './TextField.tsx'

export { readViewPreference } from './viewPreference.ts'
export { WarningNotice } from './WarningNotice.tsx'
