import { formatDay, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { isDirect, STATES } from '../jobApplications/index.ts'
import { type Activity, type PeriodMonths, periodStart } from './rules.ts'
import { findApplicationActivities, findConsultations } from './store.ts'
import { words } from './words.ts'

export interface ActivityRecord {
  name: string
  number: string
  from: string
  to: string
  activities: Activity[]
}

/** 求職活動の記録 of a person: what really happened in a period that ends now, newest first. */
export async function readRecord(
  deps: Deps,
  person: { id: number; familyName: string; givenName: string; number: string | null },
  months: PeriodMonths,
): Promise<ActivityRecord> {
  const { db, now } = deps
  const today = japaneseDay(now)
  const firstDay = periodStart(today, months)
  const from = startOfJapaneseDay(firstDay)
  const applications = await findApplicationActivities(db, person.id, from, now)
  const consultations = await findConsultations(db, person.id, from, now)
  const activities = [
    ...applications.flatMap((row): Activity[] => activitiesOf(row, from)),
    ...consultations.map(
      ({ happenedAt, way, officeName }): Activity => ({
        day: japaneseDay(happenedAt),
        kind: 'consultation',
        withWhom: officeName ?? words.office,
        about: words.ways[way],
        outcome: '',
      }),
    ),
  ].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
  return {
    name: `${person.familyName} ${person.givenName}`,
    number: person.number ?? words.none,
    from: formatDay(firstDay),
    to: formatDay(today),
    activities,
  }
}

function activitiesOf(row: Awaited<ReturnType<typeof findApplicationActivities>>[number], from: Date): Activity[] {
  const common = {
    withWhom: row.establishmentName ?? '',
    about: words.posting(row.postingTitle, row.postingNumber),
    outcome: STATES[row.state],
  }
  const activities: Activity[] = []
  if (row.appliedAt >= from) {
    const kind = isDirect(row.kind) ? 'application' : 'referral'
    activities.push({ day: japaneseDay(row.appliedAt), kind, ...common })
  }
  // Who did not come was not interviewed.
  if (row.interviewAt && row.interviewAt >= from && row.state !== 'noShow')
    activities.push({ day: japaneseDay(row.interviewAt), kind: 'interview', ...common })
  return activities
}
