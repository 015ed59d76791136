import type { FormState } from '../../basics/formState.ts'
import { Button } from '../Button.tsx'
import { Buttons } from '../Buttons.tsx'
import { Card } from '../Card.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { CheckboxGroup } from '../CheckboxGroup.tsx'
import { DateGroup } from '../DateGroup.tsx'
import { Form } from '../Form.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { PasswordField } from '../PasswordField.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { SelectField } from '../SelectField.tsx'
import { TextArea } from '../TextArea.tsx'
import { TextField } from '../TextField.tsx'
import { WarningNotice } from '../WarningNotice.tsx'
import { forms, LONG_TEXT, prefectures, wishes, workStyles } from './galleryWords.ts'

/** Every field in every state. */
export function FieldsGallery() {
  return (
    <>
      {forms.map((state) => (
        <Card as="section" id={`form-${state.id}`} title={`入力欄（${state.title}）`}>
          <Form label={`入力欄の見本（${state.title}）`}>
            <WarningNotice form={state.form} />
            <Fields prefix={state.id} form={state.form} />
            <Buttons layout="step">
              <LinkButton href="#main">前へ戻る</LinkButton>
              <Button size="large">次へ進む</Button>
            </Buttons>
          </Form>
        </Card>
      ))}
      <OtherFields />
    </>
  )
}

function Fields({ prefix, form }: { prefix: string; form: FormState }) {
  const birth = `${prefix}Birth`
  return (
    <>
      <TextField name={`${prefix}Name`} label="氏名" form={form} required autocomplete="name" width="medium" />
      <PasswordField
        name={`${prefix}Password`}
        label="パスワード"
        form={form}
        required
        autocomplete="new-password"
        hint="半角の英字・数字・記号をすべて使い、8文字以上32文字以内で入力してください。"
      />
      <TextField
        name={`${prefix}Wage`}
        label="希望する賃金（月額）"
        form={form}
        optional
        inputmode="numeric"
        width="short"
        after="円"
        example="205000"
      />
      <TextArea name={`${prefix}Reason`} label="志望動機" form={form} required limit={600} />
      <SelectField name={`${prefix}Place`} label="都道府県" form={form} required options={prefectures} />
      <RadioGroup name={`${prefix}Style`} label="働き方" form={form} required options={workStyles} />
      <CheckboxGroup name={`${prefix}Wish`} label="こだわり条件" form={form} options={wishes} layout="columns" />
      <DateGroup name={birth} label="生年月日（西暦）" form={form} required birthday hint="例：1990年4月1日" />
      <Checkbox name={`${prefix}Agree`} label="同意します" form={form} required />
    </>
  )
}

function OtherFields() {
  return (
    <Card as="section" id="form-other" title="入力欄（使えない・変えられない・長い）">
      <Form label="使えない入力欄の見本">
        <TextField name="disabledName" label="氏名" value="窓口 花子" disabled />
        <TextField
          name="readonlyEmail"
          label="登録したメールアドレス"
          value="hanako@example.jp"
          type="email"
          readonlyReason="アカウントを編集の画面で変えられます。"
        />
        <SelectField name="disabledPlace" label="都道府県" options={prefectures} disabled />
        <DateGroup name="graduated" label="卒業年月" withEra withoutDay optional />
        <TextField name="longLabel" label={LONG_TEXT} hint={LONG_TEXT} optional />
        <Buttons>
          <Button
            disabledReason="オンライン自主応募の結果が出るまで退会できません。"
            variant="danger"
            name="do"
            value="close"
          >
            マイページを退会
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}
