import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { recordAction } from '../audit/index.ts'
import { findMailAddressesOfEmployer } from '../employers/index.ts'
import { establishmentConfirmedMail, establishmentReturnedMail } from './mails.ts'
import { type EstablishmentFields, establishmentNumber } from './rules.ts'
import {
  confirmEmployer,
  decideRequest,
  findEstablishmentById,
  findEstablishmentByNumber,
  lockRequest,
  nextRunningNumber,
  saveConfirmed,
} from './store.ts'

interface Clerk {
  id: number
  officeNumber: string | null
}

export type ConfirmOutcome = 'confirmed' | 'changed' | 'notWaiting' | 'numberTaken' | 'noOffice' | 'unknown'

type Request = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

/** The number under which the establishment is confirmed: its own, the one that the clerk found, or a new one. */
async function numberFor(deps: Deps, clerk: Clerk, request: Request, typed: string): Promise<string | ConfirmOutcome> {
  if (request.establishmentId !== null) return (await findEstablishmentById(deps.db, request.establishmentId))!.number
  if (typed !== '') {
    const known = await findEstablishmentByNumber(deps.db, typed)
    const isForeign = known !== undefined && known.employerId !== null && known.employerId !== request.employerId
    return isForeign ? 'numberTaken' : typed
  }
  const officeNumber = request.officeNumber ?? clerk.officeNumber
  if (officeNumber === null) return 'noOffice'
  return establishmentNumber(officeNumber, await nextRunningNumber(deps.db, officeNumber.slice(0, 4)))
}

const isNumber = (text: string) => /^\d/.test(text)

/** 事業所の確認: from now on the establishment belongs to the employer, who may send postings for it. */
export async function confirmEstablishment(
  deps: Deps,
  clerk: Clerk,
  input: { publicId: string; version: number; number: string },
): Promise<ConfirmOutcome> {
  return inTransaction(deps, async (deps) => {
    const request = await lockRequest(deps.db, input.publicId)
    if (!request) return 'unknown'
    if (request.state !== 'waiting') return 'notWaiting'
    if (request.version !== input.version) return 'changed'
    const number = await numberFor(deps, clerk, request, input.number)
    if (!isNumber(number)) return number as ConfirmOutcome
    const fields = request.fields as unknown as EstablishmentFields
    const { employerId } = request
    const establishmentId = await saveConfirmed(deps.db, { number, employerId, fields, now: deps.now })
    await confirmEmployer(deps.db, employerId, fields.name, deps.now)
    const decision = { remark: null, decidedAt: deps.now, decidedBy: clerk.id }
    await decideRequest(deps.db, request.id, { state: 'confirmed', establishmentId, ...decision })
    await record(deps, clerk, 'confirmEstablishment', request.id)
    for (const address of await findMailAddressesOfEmployer(deps.db, employerId, request.sentBy))
      await queueMail(deps, establishmentConfirmedMail, address, { name: fields.name, number })
    return 'confirmed'
  })
}

const record = (deps: Deps, clerk: Clerk, action: string, id: number) =>
  recordAction(deps, {
    actor: { face: 'counter', principalId: clerk.id },
    action,
    subject: { kind: 'establishmentRequest', id },
  })

/** 差し戻し: the employer sees the words beside the form, with everything still in it. */
export async function returnEstablishment(
  deps: Deps,
  clerk: Clerk,
  input: { publicId: string; version: number; remark: string },
): Promise<'returned' | 'changed' | 'notWaiting' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const request = await lockRequest(deps.db, input.publicId)
    if (!request) return 'unknown'
    if (request.state !== 'waiting') return 'notWaiting'
    if (request.version !== input.version) return 'changed'
    const decision = { remark: input.remark, decidedAt: deps.now, decidedBy: clerk.id }
    await decideRequest(deps.db, request.id, { state: 'returned', ...decision })
    await record(deps, clerk, 'returnEstablishment', request.id)
    const { name } = request.fields as unknown as EstablishmentFields
    for (const address of await findMailAddressesOfEmployer(deps.db, request.employerId, request.sentBy))
      await queueMail(deps, establishmentReturnedMail, address, { name })
    return 'returned'
  })
}
