import { type Context, Hono } from 'hono'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { recordAction, recordView } from '../audit/index.ts'
import {
  changeStep,
  fieldsOfStep,
  fieldText,
  getRegistrationValues,
  isStepKey,
  judgeStep,
  type RegistrationValues,
  readStepRequest,
  rearranged,
  STEP_KEYS,
  STEPS,
  versionOfFields,
} from '../jobSeekers/index.ts'
import { actingStaff, briefPath, personOf, staffOf } from './counterRequest.ts'
import { judgeRegistration, rearrangedWhole } from './judgeRegistration.ts'
import { CorrectPage, RegisterPage, RegistrationPage } from './pages.registration.tsx'
import { registerAtCounter } from './registerAtCounter.ts'
import { registrationWords } from './words.registration.ts'

/** 求職登録の受付 for a new person. */
export const counterRegistrationRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    await actingStaff(c)
    return c.render(<RegisterPage form={emptyForm} />)
  })

  .post('/', async (c) => {
    const staff = await actingStaff(c)
    const request = await readStepRequest(c)
    // Enter presses the first button of the form, which only arranges rows: nobody is registered by accident.
    if (request.action !== 'register')
      return c.render(<RegisterPage form={{ values: rearrangedWhole(request), errors: {} }} />)
    const { form, values } = judgeRegistration(request, japaneseDay(c.var.deps.now))
    if (!values) return c.render(<RegisterPage form={form} />, 422)
    const { publicId } = await once(c, request.operationId, (deps) => registerAtCounter(deps, staff, values))
    return c.redirect(briefPath(publicId, 'registered'), 303)
  })

const stepOf = (c: Context<AppEnv>) => foundOr404([c.req.param('step') ?? ''].find(isStepKey))

/** One step for correcting. Whoever has 障害情報 before their eyes leaves a row that says so. */
async function showStep(
  c: Context<AppEnv>,
  shown: { form?: FormState; version?: string; hasConflict?: boolean },
  status: 200 | 409 | 422 = 200,
) {
  const staff = await actingStaff(c)
  const person = await personOf(c)
  const step = stepOf(c)
  const withDisability = step === 'disability'
  const part = withDisability ? 'disability' : 'registration'
  const actor = { face: 'counter', principalId: staff.id } as const
  await recordView(c.var.deps, { actor, jobSeekerId: person.id, part })
  // `changeStep` compares with the whole: a step without 障害情報 has the same fields either way.
  const values = await getRegistrationValues(c.var.deps, person.id, { withDisability })
  const fields = fieldsOfStep(step, values as RegistrationValues)
  return c.render(
    <CorrectPage
      person={person}
      step={step}
      form={{ values: fields, errors: {} }}
      version={versionOfFields(fields)}
      hasDisability={values.basic.hasDisability}
      {...shown}
    />,
    status,
  )
}

/** 求職情報 of a person, and its correction with the person's consent; who changed what stands in the history. */
export const counterCorrectionRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/registration', async (c) => {
    const staff = await staffOf(c)
    const person = await personOf(c)
    const actor = { face: 'counter', principalId: staff.id } as const
    await recordView(c.var.deps, { actor, jobSeekerId: person.id, part: 'registration' })
    const values = await getRegistrationValues(c.var.deps, person.id, { withDisability: false })
    const steps = STEP_KEYS.filter((step) => step !== 'disability')
    const parts = steps.map((step) => ({ step, facts: STEPS[step].shown(values[step] as never) }))
    return c.render(<RegistrationPage person={person} parts={parts} />)
  })

  .get('/:jobSeeker/registration/:step', (c) => showStep(c, {}))

  .post('/:jobSeeker/registration/:step', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const step = stepOf(c)
    const request = await readStepRequest(c)
    const { version, fields: typed } = request
    if (request.action !== 'next')
      return showStep(c, { form: { values: rearranged(step, request), errors: {} }, version })
    const { basic } = await getRegistrationValues(c.var.deps, person.id, { withDisability: false })
    const facts = { today: japaneseDay(c.var.deps.now), hasDisability: basic.hasDisability }
    const judged = judgeStep(step, typed, facts, request.warned)
    const consent = fieldText(typed, 'consent')
    const errors = { ...judged.errors, ...(consent ? {} : { consent: registrationWords.consentMissing }) }
    const form = { values: { ...judged.fields, consent }, errors, warnings: judged.warnings }
    if (!('values' in judged) || Object.keys(errors).length + Object.keys(judged.warnings).length > 0)
      return showStep(c, { form, version }, 422)
    const outcome = await once(c, request.operationId, async (deps) => {
      const by = { kind: 'staff', staffMemberId: staff.id } as const
      const changed = await changeStep(deps, person.id, { step, values: judged.values as never, version, by })
      const actor = { face: 'counter', principalId: staff.id } as const
      const subject = { kind: 'jobSeeker', id: person.id }
      if (changed.outcome === 'changed')
        await recordAction(deps, { actor, action: 'correct', subject, details: { step } })
      return changed.outcome
    })
    if (outcome === 'conflict') return showStep(c, { hasConflict: true }, 409)
    return c.redirect(briefPath(person.publicId, 'corrected'), 303)
  })
