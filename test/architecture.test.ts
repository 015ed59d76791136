import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { FEATURE_ORDER } from '../src/features/order.ts'

/** Which floors each floor may see. `main.ts` stands above all of them. */
const FLOOR_SEES: Record<string, string[]> = {
  basics: [],
  db: ['basics'],
  platform: ['basics', 'db'],
  ui: ['basics'],
  features: ['basics', 'db', 'platform', 'ui'],
  faces: ['basics', 'platform', 'ui', 'features'],
  // The practice portal is another site: what the service knows is none of its business.
  sandboxPortal: ['basics', 'ui'],
  app: ['basics', 'db', 'platform', 'ui', 'features', 'faces', 'sandboxPortal'],
}

/** Inside a feature: what a file of this role may see — floors, roles of files beside it, `index` of other features. */
const ROLE_SEES: Record<string, string[]> = {
  rules: ['basics', 'rules'],
  words: ['basics', 'rules', 'words'],
  forms: ['basics', 'rules', 'words', 'forms', 'index'],
  store: ['basics', 'db', 'rules', 'store'],
  pages: ['basics', 'ui', 'rules', 'words', 'forms', 'pages', 'index'],
  mails: ['basics', 'platform', 'rules', 'words', 'mails', 'index'],
}

interface Import {
  from: string
  to: string
  /** `import type`: knowledge of a shape, not of how it comes about. */
  isTypeOnly?: boolean
}

const roleOf = (file: string) => basename(file).split('.')[0]!

function complaintAbout({ from, to, isTypeOnly }: Import): string | undefined {
  const [fromFloor, fromFeature] = from.split('/') as [string, string]
  const [toFloor, toFeature] = to.split('/') as [string, string]
  if (fromFloor !== toFloor && !FLOOR_SEES[fromFloor]?.includes(toFloor))
    return `${from}: ${fromFloor} may not see ${toFloor}`
  if (fromFloor !== 'features' || fromFeature === 'order.ts') return undefined

  const isHome = toFloor === 'features' && fromFeature === toFeature
  const sees = ROLE_SEES[roleOf(from)]
  const seen = toFloor === 'features' ? roleOf(to) : toFloor
  // A screen's props may be shaped like its own feature's outcomes, and a large screen is cut into components of its own.
  const isOwnPart = isHome && !(roleOf(to) in ROLE_SEES) && (isTypeOnly || /^[A-Z]/.test(roleOf(to)))
  if (sees && !sees.includes(seen) && !isOwnPart) return `${from}: a ${roleOf(from)} file may not see ${seen}`
  if (toFloor !== 'features' || isHome) return undefined
  if (roleOf(to) !== 'index') return `${from}: enter ${toFeature} through its index.ts`
  if (FEATURE_ORDER.indexOf(toFeature) >= FEATURE_ORDER.indexOf(fromFeature))
    return `${from}: ${toFeature} stands above ${fromFeature}`
  return undefined
}

/** Every relative import of a source file. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join('src', file), 'utf8')
  const statements = source.matchAll(/(?:(import type|export type)[^'\n]*?)?(?:from|import\(?)\s*'(\.[^']+)'/g)
  return [...statements].map((match) => ({
    from: file,
    to: normalize(join(dirname(file), match[2]!)),
    isTypeOnly: match[1] !== undefined,
  }))
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\/.*\.tsx?$/.test(file) && !file.includes('.test.'),
)

test('imports go down the floors only', () => {
  expect(files.flatMap(importsOf).map(complaintAbout).filter(Boolean)).toEqual([])
})

test('every feature folder stands in the order, and the order names no folder that is gone', () => {
  const folders = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const missing = folders.map((folder) => folder.name).filter((name) => !FEATURE_ORDER.includes(name))
  expect(missing).toEqual([])
})

test.each([
  ['features/accounts/rules.ts', 'db/open.ts', 'a rules file may not see db'],
  ['features/accounts/signIn.ts', 'features/home/index.ts', 'home stands above accounts'],
  ['features/home/routes.tsx', 'features/accounts/store.ts', 'enter accounts through its index.ts'],
  ['features/home/pages.tsx', 'features/home/store.ts', 'a pages file may not see store'],
  ['platform/deps.ts', 'features/accounts/index.ts', 'platform may not see features'],
  ['ui/Page.tsx', 'db/open.ts', 'ui may not see db'],
  ['basics/kana.ts', 'platform/deps.ts', 'basics may not see platform'],
  ['db/open.ts', 'platform/deps.ts', 'db may not see platform'],
  ['faces/jobSeeker.tsx', 'db/open.ts', 'faces may not see db'],
  ['sandboxPortal/main.ts', 'platform/deps.ts', 'sandboxPortal may not see platform'],
  ['features/mynaPortal/routes.tsx', 'sandboxPortal/people.ts', 'features may not see sandboxPortal'],
])('a planted import from %s to %s is complained about', (from, to, complaint) => {
  expect(complaintAbout({ from, to })).toContain(complaint)
})
