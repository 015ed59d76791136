import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { moveToOffice } from '../jobSeekers/index.ts'
import { sendNotice } from '../officeNotices/index.ts'
import { findOffice } from '../offices/index.ts'
import type { Staff } from './rules.visit.ts'
import { deleteAssignments } from './store.assignments.ts'
import { insertConsultation } from './store.brief.ts'
import { handoverWords as words } from './words.handover.ts'

/**
 * 引き継ぎ to another office: what the next office needs to know goes into the notes, nobody there looks after the person
 * yet, and the person is told where to turn from now on.
 */
export async function handOver(
  deps: Deps,
  staff: Staff,
  input: { jobSeekerId: number; officeNumber: string; note: string },
): Promise<'handedOver' | 'unchanged'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, officeNumber, note } = input
    const office = await findOffice(deps.db, officeNumber)
    if (!office || !(await moveToOffice(deps, { jobSeekerId, officeNumber, staffMemberId: staff.id })))
      return 'unchanged'
    await deleteAssignments(deps.db, [jobSeekerId])
    await insertConsultation(deps.db, {
      jobSeekerId,
      staffMemberId: staff.id,
      officeNumber: staff.officeNumber,
      happenedAt: deps.now,
      way: 'online',
      note: words.consultation(office.name, note),
      hasExtended: false,
    })
    const body = words.notice(office.name, office.phone)
    await sendNotice(deps, { jobSeekerId, staffId: staff.id, body })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staff.id },
      action: 'handOver',
      subject: { kind: 'jobSeeker', id: jobSeekerId },
      details: { office: officeNumber },
    })
    return 'handedOver'
  })
}
