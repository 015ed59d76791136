import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { addDays, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { foundOr404, internalPath, notFound, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { findPostingCards, type ShownPosting } from '../jobPostings/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { noteForm, savingForm } from './forms.ts'
import { ComparePage, NotePage } from './pages.tsx'
import { CLOSING_SOON_DAYS, MOST_COMPARED, readSavedSort, SAVED_PER_PAGE } from './rules.ts'
import { SavedList } from './SavedList.tsx'
import { CardButton, FAVOURITES_HREF, PostingSaving, SavingForm, SavingNotice } from './SaveParts.tsx'
import { isAddingClosed, removeJobPosting, saveJobPosting } from './saveJobPosting.ts'
import {
  countClosingSoon,
  countSavedPostings,
  findSavedAmong,
  findSavedByPublicIds,
  findSavedPage,
  type SavedRow,
  setNote,
} from './store.ts'

async function jobSeekerIdOf(c: Context<AppEnv>): Promise<number> {
  const { deps, signedIn } = c.var
  return foundOr404(await findJobSeekerOfAccount(deps.db, signedIn!.principalId, deps.now)).id
}

/** What the last press did stands under this name in the address. */
const OUTCOME = 'favourite'

/** The address of the page itself, without what was done on it. */
function hereOf(c: Context<AppEnv>): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.delete(OUTCOME)
  searchParams.delete('saved')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

function backWith(back: string | undefined, outcome: string, publicId: string): string {
  const path = internalPath(back, FAVOURITES_HREF)
  const isList = path.includes('/results')
  return `${path}${path.includes('?') ? '&' : '?'}${OUTCOME}=${outcome}${isList ? `#p-${publicId.slice(0, 8)}` : ''}`
}

async function withPostings(deps: Deps, rows: SavedRow[]) {
  const ids = rows.map(({ jobPostingId }) => jobPostingId)
  const postings = new Map((await findPostingCards(deps.db, ids, 'jobSeeker')).map((posting) => [posting.id, posting]))
  return rows.flatMap(({ jobPostingId, note }) => {
    const posting = postings.get(jobPostingId)
    return posting ? [{ posting, note }] : []
  })
}

async function findSaved(c: Context<AppEnv>) {
  const { deps } = c.var
  const rows = await findSavedByPublicIds(deps.db, await jobSeekerIdOf(c), [c.req.param('posting') ?? ''])
  return foundOr404((await withPostings(deps, rows))[0])
}

/** お気に入り求人 (E3), under `/my-page/saved-postings`; the list itself is a tab of 求職活動状況. */
export const savedPostingRoutes = new Hono<AppEnv>()
  .post('/', async (c) => {
    const jobSeekerId = await jobSeekerIdOf(c)
    const form = await readForm(c, savingForm)
    const publicId = form.ok ? (form.values.add ?? form.values.remove) : undefined
    if (!form.ok || publicId === undefined) notFound()
    const isAdding = form.values.add !== undefined
    const accountId = c.var.signedIn!.principalId
    const outcome = await once(c, form.operationId, (deps) =>
      isAdding
        ? saveJobPosting(deps, { accountId, jobSeekerId, publicId })
        : removeJobPosting(deps, { jobSeekerId, publicId }),
    )
    return c.redirect(backWith(form.values.back, outcome, publicId), 303)
  })

  .get('/compare', async (c) => {
    const { deps } = c.var
    const chosen = [...new Set(c.req.queries('p') ?? [])]
    const rows = await findSavedByPublicIds(deps.db, await jobSeekerIdOf(c), chosen.slice(0, MOST_COMPARED))
    return c.render(<ComparePage saved={await withPostings(deps, rows)} chosen={chosen.length} />)
  })

  .get('/:posting/note', async (c) => c.render(<NotePage saved={await findSaved(c)} />))

  .post('/:posting/note', async (c) => {
    const saved = await findSaved(c)
    const jobSeekerId = await jobSeekerIdOf(c)
    const form = await readForm(c, noteForm)
    if (!form.ok) return c.render(<NotePage saved={saved} form={form.form} />, 422)
    await once(c, form.operationId, (deps) => setNote(deps.db, jobSeekerId, saved.posting.id, form.values.note))
    return c.redirect(`${FAVOURITES_HREF}?${OUTCOME}=noted`, 303)
  })

/** ☆ for each card of a result page, by the posting's id. */
export async function cardButtons(c: Context<AppEnv>, postings: readonly ShownPosting[]): Promise<Map<number, Child>> {
  const ids = postings.map(({ id }) => id)
  const saved = await findSavedAmong(c.var.deps.db, await jobSeekerIdOf(c), ids)
  return new Map(postings.map(({ id, publicId }) => [id, <CardButton publicId={publicId} isSaved={saved.has(id)} />]))
}

/** The form of those buttons. */
export const cardForm = (c: Context<AppEnv>) => <SavingForm back={hereOf(c)} />

/** お気に入りに追加 on 求人の詳細. */
export async function savingOffer(c: Context<AppEnv>, posting: { id: number; publicId: string }) {
  const { deps, signedIn } = c.var
  const saved = await findSavedAmong(deps.db, await jobSeekerIdOf(c), [posting.id])
  return (
    <PostingSaving
      publicId={posting.publicId}
      back={hereOf(c)}
      isSaved={saved.has(posting.id)}
      isClosed={await isAddingClosed(deps, signedIn!.principalId)}
    />
  )
}

/** What the last press of such a button did. */
export function savingNotice(c: Context<AppEnv>) {
  const outcome = c.req.query(OUTCOME)
  return outcome && <SavingNotice outcome={outcome} />
}

/** The list of the tab お気に入り求人. */
export async function savedList(c: Context<AppEnv>, jobSeekerId: number) {
  const { db, now } = c.var.deps
  const today = japaneseDay(now)
  const count = await countSavedPostings(db, jobSeekerId)
  const sort = readSavedSort(c.req.query('sort'))
  const last = Math.max(1, Math.ceil(count / SAVED_PER_PAGE))
  const page = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1))
  const offset = (page - 1) * SAVED_PER_PAGE
  const rows = await findSavedPage(db, jobSeekerId, { sort, today, limit: SAVED_PER_PAGE, offset })
  const closingSoon = await countClosingSoon(db, jobSeekerId, today, addDays(today, CLOSING_SOON_DAYS))
  const saved = await withPostings(c.var.deps, rows)
  return <SavedList saved={saved} count={count} closingSoon={closingSoon} sort={sort} page={page} today={today} />
}
