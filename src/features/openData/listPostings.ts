import { japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { findPostingCards, OPEN_DISCLOSURE_LEVEL, type ShownPosting } from '../jobPostings/index.ts'
import { firstPage, jobSearchOf, type SearchConditions } from '../jobSearch/index.ts'
import type { Cursor } from './cursor.ts'
import { MOST_PAGES_READ } from './rules.ts'

/** The search's own largest page. */
const PAGE_SIZE = 50

interface Page {
  postings: ShownPosting[]
  pages: number
}

/** Reads pages of the search's answer, each once. */
function pageReader(deps: Deps, conditions: SearchConditions): (page: number) => Promise<Page> {
  const read = new Map<number, Promise<Page>>()
  const search = jobSearchOf(deps)
  const today = japaneseDay(deps.now)
  const readPage = async (page: number): Promise<Page> => {
    const view = { ...firstPage, pageSize: PAGE_SIZE, page } as const
    const { ids, total } = await search.search({ conditions, view, viewer: 'visitor', today })
    return { postings: await findPostingCards(deps.db, ids, 'visitor'), pages: Math.ceil(total / PAGE_SIZE) }
  }
  return (page) => {
    const reading = read.get(page) ?? readPage(page)
    read.set(page, reading)
    return reading
  }
}

const isAfter = ({ acceptedOn, id }: ShownPosting, cursor: Cursor) =>
  acceptedOn < cursor.acceptedOn || (acceptedOn === cursor.acceptedOn && id < cursor.id)

/**
 * The first page that holds something after the cursor. Postings come and go between two requests, so the page noted in the cursor is
 * only the first guess; the order itself decides, and nothing is given twice or left out.
 */
async function findStart(readPage: (page: number) => Promise<Page>, cursor: Cursor): Promise<number> {
  const reaches = async (page: number) => {
    const last = (await readPage(page)).postings.at(-1)
    return last === undefined || isAfter(last, cursor)
  }
  let low = 1
  let high = Math.max(1, (await readPage(1)).pages)
  let guess = Math.min(cursor.page, high)
  while (low < high) {
    if (await reaches(guess)) high = guess
    else low = guess + 1
    // Around the first guess the neighbour is the likeliest; after that, halves.
    guess = high === guess && guess === cursor.page ? Math.max(low, guess - 1) : Math.floor((low + high) / 2)
  }
  return low
}

export interface Listed {
  postings: ShownPosting[]
  /** Absent at the end. */
  next: Cursor | undefined
}

/** Postings of 公開範囲 1 that fit the conditions, newest first, going on after a cursor. */
export async function listPostings(
  deps: Deps,
  input: { conditions: SearchConditions; limit: number; cursor: Cursor | undefined },
): Promise<Listed> {
  const { conditions, limit, cursor } = input
  const readPage = pageReader(deps, conditions)
  const start = cursor ? await findStart(readPage, cursor) : 1
  const postings: ShownPosting[] = []
  for (let page = start; page < start + MOST_PAGES_READ; page++) {
    const found = await readPage(page)
    for (const posting of found.postings) {
      if ((cursor && !isAfter(posting, cursor)) || posting.disclosureLevel > OPEN_DISCLOSURE_LEVEL) continue
      if (postings.length === limit) return { postings, next: cursorAt(postings.at(-1)!, page) }
      postings.push(posting)
    }
    if (page >= found.pages) return { postings, next: undefined }
  }
  const seen = (await readPage(start + MOST_PAGES_READ - 1)).postings.at(-1)
  return { postings, next: seen && cursorAt(seen, start + MOST_PAGES_READ) }
}

const cursorAt = ({ acceptedOn, id }: ShownPosting, page: number): Cursor => ({ acceptedOn, id, page })
