import { Stack, TextArea } from '../../../ui/index.ts'
import { APPEAL_LIMIT, appeal, WISH_SUPPLEMENT_LIMIT } from './appeal.ts'
import type { StepFieldsProps } from './StepFields.tsx'

const { labels } = appeal

/** 8. 自己PR */
export function AppealFields({ form }: StepFieldsProps) {
  return (
    <Stack>
      <TextArea
        name="appeal"
        label={labels.appeal!}
        form={form}
        hint="求職情報を公開・提供する方は、求人者などに見える内容です。氏名や連絡先など、あなたが誰か分かることは書かないでください。"
        rows={8}
        limit={APPEAL_LIMIT}
        optional
      />
      <TextArea
        name="wishSupplement"
        label={labels.wishSupplement!}
        form={form}
        rows={4}
        limit={WISH_SUPPLEMENT_LIMIT}
        optional
      />
    </Stack>
  )
}
