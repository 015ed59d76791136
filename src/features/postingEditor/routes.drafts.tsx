import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { OPERATION_FIELD, readFields, readForm } from '../../platform/http/readForm.ts'
import { editorPage, errorsOfStep, remarksOf, reviewPage, statusPage, submissionOf, whoseOf } from './draftScreens.tsx'
import { DRAFTS } from './EditorPage.tsx'
import { fieldsOfStep } from './editorSteps.ts'
import { boxNames, type Fields, fieldText } from './readSteps.ts'
import { isEditable, isStepKey, STEP_KEYS, type StepKey } from './rules.ts'
import { saveStep } from './saveStep.ts'
import { deleteSubmission, sendSubmission, takeBackSubmission } from './sendSubmission.ts'
import { getEstablishment } from './store.ts'
import { sheetOfSubmission } from './submission.ts'

type C = Context<AppEnv>

/** What a screen sent: its own fields only, whatever was typed into them. */
async function readStepRequest(c: C, step: StepKey) {
  const sent = await readFields(c)
  const operationId = fieldText(sent, OPERATION_FIELD)
  if (!/^[\w-]{22}$/.test(operationId)) throw new HTTPException(403)
  const fields: Fields = {}
  for (const name of fieldsOfStep(step).flatMap(boxNames)) if (sent[name] !== undefined) fields[name] = sent[name]
  return {
    fields,
    operationId,
    version: Number(fieldText(sent, '_version')) || 0,
    action: fieldText(sent, 'action') || 'next',
  }
}

/** Where a button leads when everything is in order. */
function destinationOf(step: StepKey, action: string): StepKey | 'review' {
  const [verb, target = ''] = action.split(':')
  if (verb === 'goTo' && isStepKey(target)) return target
  const index = STEP_KEYS.indexOf(step)
  if (verb === 'back') return STEP_KEYS[index - 1] ?? step
  return verb === 'next' ? (STEP_KEYS[index + 1] ?? 'review') : step
}

function differencesOf(step: StepKey, typed: Fields, saved: Fields) {
  const text = (fields: Fields, name: string) => [fields[name] ?? ''].flat().join('、')
  return fieldsOfStep(step).flatMap((field) => {
    const [mine, theirs] = [typed, saved].map((fields) =>
      boxNames(field)
        .map((name) => text(fields, name))
        .join(' ')
        .trim(),
    )
    return mine === theirs ? [] : [{ label: field.label, saved: theirs! }]
  })
}

async function postStep(c: C, step: StepKey) {
  const { employerId, publicId } = await whoseOf(c)
  const request = await readStepRequest(c, step)
  const destination = destinationOf(step, request.action)
  const outcome = await once(c, request.operationId, (deps) =>
    saveStep(deps, { employerId, publicId, step, ...request, resumeAt: destination === 'review' ? step : destination }),
  )
  if (outcome.outcome === 'unknown') return notFound()
  const submission = await submissionOf(c)
  if (outcome.outcome === 'notEditable') return statusPage(c, submission, true)
  if (outcome.outcome === 'conflict') {
    const differences = differencesOf(step, request.fields, outcome.fields)
    const form = { values: request.fields, errors: {} }
    return editorPage(c, submission, step, { form, differences, version: outcome.version }, 409)
  }
  if (request.action === 'next') {
    const establishment = await getEstablishment(c.var.deps.db, submission.establishmentId)
    const errors = errorsOfStep(step, submission, sheetOfSubmission(submission, establishment))
    if (Object.keys(errors).length > 0)
      return editorPage(c, submission, step, { form: { values: request.fields, errors } }, 422)
  }
  const query = request.action === 'save' ? '?saved=1' : ''
  return c.redirect(`${DRAFTS}/${publicId}/${destination}${query}`, 303)
}

const pressForm = z.object({})
const sendForm = z.object({ version: z.coerce.number().int().catch(0) })

/** 求人申込み: the eight screens, the review, and what became of it. */
export const postingDraftRoutes = new Hono<AppEnv>()
  .get('/:submission', async (c) => {
    const submission = await submissionOf(c)
    if (!isEditable(submission.state)) return statusPage(c, submission)
    const first = STEP_KEYS.find((step) => Object.keys(remarksOf(submission, step)).length > 0)
    const step =
      submission.state === 'returned' && first ? first : isStepKey(submission.step) ? submission.step : 'kind'
    return c.redirect(`${DRAFTS}/${submission.publicId}/${step}`, 303)
  })

  .get('/:submission/review', async (c) => {
    const submission = await submissionOf(c)
    return isEditable(submission.state) ? reviewPage(c, submission) : statusPage(c, submission)
  })

  .post('/:submission/review', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, sendForm)
    if (!form.ok) return notFound()
    const outcome = await once(c, form.operationId, (deps) => sendSubmission(deps, { ...whose, ...form.values }))
    const path = `${DRAFTS}/${whose.publicId}`
    switch (outcome) {
      case 'unknown':
        return notFound()
      case 'sent':
        return c.redirect(`${path}?done=sent`, 303)
      case 'notEditable':
        return c.redirect(path, 303)
      case 'changed':
        return reviewPage(c, await submissionOf(c), { isChanged: true, status: 409 })
      case 'incomplete':
        return reviewPage(c, await submissionOf(c), { status: 422 })
    }
  })

  .post('/:submission/taking-back', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, pressForm)
    const outcome = await once(c, form.operationId, (deps) => takeBackSubmission(deps, whose))
    if (outcome === 'unknown') return notFound()
    return c.redirect(
      outcome === 'takenBack' ? '/employer/postings?done=takenBack' : `${DRAFTS}/${whose.publicId}`,
      303,
    )
  })

  .post('/:submission/deletion', async (c) => {
    const whose = await whoseOf(c)
    const form = await readForm(c, pressForm)
    const outcome = await once(c, form.operationId, (deps) => deleteSubmission(deps, whose))
    if (outcome === 'unknown') return notFound()
    return c.redirect(outcome === 'deleted' ? '/employer/postings?done=deleted' : `${DRAFTS}/${whose.publicId}`, 303)
  })

  .get('/:submission/:step', async (c) => {
    const step = foundOr404([c.req.param('step')].find(isStepKey))
    const submission = await submissionOf(c)
    if (!isEditable(submission.state)) return statusPage(c, submission)
    return editorPage(c, submission, step, { isJustSaved: c.req.query('saved') === '1' })
  })

  .post('/:submission/:step', (c) => postStep(c, foundOr404([c.req.param('step')].find(isStepKey))))
