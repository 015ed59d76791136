import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { beforeAll, expect, test } from 'vitest'
import { type BrowserService, startBrowserService } from './browserService.ts'

/**
 * How much of a part may look different from its kept picture: letters are drawn a little differently by each version
 * of the browser, but a lost line, colour or gap changes far more.
 */
const MOST_CHANGED = 0.02

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

/** The pixels that differ, as a share of all; 1 where the sizes are more than a line of text apart. */
function changed(before: PNG, after: PNG): number {
  if (before.width !== after.width || Math.abs(before.height - after.height) > 12) return 1
  const height = Math.min(before.height, after.height)
  const cut = ({ data, width }: PNG) => data.subarray(0, width * height * 4)
  const pixels = pixelmatch(cut(before), cut(after), undefined, before.width, height, { threshold: 0.3 })
  return pixels / (before.width * height)
}

test.each(['light', 'dark'] as const)(
  'the components look as they did when somebody last looked at them (%s)',
  async (colorScheme) => {
    // Quarter-size pictures: small files, and less of the letters' edges.
    const page = await world.open({
      viewport: { width: 720, height: 900 },
      deviceScaleFactor: 0.25,
      colorScheme,
      reducedMotion: 'reduce',
    })
    await page.goto('/demo/components')
    await page.evaluate('document.fonts.ready')
    const picture = PNG.sync.read(await page.locator('main').screenshot({ animations: 'disabled' }))
    const path = `test/browser/pictures/components-${colorScheme}.png`
    if (!existsSync(path) || process.env.UPDATE_PICTURES) writeFileSync(path, PNG.sync.write(picture))
    const kept = PNG.sync.read(readFileSync(path))
    const difference = changed(kept, picture)
    if (difference > MOST_CHANGED) writeFileSync(path.replace('.png', '.new.png'), PNG.sync.write(picture))
    expect(difference, `look at ${path} and its .new.png; UPDATE_PICTURES=1 keeps the new one`).toBeLessThanOrEqual(
      MOST_CHANGED,
    )
    // Seen failing: without the lines around parts the picture is another one.
    await page.evaluate(
      `{ const s = new CSSStyleSheet(); s.replaceSync('.mp-card, .mp-notice, .mp-button { border-color: transparent; background: #7a7; color: #7a7 }'); document.adoptedStyleSheets = [s] }`,
    )
    const spoilt = PNG.sync.read(await page.locator('main').screenshot({ animations: 'disabled' }))
    expect(changed(kept, spoilt)).toBeGreaterThan(MOST_CHANGED)
  },
)
