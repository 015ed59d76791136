import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { type RegistrationValues, registerJobSeeker } from '../jobSeekers/index.ts'
import type { Staff } from './rules.visit.ts'

/** 求職登録 of a person who sits at the counter: an office registrant from the start, whose number begins with the office's. */
export async function registerAtCounter(
  deps: Deps,
  staff: Staff,
  values: RegistrationValues,
): Promise<{ publicId: string }> {
  return inTransaction(deps, async (deps) => {
    const { id } = await registerJobSeeker(deps, {
      accountId: null,
      registrantKind: 'office',
      values,
      by: { kind: 'staff', staffMemberId: staff.id },
    })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staff.id },
      action: 'register',
      subject: { kind: 'jobSeeker', id },
    })
    return deps.db.selectFrom('jobSeeker').select('publicId').where('id', '=', id).executeTakeFirstOrThrow()
  })
}
