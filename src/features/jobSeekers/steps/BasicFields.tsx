import { Button, DateGroup, RadioGroup, SelectField, Stack, TextField } from '../../../ui/index.ts'
import { GENDERS, HAS_DISABILITY, optionsOf, SCHOOL_STANDINGS } from '../choices.ts'
import { basic, placeCandidates } from './basic.ts'
import { fieldText } from './fields.ts'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = basic

/** 1. 基本情報 */
export function BasicFields({ form }: StepFieldsProps) {
  return (
    <Stack>
      <NameFields form={form} />
      <RadioGroup
        name="gender"
        label={labels.gender!}
        form={form}
        options={[{ value: '', label: '未選択' }, ...optionsOf(GENDERS)]}
        value=""
        layout="columns"
        optional
      />
      <DateGroup
        name="birthDay"
        label={labels.birthDay!}
        form={form}
        hint="西暦でも和暦でも入力できます。"
        withEra
        birthday
        required
      />
      <RadioGroup
        name="schoolStanding"
        label={labels.schoolStanding!}
        form={form}
        options={optionsOf(SCHOOL_STANDINGS)}
        required
      />
      <RadioGroup
        name="hasDisability"
        label={labels.hasDisability!}
        form={form}
        hint="「あり」の方には、あとで障害情報をお聞きします。暗号化して、ほかの情報と別に保管します。"
        options={optionsOf(HAS_DISABILITY)}
        layout="columns"
        required
      />
      <AddressFields form={form} />
      <ContactFields form={form} />
      <ForeignFields form={form} />
    </Stack>
  )
}

function NameFields({ form }: StepFieldsProps) {
  const name = { form, required: true } as const
  return (
    <mp-kana class="mp-stack">
      <TextField name="familyName" label={labels.familyName!} autocomplete="family-name" example="明日" {...name} />
      <TextField name="givenName" label={labels.givenName!} autocomplete="given-name" example="勇気" {...name} />
      <TextField name="familyNameKana" label={labels.familyNameKana!} example="アシタ" {...name} />
      <TextField name="givenNameKana" label={labels.givenNameKana!} example="ユウキ" {...name} />
    </mp-kana>
  )
}

function AddressFields({ form }: StepFieldsProps) {
  const candidates = placeCandidates(fieldText(form.values, 'postalCode'))
  return (
    <>
      <TextField
        name="postalCode"
        label={labels.postalCode!}
        form={form}
        hint="ハイフンや全角・半角はどちらでもかまいません。ご利用のハローワークは、郵便番号から決まります。"
        example="102-0072"
        inputmode="numeric"
        autocomplete="postal-code"
        width="short"
        required
      />
      <p>
        <Button variant="secondary" name="action" value="findAddress">
          住所を検索
        </Button>
      </p>
      {candidates.length > 1 && (
        <SelectField
          name="placeChoice"
          label={labels.placeChoice!}
          form={form}
          hint="この郵便番号には住所が複数あります。選んでから、もう一度「住所を検索」か「次へ進む」を押してください。"
          options={candidates}
          width="full"
        />
      )}
      <TextField
        name="placeName"
        label={labels.placeName!}
        form={form}
        hint="郵便番号から自動で入ります。"
        example="東京都千代田区"
        required
      />
      <TextField
        name="address"
        label={labels.address!}
        form={form}
        example="飯田橋1-2-3"
        autocomplete="address-line2"
        required
      />
      <TextField name="building" label={labels.building!} form={form} autocomplete="address-line3" optional />
      <TextField
        name="stationLine"
        label={labels.stationLine!}
        form={form}
        hint="省略せずに入力してください。"
        example="ＪＲ総武線"
        optional
      />
      <TextField name="stationName" label={labels.stationName!} form={form} example="飯田橋駅" optional />
    </>
  )
}

function ContactFields({ form }: StepFieldsProps) {
  const number = { form, type: 'tel', inputmode: 'tel', width: 'medium' } as const
  return (
    <>
      <TextField
        name="phone"
        label={labels.phone!}
        hint="電話番号か携帯電話番号のどちらかは必ず入力してください。"
        example="03-0000-1234"
        autocomplete="tel"
        {...number}
      />
      <TextField name="mobilePhone" label={labels.mobilePhone!} example="090-0000-1234" {...number} />
      <TextField name="fax" label={labels.fax!} {...number} optional />
    </>
  )
}

function ForeignFields({ form }: StepFieldsProps) {
  return (
    <>
      <TextField
        name="nationality"
        label={labels.nationality!}
        form={form}
        hint="外国籍の方だけ入力してください。"
        optional
      />
      <TextField name="residenceStatus" label={labels.residenceStatus!} form={form} optional />
      <DateGroup name="residenceUntil" label={labels.residenceUntil!} form={form} withEra optional />
    </>
  )
}
