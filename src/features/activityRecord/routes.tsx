import { type Context, Hono } from 'hono'
import { formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { answerWithPdf, attachmentNamed } from '../../platform/pdf/answerWithPdf.ts'
import { recordView } from '../audit/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { RecordPage } from './pages.tsx'
import { type ActivityRecord, readRecord } from './readRecord.ts'
import { recordTemplate } from './recordTemplate.ts'
import { csvCell, periodMonths } from './rules.ts'
import { words } from './words.ts'

async function recordOf(c: Context<AppEnv>) {
  const { deps, signedIn } = c.var
  const person = foundOr404(await findJobSeekerOfAccount(deps.db, signedIn!.principalId, deps.now))
  const months = periodMonths(c.req.query('months'))
  return { jobSeekerId: person.id, months, record: await readRecord(deps, person, months) }
}

/** A file that leaves the service is written down as a look at the data. */
async function recordToHandOut(c: Context<AppEnv>) {
  const found = await recordOf(c)
  const actor = { face: 'jobSeeker', principalId: c.var.signedIn!.principalId } as const
  await recordView(c.var.deps, {
    actor,
    jobSeekerId: found.jobSeekerId,
    part: 'export',
    details: { document: 'activityRecord' },
  })
  return found
}

const cellsOf = ({ activities }: ActivityRecord) =>
  activities.map((one) => [formatDay(one.day), words.kinds[one.kind], one.withWhom, one.about, one.outcome])

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

export const activityRecordRoutes = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { record, months } = await recordOf(c)
    return c.render(<RecordPage record={record} months={months} />)
  })

  .get('/record.csv', async (c) => {
    const { record } = await recordToHandOut(c)
    const lines = [Object.values(words.columns), ...cellsOf(record)]
    const text = lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
    return c.body(BYTE_ORDER_MARK + text, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentNamed(`${words.title}.csv`),
    })
  })

  .get('/record.pdf', async (c) => {
    const { record, months } = await recordToHandOut(c)
    const rows = cellsOf(record)
    return answerWithPdf(c, {
      template: recordTemplate,
      content: {
        title: `${words.title} ${record.name}`,
        author: record.name,
        heading: words.title,
        facts: [
          [words.name, record.name],
          [words.number, record.number],
          [words.period, words.asOf(record.from, record.to)],
          [words.madeOn, formatDay(japaneseDay(c.var.deps.now))],
        ],
        head: Object.values(words.columns),
        rows: rows.length > 0 ? rows : [['', words.empty, '', '', '']],
      },
      fileName: `${words.title}.pdf`,
      printPage: (missing) => c.render(<RecordPage record={record} months={months} standsIn={missing} />),
    })
  })
