import { addDays, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import type { Deps } from '../../platform/deps.ts'
import { KEPT_DAYS, type Kind, pageName } from './rules.ts'
import { deleteFeedbackBefore, insertFeedback } from './store.ts'

const FACES = ['employer', 'counter', 'my-page']

/** Keeps an opinion about a page. Nothing tells whose it is. */
export async function sendFeedback(deps: Deps, input: { about: string; kind: Kind; body: string }): Promise<void> {
  const page = pageName(input.about)
  const face = FACES.find((start) => page.split('/')[1] === start) ?? 'public'
  await insertFeedback(deps.db, {
    publicId: randomId(),
    face,
    page,
    kind: input.kind,
    body: input.body,
    sentAt: deps.now,
  })
}

/** Deletes opinions after a year. */
export async function deleteOldFeedback(deps: Deps): Promise<void> {
  await deleteFeedbackBefore(deps.db, startOfJapaneseDay(addDays(japaneseDay(deps.now), -KEPT_DAYS)))
}
