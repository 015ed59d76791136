import type { Deps } from '../../platform/deps.ts'
import { findViewsOf } from '../audit/index.ts'
import { getRegistrationValues, type RegistrationValues } from '../jobSeekers/index.ts'
import { findOffices } from '../offices/index.ts'
import { collectRows, findEmployerNames, findMessagesOf, type ShownMessageRow } from './store.ts'
import { words } from './words.ts'

export interface Person {
  accountId: number
  jobSeekerId: number
}

/** One look at the person's data, in words. */
export interface ShownView {
  at: Date
  who: string
  part: string
}

const MOST_VIEWS = 1000

/** Who has looked at a person's data, newest first. Which member of the staff it was stays with the office. */
export async function readViews(deps: Deps, jobSeekerId: number): Promise<ShownView[]> {
  const views = await findViewsOf(deps.db, jobSeekerId, MOST_VIEWS)
  const employerLogins = views.filter((view) => view.face === 'employer').map((view) => view.principalId ?? 0)
  const names = await findEmployerNames(deps.db, employerLogins)
  const offices = new Map((await findOffices(deps.db)).map(({ number, name }) => [number, name]))
  return views.map(({ at, face, principalId, details }) => {
    const { part = '', purpose = '', office = '' } = details as { part?: string; purpose?: string; office?: string }
    const staff = [words.views.who[face] ?? face, offices.get(office)].filter(Boolean).join('　')
    const who = face === 'employer' ? (names.get(principalId ?? 0) ?? words.views.employer) : staff
    const shown = words.views.parts[part] ?? words.views.otherPart
    return { at, who, part: [shown, words.views.purposes[purpose]].filter(Boolean).join('　') }
  })
}

export interface MyData {
  values: RegistrationValues
  messages: ShownMessageRow[]
  views: ShownView[]
  /** Table → rows, as the database holds them. */
  rows: Record<string, Record<string, unknown>[]>
}

/** Everything the service holds of a person (PRIV-4). */
export async function collectMyData(deps: Deps, person: Person): Promise<MyData> {
  return {
    values: await getRegistrationValues(deps, person.jobSeekerId, { withDisability: true }),
    messages: await findMessagesOf(deps.db, person.jobSeekerId),
    views: await readViews(deps, person.jobSeekerId),
    rows: await collectRows(deps.db, person),
  }
}

/** The same as one JSON text, for machines. */
export function myDataAsJson({ values, views, rows }: MyData, madeAt: Date): string {
  return JSON.stringify({ madeAt, registration: values, views, tables: rows }, null, 2)
}
