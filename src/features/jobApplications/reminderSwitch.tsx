import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { Button, Card, Checkbox, Form } from '../../ui/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { findWantsInterviewReminders, storeWantsInterviewReminders } from './store.reminders.ts'
import { words } from './words.ts'

const PATH = '/my-page/settings/interview-reminders'

const jobSeekerOf = (c: Context<AppEnv>) =>
  findJobSeekerOfAccount(c.var.deps.db, c.var.signedIn!.principalId, c.var.deps.now)

/** 各種設定 › 面接のお知らせメール; nothing for those whose registration is unfinished. */
export async function interviewReminderSection(c: Context<AppEnv>): Promise<Child> {
  const jobSeeker = await jobSeekerOf(c)
  if (!jobSeeker) return null
  return (
    <Card as="section" id="interview-reminders" title={words.reminders.title}>
      <Form action={PATH}>
        <p>{words.reminders.lead}</p>
        <Checkbox
          name="interviewReminders"
          label={words.reminders.label}
          checked={await findWantsInterviewReminders(c.var.deps.db, jobSeeker.id)}
        />
        <Button variant="secondary">{words.reminders.save}</Button>
      </Form>
    </Card>
  )
}

const switchForm = z.object({ interviewReminders: z.literal('yes').optional() })

/** The switch of the section above; the answer is 各種設定 again. */
export const interviewReminderRoutes = new Hono<AppEnv>().post('/', async (c) => {
  const jobSeeker = foundOr404(await jobSeekerOf(c))
  const form = await readForm(c, switchForm)
  const isOn = form.ok && form.values.interviewReminders === 'yes'
  await once(c, form.operationId, async ({ db }) => {
    await storeWantsInterviewReminders(db, jobSeeker.id, isOn)
    return 'saved'
  })
  return c.redirect('/my-page/settings#interview-reminders', 303)
})
