import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { planBulkNotice, undoBulkNotice } from './bulkNotices.ts'
import { actingStaff, staffOf } from './counterRequest.ts'
import { requiredText } from './forms.ts'
import { WorkListPage } from './pages.workLists.tsx'
import { readWorkList } from './readWorkLists.ts'
import { mayAct } from './rules.visit.ts'
import { NOTICE_MAX_LENGTH, type OfficeChoice, WORK_LIST_KEYS } from './rules.workLists.ts'
import { workListWords as words } from './words.workLists.ts'

/** 全員に送る */
const bulkNoticeForm = z.object({
  office: z.enum(['own', 'all']).catch('own'),
  body: requiredText(words.bodyMissing, words.bodyTooLong, NOTICE_MAX_LENGTH),
})

const keyOf = (c: Context<AppEnv>) => WORK_LIST_KEYS.find((key) => key === c.req.param('list')) ?? notFound()

const TOLD = {
  undone: { kind: 'success', text: words.undone },
  tooLate: { kind: 'error', text: words.tooLate },
} as const

async function showList(c: Context<AppEnv>, chosen?: OfficeChoice, form?: FormState) {
  const staff = await staffOf(c)
  const key = keyOf(c)
  const office = chosen ?? (c.req.query('office') === 'all' ? 'all' : 'own')
  const planned = c.req.query('planned')
  return c.render(
    <WorkListPage
      listKey={key}
      office={office}
      list={await readWorkList(c.var.deps, staff, { key, office })}
      canAct={mayAct(staff)}
      form={form}
      planned={planned ? { publicId: planned, count: Number(c.req.query('count')) || 0 } : undefined}
      told={TOLD[c.req.query('done') as keyof typeof TOLD]}
    />,
    form ? 422 : 200,
  )
}

/** The work lists. */
export const workListRoutes = new Hono<AppEnv>()
  .get('/work-lists/:list', (c) => showList(c))

  .post('/work-lists/:list/notices', async (c) => {
    const staff = await actingStaff(c)
    const key = keyOf(c)
    const form = await readForm(c, bulkNoticeForm)
    if (!form.ok) return showList(c, undefined, form.form)
    const { office, body } = form.values
    const planned = await once(c, form.operationId, (deps) => planBulkNotice(deps, staff, { key, office, body }))
    const query = new URLSearchParams({ office, planned: planned.publicId, count: String(planned.count) })
    return c.redirect(`/counter/work-lists/${key}?${query}`, 303)
  })

  .post('/work-lists/:list/notices/:notice/cancellation', async (c) => {
    const staff = await actingStaff(c)
    const key = keyOf(c)
    const outcome = await undoBulkNotice(c.var.deps, staff, c.req.param('notice'))
    return c.redirect(`/counter/work-lists/${key}?done=${outcome === 'cancelled' ? 'undone' : 'tooLate'}`, 303)
  })
