import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import type { EstablishmentFields } from './rules.ts'

const REQUESTS_SHOWN = 100

const columns = [
  'id',
  'number',
  'employerId',
  'name',
  'kana',
  'postalCode',
  'address',
  'homePage',
  'corporateNumber',
  'employeesTotal',
] as const

export async function findOwnEstablishments(db: Db, employerId: number) {
  return db.selectFrom('establishment').select(columns).where('employerId', '=', employerId).orderBy('number').execute()
}

export async function findEstablishmentByNumber(db: Db, number: string) {
  return db.selectFrom('establishment').select(columns).where('number', '=', number).executeTakeFirst()
}

export async function findEstablishmentById(db: Db, id: number) {
  return db.selectFrom('establishment').select(columns).where('id', '=', id).executeTakeFirst()
}
export type Establishment = NonNullable<Awaited<ReturnType<typeof findEstablishmentById>>>

export async function lockEmployerOf(db: Db, employerId: number): Promise<void> {
  await db.selectFrom('employer').select('id').where('id', '=', employerId).forUpdate().executeTakeFirstOrThrow()
}

/** The open request about one establishment of an employer, or about a new one. */
export async function findOpenRequest(db: Db, employerId: number, establishmentId: number | null) {
  return db
    .selectFrom('establishmentRequest')
    .selectAll()
    .where('employerId', '=', employerId)
    .where('establishmentId', 'is not distinct from', establishmentId)
    .where('state', '!=', 'confirmed')
    .executeTakeFirst()
}

export async function findOpenRequests(db: Db, employerId: number) {
  return db
    .selectFrom('establishmentRequest')
    .selectAll()
    .where('employerId', '=', employerId)
    .where('state', '!=', 'confirmed')
    .orderBy('id')
    .execute()
}

/** Stores what was sent: as the open request, or as a new one. */
export async function saveRequest(
  db: Db,
  request: {
    id: number | undefined
    employerId: number
    establishmentId: number | null
    fields: EstablishmentFields
    officeNumber: string | null
    sentAt: Date
    sentBy: number
  },
): Promise<void> {
  const { id, fields, ...row } = request
  const sent = { ...row, fields: JSON.stringify(fields), state: 'waiting' as const, remark: null }
  if (id === undefined) {
    await db
      .insertInto('establishmentRequest')
      .values({ ...sent, publicId: randomId(), decidedAt: null, decidedBy: null })
      .execute()
    return
  }
  await db
    .updateTable('establishmentRequest')
    .set(({ eb }) => ({ ...sent, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function waiting(db: Db, staff: { officeNumber: string | null }) {
  const all = db.selectFrom('establishmentRequest').where('establishmentRequest.state', '=', 'waiting')
  if (staff.officeNumber === null) return all
  return all.where((either) =>
    either.or([
      either('establishmentRequest.officeNumber', '=', staff.officeNumber),
      either('establishmentRequest.officeNumber', 'is', null),
    ]),
  )
}

/** Requests that wait for an office, and those that no office governs; the oldest first. */
export async function findWaitingRequests(db: Db, staff: { officeNumber: string | null }) {
  return waiting(db, staff)
    .innerJoin('employer', 'employer.id', 'establishmentRequest.employerId')
    .select([
      'establishmentRequest.publicId',
      'establishmentRequest.establishmentId',
      'establishmentRequest.fields',
      'establishmentRequest.sentAt',
      'employer.name as employerName',
    ])
    .orderBy('establishmentRequest.sentAt')
    .limit(REQUESTS_SHOWN)
    .execute()
}

export async function countWaitingRequests(db: Db, staff: { officeNumber: string | null }): Promise<number> {
  const { count } = await waiting(db, staff)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findRequest(db: Db, publicId: string) {
  return db.selectFrom('establishmentRequest').selectAll().where('publicId', '=', publicId).executeTakeFirst()
}

export async function lockRequest(db: Db, publicId: string) {
  return db
    .selectFrom('establishmentRequest')
    .selectAll()
    .where('publicId', '=', publicId)
    .forUpdate()
    .executeTakeFirst()
}

export async function decideRequest(
  db: Db,
  id: number,
  decision: {
    state: 'returned' | 'confirmed'
    remark: string | null
    decidedAt: Date
    decidedBy: number
    establishmentId?: number
  },
): Promise<void> {
  await db
    .updateTable('establishmentRequest')
    .set(({ eb }) => ({ ...decision, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Establishments that may be the same one: of the same name or 法人番号. */
export async function findSimilar(db: Db, fields: EstablishmentFields, butId: number | null) {
  return db
    .selectFrom('establishment')
    .select(['number', 'name', 'address', 'employerId'])
    .where((either) =>
      either.or([
        either('name', '=', fields.name),
        ...(fields.corporateNumber ? [either('corporateNumber', '=', fields.corporateNumber)] : []),
      ]),
    )
    .where('id', '!=', butId ?? 0)
    .orderBy('number')
    .limit(5)
    .execute()
}

/** One number at a time for each office's first four digits; held until the transaction ends. */
export async function nextRunningNumber(db: Db, prefix: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(7000618, ${Number(prefix)})`.execute(db)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substr(number, 6, 6)::integer), 0) as last from establishment
    where number >= ${`${prefix}-000000-0`} and number <= ${`${prefix}-899999-9`}`.execute(db)
  return rows[0]!.last + 1
}

/** Writes what was confirmed into the establishment, which belongs to the employer from now on. @returns its id */
export async function saveConfirmed(
  db: Db,
  establishment: { number: string; employerId: number; fields: EstablishmentFields; now: Date },
): Promise<number> {
  const { number, employerId, fields, now } = establishment
  const row = {
    employerId,
    name: fields.name,
    kana: fields.kana || null,
    postalCode: fields.postalCode || null,
    address: fields.address || null,
    homePage: fields.homePage || null,
    corporateNumber: fields.corporateNumber || null,
    employeesTotal: Number(fields.employeesTotal),
    changedAt: now,
  }
  const saved = await db
    .insertInto('establishment')
    .values({ ...row, number, createdAt: now })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return saved.id
}

/** The employer is known from now on, under the name of its first establishment. */
export async function confirmEmployer(db: Db, employerId: number, name: string, confirmedAt: Date): Promise<void> {
  await db
    .updateTable('employer')
    .set({ name, confirmedAt })
    .where('id', '=', employerId)
    .where('confirmedAt', 'is', null)
    .execute()
}
