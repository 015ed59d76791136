import { japaneseDay } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findOfficesOfResidence } from '../offices/index.ts'
import { personColumns, storeProfile } from './registrationRecords.ts'
import { firstValidUntil, formatJobSeekerNumber, ONLINE_NUMBER_PREFIX } from './rules.ts'
import type { RegistrationValues } from './steps/registrationValues.ts'
import { insertChange, takeNextSerial } from './store.registration.ts'

export interface NewRegistration {
  /** None for people the counter registers who have no My Page yet. */
  accountId: number | null
  registrantKind: 'online' | 'office'
  values: RegistrationValues
  /** Chosen among the candidates of the residence; left out, the first of them. */
  officeNumber?: string | undefined
  /** A number that is taken over rather than issued. */
  number?: string
  by: { kind: 'self' } | { kind: 'staff'; staffMemberId: number }
}

export interface RegisteredJobSeeker {
  id: number
  number: string
  officeName: string | null
  validUntil: string
}

/** 本登録: the registration exists from now on, with its 求職番号, 利用安定所 and validity (D1, C6, D5). */
export async function registerJobSeeker(deps: Deps, input: NewRegistration): Promise<RegisteredJobSeeker> {
  return inTransaction(deps, async (deps) => {
    const { values } = input
    const today = japaneseDay(deps.now)
    const offices = await findOfficesOfResidence(deps.db, values.basic)
    const office = offices.find((one) => one.number === input.officeNumber) ?? offices[0]
    const prefix = input.registrantKind === 'online' ? ONLINE_NUMBER_PREFIX : (office?.number ?? ONLINE_NUMBER_PREFIX)
    const number = input.number ?? formatJobSeekerNumber(prefix, await takeNextSerial(deps.db, prefix))
    const validUntil = firstValidUntil(today)
    const { id } = await deps.db
      .insertInto('jobSeeker')
      .values({
        ...personColumns(values.basic),
        publicId: randomId(),
        accountId: input.accountId,
        number,
        registrantKind: input.registrantKind,
        officeNumber: office?.number ?? null,
        isPublished: values.provision.isPublished,
        registeredOn: today,
        validUntil,
        lapsedOn: null,
        lapseReason: null,
        registeredAt: deps.now,
        changedAt: deps.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await storeProfile(deps, id, values)
    await insertChange(deps.db, {
      jobSeekerId: id,
      changedAt: deps.now,
      changedBy: input.by.kind,
      staffMemberId: input.by.kind === 'staff' ? input.by.staffMemberId : null,
      what: 'registered',
    })
    return { id, number, officeName: office?.name ?? null, validUntil }
  })
}
