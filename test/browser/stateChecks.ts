import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOf } from './browserService.ts'
import { loseBySpacing, measure, shiftOf, tooWide } from './measures.ts'
import { enter, type PageState } from './states.ts'

/** A page may weigh this much before it is compressed (part 8). */
const HTML_BYTES = 60_000

/** Everything that can be told about a state by looking at it on a phone, 360 px and then 320 px wide. */
export async function expectGoodOnPhone(page: Page, state: PageState): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  const bytes = await enter(page, state)
  const found = {
    axe: await violationsOf(page),
    headings: await page.locator('h1').count(),
    shift: await shiftOf(page),
    ...(await measure(page)),
    heavy: bytes > (state.mayWeigh ?? HTML_BYTES) ? bytes : 0,
  }
  await page.setViewportSize({ width: 320, height: 740 })
  const narrow = await tooWide(page)
  const lost = await loseBySpacing(page)
  expect({ ...found, narrow, lost }).toEqual({
    axe: [],
    headings: 1,
    shift: [],
    smallTargets: [],
    lowControls: [],
    unseenFocus: [],
    heavy: 0,
    narrow: 0,
    lost: [],
  })
}

export async function expectGoodOnPc(page: Page, state: PageState): Promise<void> {
  await enter(page, state)
  expect({ axe: await violationsOf(page), wide: await tooWide(page) }).toEqual({ axe: [], wide: 0 })
}
