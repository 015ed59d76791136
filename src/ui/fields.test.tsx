import { expect, test } from 'vitest'
import type { FormState } from '../basics/formState.ts'
import { Checkbox } from './Checkbox.tsx'
import { CheckboxGroup } from './CheckboxGroup.tsx'
import { DateGroup } from './DateGroup.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { PasswordField } from './PasswordField.tsx'
import { RadioGroup } from './RadioGroup.tsx'
import { SelectField } from './SelectField.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'
import { WarningNotice } from './WarningNotice.tsx'

const LABEL = '見出しの文字'
const options = [
  { value: 'one', label: '一つ目' },
  { value: 'two', label: '二つ目' },
]

function wrong(name: string): FormState {
  return { values: {}, errors: { [name]: 'ここを直してください。' } }
}

/** Each field with all that could slip into its name. */
const fields: [string, (form: FormState) => { toString(): string }][] = [
  ['TextField', (form) => <TextField {...all(form)} after="円" />],
  ['PasswordField', (form) => <PasswordField {...all(form)} autocomplete="new-password" />],
  ['TextArea', (form) => <TextArea {...all(form)} limit={600} />],
  ['SelectField', (form) => <SelectField {...all(form)} options={options} />],
  ['RadioGroup', (form) => <RadioGroup {...all(form)} options={options} />],
  ['CheckboxGroup', (form) => <CheckboxGroup {...all(form)} options={options} />],
  ['DateGroup', (form) => <DateGroup {...all(form)} withEra />],
  ['Checkbox', (form) => <Checkbox {...all(form)} />],
]

function all(form: FormState) {
  return { name: 'sample', label: LABEL, form, hint: '説明', example: '例文', required: true }
}

test.each(fields)('who listens to %s hears its label as the name and nothing else', (_name, draw) => {
  const html = draw(wrong('sample')).toString()
  expect(html).toMatch(new RegExp(`<(label|legend)[^>]*>${LABEL}</(label|legend)>`))
})

test.each(fields)('a person who follows the error of %s arrives at a control', (_name, draw) => {
  const html = draw(wrong('sample')).toString()
  const target = /href="#([^"]+)"/.exec((<ErrorSummary form={wrong('sample')} />).toString())?.[1]
  expect(html).toMatch(new RegExp(`<(input|select|textarea)[^>]*id="${target}"`))
  expect(html).toContain('ここを直してください。')
})

test.each(['birth', 'birthYear', 'birthMonth', 'birthDay'])(
  'an error kept under %s is shown at the date and found from the summary',
  (name) => {
    const html = (<DateGroup name="birth" label="生年月日（西暦）" form={wrong(name)} />).toString()
    expect(html).toContain('ここを直してください。')
    expect(html.match(new RegExp(`id="field-${name}"`, 'g'))).toHaveLength(1)
  },
)

test('a person who made several mistakes finds them in the order of the screen', () => {
  const form: FormState = { values: {}, errors: { last: '三', _form: '全体', first: '一', middle: '二' } }
  const html = (<ErrorSummary form={form} order={['first', 'middle']} />).toString()
  expect([...html.matchAll(/全体|[一二三](?=<)/g)].map(String)).toEqual(['全体', '一', '二', '三'])
})

test('what was typed comes back, a password never does', () => {
  const form: FormState = { values: { email: 'a@example.jp', password: 'Secret-12' }, errors: {} }
  expect((<TextField name="email" label="メールアドレス" form={form} />).toString()).toContain('a@example.jp')
  const password = <PasswordField name="password" label="パスワード" form={form} autocomplete="current-password" />
  expect(password.toString()).not.toContain('Secret-12')
})

test('a person who emptied a field that had a value finds it empty again', () => {
  const form: FormState = { values: { city: '' }, errors: {} }
  expect((<TextField name="city" label="市区町村" form={form} value="千代田区" />).toString()).not.toContain('千代田区')
})

test('a box ticked from the start stays unticked for a person who unticked it', () => {
  const draw = (form: FormState) => (<Checkbox name="mail" label="お知らせメール" form={form} checked />).toString()
  expect(draw({ values: {}, errors: {} })).toContain(' checked')
  expect(draw({ values: { other: 'x' }, errors: {} })).not.toContain(' checked')
})

test('a second press names the warnings that the person has seen', () => {
  const form: FormState = { values: {}, errors: {}, warnings: { wage: '高すぎませんか。', hours: '長すぎませんか。' } }
  expect((<WarningNotice form={form} />).toString()).toContain('name="_warned" value="wage hours"')
})
