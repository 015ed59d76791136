import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../../platform/deps.ts'
import { countUse, type Limit, LimitReachedError } from '../../platform/limits.ts'
import { newStoredFile, writeStoredFile } from '../../platform/storedFiles.ts'
import { inspectFile } from './inspect/inspectFile.ts'
import { ATTACHMENTS_AT_MOST, type FileProblem, type Place, UPLOADS_PER_DAY } from './rules.ts'
import {
  deleteArriving,
  findStaged,
  findStateOf,
  insertArriving,
  isStagedAlready,
  type NewAttachment,
  saveScanState,
} from './store.ts'

/** A file as a form brought it. */
export interface SentFile {
  name: string
  type: string
  bytes: Buffer
}

export type StageProblem = { fileName: string; problem: FileProblem | 'tooMany' | 'tooManyToday' | 'notStored' }

const UPLOADS: Limit = { name: 'uploads', most: UPLOADS_PER_DAY, windowSeconds: 86_400 }

/**
 * Takes in the files of one form: judged, looked through, written encrypted, and kept beside what is being written until
 * it is sent. A file that is not taken keeps none of the others from being taken.
 * @returns what was not taken, and why
 */
export async function stageFiles(
  deps: Deps,
  place: Place,
  form: { operationId: string; files: SentFile[] },
): Promise<StageProblem[]> {
  const problems: StageProblem[] = []
  for (const file of form.files) {
    const problem = await stageFile(deps, place, form.operationId, file)
    if (problem) problems.push({ fileName: file.name.normalize('NFC'), problem })
  }
  return problems
}

async function stageFile(
  deps: Deps,
  place: Place,
  operationId: string,
  sent: SentFile,
): Promise<StageProblem['problem'] | undefined> {
  const inspected = await inspectFile(sent)
  if (!inspected.ok) return inspected.problem
  const { fileName, kind, bytes } = inspected
  const contentHash = deps.secrets.fingerprint('attachment', createHash('sha256').update(bytes).digest('hex'))
  if (await isStagedAlready(deps.db, place, contentHash)) return undefined
  if ((await findStaged(deps.db, place)).length >= ATTACHMENTS_AT_MOST) return 'tooMany'
  if (!(await isWithinLimit(deps, place))) return 'tooManyToday'
  const verdict = deps.virusScanner ? await deps.virusScanner(bytes) : 'clean'
  if (verdict === 'infected') return 'infected'
  if (verdict === 'failed') return 'notScanned'
  const row = { operationId, contentHash, fileName, kind, byteSize: bytes.length, uploadedAt: deps.now }
  return write(deps, place, { ...row, ...newStoredFile(deps) }, bytes, verdict === 'clean' ? 'clean' : 'pending')
}

async function isWithinLimit(deps: Deps, { uploadedBy, uploaderId }: Place): Promise<boolean> {
  try {
    await countUse(deps, UPLOADS, `${uploadedBy} ${uploaderId}`)
    return true
  } catch (error) {
    if (error instanceof LimitReachedError) return false
    throw error
  }
}

/** The row first, then the file, then the row's word that the file is whole: no file on the disk is without a row. */
async function write(
  deps: Deps,
  place: Place,
  row: NewAttachment,
  bytes: Buffer,
  state: 'clean' | 'pending',
): Promise<'notStored' | undefined> {
  let id = await insertArriving(deps.db, place, row)
  if (id === undefined) {
    if (await hasArrived(deps, row)) return undefined
    await deleteArriving(deps.db, row)
    id = await insertArriving(deps.db, place, row)
    if (id === undefined) return 'notStored'
  }
  await writeStoredFile(deps, row, bytes)
  await saveScanState(deps.db, id, state, deps.virusScanner && state === 'clean' ? deps.now : null)
  return undefined
}

/** The same form sent twice: the other sending is about to finish the file, or was cut off. */
async function hasArrived(deps: Deps, row: NewAttachment): Promise<boolean> {
  for (let tries = 0; tries < 30; tries++) {
    const state = await findStateOf(deps.db, row)
    if (state !== 'arriving') return state !== undefined
    await wait(100)
  }
  return false
}
