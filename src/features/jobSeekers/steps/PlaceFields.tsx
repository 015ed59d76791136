import { RadioGroup, SelectField, Stack, TextField } from '../../../ui/index.ts'
import { PREFECTURES } from '../../places/index.ts'
import { optionsOf, RELOCATION, REMOTE_WORK, WAGE_UNITS, YES_NO } from '../choices.ts'
import { MOST_WISHED_PLACES, place } from './place.ts'
import { Rows } from './Rows.tsx'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = place

/** 4. 希望勤務地・賃金 */
export function PlaceFields({ form }: StepFieldsProps) {
  const choice = { form, layout: 'columns', required: true } as const
  return (
    <Stack>
      <RadioGroup name="remoteWork" label={labels.remoteWork!} options={optionsOf(REMOTE_WORK)} {...choice} />
      <Rows list="wishedPlace" title={labels.wishedPlace!} form={form} fixed={MOST_WISHED_PLACES}>
        {(name, isFirst) => (
          <>
            <SelectField
              name={name('prefecture')}
              label={labels['wishedPlace.prefecture']!}
              form={form}
              options={PREFECTURES.map((one) => ({ value: one.code, label: one.name }))}
              {...(isFirst ? { required: true } : { optional: true })}
            />
            <TextField
              name={name('city')}
              label={labels['wishedPlace.city']!}
              form={form}
              hint="空欄なら、都道府県のどこでもよいことになります。"
              example="千代田区"
              width="medium"
              optional
            />
          </>
        )}
      </Rows>
      <TextField
        name="commuteMinutes"
        label={labels.commuteMinutes!}
        form={form}
        after="分まで"
        inputmode="numeric"
        width="short"
        optional
      />
      <RadioGroup name="commutesByCar" label={labels.commutesByCar!} options={optionsOf(YES_NO)} {...choice} />
      <RadioGroup name="relocation" label={labels.relocation!} options={optionsOf(RELOCATION)} {...choice} />
      <RadioGroup
        name="wishesReturnHome"
        label={labels.wishesReturnHome!}
        hint="都会から地方へ移って働くことです。"
        options={optionsOf(YES_NO)}
        {...choice}
      />
      <RadioGroup
        name="wageUnit"
        label={labels.wageUnit!}
        form={form}
        options={[{ value: '', label: '未選択' }, ...optionsOf(WAGE_UNITS)]}
        value=""
        layout="columns"
        optional
      />
      <TextField
        name="wageLowest"
        label={labels.wageLowest!}
        form={form}
        hint="税込みの額です。「20万」のようにも入力できます。"
        after="円以上"
        width="medium"
        optional
      />
    </Stack>
  )
}
