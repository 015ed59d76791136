import { Notice, RadioGroup, Stack, TextArea, TextField } from '../../../ui/index.ts'
import { HANDBOOKS, optionsOf } from '../choices.ts'
import { disability } from './disability.ts'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = disability

/** 7. 障害情報: asks nothing of those who have said なし. */
export function DisabilityFields({ form, hasDisability }: StepFieldsProps) {
  if (!hasDisability)
    return (
      <Notice kind="information" title="入力は必要ありません">
        基本情報の「障害の有無」で「あり」を選んだ方だけが入力する画面です。そのまま次へお進みください。
      </Notice>
    )
  return (
    <Stack>
      <Notice kind="information">
        この内容は暗号化して、ほかの情報と別に保管します。ハローワークの職員が見たときは、必ず記録が残ります。求人者には公開されません。
      </Notice>
      <RadioGroup name="handbook" label={labels.handbook!} form={form} options={optionsOf(HANDBOOKS)} required />
      <TextField name="grade" label={labels.grade!} form={form} example="2級" width="short" optional />
      <TextArea name="condition" label={labels.condition!} form={form} rows={3} limit={300} optional />
      <TextArea
        name="considerations"
        label={labels.considerations!}
        form={form}
        hint="働くときに配慮してほしいことをお書きください。"
        rows={4}
        limit={600}
        optional
      />
    </Stack>
  )
}
