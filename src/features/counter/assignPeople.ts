import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import type { Staff } from './rules.visit.ts'
import { deleteAssignments, findColleagues, findPeopleByPublicIds, setAssignments } from './store.assignments.ts'

/**
 * 担当者を決める for the people who were ticked, or takes them off everybody's hands.
 * @param input.staffId a colleague of the same office
 * @returns how many it was done for; none when the colleague is not one
 */
export async function assignPeople(
  deps: Deps,
  staff: Staff,
  input: { people: readonly string[]; staffId: number | undefined },
): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const { db, now } = deps
    const colleagues = await findColleagues(db, staff.officeNumber)
    if (input.staffId !== undefined && !colleagues.some(({ id }) => id === input.staffId)) return 0
    const jobSeekerIds = await findPeopleByPublicIds(db, input.people)
    if (jobSeekerIds.length === 0) return 0
    if (input.staffId === undefined) await deleteAssignments(db, jobSeekerIds)
    else await setAssignments(db, jobSeekerIds, { staffMemberId: input.staffId, assignedBy: staff.id, assignedAt: now })
    for (const id of jobSeekerIds)
      await recordAction(deps, {
        actor: { face: 'counter', principalId: staff.id },
        action: input.staffId === undefined ? 'unassign' : 'assign',
        subject: { kind: 'jobSeeker', id },
        details: { staffId: input.staffId ?? null },
      })
    return jobSeekerIds.length
  })
}
