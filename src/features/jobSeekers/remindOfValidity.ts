import { addDays, type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { validityReminderMail } from './mails.ts'
import { daysLeft, dueReminders, REMINDER_DAYS } from './rules.ts'
import { storeReminders, takeDueReminders } from './store.validity.ts'

/** So many in one transaction: no lock is held for long. */
const BATCH = 500

/** Reminds of the coming end of validity, each reminder once for each end; after a sleep only the one that fits now. */
export async function remindOfValidity(deps: Deps): Promise<void> {
  const today = japaneseDay(deps.now)
  for (const daysBefore of [...REMINDER_DAYS].sort((a, b) => a - b))
    while ((await remindBatch(deps, today, daysBefore)) === BATCH);
}

async function remindBatch(deps: Deps, today: DayString, daysBefore: number): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const due = await takeDueReminders(deps.db, { from: today, until: addDays(today, daysBefore), daysBefore }, BATCH)
    if (due.length === 0) return 0
    for (const { email, validUntil } of due)
      await queueMail(deps, validityReminderMail, email, { validUntil, daysLeft: daysLeft(validUntil, today) })
    await storeReminders(
      deps.db,
      due.flatMap(({ id, validUntil }) =>
        dueReminders(daysLeft(validUntil, today)).map((days) => ({ jobSeekerId: id, validUntil, daysBefore: days })),
      ),
    )
    return due.length
  })
}
