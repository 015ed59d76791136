import { japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { findPostingCards, type ShownPosting, postingInWords as say } from '../jobPostings/index.ts'
import { type MailedPosting, newPostingsMail } from './mails.ts'
import { matchNewPostings } from './matchNewPostings.ts'
import { ALERT_BATCH, ALERT_HOUR, hasMondaySince, MAILED_AT_MOST } from './rules.ts'
import { writeStopToken } from './stopToken.ts'
import {
  type DueAlert,
  findLastRun,
  insertMailed,
  insertRun,
  markRunSent,
  takeDueAlerts,
  takeMatches,
} from './store.runs.ts'

const HOUR_MILLISECONDS = 3_600_000

/** Once a day from seven in the morning: matches the new postings and mails those who wish to know. A run that was cut off goes on. */
export async function tellOfNewPostings(deps: Deps): Promise<void> {
  const today = japaneseDay(deps.now)
  const hour = (deps.now.getTime() - startOfJapaneseDay(today).getTime()) / HOUR_MILLISECONDS
  const last = await findLastRun(deps.db)
  // A clock that was set back has no new day to tell of.
  if (last && last.ranOn > today) return
  if (last?.sentAt === null) await sendAll(deps, last)
  if (last?.ranOn === today || hour < ALERT_HOUR) return
  const postingIds = await matchNewPostings(deps.db, today)
  const run = { ranOn: today, isWeekly: hasMondaySince(last?.ranOn, today) }
  await inTransaction(deps, (deps) => insertRun(deps.db, { ...run, matchedAt: deps.now, postingIds }))
  await sendAll(deps, run)
}

async function sendAll(deps: Deps, run: { ranOn: string; isWeekly: boolean }): Promise<void> {
  while ((await sendBatch(deps, run.isWeekly)) === ALERT_BATCH);
  await markRunSent(deps.db, run.ranOn, deps.now)
}

/** @returns how many alerts it dealt with */
async function sendBatch(deps: Deps, isWeekly: boolean): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const due = await takeDueAlerts(deps.db, japaneseDay(deps.now), isWeekly, ALERT_BATCH)
    for (const alert of due) await sendAlert(deps, alert)
    return due.length
  })
}

const mailed = (posting: ShownPosting): MailedPosting => ({
  publicId: posting.publicId,
  title: posting.occupationTitle,
  place: posting.placeNames.join('、') || '海外',
  wage: say.wageInWords(posting),
  deadline: posting.applicationDeadline,
})

/** One mail with what waits for the alert; none where nothing is left to tell, or nobody who may be told. */
async function sendAlert(deps: Deps, alert: DueAlert): Promise<void> {
  const today = japaneseDay(deps.now)
  const ids = await takeMatches(deps.db, alert, today)
  if (!alert.isReachable || ids.length === 0) return
  const postings = await findPostingCards(deps.db, ids.slice(0, MAILED_AT_MOST), 'jobSeeker')
  await insertMailed(
    deps.db,
    alert.jobSeekerId,
    postings.map(({ id }) => id),
    today,
  )
  await queueMail(deps, newPostingsMail, alert.email, {
    slot: alert.slot,
    frequency: alert.frequency,
    postings: postings.map(mailed),
    hasMore: ids.length > MAILED_AT_MOST,
    stopToken: writeStopToken(deps, alert.publicId),
  })
}
