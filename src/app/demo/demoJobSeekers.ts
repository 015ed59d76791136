import { addMinutes, japaneseDay } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import { DOCUMENTS_VERSION } from '../../features/accountOpening/index.ts'
import { insertAccount } from '../../features/accounts/index.ts'
import {
  type DraftFields,
  type RegistrationValues,
  raiseLastSerial,
  readRegistration,
  registerJobSeeker,
} from '../../features/jobSeekers/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { ASHITA } from './ashita.ts'
import { OTHER_PEOPLE } from './demoPeople.ts'

/** The 求職番号 of the manual's pictures. */
const ASHITA_PREFIX = '70000'
const ASHITA_SERIAL = 1_169_703
const ASHITA_NUMBER = '70000-01169703'
const ASHITA_REGISTERED_DAYS_AGO = 12

const daysBefore = (now: Date, days: number) => addMinutes(now, -days * 24 * 60)

function valuesOf(deps: Deps, fields: DraftFields): RegistrationValues {
  const hasDisability = fields.basic?.hasDisability === 'yes'
  const reading = readRegistration(fields, { today: japaneseDay(deps.now), hasDisability })
  if (!reading.ok) throw new Error(`a demo person is not in order: ${JSON.stringify(reading.errors)}`)
  return reading.values
}

async function openAccountFor(deps: Deps, email: string, passwordHash: string): Promise<number> {
  const accountId = await insertAccount(deps.db, {
    publicId: randomId(),
    email,
    passwordHash,
    registrantKind: 'office',
    agreedDocumentsVersion: DOCUMENTS_VERSION,
    openedAt: deps.now,
  })
  if (accountId === undefined) throw new Error(`${email} has an account already`)
  return accountId
}

/** Registers 明日 勇気 and thirty others, through the same use case as everyone. Returns 明日's ids. */
export async function loadDemoJobSeekers(
  deps: Deps,
  ashita: { email: string; passwordHash: string },
): Promise<{ accountId: number; jobSeekerId: number }> {
  await raiseLastSerial(deps.db, ASHITA_PREFIX, ASHITA_SERIAL)
  const then = { ...deps, now: daysBefore(deps.now, ASHITA_REGISTERED_DAYS_AGO) }
  const accountId = await openAccountFor(then, ashita.email, ashita.passwordHash)
  const { id } = await registerJobSeeker(then, {
    accountId,
    registrantKind: 'office',
    values: valuesOf(then, ASHITA),
    number: ASHITA_NUMBER,
    by: { kind: 'self' },
  })
  for (const [index, { fields, daysAgo }] of OTHER_PEOPLE.entries()) {
    const then = { ...deps, now: daysBefore(deps.now, daysAgo) }
    const email = `seeker${String(index + 1).padStart(2, '0')}@example.jp`
    await registerJobSeeker(then, {
      accountId: await openAccountFor(then, email, ashita.passwordHash),
      registrantKind: index % 2 === 0 ? 'online' : 'office',
      values: valuesOf(then, fields),
      by: { kind: 'self' },
    })
  }
  return { accountId, jobSeekerId: id }
}
