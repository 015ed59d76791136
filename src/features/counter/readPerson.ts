import type { Deps } from '../../platform/deps.ts'
import { recordView } from '../audit/index.ts'
import {
  KINDS as APPLICATION_KINDS,
  STATES as APPLICATION_STATES,
  type ApplicationRow,
  findApplicationsOfJobSeeker,
} from '../jobApplications/index.ts'
import { findRestriction } from '../restrictions/index.ts'
import type { PersonBrief, ShownApplication } from './pages.person.tsx'
import { FOUND_AT_MOST, readSearchKey } from './rules.ts'
import { findJobSeekers, findNoShowReports, findPerson, findWishes } from './store.ts'

const shown = (row: ApplicationRow): ShownApplication => ({
  publicId: row.publicId,
  postingTitle: row.postingTitle,
  establishmentName: row.establishmentName,
  kindName: APPLICATION_KINDS[row.kind],
  stateName: APPLICATION_STATES[row.state],
  appliedAt: row.appliedAt,
})

/** 求職者検索: everyone who appears in the answer has been looked at, and can read so. */
export async function searchJobSeekers(deps: Deps, staffId: number, typed: string) {
  const found = await findJobSeekers(deps.db, readSearchKey(typed))
  const actor = { face: 'counter', principalId: staffId } as const
  for (const person of found.slice(0, FOUND_AT_MOST))
    await recordView(deps, { actor, jobSeekerId: person.id, part: 'registration', details: { list: true } })
  return found
}

/** 求職者の状況, with a row for the look at the registration and one for the look at the applications. */
export async function readPerson(
  deps: Deps,
  staffId: number,
  publicId: string,
): Promise<(PersonBrief & { id: number }) | undefined> {
  const { db, now } = deps
  const person = await findPerson(db, publicId)
  if (!person) return undefined
  const actor = { face: 'counter', principalId: staffId } as const
  await recordView(deps, { actor, jobSeekerId: person.id, part: 'registration' })
  await recordView(deps, { actor, jobSeekerId: person.id, part: 'applications' })
  const restriction = await findRestriction(db, person.id)
  return {
    ...person,
    wishes: await findWishes(db, person.id),
    open: (await findApplicationsOfJobSeeker(db, person.id, 'open')).map(shown),
    ended: (await findApplicationsOfJobSeeker(db, person.id, 'ended')).map(shown),
    reports: await findNoShowReports(db, person.id),
    restrictedSince: restriction?.beganAt,
    now,
  }
}
