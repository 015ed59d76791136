import { applyOffer } from '../features/jobApplications/index.ts'
import { type JobSearchSlots, SearchClosed } from '../features/jobSearch/index.ts'
import { registrationStanding } from '../features/jobSeekers/index.ts'

/** What the other features put into the search of My Page. */
export const myPageSearchSlots: JobSearchSlots = {
  async closed(c) {
    const { deps, signedIn } = c.var
    const { closed } = await registrationStanding(deps.db, signedIn!.principalId, deps.now)
    return closed.includes('jobSearch') ? <SearchClosed /> : undefined
  },

  postingActions: applyOffer,
}
