import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { ExclusionsPage, HistoryPage, PreviewPage } from './AroundProfilePages.tsx'
import { changeStep, fieldsOfStep, versionOfFields } from './changeStep.ts'
import { ProfileEditPage, ProfilePage } from './ProfilePages.tsx'
import { publishedFacts } from './publishedProfile.ts'
import { getRegistrationValues } from './registrationRecords.ts'
import { MOST_EXCLUDED_EMPLOYERS } from './rules.ts'
import { fieldText } from './steps/fields.ts'
import { STEPS } from './steps/registrationValues.ts'
import { isStepKey, STEP_KEYS, type StepKey } from './steps/stepDefinition.ts'
import { excludeEmployer, findExcludedEmployers, includeEmployer } from './store.exclusions.ts'
import { findChanges } from './store.registration.ts'
import { findJobSeekerOfAccount } from './store.ts'
import { differencesOf, judgeStep, readStepRequest, rearranged } from './wizardRequest.ts'
import { profileWords as words } from './words.profile.ts'

type C = Context<AppEnv>

const BASE = '/my-page/profile'
const HISTORY_LENGTH = 200

/** Why a person may not edit now, in words; undefined where they may. Told by a feature that stands above this one. */
export type EditRefusal = (c: C, jobSeekerId: number) => Promise<string | undefined>

const exclusionForm = z.object({
  employerName: z.string(words.exclusionMissing).trim().min(1, words.exclusionMissing).max(100, words.exclusionMissing),
})

async function jobSeekerOf(c: C) {
  const { db, now } = c.var.deps
  return foundOr404(await findJobSeekerOfAccount(db, c.var.signedIn!.principalId, now))
}

const stepOf = (c: C): StepKey => foundOr404([c.req.param('step') ?? ''].find(isStepKey))

/** The eight tabs of 求職者情報・設定, their editing, and what hangs on them (D3). */
export function profileRoutes(editRefusal: EditRefusal) {
  async function closedReason(c: C): Promise<string | undefined> {
    const jobSeeker = await jobSeekerOf(c)
    if (jobSeeker.registration === 'lapsed') return words.closedWhenLapsed
    return editRefusal(c, jobSeeker.id)
  }

  return new Hono<AppEnv>()
    .get('/', (c) => c.redirect(`${BASE}/${STEP_KEYS[0]}`, 303))
    .get('/history', async (c) => {
      const changes = await findChanges(c.var.deps.db, (await jobSeekerOf(c)).id, HISTORY_LENGTH)
      return c.render(<HistoryPage changes={changes} />)
    })
    .get('/preview', async (c) => {
      const { id, isPublished, registration } = await jobSeekerOf(c)
      const values = await getRegistrationValues(c.var.deps, id, { withDisability: false })
      const shown = publishedFacts(values, japaneseDay(c.var.deps.now))
      return c.render(<PreviewPage shown={shown} isPublished={isPublished && registration === 'active'} />)
    })
    .get('/excluded-employers', (c) => exclusionsPage(c))
    .post('/excluded-employers', postExclusion)
    .post('/excluded-employers/remove', async (c) => {
      const { fields, operationId } = await readStepRequest(c)
      const { id } = await jobSeekerOf(c)
      await once(c, operationId, async (deps) => {
        await includeEmployer(deps.db, id, fieldText(fields, 'nameKey'))
        return 'included'
      })
      return c.redirect(`${BASE}/excluded-employers`, 303)
    })
    .get('/:step', async (c) => {
      const step = stepOf(c)
      const { id } = await jobSeekerOf(c)
      const values = await getRegistrationValues(c.var.deps, id, { withDisability: step === 'disability' })
      const shown = STEPS[step].shown(values[step] as never)
      const closed = await closedReason(c)
      return c.render(<ProfilePage step={step} shown={shown} isSaved={c.req.query('saved') === '1'} closed={closed} />)
    })
    .get('/:step/edit', async (c) => {
      const step = stepOf(c)
      if (await closedReason(c)) return c.redirect(`${BASE}/${step}`, 303)
      return editPage(c, step, {})
    })
    .post('/:step/edit', async (c) => {
      const step = stepOf(c)
      if (await closedReason(c)) return c.redirect(`${BASE}/${step}`, 303)
      return postStep(c, step)
    })
}

async function editPage(
  c: C,
  step: StepKey,
  shown: { form?: FormState; version?: string; differences?: { label: string; saved: string }[] },
  status: 200 | 409 | 422 = 200,
) {
  const { id } = await jobSeekerOf(c)
  const values = await getRegistrationValues(c.var.deps, id, { withDisability: true })
  const fields = fieldsOfStep(step, values)
  return c.render(
    <ProfileEditPage
      step={step}
      form={{ values: fields, errors: {} }}
      version={versionOfFields(fields)}
      hasDisability={values.basic.hasDisability}
      {...shown}
    />,
    status,
  )
}

async function postStep(c: C, step: StepKey) {
  const request = await readStepRequest(c)
  const { id } = await jobSeekerOf(c)
  const before = await getRegistrationValues(c.var.deps, id, { withDisability: false })
  const { version } = request
  if (request.action !== 'next')
    return editPage(c, step, { form: { values: rearranged(step, request), errors: {} }, version })
  const facts = { today: japaneseDay(c.var.deps.now), hasDisability: before.basic.hasDisability }
  const judged = judgeStep(step, request.fields, facts, request.warned)
  const { errors, warnings, fields } = judged
  if (!('values' in judged) || Object.keys(warnings).length > 0)
    return editPage(c, step, { form: { values: fields, errors, warnings }, version }, 422)
  const outcome = await once(c, request.operationId, (deps) =>
    changeStep(deps, id, { step, values: judged.values as never, version, by: { kind: 'self' } }),
  )
  if (outcome.outcome === 'changed') return c.redirect(`${BASE}/${step}?saved=1`, 303)
  const differences = differencesOf(step, request.fields, outcome.fields)
  return editPage(c, step, { form: { values: request.fields, errors: {} }, differences }, 409)
}

async function exclusionsPage(c: C, form: FormState = emptyForm, status: 200 | 422 = 200) {
  const exclusions = await findExcludedEmployers(c.var.deps.db, (await jobSeekerOf(c)).id)
  return c.render(<ExclusionsPage form={form} exclusions={exclusions} />, status)
}

async function postExclusion(c: C) {
  const form = await readForm(c, exclusionForm)
  if (!form.ok) return exclusionsPage(c, form.form, 422)
  const { id } = await jobSeekerOf(c)
  const present = await findExcludedEmployers(c.var.deps.db, id)
  if (present.length >= MOST_EXCLUDED_EMPLOYERS)
    return exclusionsPage(c, withError(form.form, 'employerName', words.exclusionsFull), 422)
  await once(c, form.operationId, async (deps) => {
    await excludeEmployer(deps.db, id, form.values.employerName)
    return 'excluded'
  })
  return c.redirect(`${BASE}/excluded-employers`, 303)
}
