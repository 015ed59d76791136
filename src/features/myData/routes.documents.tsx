import { type Context, Hono } from 'hono'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { answerWithPdf } from '../../platform/pdf/answerWithPdf.ts'
import { recordView } from '../audit/index.ts'
import { findJobSeekerOfAccount, getRegistrationValues } from '../jobSeekers/index.ts'
import { careerRecordOf, resumeOf } from './documentContent.ts'
import { careerRecordTemplate, resumeTemplate } from './documentTemplates.ts'
import { CareerRecordPage, ResumePage } from './pages.documents.tsx'
import { documentWords, words } from './words.ts'

type C = Context<AppEnv>

async function valuesOf(c: C) {
  const { deps, signedIn } = c.var
  const accountId = signedIn!.principalId
  const { id } = foundOr404(await findJobSeekerOfAccount(deps.db, accountId, deps.now))
  return { jobSeekerId: id, values: await getRegistrationValues(deps, id, { withDisability: false }) }
}

/** A file that leaves the service is written down as a look at the data, like every other download. */
async function valuesToHandOut(c: C, document: string) {
  const found = await valuesOf(c)
  const actor = { face: 'jobSeeker', principalId: c.var.signedIn!.principalId } as const
  await recordView(c.var.deps, { actor, jobSeekerId: found.jobSeekerId, part: 'export', details: { document } })
  return found.values
}

const todayOf = (c: C) => japaneseDay(c.var.deps.now)

/** What a template shows: plain values only, the functions among the words left out. */
const contentOf = (title: string, facts: { name: string }) => ({
  ...facts,
  title: `${title} ${facts.name}`,
  author: facts.name,
  words: {
    ...Object.fromEntries(Object.entries(documentWords).filter(([, word]) => typeof word === 'string')),
    title,
    month: documentWords.monthHead,
  },
})

/** 履歴書 and 職務経歴書 made from the registration, as pages to print and as PDF. */
export const documentRoutes = new Hono<AppEnv>()
  .get('/resume', async (c) => c.render(<ResumePage resume={resumeOf((await valuesOf(c)).values, todayOf(c))} />))

  .get('/resume.pdf', async (c) => {
    const resume = resumeOf(await valuesToHandOut(c, 'resume'), todayOf(c))
    return answerWithPdf(c, {
      template: resumeTemplate,
      content: contentOf(words.resume, resume),
      fileName: `${words.resume}.pdf`,
      printPage: (missing) => c.render(<ResumePage resume={resume} standsIn={missing} />),
    })
  })

  .get('/career-record', async (c) =>
    c.render(<CareerRecordPage record={careerRecordOf((await valuesOf(c)).values, todayOf(c))} />),
  )

  .get('/career-record.pdf', async (c) => {
    const record = careerRecordOf(await valuesToHandOut(c, 'careerRecord'), todayOf(c))
    return answerWithPdf(c, {
      template: careerRecordTemplate,
      content: contentOf(words.careerRecord, record),
      fileName: `${words.careerRecord}.pdf`,
      printPage: (missing) => c.render(<CareerRecordPage record={record} standsIn={missing} />),
    })
  })
