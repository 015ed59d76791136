import type { Deps } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { getJobSeekerSummary } from '../jobSeekers/index.ts'
import { findOffice } from '../offices/index.ts'
import { beginRestriction, findLastLifting, reachesRestriction } from '../restrictions/index.ts'
import { noShowVisitMail, rejectionVisitMail } from './mails.ts'
import {
  countRejections,
  findCountedNoShowDays,
  findMailAddress,
  findVisitRequest,
  holdJobSeeker,
  insertVisitRequest,
} from './store.noShows.ts'

/** 来所勧奨, once for each time a count reaches its number; a mail where the person has an open account. */
async function requestVisit(
  deps: Deps,
  jobSeekerId: number,
  request: { cause: 'noShow' | 'rejection'; count: number; template: typeof noShowVisitMail },
): Promise<void> {
  const { db, now } = deps
  await insertVisitRequest(db, { jobSeekerId, cause: request.cause, requestedAt: now })
  const address = await findMailAddress(db, jobSeekerId)
  if (!address) return
  const { officeNumber } = await getJobSeekerSummary(db, jobSeekerId, now)
  const office = officeNumber ? await findOffice(db, officeNumber) : undefined
  await queueMail(deps, request.template, address, {
    count: request.count,
    officeName: office?.name ?? null,
    officePhone: office?.phone ?? null,
  })
}

/** After a report was made: mail 10 at its number, and the restriction at the fifth within three months (H2, F6). */
export async function countNoShows(deps: Deps, jobSeekerId: number): Promise<void> {
  const { db, now, settings } = deps
  await holdJobSeeker(db, jobSeekerId)
  const lifted = await findLastLifting(db, jobSeekerId)
  const days = await findCountedNoShowDays(db, jobSeekerId, lifted)
  const asked = await findVisitRequest(db, jobSeekerId, 'noShow')
  const wasAsked = asked !== undefined && (lifted === undefined || asked.requestedAt > lifted)
  if (days.length >= settings.noShowNoticeCount && !wasAsked)
    await requestVisit(deps, jobSeekerId, { cause: 'noShow', count: days.length, template: noShowVisitMail })
  if (reachesRestriction(days)) await beginRestriction(db, jobSeekerId, now)
}

/** After a 不採用: mail 11 at its number, once. */
export async function countRejected(deps: Deps, jobSeekerId: number): Promise<void> {
  const { db, settings } = deps
  await holdJobSeeker(db, jobSeekerId)
  const count = await countRejections(db, jobSeekerId)
  if (count < settings.rejectionNoticeCount || (await findVisitRequest(db, jobSeekerId, 'rejection'))) return
  await requestVisit(deps, jobSeekerId, { cause: 'rejection', count, template: rejectionVisitMail })
}
