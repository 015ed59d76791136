import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { foundOr404, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { Notice } from '../../ui/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { alertForm } from './forms.ts'
import { AlertSetting, StopPage, StoppedPage } from './pages.tsx'
import { setAlert } from './setAlert.ts'
import { readStopToken } from './stopToken.ts'
import { deleteAlert, findAlert, findAlerts } from './store.ts'
import { words } from './words.ts'

async function jobSeekerIdOf(c: Context<AppEnv>): Promise<number> {
  const { deps, signedIn } = c.var
  return foundOr404(await findJobSeekerOfAccount(deps.db, signedIn!.principalId, deps.now)).id
}

const SAVED = '/my-page/saved-searches'

/** お知らせメール of the saved conditions, under `/my-page/search-alerts`. Open while 無効 too: nothing is sent then, and off must always work. */
export const searchAlertRoutes = new Hono<AppEnv>().post('/:slot', async (c) => {
  const slot = Number(/^[123]$/.exec(c.req.param('slot'))?.[0] ?? notFound())
  const jobSeekerId = await jobSeekerIdOf(c)
  const form = await readForm(c, alertForm)
  const frequency = form.ok ? form.values.frequency : notFound()
  const outcome = await once(c, form.operationId, (deps) => setAlert(deps, { jobSeekerId, slot, frequency }))
  return outcome === 'gone' ? notFound() : c.redirect(`${SAVED}?alert=${frequency}`, 303)
})

const tokenOf = (c: Context<AppEnv>) => c.req.param('token') ?? ''
const publicIdOf = (c: Context<AppEnv>) => readStopToken(c.var.deps, tokenOf(c)) ?? notFound()

/** The address in the mail, for a person: needs no login. */
export const stopAlertRoutes = new Hono<AppEnv>()
  .get('/:token', async (c) => {
    const alert = await findAlert(c.var.deps.db, publicIdOf(c))
    return c.render(alert ? <StopPage slot={alert.slot} token={tokenOf(c)} /> : <StoppedPage isGone />)
  })

  .post('/:token/confirmation', async (c) => {
    const publicId = publicIdOf(c)
    const { operationId } = await readForm(c, z.object({}))
    await once(c, operationId, (deps) => deleteAlert(deps.db, publicId))
    return c.render(<StoppedPage isGone={false} />)
  })

/**
 * The same address, for the button of a mail program (RFC 8058): a post with exactly these words, without cookies. Whoever merely follows
 * links, as scanners of mail do, sends no such post.
 */
export const oneClickStopRoutes = new Hono<AppEnv>().post('/:token', async (c) => {
  const publicId = publicIdOf(c)
  const body = await c.req.parseBody()
  if (body['List-Unsubscribe'] !== 'One-Click') return c.text('', 400)
  await deleteAlert(c.var.deps.db, publicId)
  return c.text(words.stopped)
})

/** お知らせメール in the place where a saved condition is changed. */
export async function alertSetting(c: Context<AppEnv>, slot: number) {
  const alerts = await findAlerts(c.var.deps.db, await jobSeekerIdOf(c))
  return <AlertSetting slot={slot} frequency={alerts.find((alert) => alert.slot === slot)?.frequency} />
}

/** How often each saved condition is told of, in words, by its place. */
export async function alertsInWords(c: Context<AppEnv>): Promise<Map<number, string>> {
  const alerts = await findAlerts(c.var.deps.db, await jobSeekerIdOf(c))
  return new Map(alerts.map(({ slot, frequency }) => [slot, words.frequencies[frequency]]))
}

/** What was just set. */
export function alertNotice(c: Context<AppEnv>) {
  const set = c.req.query('alert') ?? ''
  return (
    Object.hasOwn(words.saved, set) && <Notice kind="success">{words.saved[set as keyof typeof words.saved]}</Notice>
  )
}
