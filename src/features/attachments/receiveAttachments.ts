import type { Context } from 'hono'
import type { FormState } from '../../basics/formState.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { OPERATION_FIELD, readFields, readFiles } from '../../platform/http/readForm.ts'
import { isOperationDone } from '../../platform/operations.ts'
import type { Place } from './rules.ts'
import { type SentFile, type StageProblem, stageFiles } from './stageFiles.ts'
import { deleteStaged, findStaged } from './store.ts'
import { words } from './words.ts'

/** Names in forms with attachments. */
export const FILES_FIELD = 'files'
export const PRESS_FIELD = 'press'

/** What a form with files asked for, after its files were taken in. */
export interface ReceivedAttachments {
  /** The person wants to go on writing: a file was added or taken off. */
  stays: boolean
  /** What was wrong with files, for the field. */
  error: string | undefined
}

/**
 * Takes in the files of a sent form, and takes off the one whose button was pressed. What is right is kept, whatever else
 * is wrong with the form: bad input loses nothing.
 */
export async function receiveAttachments(c: Context<AppEnv>, place: Place): Promise<ReceivedAttachments> {
  const { deps, flowHash } = c.var
  const fields = await readFields(c)
  const press = typeof fields[PRESS_FIELD] === 'string' ? fields[PRESS_FIELD] : 'send'
  const operationId = String(fields[OPERATION_FIELD] ?? '')
  if (press.startsWith('remove:')) await deleteStaged(deps.db, place, press.slice('remove:'.length))
  // A form that has done its work is sent again by a reload: its files went with it.
  if (await isOperationDone(deps, { ownerHash: flowHash, id: operationId })) return { stays: false, error: undefined }
  const files = await Promise.all((await readFiles(c, FILES_FIELD)).map(bytesOf))
  const problems = await stageFiles(deps, place, { operationId, files })
  const stays = press !== 'send'
  const lines = problems.map(inWords)
  if (!stays)
    for (const { fileName, scanState } of await findStaged(deps.db, place))
      if (scanState === 'infected' || scanState === 'failed') lines.push(words.cannotBeSent(fileName))
  return { stays, error: [...new Set(lines)].join(' ') || undefined }
}

async function bytesOf(file: File): Promise<SentFile> {
  return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) }
}

function inWords({ fileName, problem }: StageProblem): string {
  if (problem === 'tooMany') return words.tooMany
  if (problem === 'tooManyToday') return words.tooManyToday
  const shown = [...fileName.replace(/\p{C}/gu, '')].slice(0, 60).join('') || words.namelessFile
  return problem === 'notStored' ? words.notStored(shown) : words.problem(shown, problem)
}

/** The form as it is shown again: with the mistake of its files, and without other mistakes while the person goes on. */
export function formWithFiles(form: FormState, received: ReceivedAttachments): FormState {
  const errors = received.stays ? {} : form.errors
  return { ...form, errors: received.error ? { ...errors, [FILES_FIELD]: received.error } : errors }
}
