import { applyOffer } from '../features/jobApplications/index.ts'
import { type JobSearchSlots, SearchClosed } from '../features/jobSearch/index.ts'
import { registrationStanding } from '../features/jobSeekers/index.ts'
import { reportOffer } from '../features/postingReports/index.ts'
import { cardButtons, cardForm, savingNotice, savingOffer } from '../features/savedJobPostings/index.ts'
import { savedSearchLinks, savedSearchNotice, saveSearchOffer } from '../features/savedSearches/index.ts'

/** What the other features put into the search of My Page. */
export const myPageSearchSlots: JobSearchSlots = {
  async closed(c) {
    const { deps, signedIn } = c.var
    const { closed } = await registrationStanding(deps.db, signedIn!.principalId, deps.now)
    return closed.includes('jobSearch') ? <SearchClosed /> : undefined
  },

  savedSearches: savedSearchLinks,
  saveSearch: saveSearchOffer,
  cardActions: cardButtons,
  cardForms: cardForm,

  notice: async (c) => (await savedSearchNotice(c)) || savingNotice(c),

  postingActions: async (c, posting) => (
    <>
      {await applyOffer(c, posting)}
      {await savingOffer(c, posting)}
    </>
  ),

  postingReport: reportOffer,
}
