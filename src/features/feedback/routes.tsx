import { Hono } from 'hono'
import { internalPath, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { countUse } from '../../platform/limits.ts'
import { feedbackForm } from './forms.ts'
import { FeedbackPage, ThanksPage } from './pages.tsx'
import { SENT_FEEDBACK } from './rules.ts'
import { sendFeedback } from './sendFeedback.ts'

const placeOf = (about: string | string[] | undefined) => internalPath([about].flat()[0], '/')

/** このページについての意見, under `/feedback`: for everyone, with or without a login. */
export const feedbackRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<FeedbackPage about={placeOf(c.req.query('about'))} />))

  .post('/', async (c) => {
    const { deps, limitedAddress } = c.var
    const form = await readForm(c, feedbackForm)
    if (!form.ok) return c.render(<FeedbackPage about={placeOf(form.form.values.about)} form={form.form} />, 422)
    if (limitedAddress !== undefined) await countUse(deps, SENT_FEEDBACK, limitedAddress)
    const about = placeOf(form.values.about)
    await once(c, form.operationId, async (deps) => {
      await sendFeedback(deps, { ...form.values, about })
      return 'sent'
    })
    return c.redirect(`/feedback/thanks?about=${encodeURIComponent(about)}`, 303)
  })

  .get('/thanks', (c) => c.render(<ThanksPage about={placeOf(c.req.query('about'))} />))
