import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import { foundOr404, once } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readForm } from '../../platform/http/readForm.ts'
import { Notice } from '../../ui/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { renameSearchForm, saveSearchForm } from './forms.ts'
import {
  ClosedPage,
  EditSearchPage,
  SAVED_SEARCHES_HREF,
  SavedSearchesPage,
  SaveSearchPage,
  searchHref,
} from './pages.tsx'
import { SavedSearchLinks, SaveSearch } from './SearchParts.tsx'
import { areSavedSearchesClosed, deleteSearch, renameSearch, saveSearch } from './saveSearch.ts'
import { findSavedSearches } from './store.ts'
import { words } from './words.ts'

async function keeperOf(c: Context<AppEnv>) {
  const accountId = c.var.signedIn!.principalId
  const { id } = foundOr404(await findJobSeekerOfAccount(c.var.deps.db, accountId, c.var.deps.now))
  return { accountId, jobSeekerId: id }
}

const isClosed = (c: Context<AppEnv>) => areSavedSearchesClosed(c.var.deps, c.var.signedIn!.principalId)

async function searchesOf(c: Context<AppEnv>) {
  return findSavedSearches(c.var.deps.db, (await keeperOf(c)).jobSeekerId)
}

const slotOf = (c: Context<AppEnv>) => Number(/^[123]$/.exec(c.req.param('slot') ?? '')?.[0] ?? 0)

const DONE: Record<string, string> = { renamed: words.renamed, deleted: words.deleted }

async function showSaving(c: Context<AppEnv>, conditions: string, more: { form?: FormState; problem?: string } = {}) {
  const status = more.form ? 422 : more.problem ? 409 : 200
  return c.render(<SaveSearchPage searches={await searchesOf(c)} conditions={conditions} {...more} />, status)
}

async function findSearch(c: Context<AppEnv>) {
  const slot = slotOf(c)
  return foundOr404((await searchesOf(c)).find((one) => one.slot === slot))
}

/** Where a later feature puts お知らせメール into these pages. The face fills it. */
export interface SavedSearchSlots {
  /** How often a condition is told of, by its place. */
  alerts?: (c: Context<AppEnv>) => Promise<Map<number, string>>
  /** The setting itself, on the page where a condition is changed. */
  alertSetting?: (c: Context<AppEnv>, slot: number) => Promise<Child>
  notice?: (c: Context<AppEnv>) => Child
}

/** 保存した求人検索条件 (E2), under `/my-page/saved-searches`. */
export const savedSearchRoutes = (slots: SavedSearchSlots = {}) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const done = DONE[c.req.query('done') ?? '']
      return c.render(
        <SavedSearchesPage
          searches={await searchesOf(c)}
          isClosed={await isClosed(c)}
          done={done}
          alerts={await slots.alerts?.(c)}
          notice={slots.notice?.(c)}
        />,
      )
    })

    .get('/new', async (c) => {
      if (await isClosed(c)) return c.render(<ClosedPage />)
      return showSaving(c, new URL(c.req.url).searchParams.toString())
    })

    .post('/new', async (c) => {
      const keeper = await keeperOf(c)
      const form = await readForm(c, saveSearchForm)
      if (!form.ok) return showSaving(c, String(form.form.values.conditions ?? ''), { form: form.form })
      const { place, name, conditions } = form.values
      const outcome = await once(c, form.operationId, (deps) =>
        saveSearch(deps, { ...keeper, ...place, name, conditions: new URLSearchParams(conditions) }),
      )
      if (outcome === 'closed') return c.render(<ClosedPage />, 409)
      if (outcome === 'slotTaken') return showSaving(c, conditions, { problem: words.slotTaken })
      const read = new URLSearchParams(conditions)
      read.set('saved', String(place.slot))
      return c.redirect(searchHref({ conditions: read.toString() }), 303)
    })

    .get('/:slot', async (c) => {
      const saved = await findSearch(c)
      const setting = await slots.alertSetting?.(c, saved.slot)
      return c.render(
        (await isClosed(c)) ? <ClosedPage>{setting}</ClosedPage> : <EditSearchPage saved={saved} alert={setting} />,
      )
    })

    .post('/:slot', async (c) => {
      const saved = await findSearch(c)
      const keeper = await keeperOf(c)
      const form = await readForm(c, renameSearchForm)
      if (!form.ok) {
        const setting = await slots.alertSetting?.(c, saved.slot)
        return c.render(<EditSearchPage saved={saved} form={form.form} alert={setting} />, 422)
      }
      const outcome = await once(c, form.operationId, (deps) =>
        renameSearch(deps, { ...keeper, slot: saved.slot, name: form.values.name }),
      )
      if (outcome === 'closed') return c.render(<ClosedPage />, 409)
      return c.redirect(`${SAVED_SEARCHES_HREF}?done=${outcome}`, 303)
    })

    .post('/:slot/deletion', async (c) => {
      const keeper = await keeperOf(c)
      const { operationId } = await readForm(c, z.object({}))
      const outcome = await once(c, operationId, (deps) => deleteSearch(deps, { ...keeper, slot: slotOf(c) }))
      if (outcome === 'closed') return c.render(<ClosedPage />, 409)
      return c.redirect(`${SAVED_SEARCHES_HREF}?done=deleted`, 303)
    })

/** What stands above the search form of My Page. */
export async function savedSearchLinks(c: Context<AppEnv>) {
  return <SavedSearchLinks searches={await searchesOf(c)} />
}

/** この条件を保存, for the result page. */
export async function saveSearchOffer(c: Context<AppEnv>, conditions: URLSearchParams) {
  return <SaveSearch searches={await searchesOf(c)} conditions={conditions.toString()} />
}

/** After saving, the result page says where the conditions now are. */
export async function savedSearchNotice(c: Context<AppEnv>) {
  const slot = Number(c.req.query('saved') ?? 0)
  const saved = slot > 0 ? (await searchesOf(c)).find((one) => one.slot === slot) : undefined
  return saved && <Notice kind="success">{words.saved(slot, saved.name)}</Notice>
}
