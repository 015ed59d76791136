import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { assignPeople } from './assignPeople.ts'
import { planBulkNotice, undoBulkNotice } from './bulkNotices.ts'
import { actingStaff, staffOf } from './counterRequest.ts'
import { assignmentForm, bulkNoticeForm, filterForm, filterQuery } from './forms.workLists.ts'
import { WorkListPage } from './pages.workLists.tsx'
import { readWorkList } from './readWorkLists.ts'
import { mayAct, type Staff } from './rules.visit.ts'
import { FIRST_FILTER, WORK_LIST_KEYS, type WorkListFilter, type WorkListKey } from './rules.workLists.ts'
import { findColleagues, findSavedFilter, saveFilter } from './store.assignments.ts'
import { workListWords as words } from './words.workLists.ts'

const keyOf = (c: Context<AppEnv>) => WORK_LIST_KEYS.find((key) => key === c.req.param('list')) ?? notFound()

/** As the address says, else as this member of the staff has saved it. */
async function filterOf(c: Context<AppEnv>, staff: Staff, key: WorkListKey): Promise<WorkListFilter> {
  const { office, kind, assigned } = c.req.query()
  if (office ?? kind ?? assigned) return filterForm.parse({ office, kind, assigned })
  return (await findSavedFilter(c.var.deps.db, staff.id, key)) ?? FIRST_FILTER
}

function toldOf(c: Context<AppEnv>) {
  const done = c.req.query('done')
  if (done === 'undone') return { kind: 'success', text: words.undone } as const
  if (done === 'tooLate') return { kind: 'error', text: words.tooLate } as const
  if (done === 'saved') return { kind: 'success', text: words.filterSaved } as const
  if (done === 'assigned')
    return { kind: 'success', text: words.assignedTold(Number(c.req.query('count')) || 0) } as const
  return undefined
}

async function showList(c: Context<AppEnv>, more: { filter?: WorkListFilter; form?: FormState } = {}) {
  const staff = await staffOf(c)
  const key = keyOf(c)
  const { deps } = c.var
  const filter = more.filter ?? (await filterOf(c, staff, key))
  const planned = c.req.query('planned')
  return c.render(
    <WorkListPage
      listKey={key}
      filter={filter}
      list={await readWorkList(deps, staff, { key, filter })}
      colleagues={mayAct(staff) ? await findColleagues(deps.db, staff.officeNumber) : []}
      canAct={mayAct(staff)}
      form={more.form}
      planned={planned ? { publicId: planned, count: Number(c.req.query('count')) || 0 } : undefined}
      told={toldOf(c)}
    />,
    more.form ? 422 : 200,
  )
}

const listPath = (key: WorkListKey, filter: WorkListFilter, more: Record<string, string>) =>
  `/counter/work-lists/${key}?${filterQuery(filter)}&${new URLSearchParams(more)}`

/** The work lists. */
export const workListRoutes = new Hono<AppEnv>()
  .get('/work-lists/:list', (c) => showList(c))

  .post('/work-lists/:list/filter', async (c) => {
    const staff = await staffOf(c)
    const key = keyOf(c)
    const form = await readForm(c, filterForm)
    const filter = form.ok ? form.values : FIRST_FILTER
    await saveFilter(c.var.deps.db, staff.id, key, filter)
    return c.redirect(listPath(key, filter, { done: 'saved' }), 303)
  })

  .post('/work-lists/:list/assignments', async (c) => {
    const staff = await actingStaff(c)
    const key = keyOf(c)
    const form = await readForm(c, assignmentForm)
    if (!form.ok) return showList(c, { filter: filterForm.parse(form.form.values), form: form.form })
    const { people, staff: chosen, ...filter } = form.values
    const staffId = chosen === 'nobody' ? undefined : Number(chosen)
    const count = await once(c, form.operationId, (deps) => assignPeople(deps, staff, { people, staffId }))
    return c.redirect(listPath(key, filter, { done: 'assigned', count: String(count) }), 303)
  })

  .post('/work-lists/:list/notices', async (c) => {
    const staff = await actingStaff(c)
    const key = keyOf(c)
    const form = await readForm(c, bulkNoticeForm)
    if (!form.ok) return showList(c, { filter: filterForm.parse(form.form.values), form: form.form })
    const { body, ...filter } = form.values
    const planned = await once(c, form.operationId, (deps) => planBulkNotice(deps, staff, { key, filter, body }))
    return c.redirect(listPath(key, filter, { planned: planned.publicId, count: String(planned.count) }), 303)
  })

  .post('/work-lists/:list/notices/:notice/cancellation', async (c) => {
    const staff = await actingStaff(c)
    const key = keyOf(c)
    const outcome = await undoBulkNotice(c.var.deps, staff, c.req.param('notice'))
    return c.redirect(`/counter/work-lists/${key}?done=${outcome === 'cancelled' ? 'undone' : 'tooLate'}`, 303)
  })
