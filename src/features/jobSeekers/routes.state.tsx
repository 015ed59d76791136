import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { findOffice } from '../offices/index.ts'
import { lapseRegistration, publishProfile, reviveRegistration } from './changeValidity.ts'
import { ProfileTabs } from './ProfilePages.tsx'
import { canReviveAlone, daysLeft, isInLastMonth, registrationOf, revivableUntil } from './rules.ts'
import { StateSections } from './StateSections.tsx'
import { type Fields, fieldText } from './steps/fields.ts'
import { findJobSeekerOfAccount } from './store.ts'
import { getValidity, storeValidity } from './store.validity.ts'
import { readStepRequest } from './wizardRequest.ts'

type C = Context<AppEnv>

async function findJobSeeker(c: C) {
  return findJobSeekerOfAccount(c.var.deps.db, c.var.signedIn!.principalId, c.var.deps.now)
}

/** 各種設定 › 求職状態, 求職公開, お知らせメール; nothing for those whose registration is unfinished. */
export async function registrationStateSection(c: C): Promise<Child> {
  const { db, now } = c.var.deps
  const jobSeeker = await findJobSeeker(c)
  if (!jobSeeker) return null
  const today = japaneseDay(now)
  const validity = await getValidity(db, jobSeeker.id)
  return (
    <StateSections
      registration={registrationOf(validity, today)}
      validUntil={validity.validUntil}
      daysLeft={daysLeft(validity.validUntil, today)}
      isLastMonth={isInLastMonth(validity.validUntil, today)}
      canRevive={canReviveAlone(validity, today)}
      revivableUntil={revivableUntil(validity)}
      office={jobSeeker.officeNumber ? await findOffice(db, jobSeeker.officeNumber) : undefined}
      isPublished={validity.isPublished}
      wantsReminders={validity.wantsValidityReminders}
    />
  )
}

/** The tabs of 求職者情報・設定 above 各種設定. */
export async function settingsTabs(c: C): Promise<Child> {
  return (await findJobSeeker(c)) ? <ProfileTabs current="settings" /> : null
}

/** Does what the pressed button says. Unknown buttons change nothing. */
async function change(deps: Deps, jobSeekerId: number, fields: Fields): Promise<string> {
  const state = fieldText(fields, 'state')
  if (state === 'active') return reviveRegistration(deps, jobSeekerId, { kind: 'self' })
  if (state === 'lapsed') return lapseRegistration(deps, jobSeekerId, { kind: 'self' })
  const publication = fieldText(fields, 'publication')
  if (publication !== '') {
    const isActive = registrationOf(await getValidity(deps.db, jobSeekerId), japaneseDay(deps.now)) === 'active'
    if (publication === 'no' || isActive) await publishProfile(deps, jobSeekerId, publication === 'yes')
    return 'publication'
  }
  if (fieldText(fields, 'remindersForm') !== '')
    await storeValidity(deps.db, jobSeekerId, { wantsValidityReminders: fieldText(fields, 'reminders') === 'yes' })
  return 'reminders'
}

/** The buttons of the sections above; the answer is 各種設定 again. */
export const registrationStateRoutes = new Hono<AppEnv>().post('/', async (c) => {
  const { fields, operationId } = await readStepRequest(c)
  const { id } = foundOr404(await findJobSeeker(c))
  await once(c, operationId, (deps) => change(deps, id, fields))
  return c.redirect('/my-page/settings', 303)
})
