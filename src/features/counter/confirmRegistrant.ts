import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { makeOfficeRegistrant } from '../jobSeekers/index.ts'
import type { Staff } from './rules.visit.ts'

/**
 * 利用登録を確認: the staff have gone through the registration with the person; from now on おすすめ求人,
 * オンラインハローワーク紹介 and 紹介状 are open (domain 1.1).
 */
export async function confirmRegistrant(
  deps: Deps,
  staff: Staff,
  jobSeekerId: number,
): Promise<'confirmed' | 'unchanged'> {
  return inTransaction(deps, async (deps) => {
    if (!(await makeOfficeRegistrant(deps, jobSeekerId, staff.id))) return 'unchanged'
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staff.id },
      action: 'confirmRegistrant',
      subject: { kind: 'jobSeeker', id: jobSeekerId },
    })
    return 'confirmed'
  })
}
