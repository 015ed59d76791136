import type { Deps } from '../../platform/deps.ts'
import { countOpenFeedback } from './store.ts'
import { counterWords } from './words.ts'

export { feedbackDeskRoutes } from './routes.counter.tsx'
export { feedbackRoutes } from './routes.tsx'
export { deleteOldFeedback } from './sendFeedback.ts'

/** 利用者の意見 on 窓口ホーム: how many nobody has looked at. */
export const feedbackDesk = {
  title: counterWords.title,
  href: '/counter/feedback',
  count: (deps: Deps) => countOpenFeedback(deps.db),
}
