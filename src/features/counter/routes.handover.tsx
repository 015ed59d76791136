import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { findOffices } from '../offices/index.ts'
import { actingStaff, briefPath, personOf } from './counterRequest.ts'
import { handOver } from './handOver.ts'
import { HandoverPage } from './pages.handover.tsx'
import { handoverWords as words } from './words.handover.ts'

const NOTE_MAX_LENGTH = 1000

const handoverForm = z.object({
  office: z.string(words.officeMissing).regex(/^\d{5}$/, words.officeMissing),
  note: z
    .string()
    .trim()
    .refine((text) => [...text].length <= NOTE_MAX_LENGTH, words.noteTooLong)
    .catch(''),
})

async function show(c: Context<AppEnv>, form?: FormState) {
  await actingStaff(c)
  const person = await personOf(c)
  const offices = (await findOffices(c.var.deps.db)).filter(({ number }) => number !== person.officeNumber)
  return c.render(<HandoverPage person={person} offices={offices} form={form} />, form ? 422 : 200)
}

/** 利用安定所の引き継ぎ */
export const handoverRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/handover', (c) => show(c))

  .post('/:jobSeeker/handover', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, handoverForm)
    if (!form.ok) return show(c, form.form)
    const input = { jobSeekerId: person.id, officeNumber: form.values.office, note: form.values.note }
    const outcome = await once(c, form.operationId, (deps) => handOver(deps, staff, input))
    return c.redirect(briefPath(person.publicId, outcome), 303)
  })
