import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

/** A voice that says nothing and keeps what it was asked to say. It ends each sentence when the page lets it. */
const SILENT_VOICE = `
  window.spoken = []
  window.rates = []
  window.held = []
  window.holds = false
  class Utterance extends EventTarget {
    constructor(text) { super(); this.text = text }
  }
  window.SpeechSynthesisUtterance = Utterance
  Object.defineProperty(window, 'speechSynthesis', { value: {
    speak(voice) {
      window.spoken.push(voice.text)
      window.rates.push(voice.rate)
      const end = () => voice.dispatchEvent(new Event('end'))
      if (window.holds) window.held.push(end)
      else setTimeout(end)
    },
    cancel() { window.held = [] },
  } })
`

const TOOL = 'アクセシビリティ閲覧支援ツール'

async function openTool(page: Page, path: string): Promise<void> {
  await page.addInitScript(SILENT_VOICE)
  await page.goto(path)
  await page.getByRole('button', { name: TOOL }).click()
}

const spoken = (page: Page) => page.evaluate<string[]>('window.spoken')
const folded = (text: string) => text.replace(/\s/g, '')

describe('読み上げ', () => {
  test('says the whole page in the order of the document, and marks what it says', async () => {
    const page = await world.pc()
    await openTool(page, '/guide/job-seekers')
    await expectAccessible(page)
    await page.evaluate('window.holds = true')
    await page.getByRole('button', { name: 'ページ全体を読む' }).click()
    expect(await spoken(page)).toEqual(['仕事をお探しの方へのサービスのご案内'])
    expect(await page.evaluate('[...CSS.highlights.get("mp-reading")].map(String)')).toEqual([
      '仕事をお探しの方へのサービスのご案内',
    ])
    await page.evaluate('window.holds = false; window.held[0]()')
    await page.getByText('読み終わりました。').waitFor()
    const shown = await page.evaluate<string>('document.querySelector("main").innerText')
    expect(folded((await spoken(page)).join(''))).toBe(folded(shown))
    expect(await page.evaluate('CSS.highlights.has("mp-reading")')).toBe(false)
  })

  test('begins where the person pressed', async () => {
    const page = await world.pc()
    await openTool(page, '/site-policy')
    await page.getByRole('heading', { name: '安全について' }).click()
    await page.getByRole('button', { name: 'ここから読む' }).click()
    await page.getByText('読み終わりました。').waitFor()
    expect((await spoken(page))[0]).toBe('安全について')
    expect((await spoken(page))[1]).toBe('しばらく操作がないと、自動的にログアウトします。')
  })

  test('says only what was selected, and without a selection tells what to do', async () => {
    const page = await world.pc()
    await openTool(page, '/site-policy')
    await page.getByRole('button', { name: '選んだ部分を読む' }).click()
    await page.getByText('読みたい文章を').waitFor()
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('h1'))`)
    await page.getByRole('button', { name: '選んだ部分を読む' }).click()
    await page.getByText('読み終わりました。').waitFor()
    expect(await spoken(page)).toEqual(['サイトポリシー'])
  })

  test('stops at 停止 and at the Escape key, and says nothing more', async () => {
    const page = await world.pc()
    await openTool(page, '/terms')
    await page.evaluate('window.holds = true')
    for (const stop of [
      () => page.getByRole('button', { name: '停止' }).click(),
      () => page.keyboard.press('Escape'),
    ]) {
      await page.getByRole('button', { name: 'ページ全体を読む' }).click()
      const ends = await page.evaluateHandle('window.held.slice()')
      const before = (await spoken(page)).length
      await stop()
      // A voice that was stopped may still tell its end.
      await ends.evaluate((held) => (held as (() => void)[]).forEach((end) => void end()))
      expect((await spoken(page)).length).toBe(before)
      expect(await page.evaluate('CSS.highlights.has("mp-reading")')).toBe(false)
    }
  })

  test('begins anew when asked again, and the late end of the first voice skips no sentence', async () => {
    const page = await world.pc()
    await openTool(page, '/terms')
    await page.evaluate('window.holds = true')
    const read = page.getByRole('button', { name: 'ページ全体を読む' })
    await read.click()
    const ends = await page.evaluateHandle('window.held.slice()')
    await read.click()
    await ends.evaluate((held) => (held as (() => void)[]).forEach((end) => void end()))
    expect(await spoken(page)).toEqual(['利用規約', '利用規約'])
  })

  test('goes on in another speed from the same sentence, and remembers the speed', async () => {
    const page = await world.pc()
    await openTool(page, '/terms')
    await page.evaluate('window.holds = true')
    await page.getByRole('button', { name: 'ページ全体を読む' }).click()
    await page.getByLabel('速さ').selectOption('速い')
    expect(await spoken(page)).toEqual(['利用規約', '利用規約'])
    expect(await page.evaluate('window.rates')).toEqual([1, 1.5])
    await page.reload()
    await page.getByRole('button', { name: TOOL }).click()
    expect(await page.getByLabel('速さ').inputValue()).toBe('fast')
  })

  test('tells a long number digit by digit', async () => {
    const page = await world.pc()
    await openTool(page, '/contact')
    await page.getByRole('button', { name: 'ページ全体を読む' }).click()
    await page.getByText('読み終わりました。').waitFor()
    expect(await spoken(page)).toContain('0 5 7 0 の 0 7 7 4 5 0')
  })
})

describe('拡大と反転', () => {
  test('are chosen by keyboard alone, hold on the next page from its first byte, and end again', async () => {
    const page = await world.pc()
    await openTool(page, '/')
    const light = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    await page.getByRole('button', { name: '150%' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '反転' }).focus()
    await page.keyboard.press('Space')
    await expectAccessible(page)
    const answer = await page.goto('/faq')
    expect(await answer?.text()).toContain('<html lang="ja" class="mp-zoom-150 mp-inverted">')
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('24px')
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(light)
    await expectAccessible(page)
    await page.getByRole('button', { name: TOOL }).click()
    expect(await page.getByRole('button', { name: '150%' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: '100%' }).click()
    await page.getByRole('button', { name: '反転' }).click()
    expect(await (await page.goto('/'))?.text()).toContain('<html lang="ja">')
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(light)
  })

  test('turn the dark page of a person who likes it dark into a light one', async () => {
    const page = await world.pc()
    await page.emulateMedia({ colorScheme: 'dark' })
    await openTool(page, '/')
    const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(dark).toBe('rgb(26, 26, 26)')
    await expectAccessible(page)
    await page.getByRole('button', { name: '反転' }).click()
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(245, 247, 249)')
    await expectAccessible(page)
  })
})

test('on a phone the tool opens from the header and from the menu, and closing it gives the focus back', async () => {
  const page = await world.phone()
  await page.addInitScript(SILENT_VOICE)
  await page.goto('/')
  await page.getByRole('button', { name: '閲覧支援' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'ツールを閉じる' }).click()
  expect(await page.evaluate('document.activeElement.innerText')).toBe('閲覧支援')
  await page.getByRole('button', { name: 'メニュー' }).click()
  await page.getByRole('button', { name: TOOL }).click()
  await page.getByRole('button', { name: 'ページ全体を読む' }).waitFor()
  expect(await page.evaluate('document.activeElement.innerText')).toBe('ページ全体を読む')
})
