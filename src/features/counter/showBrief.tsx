import type { Context } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { REOPENING_PERIOD_DAYS } from '../accountClosure/index.ts'
import { briefPath, staffOf } from './counterRequest.ts'
import { BriefPage } from './pages.brief.tsx'
import { canReopenHere, readBrief } from './readBrief.ts'
import { readPurpose } from './rules.visit.ts'
import { findSuccessor } from './store.ts'
import { briefWords } from './words.brief.ts'

/** Answers with 求職者の状況, or with the form on it that was refused. */
export async function showBrief(c: Context<AppEnv>, form?: FormState) {
  const staff = await staffOf(c)
  const publicId = c.req.param('jobSeeker') ?? ''
  const successor = await findSuccessor(c.var.deps.db, publicId)
  if (successor) return c.redirect(briefPath(successor, 'joined'), 303)
  const brief = foundOr404(
    await readBrief(c.var.deps, staff, { publicId, purpose: readPurpose(c.req.query('purpose')) }),
  )
  const done = c.req.query('done') ?? ''
  const told = Object.hasOwn(briefWords.done, done) ? briefWords.done[done] : undefined
  const canReopen = canReopenHere(brief, REOPENING_PERIOD_DAYS)
  return c.render(
    <BriefPage brief={brief} staff={staff} canReopen={canReopen} form={form} told={told} />,
    form ? 422 : 200,
  )
}
