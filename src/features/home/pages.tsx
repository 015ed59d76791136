import { formatInstant } from '../../basics/japaneseDay.ts'
import { Card, Page } from '../../ui/index.ts'

/** 求職者マイページホーム */
export function HomePage({ previousSignedInAt }: { previousSignedInAt: Date | null }) {
  return (
    <Page
      title="求職者マイページホーム"
      breadcrumb={[{ label: 'ホーム' }]}
      lead={`前回のログイン日時：${previousSignedInAt ? formatInstant(previousSignedInAt) : 'はじめてのログインです'}`}
    >
      <Card title="ご利用が終わったら">
        <p>他の人が使う端末では、必ずログアウトしてください。</p>
      </Card>
    </Page>
  )
}
