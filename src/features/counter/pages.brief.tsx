import type { FormState } from '../../basics/formState.ts'
import { Notice, Page } from '../../ui/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import { ActionColumn } from './ActionColumn.tsx'
import { MiddleColumn } from './MiddleColumn.tsx'
import { PersonColumn } from './PersonColumn.tsx'
import type { Brief } from './readBrief.ts'
import { mayAct, type Staff } from './rules.visit.ts'
import { briefWords } from './words.brief.ts'
import { words } from './words.ts'

/** 求職者の状況: who on the left, what is due in the middle, what to do on the right; on the phone one under the other. */
export function BriefPage(props: {
  brief: Brief
  staff: Staff
  canReopen: boolean
  form?: FormState | undefined
  told?: string | undefined
}) {
  const { brief, staff, form, told, canReopen } = props
  return (
    <Page
      title={briefWords.title}
      lead={briefWords.lead(fullName(brief.person), brief.person.number)}
      breadcrumb={[
        { label: words.home, href: '/counter' },
        { label: words.search.title, href: '/counter/job-seekers' },
        { label: briefWords.title },
      ]}
      errors={form}
      notices={told && !form && <Notice kind="success">{told}</Notice>}
    >
      <div class="mp-brief">
        <div class="mp-brief__column">
          <PersonColumn brief={brief} />
        </div>
        <div class="mp-brief__column">
          <MiddleColumn brief={brief} />
        </div>
        <div class="mp-brief__column">
          {mayAct(staff) ? (
            <ActionColumn brief={brief} staff={staff} form={form} canReopen={canReopen} />
          ) : (
            <Notice kind="information">{briefWords.readOnly}</Notice>
          )}
        </div>
      </div>
    </Page>
  )
}
