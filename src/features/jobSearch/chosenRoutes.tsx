import { type Context, Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { findPosting, type PostingViewer, type ShownPosting } from '../jobPostings/index.ts'
import { ComparePage, MOST_COMPARED, MOST_PRINTED, SheetsPage } from './ChosenPostings.tsx'
import type { SearchSite } from './SearchPage.tsx'
import { suggestWords } from './suggestWords.ts'

/** Nobody types a longer word by hand. */
const LONGEST_TYPED = 30
const SUGGESTIONS_KEPT_SECONDS = 86_400

/** 選んだ求人を比較, 選んだ求人票を印刷, and the words suggested as one types; before the addresses of single postings. */
export function chosenRoutes(site: SearchSite, viewer: PostingViewer) {
  async function readChosen(c: Context<AppEnv>, most: number) {
    const chosen = [...new Set(c.req.queries('p') ?? [])].filter((id) => /^[\w-]{22}$/.test(id))
    const postings: ShownPosting[] = []
    for (const publicId of chosen.slice(0, most)) {
      const posting = await findPosting(c.var.deps.db, publicId, viewer)
      if (posting) postings.push(posting)
    }
    return { postings, chosen: chosen.length }
  }
  return new Hono<AppEnv>()
    .get('/compare', async (c) => c.render(<ComparePage site={site} {...(await readChosen(c, MOST_COMPARED))} />))

    .get('/sheets', async (c) => c.render(<SheetsPage site={site} {...(await readChosen(c, MOST_PRINTED))} />))

    .get('/suggestions', (c) => {
      const words = suggestWords((c.req.query('q') ?? '').slice(0, LONGEST_TYPED))
      // The same for everybody, and the same until the next version of the lists.
      c.header('Cache-Control', `public, max-age=${SUGGESTIONS_KEPT_SECONDS}`)
      return c.json({ words })
    })
}
