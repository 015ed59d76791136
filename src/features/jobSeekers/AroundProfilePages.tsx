import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, Notice, Page, TextField } from '../../ui/index.ts'
import { profileBreadcrumb } from './ProfilePages.tsx'
import { FactList } from './ReviewPage.tsx'
import { isStepKey, type ShownFact, STEP_TITLES } from './steps/stepDefinition.ts'
import { changeWords, profileWords as words } from './words.profile.ts'

const BASE = '/my-page/profile'

export interface ShownChange {
  changedAt: Date
  changedBy: 'self' | 'staff' | 'system'
  what: string
  items: string[]
}

const whatWords = (what: string) =>
  isStepKey(what) ? `${STEP_TITLES[what]}を変更しました` : (changeWords[what] ?? what)

/** 変更の履歴 */
export function HistoryPage({ changes }: { changes: ShownChange[] }) {
  return (
    <Page title={words.history} breadcrumb={profileBreadcrumb(words.history)} lead={words.historyLead}>
      <Card>
        {changes.length === 0 ? (
          <p>{words.historyEmpty}</p>
        ) : (
          <DescriptionList
            items={changes.map(({ changedAt, changedBy, what, items }) => ({
              term: formatInstant(changedAt),
              description: `${whatWords(what)}（${words.by[changedBy]}）${items.length > 0 ? `：${items.join('、')}` : ''}`,
            }))}
          />
        )}
      </Card>
    </Page>
  )
}

/** 求人者からの見え方 */
export function PreviewPage({ shown, isPublished }: { shown: ShownFact[]; isPublished: boolean }) {
  return (
    <Page
      title={words.preview}
      breadcrumb={profileBreadcrumb(words.preview)}
      notices={!isPublished && <Notice kind="information">{words.previewUnpublished}</Notice>}
    >
      <Card>
        <p>{words.previewLead}</p>
        <FactList shown={shown} />
      </Card>
    </Page>
  )
}

/** 見せたくない求人者 */
export function ExclusionsPage({
  form,
  exclusions,
}: {
  form: FormState
  exclusions: { nameKey: string; name: string }[]
}) {
  const action = `${BASE}/excluded-employers`
  return (
    <Page
      title={words.exclusions}
      breadcrumb={profileBreadcrumb(words.exclusions)}
      lead={words.exclusionsLead}
      errors={form}
    >
      <Card>
        <Form action={action}>
          <TextField name="employerName" label={words.exclusionName} form={form} example="株式会社見本" required />
          <Button>{words.exclude}</Button>
        </Form>
      </Card>
      <Card title={words.exclusions}>
        {exclusions.length === 0 && <p>{words.exclusionsEmpty}</p>}
        {exclusions.map(({ nameKey, name }, index) => (
          <Form action={`${action}/remove`}>
            <p>
              <span id={`exclusion-${index}`}>{name}</span>{' '}
              <Button
                variant="secondary"
                size="small"
                name="nameKey"
                value={nameKey}
                describedBy={`exclusion-${index}`}
              >
                {words.include}
              </Button>
            </p>
          </Form>
        ))}
      </Card>
    </Page>
  )
}
