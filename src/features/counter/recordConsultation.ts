import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { extendByActivity } from '../jobSeekers/index.ts'
import type { Staff, Way } from './rules.visit.ts'
import { insertConsultation } from './store.brief.ts'

/** 相談を記録: in the last month of the validity a consultation extends it by one month (official page, domain 1.4). */
export async function recordConsultation(
  deps: Deps,
  staff: Staff,
  input: { jobSeekerId: number; way: Way; note: string },
): Promise<'extended' | 'recorded'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, way, note } = input
    const extension = await extendByActivity(deps, jobSeekerId, { kind: 'staff', staffMemberId: staff.id })
    const hasExtended = extension === 'extended'
    await insertConsultation(deps.db, {
      jobSeekerId,
      staffMemberId: staff.id,
      officeNumber: staff.officeNumber,
      happenedAt: deps.now,
      way,
      note,
      hasExtended,
    })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staff.id },
      action: 'recordConsultation',
      subject: { kind: 'jobSeeker', id: jobSeekerId },
      details: { way, hasExtended },
    })
    return hasExtended ? 'extended' : 'recorded'
  })
}
