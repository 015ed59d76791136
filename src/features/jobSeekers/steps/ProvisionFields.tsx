import { RadioGroup, Stack } from '../../../ui/index.ts'
import { CONTACT, optionsOf, PROVISION, PUBLICATION, TRAINING_MAIL } from '../choices.ts'
import { provision } from './provision.ts'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = provision

/** 2. 求職情報提供等 */
export function ProvisionFields({ form }: StepFieldsProps) {
  return (
    <Stack>
      <RadioGroup
        name="publication"
        label={labels.publication!}
        form={form}
        hint="公開すると、求人者があなたの求職情報（氏名・住所・連絡先など、あなたが誰か分かる内容は除きます）を見て、リクエストを送れるようになります。"
        options={optionsOf(PUBLICATION)}
        layout="columns"
        required
      />
      <RadioGroup
        name="provision"
        label={labels.provision!}
        form={form}
        hint="氏名・連絡先は提供されません。提供した先から、仕事の案内が届くことがあります。"
        options={optionsOf(PROVISION)}
        required
      />
      <RadioGroup
        name="officeContact"
        label={labels.officeContact!}
        form={form}
        options={optionsOf(CONTACT)}
        layout="columns"
        required
      />
      <RadioGroup
        name="trainingMail"
        label={labels.trainingMail!}
        form={form}
        options={optionsOf(TRAINING_MAIL)}
        layout="columns"
        required
      />
    </Stack>
  )
}
