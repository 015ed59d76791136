import { Hono } from 'hono'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { findOffices } from '../offices/index.ts'
import { getStaffMember } from '../staff/index.ts'
import { FiguresPage } from './pages.tsx'
import { readFigures, readFiguresOfOffices } from './readFigures.ts'
import { csvOf, SHOWN_FIGURES } from './rules.ts'
import { findProgress } from './store.ts'
import { words } from './words.ts'

/** 業務の数字, and the same as a file for spreadsheets. No person can be told from them. */
export const officeFigureRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { deps } = c.var
    const staff = await getStaffMember(deps.db, c.var.signedIn!.principalId)
    const offices = await findOffices(deps.db)
    const asked = c.req.query('office') ?? staff.officeNumber ?? 'all'
    const office = offices.some(({ number }) => number === asked) ? asked : 'all'
    const months = await readFigures(deps, office === 'all' ? undefined : office)
    const countedUntil = await findProgress(deps.db)
    return c.render(<FiguresPage offices={offices} office={office} months={months} countedUntil={countedUntil} />)
  })

  .get('/file', async (c) => {
    const rows = await readFiguresOfOffices(c.var.deps)
    const head = [
      words.officeNumber,
      words.office,
      words.month,
      ...SHOWN_FIGURES.map((figure) => words.figures[figure]),
    ]
    const lines = rows.map(({ officeNumber, officeName, figures }) => [
      officeNumber,
      officeName,
      words.monthOf(figures.month),
      ...SHOWN_FIGURES.map((figure) => String(figures[figure] ?? '')),
    ])
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="${words.fileName(japaneseDay(c.var.deps.now))}"`)
    c.header('Cache-Control', 'private, no-store')
    return c.body(csvOf([head, ...lines]))
  })
