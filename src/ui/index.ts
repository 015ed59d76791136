/** The front door of the UI kit: every component that screens are built from. */
export {
  Breadcrumb,
  type BreadcrumbStep,
} from './Breadcrumb.tsx'
export {
  Button,
  type ButtonLook,
  type ButtonProps,
  type ButtonSize,
  type ButtonVariant,
  buttonClass,
} from './Button.tsx'
export {
  Buttons,
  type ButtonsProps,
} from './Buttons.tsx'
export {
  Card,
  type CardProps,
} from './Card.tsx'
export {
  Checkbox,
  type CheckboxProps,
} from './Checkbox.tsx'
export { CheckboxGroup } from './CheckboxGroup.tsx'
export {
  Chip,
  type ChipProps,
  Chips,
  LinkChip,
  RemovableChip,
} from './Chip.tsx'
export {
  Choice,
  type ChoiceOption,
} from './Choice.tsx'
export {
  ChoiceGroup,
  type ChoiceGroupProps,
} from './ChoiceGroup.tsx'
export {
  DateGroup,
  type DateGroupProps,
} from './DateGroup.tsx'
export {
  DescriptionList,
  type DescriptionListProps,
} from './DescriptionList.tsx'
export {
  EmergencyBanner,
  type EmergencyBannerProps,
} from './EmergencyBanner.tsx'
export { EmptyState } from './EmptyState.tsx'
export {
  ErrorSummary,
  type ErrorSummaryProps,
} from './ErrorSummary.tsx'
export {
  ExternalLink,
  type ExternalLinkProps,
  ExternalNotes,
} from './ExternalLink.tsx'
export { Field } from './Field.tsx'
export {
  FieldGroup,
  type FieldGroupProps,
} from './FieldGroup.tsx'
export {
  FieldNotes,
  NeedBadge,
} from './FieldNotes.tsx'
export { Footer } from './Footer.tsx'
export {
  Form,
  type FormProps,
} from './Form.tsx'
export {
  Header,
  MenuContents,
} from './Header.tsx'
export {
  Heading,
  type HeadingLevel,
} from './Heading.tsx'
export { Hint } from './Hint.tsx'
export {
  LinkButton,
  type LinkButtonProps,
} from './LinkButton.tsx'
export { MenuLinks } from './MenuLinks.tsx'
export { MenuPage } from './MenuPage.tsx'
export {
  Notice,
  type NoticeProps,
} from './Notice.tsx'
export {
  Page,
  type PageProps,
} from './Page.tsx'
export {
  Pager,
  type PagerProps,
} from './Pager.tsx'
export {
  PasswordField,
  type PasswordFieldProps,
} from './PasswordField.tsx'
export { CurrentPage, type MenuItem, type PageContext, useCurrentPage } from './pageContext.ts'
export { RadioGroup } from './RadioGroup.tsx'
export {
  SelectField,
  type SelectFieldProps,
  type SelectOption,
} from './SelectField.tsx'
export {
  MainPart,
  SideLayout,
  type SideLayoutProps,
  SidePart,
} from './SideLayout.tsx'
export { SignOutForm } from './SignOutForm.tsx'
export { Stack } from './Stack.tsx'
export {
  StepBar,
  type StepBarProps,
} from './StepBar.tsx'
export {
  Table,
  type TableColumn,
  type TableProps,
} from './Table.tsx'
export {
  type Tab,
  Tabs,
} from './Tabs.tsx'
export {
  TextArea,
  type TextAreaProps,
} from './TextArea.tsx'
export {
  TextField,
  type TextFieldProps,
} from './TextField.tsx'
export { VisuallyHidden } from './VisuallyHidden.tsx'
export { WarningNotice } from './WarningNotice.tsx'
