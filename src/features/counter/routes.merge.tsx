import { type Context, Hono } from 'hono'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import { randomId } from '../../basics/randomIds.ts'
import { notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { hashPassword } from '../../platform/passwordHashing.ts'
import { findRegistration, mergeRegistrations, previewMerge, undoMerge } from '../identityRepair/index.ts'
import { actingStaff, briefPath, personOf } from './counterRequest.ts'
import { mergeForm, otherNumberForm } from './forms.mailbox.ts'
import { MergePage, OtherNumberPage } from './pages.merge.tsx'
import { readSought } from './rules.ts'
import { findLikelyDoubles } from './store.people.ts'
import { mergeWords } from './words.merge.ts'

async function showNumber(c: Context<AppEnv>, form?: FormState) {
  const person = await personOf(c)
  const doubles = await findLikelyDoubles(c.var.deps.db, person)
  return c.render(<OtherNumberPage person={person} doubles={doubles} form={form} />, form ? 422 : 200)
}

async function showPreview(c: Context<AppEnv>, form?: FormState) {
  const staff = await actingStaff(c)
  const person = await personOf(c)
  const preview = await previewMerge(c.var.deps, staff.id, {
    keptPublicId: person.publicId,
    gonePublicId: c.req.param('other') ?? '',
  })
  if (preview === 'unknown') return notFound()
  return c.render(
    <MergePage person={person} preview={preview} form={form} />,
    form ? 422 : preview.obstacle ? 409 : 200,
  )
}

/** 重複した登録をまとめる: the other number, what goes where, and 元に戻す. */
export const mergeRoutes = new Hono<AppEnv>()
  .get('/:jobSeeker/merge', async (c) => {
    await actingStaff(c)
    return showNumber(c)
  })

  .post('/:jobSeeker/merge', async (c) => {
    await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, otherNumberForm)
    if (!form.ok) return showNumber(c, form.form)
    const { number } = readSought(form.values.number)
    const other = number && (await findRegistration(c.var.deps.db, { number }))
    if (!other) return showNumber(c, withError(form.form, 'number', mergeWords.numberUnknown))
    return c.redirect(`${briefPath(person.publicId)}/merge/${other.publicId}`, 303)
  })

  .get('/:jobSeeker/merge/:other', (c) => showPreview(c))

  .post('/:jobSeeker/merge/:other', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const form = await readForm(c, mergeForm)
    if (!form.ok) return showPreview(c, form.form)
    const unknownHash = await hashPassword(c.var.deps.secrets, randomId())
    const input = {
      keptPublicId: person.publicId,
      gonePublicId: c.req.param('other'),
      staffId: staff.id,
      document: form.values.document,
      unknownHash,
    }
    const { outcome } = await once(c, form.operationId, (deps) => mergeRegistrations(deps, input))
    if (outcome === 'obstacle') return showPreview(c, emptyForm)
    return c.redirect(briefPath(person.publicId, 'merged'), 303)
  })

  .post('/:jobSeeker/merges/:merge/undoing', async (c) => {
    const staff = await actingStaff(c)
    const person = await personOf(c)
    const input = { keptId: person.id, merge: c.req.param('merge'), staffId: staff.id }
    const outcome = await undoMerge(c.var.deps, input)
    const told = { undone: 'mergeUndone', tooLate: 'unchanged', addressInUse: 'mergeAddressInUse' }[outcome]
    return c.redirect(briefPath(person.publicId, told), 303)
  })
