import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import { ATTACHMENTS_AT_MOST, type AttachmentKind, type Place, type ScanState, type ShownAttachment } from './rules.ts'

/** The row of a file that is about to be written. */
export interface NewAttachment {
  operationId: string
  contentHash: Buffer
  fileName: string
  kind: AttachmentKind
  byteSize: number
  storedName: string
  sealedKey: Buffer
  uploadedAt: Date
}

const SHOWN = ['publicId', 'fileName', 'byteSize', 'scanState'] as const

/** Attached by this person in this place and not sent yet. */
function stagedIn(db: Db, place: Place) {
  return db
    .selectFrom('attachment')
    .where('jobSeekerId', '=', place.jobSeekerId)
    .where('jobPostingId', 'is not distinct from', place.jobPostingId)
    .where('purpose', '=', place.purpose)
    .where('uploadedBy', '=', place.uploadedBy)
    .where('storedBy', '=', place.uploaderId)
    .where('sentAt', 'is', null)
    .where('scanState', '!=', 'arriving')
}

/** Files that wait to be sent with what is being written, oldest first. */
export async function findStaged(db: Db, place: Place): Promise<ShownAttachment[]> {
  return stagedIn(db, place).select(SHOWN).orderBy('id').limit(ATTACHMENTS_AT_MOST).execute()
}

export async function isStagedAlready(db: Db, place: Place, contentHash: Buffer): Promise<boolean> {
  const row = await stagedIn(db, place).select('id').where('contentHash', '=', contentHash).executeTakeFirst()
  return row !== undefined
}

/** Writes the row of a file before the file itself; `undefined` where this form has brought it already. */
export async function insertArriving(db: Db, place: Place, file: NewAttachment): Promise<number | undefined> {
  const { purpose, jobSeekerId, jobPostingId, uploadedBy, uploaderId } = place
  const row = await db
    .insertInto('attachment')
    .values({
      ...file,
      purpose,
      jobSeekerId,
      jobPostingId,
      uploadedBy,
      storedBy: uploaderId,
      publicId: randomId(),
      scanState: 'arriving',
      scannedAt: null,
      messageId: null,
      jobApplicationId: null,
      sentAt: null,
    })
    .onConflict((conflict) => conflict.columns(['operationId', 'contentHash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** How far the file has come that a form has brought. */
export async function findStateOf(
  db: Db,
  { operationId, contentHash }: Pick<NewAttachment, 'operationId' | 'contentHash'>,
): Promise<ScanState | undefined> {
  const row = await db
    .selectFrom('attachment')
    .select('scanState')
    .where('operationId', '=', operationId)
    .where('contentHash', '=', contentHash)
    .executeTakeFirst()
  return row?.scanState
}

/** Makes room for a file whose first sending was cut off. */
export async function deleteArriving(
  db: Db,
  { operationId, contentHash }: Pick<NewAttachment, 'operationId' | 'contentHash'>,
): Promise<void> {
  await db
    .deleteFrom('attachment')
    .where('operationId', '=', operationId)
    .where('contentHash', '=', contentHash)
    .where('scanState', '=', 'arriving')
    .execute()
}

export async function saveScanState(db: Db, id: number, state: ScanState, scannedAt: Date | null): Promise<void> {
  await db.updateTable('attachment').set({ scanState: state, scannedAt }).where('id', '=', id).execute()
}

/** Takes a file back that was not sent. */
export async function deleteStaged(db: Db, place: Place, publicId: string): Promise<boolean> {
  const found = await stagedIn(db, place).select('id').where('publicId', '=', publicId).executeTakeFirst()
  if (!found) return false
  await db.deleteFrom('attachment').where('id', '=', found.id).where('sentAt', 'is', null).execute()
  return true
}

/** What was attached goes with the message or the application, in the transaction that sends it. */
export async function sendStaged(
  db: Db,
  place: Place,
  sent: { messageId: number } | { jobApplicationId: number },
  sentAt: Date,
): Promise<number> {
  const ids = await stagedIn(db, place)
    .select('id')
    .where('scanState', 'in', ['clean', 'pending'])
    .orderBy('id')
    .limit(ATTACHMENTS_AT_MOST)
    .forUpdate()
    .execute()
  if (ids.length === 0) return 0
  await db
    .updateTable('attachment')
    .set({ ...sent, sentAt })
    .where(
      'id',
      'in',
      ids.map(({ id }) => id),
    )
    .execute()
  return ids.length
}

/** The files of some messages, by message. */
export async function findOfMessages(db: Db, messageIds: number[]): Promise<Map<number, ShownAttachment[]>> {
  const byMessage = new Map<number, ShownAttachment[]>()
  if (messageIds.length === 0) return byMessage
  const rows = await db
    .selectFrom('attachment')
    .select([...SHOWN, 'messageId'])
    .where('messageId', 'in', messageIds)
    .orderBy('id')
    .execute()
  for (const { messageId, ...file } of rows) byMessage.set(messageId!, [...(byMessage.get(messageId!) ?? []), file])
  return byMessage
}

/** 応募書類 that went with an application. */
export async function findOfApplication(db: Db, jobApplicationId: number): Promise<ShownAttachment[]> {
  return db
    .selectFrom('attachment')
    .select(SHOWN)
    .where('jobApplicationId', '=', jobApplicationId)
    .orderBy('id')
    .execute()
}

const DOWNLOADED = ['attachment.storedName', 'attachment.sealedKey', 'attachment.fileName', 'attachment.kind'] as const

const downloadable = (db: Db, publicId: string) =>
  db
    .selectFrom('attachment')
    .select(DOWNLOADED)
    .where('attachment.publicId', '=', publicId)
    .where('attachment.scanState', '=', 'clean')

/** A file of a job seeker's own talks: their own, or one that was sent to them. */
export async function findFileOfJobSeeker(db: Db, jobSeekerId: number, publicId: string) {
  return downloadable(db, publicId)
    .where('attachment.jobSeekerId', '=', jobSeekerId)
    .where((where) => where.or([where('sentAt', 'is not', null), where('uploadedBy', '=', 'jobSeeker')]))
    .executeTakeFirst()
}

/**
 * A file of an employer's own postings: in messages, theirs before sending; 応募書類 as long as the selection goes on (AZ-5).
 */
export async function findFileOfEmployer(db: Db, whose: { employerId: number; loginId: number }, publicId: string) {
  const isOfOwnMessages = sql<boolean>`exists (select 1 from message_thread
    join establishment on establishment.id = message_thread.establishment_id
    where message_thread.job_seeker_id = attachment.job_seeker_id
      and message_thread.job_posting_id = attachment.job_posting_id
      and establishment.employer_id = ${whose.employerId})`
  const isOfOpenApplication = sql<boolean>`exists (select 1 from job_application
    join establishment on establishment.id = job_application.establishment_id
    where job_application.id = attachment.job_application_id and job_application.ended_at is null
      and establishment.employer_id = ${whose.employerId})`
  return downloadable(db, publicId)
    .where((where) =>
      where.or([
        where.and([
          where('purpose', '=', 'message'),
          where.or([
            where('sentAt', 'is not', null),
            where.and([where('uploadedBy', '=', 'employer'), where('storedBy', '=', whose.loginId)]),
          ]),
          isOfOwnMessages,
        ]),
        isOfOpenApplication,
      ]),
    )
    .executeTakeFirst()
}
