import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { foundOr404, notFound } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { getStaffMember } from '../staff/index.ts'
import { mayAct, mayDecide, type Staff } from './rules.visit.ts'
import { findPerson, type Person } from './store.ts'

/** Who asks. */
export function staffOf(c: Context<AppEnv>): Promise<Staff> {
  return getStaffMember(c.var.deps.db, c.var.signedIn!.principalId)
}

/** Who acts; an auditor reads and changes nothing. */
export async function actingStaff(c: Context<AppEnv>): Promise<Staff> {
  const staff = await staffOf(c)
  if (!mayAct(staff)) throw new HTTPException(403)
  return staff
}

/** Who decides: a supervisor or an administrator. */
export async function decidingStaff(c: Context<AppEnv>): Promise<Staff> {
  const staff = await staffOf(c)
  if (!mayDecide(staff)) throw new HTTPException(403)
  return staff
}

/** The person whom the address names; a registration that was joined into another one is no longer acted on. */
export async function personOf(c: Context<AppEnv>): Promise<Person> {
  const person = foundOr404(await findPerson(c.var.deps.db, c.req.param('jobSeeker') ?? ''))
  return person.mergedInto === null ? person : notFound()
}

/** Where 求職者の状況 of a person stands, with what to tell there. */
export function briefPath(publicId: string, done?: string): string {
  return `/counter/job-seekers/${publicId}${done ? `?done=${done}` : ''}`
}
