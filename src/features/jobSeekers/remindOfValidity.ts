import { addDays, type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import { findDailyWork, type Reached, storeDailyWork } from '../../platform/dailyWork.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMails } from '../../platform/mail/queueMail.ts'
import { validityReminderMail } from './mails.ts'
import { daysLeft, dueReminders, REMINDER_DAYS } from './rules.ts'
import { findEndingSoon, storeReminders } from './store.validity.ts'

const WORK = 'remindOfValidity'

/** People looked at in one transaction: none takes long. */
const BATCH = 250

/** Mails of one run. A month's end concerns a third of all people: a key that somebody waits for must not stand behind them. */
const MOST_MAILS_A_RUN = 5000

/**
 * Reminds of the coming end of validity, each reminder once for each end; after a sleep only the one that fits now. Each
 * Japanese day goes once through the people whose end is near, over as many runs as it takes.
 */
export async function remindOfValidity(deps: Deps): Promise<void> {
  const today = japaneseDay(deps.now)
  const before = await findDailyWork(deps.db, WORK, today)
  if (before?.isDone) return
  let reached = before?.reached
  for (let mails = 0; mails < MOST_MAILS_A_RUN; ) {
    const batch = await remindBatch(deps, today, reached)
    if (batch.isLast) return
    mails += batch.mails
    reached = batch.reached
  }
}

async function remindBatch(deps: Deps, today: DayString, after: Reached | undefined) {
  return inTransaction(deps, async (deps) => {
    const until = addDays(today, Math.max(...REMINDER_DAYS))
    const people = await findEndingSoon(deps.db, { from: today, until, after }, BATCH)
    const due = people.flatMap(({ id, email, validUntil, sent, isOn }) => {
      const days = daysLeft(validUntil, today)
      const reminders = dueReminders(days)
      const isNew = isOn && !sent.includes(Math.min(...reminders))
      return isNew ? [{ id, email, validUntil, days, reminders }] : []
    })
    const stored = await storeReminders(
      deps.db,
      due.flatMap(({ id, validUntil, reminders }) =>
        reminders.map((daysBefore) => ({ jobSeekerId: id, validUntil, daysBefore })),
      ),
    )
    const mails = due.filter(({ id }) => stored.has(id))
    await queueMails(
      deps,
      validityReminderMail,
      mails.map(({ email, validUntil, days }) => ({ to: email, parameters: { validUntil, daysLeft: days } })),
    )
    const isLast = people.length < BATCH
    const last = people.at(-1)
    const reached = last ? { reachedDay: last.validUntil, reachedId: last.id } : after
    await storeDailyWork(deps.db, WORK, { day: today, reached, doneAt: isLast ? deps.now : null })
    return { isLast, mails: mails.length, reached }
  })
}
