import { Button, Card, Form, Page, RadioGroup } from '../../ui/index.ts'
import { PURPOSES } from './rules.visit.ts'
import { purposeWords, words } from './words.ts'

/** 用件の確認: asked once before a person of another office is shown; until then nothing of them is. */
export function PurposePage({ publicId, officeName }: { publicId: string; officeName: string | null }) {
  return (
    <Page
      title={purposeWords.title}
      breadcrumb={[
        { label: words.home, href: '/counter' },
        { label: words.search.title, href: '/counter/job-seekers' },
        { label: purposeWords.title },
      ]}
    >
      <Card>
        <Form method="get" action={`/counter/job-seekers/${publicId}`}>
          <p>{purposeWords.lead(officeName ?? purposeWords.noOffice)}</p>
          <RadioGroup
            name="purpose"
            label={words.search.purpose}
            options={Object.entries(PURPOSES).map(([value, label]) => ({ value, label }))}
            value="visit"
          />
          <Button>{purposeWords.show}</Button>
        </Form>
      </Card>
    </Page>
  )
}
