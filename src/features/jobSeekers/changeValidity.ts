import { japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { canReviveAlone, extendedValidUntil, isInLastMonth, registrationOf, revivedValidUntil } from './rules.ts'
import { insertChange } from './store.registration.ts'
import { lockValidity, storeValidity } from './store.validity.ts'

/** Who changes the state: the person, or a member of the staff at the counter. */
export type By = { kind: 'self' } | { kind: 'staff'; staffMemberId: number }

const change = (deps: Deps, jobSeekerId: number, by: By, what: string) =>
  insertChange(deps.db, {
    jobSeekerId,
    changedAt: deps.now,
    changedBy: by.kind,
    staffMemberId: by.kind === 'staff' ? by.staffMemberId : null,
    what,
  })

/** 無効にする. What the registration closes from now on stands in `CLOSED_WHEN_LAPSED`. */
export async function lapseRegistration(
  deps: Deps,
  jobSeekerId: number,
  by: By,
  reason: 'self' | 'staff' | 'hired' = by.kind,
): Promise<'lapsed' | 'alreadyLapsed'> {
  return inTransaction(deps, async (deps) => {
    const today = japaneseDay(deps.now)
    const validity = await lockValidity(deps.db, jobSeekerId)
    if (registrationOf(validity, today) === 'lapsed') return 'alreadyLapsed'
    await storeValidity(deps.db, jobSeekerId, { lapsedOn: today, lapseReason: reason })
    await change(deps, jobSeekerId, by, 'lapsed')
    return 'lapsed'
  })
}

/** 有効にする: alone within 30 days, at the counter whenever. Past its end it is a new 求職申込み. */
export async function reviveRegistration(
  deps: Deps,
  jobSeekerId: number,
  by: By,
): Promise<'revived' | 'alreadyActive' | 'onlyAtCounter'> {
  return inTransaction(deps, async (deps) => {
    const today = japaneseDay(deps.now)
    const validity = await lockValidity(deps.db, jobSeekerId)
    if (registrationOf(validity, today) === 'active') return 'alreadyActive'
    if (by.kind === 'self' && !canReviveAlone(validity, today)) return 'onlyAtCounter'
    const validUntil = revivedValidUntil(validity, today)
    const registeredOn = validUntil === validity.validUntil ? validity.registeredOn : today
    await storeValidity(deps.db, jobSeekerId, { lapsedOn: null, lapseReason: null, validUntil, registeredOn })
    await change(deps, jobSeekerId, by, 'revived')
    return 'revived'
  })
}

/**
 * 有効期間の延長: a consultation, a referral or a self-application in the last month extends by one month. Called by whoever
 * records one; outside the last month, and for a lapsed registration, nothing changes.
 */
export async function extendByActivity(deps: Deps, jobSeekerId: number, by: By): Promise<'extended' | 'unchanged'> {
  return inTransaction(deps, async (deps) => {
    const today = japaneseDay(deps.now)
    const validity = await lockValidity(deps.db, jobSeekerId)
    if (registrationOf(validity, today) === 'lapsed' || !isInLastMonth(validity.validUntil, today)) return 'unchanged'
    await storeValidity(deps.db, jobSeekerId, { validUntil: extendedValidUntil(validity.validUntil) })
    await change(deps, jobSeekerId, by, 'extended')
    return 'extended'
  })
}

/** 求職公開: 非公開 is always possible; 公開 takes effect for employers while the registration is active. */
export async function publishProfile(deps: Deps, jobSeekerId: number, isPublished: boolean): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const validity = await lockValidity(deps.db, jobSeekerId)
    if (validity.isPublished === isPublished) return
    await storeValidity(deps.db, jobSeekerId, { isPublished })
    await change(deps, jobSeekerId, { kind: 'self' }, isPublished ? 'published' : 'unpublished')
  })
}
