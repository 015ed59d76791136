import type { Context } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { addMinutes } from '../../basics/japaneseDay.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { REOPENING_PERIOD_DAYS } from '../accountClosure/index.ts'
import { briefPath, staffOf } from './counterRequest.ts'
import { BriefPage } from './pages.brief.tsx'
import { PurposePage } from './pages.purpose.tsx'
import { canReopenHere, readBrief } from './readBrief.ts'
import { isOfOtherOffice, isPurpose, PURPOSE_HOURS, type Purpose, readPurpose, type Staff } from './rules.visit.ts'
import { findLastPurpose, findOfficeOfPerson } from './store.purpose.ts'
import { findSuccessor } from './store.ts'
import { briefWords } from './words.brief.ts'

/** What the person is looked at for: as said now, or earlier today; `undefined` where it must be asked first. */
async function purposeOf(
  c: Context<AppEnv>,
  staff: Staff,
  person: { id: number; officeNumber: string | null },
): Promise<Purpose | undefined> {
  const said = c.req.query('purpose')
  if (isPurpose(said)) return said
  const { db, now } = c.var.deps
  const since = addMinutes(now, -PURPOSE_HOURS * 60)
  const before = await findLastPurpose(db, { staffId: staff.id, jobSeekerId: person.id, since })
  if (isPurpose(before)) return before
  return isOfOtherOffice(staff, person.officeNumber) ? undefined : readPurpose(undefined)
}

/** Answers with 求職者の状況, or with the form on it that was refused. */
export async function showBrief(c: Context<AppEnv>, form?: FormState) {
  const staff = await staffOf(c)
  const { deps } = c.var
  const publicId = c.req.param('jobSeeker') ?? ''
  const successor = await findSuccessor(deps.db, publicId)
  if (successor) return c.redirect(briefPath(successor, 'joined'), 303)
  const person = foundOr404(await findOfficeOfPerson(deps.db, publicId))
  const purpose = await purposeOf(c, staff, person)
  if (!purpose) return c.render(<PurposePage publicId={publicId} officeName={person.officeName} />)
  const brief = foundOr404(await readBrief(deps, staff, { publicId, purpose }))
  const done = c.req.query('done') ?? ''
  const told = Object.hasOwn(briefWords.done, done) ? briefWords.done[done] : undefined
  const canReopen = canReopenHere(brief, REOPENING_PERIOD_DAYS)
  return c.render(
    <BriefPage brief={brief} staff={staff} canReopen={canReopen} form={form} told={told} />,
    form ? 422 : 200,
  )
}
