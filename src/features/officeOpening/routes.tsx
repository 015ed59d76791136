import { type Context, Hono } from 'hono'
import { type FormState, hasErrors } from '../../basics/formState.ts'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm, withError } from '../../platform/http/readForm.ts'
import { RegisterPasswordPage, registerPasswordForm } from '../accountOpening/index.ts'
import { FIRST_PASSWORD_LABELS, readNewPassword } from '../accounts/index.ts'
import { openSession } from '../signIn/index.ts'
import { findKeyEmail, keyMessage } from '../verificationKeys/index.ts'
import { askForOpeningForm, birthDayForm } from './forms.ts'
import { openRegisteredAccount } from './openRegisteredAccount.ts'
import { AskForOpeningPage, OpenedPage } from './pages.tsx'
import { requestOfficeOpening } from './requestOfficeOpening.ts'
import { findBirthDayOfOpening } from './store.ts'
import { words } from './words.ts'

const BASE = '/office-opening'

const passwordPage = (c: Context<AppEnv>, form?: FormState) => (
  <RegisterPasswordPage
    base={BASE}
    mailFrom={c.var.deps.settings.mailFrom}
    mailName={words.mailName}
    {...(form && { form })}
  />
)

/** Address and date of birth as the counter knows them: they make a weak password. */
async function ownWords(c: Context<AppEnv>): Promise<string[]> {
  const { db } = c.var.deps
  const email = await findKeyEmail(db, 'officeOpening', c.var.flowHash)
  if (email === undefined) return []
  const birthDay = await findBirthDayOfOpening(db, email)
  return birthDay === undefined ? [email] : [email, birthDay.replaceAll('-', '')]
}

/** ハローワークをご利用中の方のマイページ開設 (A2; after more than 30 days H6). */
export const officeOpeningRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.render(<AskForOpeningPage mailFrom={c.var.deps.settings.mailFrom} />))

  .post('/', async (c) => {
    const { deps, flowHash } = c.var
    const date = await readForm(c, birthDayForm)
    const read = await readForm(c, askForOpeningForm)
    let form: FormState = { ...read.form, errors: { ...read.form.errors, ...date.form.errors } }
    if (read.ok && read.values.birthDay > japaneseDay(deps.now))
      form = withError(form, 'birthDay', words.birthDayFuture)
    if (!read.ok || hasErrors(form))
      return c.render(<AskForOpeningPage form={form} mailFrom={deps.settings.mailFrom} />, 422)
    const { email, birthDay } = read.values
    await once(c, read.operationId, async (deps) => {
      await requestOfficeOpening(deps, { email, birthDay, flowHash })
      return 'asked'
    })
    return c.redirect(`${BASE}/password`, 303)
  })

  .get('/password', (c) => c.render(passwordPage(c)))

  .post('/password', async (c) => {
    const { deps, flowHash } = c.var
    const sent = await readNewPassword(c, {
      labels: FIRST_PASSWORD_LABELS,
      rest: registerPasswordForm,
      ownWords: await ownWords(c),
    })
    if (!sent.ok) return c.render(passwordPage(c, sent.form), 422)
    const opened = await once(c, sent.operationId, (deps) =>
      openRegisteredAccount(deps, { key: sent.values.key, passwordHash: sent.passwordHash, flowHash }),
    )
    if (opened.outcome !== 'opened')
      return c.render(passwordPage(c, withError(sent.form, 'key', keyMessage(opened.outcome))), 422)
    const { accountId, previousSignedInAt } = opened
    await openSession(c, deps, { face: 'jobSeeker', principalId: accountId, previousSignedInAt })
    return c.redirect('/my-page/opened', 303)
  })

/** Below the job seeker's guard: the last screen of the way. */
export const openedRoutes = new Hono<AppEnv>().get('/opened', (c) => c.render(<OpenedPage />))
