import { addMonths, endOfMonth, japaneseDay } from '../src/basics/japaneseDay.ts'
import { randomId } from '../src/basics/randomIds.ts'
import { normaliseForSearch } from '../src/basics/searchText.ts'
import { savePosting } from '../src/features/jobPostings/savePostings.ts'
import { emptySheet } from '../src/features/jobPostings/sheet/jobPostingSheet.ts'
import { startSession } from '../src/platform/sessions.ts'
import { givenAccount, givenEmployer, type Person } from './people.ts'
import type { TestBrowser } from './testBrowser.ts'
import type { TestService } from './testService.ts'

let counted = 0

export interface TestJobSeeker extends Person {
  jobSeekerId: number
  publicId: string
  number: string
  name: string
  browser: TestBrowser
}

/** Puts a session into a browser without going through the login screen, which other tests try. */
export async function signedInBrowser(
  service: TestService,
  face: 'jobSeeker' | 'employer' | 'counter',
  principalId: number,
): Promise<TestBrowser> {
  const browser = service.browser()
  await signIn(service, browser, face, principalId)
  return browser
}

export async function signIn(
  service: TestService,
  browser: TestBrowser,
  face: 'jobSeeker' | 'employer' | 'counter',
  principalId: number,
): Promise<void> {
  const input = { face, principalId, previousSignedInAt: null, deviceLabel: 'test' }
  const token = await startSession(service.deps(), input)
  browser.cookies.set(`__Host-${face === 'jobSeeker' ? 'seeker' : face}`, token)
}

/** A registered job seeker with an account, signed in. */
export async function givenJobSeeker(
  service: TestService,
  input: { familyName?: string; givenName?: string; kana?: [string, string]; isPublished?: boolean } = {},
): Promise<TestJobSeeker> {
  counted += 1
  const person = await givenAccount(service)
  const { familyName = '試験', givenName = `太郎${counted}`, kana = ['シケン', 'タロウ'] } = input
  const today = japaneseDay(service.now())
  const number = `70000-${String(counted).padStart(8, '0')}`
  const publicId = randomId()
  const { id } = await service.db
    .insertInto('jobSeeker')
    .values({
      publicId,
      accountId: person.principalId,
      number,
      registrantKind: 'online',
      officeNumber: null,
      familyName,
      givenName,
      familyNameKana: kana[0],
      givenNameKana: kana[1],
      searchName: normaliseForSearch(familyName + givenName),
      searchKana: normaliseForSearch(kana.join('')),
      gender: null,
      birthDay: '1990-04-01',
      schoolStanding: 'none',
      postalCode: '1020072',
      placeCode: '13101',
      address: '東京都千代田区飯田橋0-0-0（架空）',
      building: null,
      stationLine: null,
      stationName: null,
      phone: null,
      mobilePhone: '090-0000-0000',
      fax: null,
      nationality: null,
      residenceStatus: null,
      residenceUntil: null,
      registeredOn: today,
      validUntil: endOfMonth(addMonths(today, 2)),
      lapsedOn: null,
      lapseReason: null,
      isPublished: input.isPublished ?? true,
      registeredAt: service.now(),
      changedAt: service.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const browser = await signedInBrowser(service, 'jobSeeker', person.principalId)
  return { ...person, jobSeekerId: id, publicId, number, name: `${familyName} ${givenName}`, browser }
}

export interface TestPosting {
  id: number
  publicId: string
  number: string
  title: string
}

/** An open posting of an establishment; it takes オンライン自主応募 unless told otherwise. */
export async function givenPosting(
  service: TestService,
  input: {
    employerId?: number
    title?: string
    establishmentName?: string
    deadline?: string
    acceptsDirectApplication?: boolean
    disclosure?: '1' | '2' | '3'
    /** 応募書類 can be sent through My Page. */
    takesDocuments?: boolean
  } = {},
): Promise<TestPosting> {
  counted += 1
  const today = japaneseDay(service.now())
  const number = `13010-${String(counted).padStart(8, '0')}`
  const title = input.title ?? '介護福祉士'
  const establishmentNumber = `1301-${String(100_000 + counted)}-1`
  const saved = await savePosting(
    service.db,
    {
      ...emptySheet(),
      head: {
        number,
        acceptedOn: today,
        disclosure: input.disclosure ?? '1',
        directApplication: input.acceptsDirectApplication ?? true,
        ...(input.deadline && { applicationDeadline: input.deadline }),
      },
      establishment: { number: establishmentNumber, name: input.establishmentName ?? '株式会社テスト（架空）' },
      work: { occupationTitle: title, placeAddress: '東京都千代田区飯田橋0-0-0' },
      pay: { totalLowest: 205_000, totalHighest: 290_000 },
      selection: { openings: 1, ...(input.takesDocuments && { documentsMeans: '求職者マイページ、郵送' }) },
    },
    service.now(),
  )
  if (!saved.ok) throw new Error(saved.reasons.join())
  if (input.employerId !== undefined)
    await service.db
      .updateTable('establishment')
      .set({ employerId: input.employerId })
      .where('number', '=', establishmentNumber)
      .execute()
  const { publicId } = await service.db
    .selectFrom('jobPosting')
    .select('publicId')
    .where('id', '=', saved.id)
    .executeTakeFirstOrThrow()
  return { id: saved.id, publicId, number, title }
}

export interface TestEmployer extends Person {
  employerId: number
  browser: TestBrowser
}

/** An employer, signed in. */
export async function givenSignedInEmployer(service: TestService, name?: string): Promise<TestEmployer> {
  const employer = await givenEmployer(service, name)
  return { ...employer, browser: await signedInBrowser(service, 'employer', employer.principalId) }
}
