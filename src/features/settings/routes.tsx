import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { SettingsPage } from './pages.tsx'
import type { SettingsSection } from './sections.tsx'

/**
 * 各種設定 as the face puts it together.
 * @param tabs the tabs of 求職者情報・設定
 * @param sections the parts, in their order on the screen
 */
export function settingsRoutes(parts: { tabs?: SettingsSection; sections: readonly SettingsSection[] }) {
  return new Hono<AppEnv>().get('/', async (c) => {
    const sections = await Promise.all(parts.sections.map((section) => section(c)))
    return c.render(<SettingsPage tabs={await parts.tabs?.(c)} sections={sections} />)
  })
}
