import { beforeEach, expect, test } from 'vitest'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signIn,
  type TestEmployer,
  type TestJobSeeker,
} from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: TestJobSeeker
let employer: TestEmployer

beforeEach(async () => {
  service = await startTestService()
  hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  employer = await givenSignedInEmployer(service)
})

async function interviewed(establishmentName: string) {
  const posting = await givenPosting(service, { employerId: employer.employerId, establishmentName })
  await hanako.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
  await hanako.browser.submit({ motive: '志望します。' })
  await hanako.browser.submit({})
  const { publicId } = await service.db.selectFrom('jobApplication').select('publicId').executeTakeFirstOrThrow()
  await employer.browser.open(`/employer/applicants/${publicId}`)
  await employer.browser.submit(
    { slot1: '2026-11-22T10:00', place: '本社' },
    { action: `/employer/applicants/${publicId}/interview` },
  )
  await hanako.browser.open(`/my-page/job-applications/${publicId}`)
  await hanako.browser.submit({}, { action: `/my-page/job-applications/${publicId}/interview-times` })
}

const rowsOf = () =>
  [...hanako.browser.screen.document.querySelectorAll('#activities tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent!.trim()),
  )

test('what Hanako did stands in her record, from what really happened and not before it has', async () => {
  await interviewed('=HYPERLINK("http://evil.example")')
  const { principalId } = await givenStaffMember(service)
  await service.db
    .insertInto('consultation')
    .values({
      jobSeekerId: hanako.jobSeekerId,
      staffMemberId: principalId,
      officeNumber: null,
      happenedAt: service.now(),
      way: 'visit',
      note: 'ひみつの記録',
      hasExtended: false,
    })
    .execute()
  service.advanceMinutes(1)
  await hanako.browser.open('/my-page/activity-record')
  expect(rowsOf().map(([, kind]) => kind)).toEqual(['オンライン自主応募', '職業相談'])
  service.setClock('2026-11-22T11:00:00+09:00')
  await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
  await hanako.browser.open('/my-page/activity-record')
  expect(rowsOf().map(([, kind]) => kind)).toEqual(['面接', 'オンライン自主応募', '職業相談'])
  expect(hanako.browser.screen.text).not.toContain('ひみつ')

  const csv = await hanako.browser.request('/my-page/activity-record/record.csv', { method: 'GET' })
  const text = await csv.text()
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  expect(csv.headers.get('content-disposition')).toContain('attachment')
  const pdf = await hanako.browser.request('/my-page/activity-record/record.pdf', { method: 'GET' })
  expect([200, pdf.headers.get('content-type')?.split(';')[0]]).toEqual([pdf.status, 'application/pdf'])

  service.setClock('2027-01-01T09:00:00+09:00')
  await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
  await hanako.browser.open('/my-page/activity-record?months=1')
  expect(rowsOf()).toEqual([])
  expect((await hanako.browser.open('/my-page/activity-record?months=3')).text).toContain('面接')
})
