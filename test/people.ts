import { japaneseDay } from '../src/basics/japaneseDay.ts'
import { randomId } from '../src/basics/randomIds.ts'
import { insertAccount } from '../src/features/accounts/index.ts'
import { insertEmployer, insertEmployerLogin } from '../src/features/employers/index.ts'
import { type DraftFields, readRegistration, registerJobSeeker } from '../src/features/jobSeekers/index.ts'
import { insertStaffMember } from '../src/features/staff/index.ts'
import { hashPassword } from '../src/platform/passwordHashing.ts'
import { REGISTRATION_FIELDS } from './registrationFields.ts'
import type { TestService } from './testService.ts'

/** The password of everyone in the tests. */
export const PASSWORD = 'Madoguchi-2026'

/** Hashed once for each service: it costs 20 ms of a processor, and each service has its own pepper. */
const hashes = new WeakMap<TestService, Promise<string>>()

export function passwordHash(service: TestService): Promise<string> {
  const hashed = hashes.get(service) ?? hashPassword(service.deps().secrets, PASSWORD)
  hashes.set(service, hashed)
  return hashed
}

export interface Person {
  principalId: number
  /** What they type as their id. */
  id: string
}

/** An open account without a registration. */
export async function givenAccount(
  service: TestService,
  email = `${randomId().toLowerCase()}@example.jp`,
): Promise<Person> {
  const principalId = await insertAccount(service.db, {
    publicId: randomId(),
    email,
    passwordHash: await passwordHash(service),
    registrantKind: 'online',
    agreedDocumentsVersion: 'test',
    openedAt: service.now(),
  })
  if (principalId === undefined) throw new Error(`${email} has an account already`)
  return { principalId, id: email }
}

/**
 * An account with a finished registration, made through the use case.
 * @param changes fields of single steps that differ from `REGISTRATION_FIELDS`
 */
export async function givenJobSeeker(
  service: TestService,
  changes: DraftFields = {},
): Promise<Person & { jobSeekerId: number; number: string }> {
  const person = await givenAccount(service)
  const deps = service.deps()
  const fields: DraftFields = { ...REGISTRATION_FIELDS }
  for (const [step, changed] of Object.entries(changes) as [keyof DraftFields, DraftFields['basic']][])
    fields[step] = { ...fields[step], ...changed }
  const facts = { today: japaneseDay(deps.now), hasDisability: fields.basic?.hasDisability === 'yes' }
  const reading = readRegistration(fields, facts)
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const { id, number } = await registerJobSeeker(deps, {
    accountId: person.principalId,
    registrantKind: 'online',
    values: reading.values,
    by: { kind: 'self' },
  })
  return { ...person, jobSeekerId: id, number }
}

/** An employer with one login. */
export async function givenEmployer(
  service: TestService,
  name = '株式会社テスト（架空）',
): Promise<Person & { employerId: number }> {
  const id = `${randomId().toLowerCase()}@example.co.jp`
  const employerId = await insertEmployer(service.db, { name, createdAt: service.now() })
  const principalId = await insertEmployerLogin(service.db, {
    employerId,
    email: id,
    passwordHash: await passwordHash(service),
  })
  return { principalId, id, employerId }
}

export async function givenStaffMember(
  service: TestService,
  role: 'clerk' | 'supervisor' | 'auditor' | 'administrator' = 'clerk',
  officeNumber?: string,
): Promise<Person> {
  const id = randomId().toLowerCase()
  const principalId = await insertStaffMember(service.db, {
    loginId: id,
    name: '職員（架空）',
    role,
    officeNumber,
    passwordHash: await passwordHash(service),
  })
  return { principalId, id }
}
