import { type Context, Hono } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { findOfficesOfResidence } from '../offices/index.ts'
import { completeRegistration } from './completeRegistration.ts'
import { type Draft, fieldsOfDraft, findDraft, saysDisability, versionOfDraft, versionOfStep } from './drafts.ts'
import { ReviewPage, type ReviewPageProps } from './ReviewPage.tsx'
import { saveDraftStep } from './saveDraftStep.ts'
import { REFUSAL_MESSAGES } from './steps/basic.ts'
import { type Fields, fieldText } from './steps/fields.ts'
import { moreRows } from './steps/Rows.tsx'
import { readStep, STEPS } from './steps/registrationValues.ts'
import { isStepKey, labelOf, STEP_KEYS, type StepFacts, type StepKey } from './steps/stepDefinition.ts'
import { findJobSeekerOfAccount } from './store.ts'
import { WizardPage, type WizardPageProps } from './WizardPage.tsx'
import { differencesOf, judgeStep, readStepRequest, rearranged, type StepRequest } from './wizardRequest.ts'

type C = Context<AppEnv>

const BASE = '/my-page/registration'

const accountOf = (c: C) => c.var.signedIn!.principalId

const isRegistered = async (c: C) =>
  (await findJobSeekerOfAccount(c.var.deps.db, accountOf(c), c.var.deps.now)) !== undefined

function factsOf(c: C, draft: Draft | undefined): StepFacts {
  return { today: japaneseDay(c.var.deps.now), hasDisability: saysDisability(fieldsOfDraft(draft)) }
}

/** The screen of a step with what the draft tells around it. */
async function stepPage(
  c: C,
  step: StepKey,
  shown: Partial<WizardPageProps> & { form?: FormState },
  status: 200 | 409 | 422 = 200,
) {
  const draft = await findDraft(c.var.deps, accountOf(c))
  const fields = fieldsOfDraft(draft)
  const facts = factsOf(c, draft)
  const errors = shown.form?.errors ?? {}
  return c.render(
    <WizardPage
      step={step}
      form={{ values: fields[step] ?? {}, errors: {} }}
      version={versionOfStep(draft, step)}
      hasDisability={facts.hasDisability}
      done={STEP_KEYS.filter((key) => versionOfStep(draft, key) > 0 && readStep(key, fields[key] ?? {}, facts).ok)}
      pressedAt={draft?.pressedAt ?? null}
      isRefused={Object.values(errors).some((error) => Object.values(REFUSAL_MESSAGES).includes(error))}
      {...shown}
    />,
    status,
  )
}

/** What was repaired in the step that the person has just left. */
function repairsFrom(c: C, draft: Draft | undefined): string[] {
  const { repairs } = draft?.contents ?? {}
  return repairs && repairs.step === c.req.query('from') ? repairs.items : []
}

const neighbour = (step: StepKey, by: 1 | -1): StepKey | undefined => STEP_KEYS[STEP_KEYS.indexOf(step) + by]

/** Where a button leads when everything is in order, and where the person would go on later. */
function destinationOf(step: StepKey, action: string): { path: string; resumeAt: StepKey } {
  const [verb, target = ''] = action.split(':')
  const to = (key: StepKey | undefined) => ({ path: key ? `${BASE}/${key}` : `${BASE}/review`, resumeAt: key ?? step })
  if (verb === 'goTo' && isStepKey(target)) return to(target)
  if (verb === 'back') return to(neighbour(step, -1) ?? step)
  if (verb === 'next') return to(neighbour(step, 1))
  return to(step)
}

async function saveStep(
  c: C,
  step: StepKey,
  request: StepRequest,
  saved: { fields: Fields; repairs: string[]; resumeAt: StepKey },
) {
  return once(c, request.operationId, (deps) =>
    saveDraftStep(deps, accountOf(c), {
      step,
      ...saved,
      version: Number(request.version) || 0,
      isPress: request.action === 'save',
    }),
  )
}

async function postStep(c: C, step: StepKey) {
  const request = await readStepRequest(c)
  const draft = await findDraft(c.var.deps, accountOf(c))
  const isLeaving = request.action === 'next'
  const judged = isLeaving ? judgeStep(step, request.fields, factsOf(c, draft), request.warned) : undefined
  const fields = judged?.fields ?? rearranged(step, request)
  const isStopped = judged !== undefined && Object.keys({ ...judged.errors, ...judged.warnings }).length > 0
  const { path, resumeAt } = destinationOf(step, request.action)
  const wishes = STEPS[step].lists.map(moreRows)
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !wishes.includes(name)))
  const outcome = await saveStep(c, step, request, {
    fields: kept,
    repairs: judged?.repairs ?? [],
    resumeAt: isStopped ? step : resumeAt,
  })
  if (outcome.outcome === 'conflict') {
    const differences = differencesOf(step, request.fields, outcome.fields)
    return stepPage(
      c,
      step,
      { form: { values: request.fields, errors: {} }, differences, version: outcome.version },
      409,
    )
  }
  if (isStopped) {
    const { errors, warnings } = judged
    return stepPage(c, step, { form: { values: fields, errors, warnings } }, 422)
  }
  const [verb] = request.action.split(':')
  if (verb === 'add' || verb === 'remove' || verb === 'findAddress')
    return stepPage(c, step, { form: { values: fields, errors: {} } })
  const query = request.action === 'save' ? '?saved=1' : judged && judged.repairs.length > 0 ? `?from=${step}` : ''
  return c.redirect(path + query, 303)
}

/** What the review shows of each step. */
async function reviewProps(c: C): Promise<ReviewPageProps> {
  const { deps } = c.var
  const draft = await findDraft(deps, accountOf(c))
  const fields = fieldsOfDraft(draft)
  const facts = factsOf(c, draft)
  const steps = Object.fromEntries(
    STEP_KEYS.map((key) => {
      const reading = readStep(key, fields[key] ?? {}, facts)
      if (reading.ok) return [key, { shown: STEPS[key].shown(reading.values as never), problems: [] }]
      const problems = Object.entries(reading.errors).map(([name, error]) =>
        error.includes(labelOf(STEPS[key], name) ?? '') ? error : `${labelOf(STEPS[key], name)}：${error}`,
      )
      return [key, { problems }]
    }),
  ) as ReviewPageProps['steps']
  const basic = readStep('basic', fields.basic ?? {}, facts)
  const offices = basic.ok ? await findOfficesOfResidence(deps.db, basic.values) : []
  return { steps, version: versionOfDraft(draft), offices, repairs: repairsFrom(c, draft) }
}

/** 求職情報登録 (D1, D2). */
export const registrationRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    if (await isRegistered(c)) return c.redirect('/my-page/profile', 303)
    const draft = await findDraft(c.var.deps, accountOf(c))
    return c.redirect(`${BASE}/${draft?.step ?? STEP_KEYS[0]}`, 303)
  })

  .get('/review', async (c) => {
    if (await isRegistered(c)) return c.redirect('/my-page', 303)
    return c.render(<ReviewPage {...(await reviewProps(c))} />)
  })

  .post('/review', async (c) => {
    const { fields, version, operationId } = await readStepRequest(c)
    const outcome = await once(c, operationId, (deps) =>
      completeRegistration(deps, accountOf(c), {
        version: Number(version) || 0,
        officeNumber: fieldText(fields, 'officeNumber') || undefined,
      }),
    )
    switch (outcome) {
      case 'completed':
      case 'alreadyRegistered':
        return c.redirect('/my-page', 303)
      case 'changed':
      case 'incomplete':
        return c.render(<ReviewPage {...(await reviewProps(c))} isChanged={outcome === 'changed'} />, 422)
    }
  })

  .get('/:step', async (c) => {
    if (await isRegistered(c)) return c.redirect('/my-page/profile', 303)
    const step = foundOr404([c.req.param('step')].find(isStepKey))
    const draft = await findDraft(c.var.deps, accountOf(c))
    return stepPage(c, step, { isJustSaved: c.req.query('saved') === '1', repairs: repairsFrom(c, draft) })
  })

  .post('/:step', async (c) => {
    const step = foundOr404([c.req.param('step')].find(isStepKey))
    if (await isRegistered(c)) return c.redirect('/my-page/profile', 303)
    return postStep(c, step)
  })
