import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clamdScanner, type ScanVerdict } from '../../src/platform/virusScanner.ts'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signIn,
  type TestEmployer,
  type TestJobSeeker,
} from '../applicationPeople.ts'
import { aFile, anOfficeFile, aPdf, aPng } from '../attachmentFiles.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: TestJobSeeker
let employer: TestEmployer
let verdict: ScanVerdict | undefined

beforeEach(async () => {
  verdict = undefined
  service = await startTestService({ virusScanner: async () => verdict ?? 'clean' })
  hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  employer = await givenSignedInEmployer(service, '株式会社やさしい介護（架空）')
})

/** Hanako has applied; the addresses of the talk on both sides. */
async function talking(files: File[] = []) {
  const posting = await givenPosting(service, { employerId: employer.employerId, takesDocuments: true })
  await hanako.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
  await hanako.browser.submit({ motive: '志望します。', ...(files.length > 0 && { files }), press: 'send' })
  await hanako.browser.submit({})
  const { publicId } = await service.db.selectFrom('messageThread').select('publicId').executeTakeFirstOrThrow()
  const { publicId: application } = await service.db
    .selectFrom('jobApplication')
    .select('publicId')
    .executeTakeFirstOrThrow()
  return { hers: `/my-page/messages/${publicId}`, theirs: `/employer/messages/${publicId}`, application, posting }
}

const rows = () => service.db.selectFrom('attachment').selectAll().orderBy('id').execute()
const filesOnDisk = () =>
  readdirSync(service.deps().settings.filesFolder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
const linksOf = (browser: TestEmployer['browser']) =>
  [...browser.screen.document.querySelectorAll('.mp-files a')].map((link) => link.getAttribute('href')!)

describe('files in messages', () => {
  test('go with the message, and come out as they were, for both sides', async () => {
    const { hers, theirs } = await talking()
    await hanako.browser.open(hers)
    const sent = await hanako.browser.submit({
      body: '履歴書をお送りします。',
      files: [aFile('履歴書 花子.pdf', aPdf()), aFile('経歴.docx', anOfficeFile('docx'))],
      press: 'send',
    })
    expect(sent.text).toContain('送信しました。')
    expect(sent.text).toContain('履歴書 花子.pdf')
    await employer.browser.open(theirs)
    const [pdf] = linksOf(employer.browser)
    const answer = await employer.browser.request(pdf!, { method: 'GET' })
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(aPdf())
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('履歴書 花子.pdf')}`,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    await hanako.browser.open(hers)
    expect((await hanako.browser.request(linksOf(hanako.browser)[0]!, { method: 'GET' })).status).toBe(200)
  })

  test('lie on the disk under random names, and nobody can read them there', async () => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    await hanako.browser.submit({ body: 'どうぞ。', files: aFile('履歴書.pdf', aPdf()), press: 'send' })
    const [file] = filesOnDisk()
    expect(file!.name).toMatch(/^[0-9a-f]{32}$/)
    expect(readFileSync(join(file!.parentPath, file!.name)).includes('PDF')).toBe(false)
  })

  test('and text that was typed stay when something else is wrong', async () => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    const refused = await hanako.browser.submit({
      body: '大切な文章',
      files: [aFile('履歴書.pdf', aPdf()), aFile('実行.exe', Buffer.from('MZ'))],
      press: 'send',
    })
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('「実行.exe」')
    expect(refused.title).toMatch(/^エラー：/)
    expect(refused.document.querySelector('textarea')?.textContent).toBe('大切な文章')
    expect(refused.text).toContain('履歴書.pdf')
    const nothing = await hanako.browser.submit({ body: '', press: 'send' })
    expect([nothing.status, nothing.errors.length]).toEqual([422, 1])
    expect(nothing.text).toContain('履歴書.pdf')
    await hanako.browser.submit({ body: '大切な文章', press: 'send' })
    expect((await rows()).map(({ fileName, sentAt }) => [fileName, sentAt !== null])).toEqual([['履歴書.pdf', true]])
  })

  test('can be added one after the other and taken off again, and the text stays', async () => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    const added = await hanako.browser.submit({ body: '途中', files: aFile('一.pdf', aPdf()), press: 'attach' })
    expect([added.status, added.errors]).toEqual([200, []])
    await hanako.browser.submit({ files: aFile('二.png', aPng()), press: 'attach' })
    const [first] = await rows()
    const removed = await hanako.browser.submit({ press: `remove:${first!.publicId}` })
    expect(removed.text).not.toContain('一.pdf')
    expect(removed.document.querySelector('textarea')?.textContent).toBe('途中')
    await service.runTimers()
    expect(filesOnDisk()).toHaveLength(1)
  })

  test('are five at most, and the sixth is said to be too many', async () => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    const six = Array.from({ length: 6 }, (_, index) => aFile(`${index}.pdf`, aPdf(`% ${index}`)))
    const answer = await hanako.browser.submit({ body: 'どうぞ', files: six, press: 'send' })
    expect(answer.errors).toEqual(['ファイルは5つまでです。いらないファイルを外してください。'])
    expect(await rows()).toHaveLength(5)
  })

  test('sent by a double click or a reload are one file in one message', async () => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    const file = aFile('履歴書.pdf', aPdf())
    const form = hanako.browser.prepare({ body: 'どうぞ', files: file, press: 'send' })
    const send = () => hanako.browser.request(form.action, { method: 'POST', body: form.body, headers: form.headers })
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).toEqual([303, 303])
    expect((await send()).status).toBe(303)
    expect((await rows()).map(({ sentAt }) => sentAt !== null)).toEqual([true])
    expect((await service.db.selectFrom('message').selectAll().where('body', '=', 'どうぞ').execute()).length).toBe(1)
  })

  test('do not exist for anybody else, nor before they are sent', async () => {
    const { hers, theirs } = await talking()
    await employer.browser.open(theirs)
    await employer.browser.submit({ files: aFile('案内.pdf', aPdf()), press: 'attach' })
    const [{ publicId } = { publicId: '' }] = await rows()
    const status = async (browser: TestEmployer['browser'], face: string) =>
      (await browser.request(`/${face}/attachments/${publicId}`, { method: 'GET' })).status
    expect(await status(employer.browser, 'employer')).toBe(200)
    expect(await status(hanako.browser, 'my-page')).toBe(404)
    await employer.browser.submit({ body: '会場のご案内です。', press: 'send' })
    const other = await givenJobSeeker(service)
    const otherEmployer = await givenSignedInEmployer(service, '別の会社（架空）')
    expect(await status(hanako.browser, 'my-page')).toBe(200)
    expect(await status(other.browser, 'my-page')).toBe(404)
    expect(await status(otherEmployer.browser, 'employer')).toBe(404)
    await hanako.browser.open(hers)
    expect(linksOf(hanako.browser)).toHaveLength(1)
  })

  test.each([
    ['2027-11-21T23:59:59+09:00', 1],
    ['2027-11-22T00:00:00+09:00', 0],
  ])('vanish a year after they were sent: at %s %i are left, and as many on the disk', async (instant, left) => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    await hanako.browser.submit({ body: 'どうぞ', files: aFile('履歴書.pdf', aPdf()), press: 'send' })
    service.setClock(instant)
    await service.runTimers()
    expect([await rows(), filesOnDisk()].map(({ length }) => length)).toEqual([left, left])
  })

  test.each([
    [23 * 60 + 59, 1],
    [24 * 60 + 1, 0],
  ])('that were never sent are forgotten: after %i minutes %i are left', async (minutes, left) => {
    const { hers } = await talking()
    await hanako.browser.open(hers)
    await hanako.browser.submit({ files: aFile('履歴書.pdf', aPdf()), press: 'attach' })
    service.advanceMinutes(minutes)
    await service.runTimers()
    expect([await rows(), filesOnDisk()].map(({ length }) => length)).toEqual([left, left])
  })

  test('go with their person', async () => {
    const { hers } = await talking([aFile('履歴書.pdf', aPdf())])
    await hanako.browser.open(hers)
    await hanako.browser.submit({ body: 'どうぞ', files: aFile('二.pdf', aPdf('% 2')), press: 'send' })
    expect(filesOnDisk()).toHaveLength(2)
    await service.db.deleteFrom('jobSeeker').where('id', '=', hanako.jobSeekerId).execute()
    await service.runTimers()
    expect([await rows(), filesOnDisk()]).toEqual([[], []])
    expect(await service.db.selectFrom('removedFile').selectAll().execute()).toEqual([])
  })
})

describe('応募書類', () => {
  test('are confirmed, reach the employer, and are closed to them when the selection is over', async () => {
    const { application } = await talking([aFile('履歴書.pdf', aPdf()), aFile('経歴.xlsx', anOfficeFile('xlsx'))])
    await employer.browser.open(`/employer/applicants/${application}`)
    const links = linksOf(employer.browser)
    expect(links).toHaveLength(2)
    expect((await employer.browser.request(links[0]!, { method: 'GET' })).status).toBe(200)
    await employer.browser.submit({}, { action: `/employer/applicants/${application}/rejection` })
    await employer.browser.open(`/employer/applicants/${application}`)
    expect(linksOf(employer.browser)).toEqual([])
    expect((await employer.browser.request(links[0]!, { method: 'GET' })).status).toBe(404)
    await hanako.browser.open(`/my-page/job-applications/${application}`)
    expect(linksOf(hanako.browser)).toHaveLength(2)
  })

  test('are not asked for where the posting takes none, and files sent there all the same are left out', async () => {
    const posting = await givenPosting(service, { employerId: employer.employerId })
    await hanako.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
    expect(hanako.browser.screen.document.querySelector('input[type=file]')).toBeNull()
    await hanako.browser.submit({ motive: '志望します。' })
    expect(await rows()).toEqual([])
  })

  test('that change in another window after the confirmation are confirmed anew', async () => {
    const posting = await givenPosting(service, { employerId: employer.employerId, takesDocuments: true })
    const path = `/my-page/job-applications/new/${posting.publicId}`
    await hanako.browser.open(path)
    await hanako.browser.submit({ motive: '志望します。', files: aFile('一.pdf', aPdf()), press: 'send' })
    const confirmation = hanako.browser.prepare({})
    await hanako.browser.open(path)
    await hanako.browser.submit({ files: aFile('二.png', aPng()), press: 'attach' })
    const { action, ...init } = confirmation
    expect((await hanako.browser.go(action, { method: 'POST', ...init })).status).toBe(409)
    expect(await service.db.selectFrom('jobApplication').selectAll().execute()).toEqual([])
    expect(hanako.browser.screen.text).toContain('二.png')
  })
})

describe('the virus scanner', () => {
  async function sendTo(hers: string) {
    await hanako.browser.open(hers)
    return hanako.browser.submit({ body: 'どうぞ', files: aFile('履歴書.pdf', aPdf()), press: 'send' })
  }

  test('finds something: nothing is kept, and she is told', async () => {
    const { hers } = await talking()
    verdict = 'infected'
    const answer = await sendTo(hers)
    expect(answer.errors).toEqual(['「履歴書.pdf」：ウイルスが見つかったため、受け取りませんでした。'])
    expect(await rows()).toEqual([])
  })

  test('is away: the file waits, nobody can download it, and it opens once it was looked through', async () => {
    const { hers, theirs } = await talking()
    verdict = 'unreachable'
    await sendTo(hers)
    const [{ publicId } = { publicId: '' }] = await rows()
    const download = async () =>
      (await employer.browser.request(`/employer/attachments/${publicId}`, { method: 'GET' })).status
    await service.runTimers()
    expect(await download()).toBe(404)
    expect((await employer.browser.open(theirs)).text).toContain('検査中')
    verdict = 'clean'
    await service.runTimers()
    expect(await download()).toBe(200)
  })

  test('was away and then finds something: both sides read it, and the bytes are gone', async () => {
    const { hers, theirs } = await talking()
    verdict = 'unreachable'
    await sendTo(hers)
    verdict = 'infected'
    await service.runTimers()
    expect(filesOnDisk()).toEqual([])
    for (const [browser, path] of [
      [employer.browser, theirs],
      [hanako.browser, hers],
    ] as const)
      expect((await browser.open(path)).text).toContain('「履歴書.pdf」からウイルスが見つかった')
    const [{ publicId } = { publicId: '' }] = await rows()
    expect((await employer.browser.request(`/employer/attachments/${publicId}`, { method: 'GET' })).status).toBe(404)
  })
})

describe('clamd', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.close()
  })

  /** Speaks INSTREAM as clamd does, and finds the word VIRUS. */
  async function clamd(answer?: (bytes: Buffer) => string | undefined): Promise<string> {
    server = createServer((socket) => {
      let received = Buffer.alloc(0)
      socket.on('error', () => {})
      socket.on('data', (part) => {
        received = Buffer.concat([received, part])
        const command = 'zINSTREAM\0'
        if (received.length < command.length) return
        if (received.subarray(0, command.length).toString() !== command) return void socket.end('UNKNOWN COMMAND\0')
        const chunks: Buffer[] = []
        for (let at = command.length; at + 4 <= received.length; ) {
          const length = received.readUInt32BE(at)
          if (length === 0) {
            const bytes = Buffer.concat(chunks)
            const verdict = answer
              ? answer(bytes)
              : bytes.includes('VIRUS')
                ? 'stream: Test.Signature FOUND'
                : 'stream: OK'
            if (verdict !== undefined) socket.end(`${verdict}\0`)
            return
          }
          if (at + 4 + length > received.length) return
          chunks.push(received.subarray(at + 4, at + 4 + length))
          at += 4 + length
        }
      })
    })
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
    return `tcp://127.0.0.1:${(server!.address() as { port: number }).port}`
  }

  test('hears every byte in chunks and says what it thinks', async () => {
    const scan = clamdScanner(await clamd())
    const large = Buffer.concat([Buffer.alloc(3_000_000, 'x'), Buffer.from('VIRUS')])
    expect(await scan(Buffer.from('harmless'))).toBe('clean')
    expect(await scan(Buffer.alloc(200_000))).toBe('clean')
    expect(await scan(large)).toBe('infected')
  })

  test('says that it could not look: that is neither clean nor away', async () => {
    const scan = clamdScanner(await clamd(() => 'INSTREAM size limit exceeded. ERROR'))
    expect(await scan(Buffer.from('x'))).toBe('failed')
  })

  test('says nothing, or is not there: the file waits', async () => {
    const address = await clamd(() => undefined)
    expect(await clamdScanner(address, 0.2)(Buffer.from('x'))).toBe('unreachable')
    server!.close()
    expect(await clamdScanner('tcp://127.0.0.1:1')(Buffer.from('x'))).toBe('unreachable')
  })
})

describe('large bodies', () => {
  const stated = (bytes: number) => ({ 'content-length': String(bytes) })
  const post = async (browser: TestEmployer['browser'], path: string, bytes: number) => {
    const headers = {
      origin: 'http://localhost:3000',
      'content-type': 'multipart/form-data; boundary=x',
      ...stated(bytes),
    }
    return (await browser.request(path, { method: 'POST', headers, body: 'x' })).status
  }

  test('are refused everywhere but where files are taken, and there for people who are not signed in', async () => {
    const { hers } = await talking()
    const ten = 10_000_000
    expect(await post(hanako.browser, '/my-page/settings/account/email', ten)).toBe(413)
    expect(await post(hanako.browser, '/login', ten)).toBe(413)
    expect(await post(service.browser(), hers, ten)).toBe(413)
    expect(await post(employer.browser, hers, ten)).toBe(413)
    expect(await post(hanako.browser, hers, 1_000_000_000)).toBe(413)
    // Taken in, and then refused because it carries no token.
    expect(await post(hanako.browser, hers, ten)).toBe(403)
  })

  test('with five files of five megabytes are taken', async () => {
    const { hers } = await talking()
    await signIn(service, hanako.browser, 'jobSeeker', hanako.principalId)
    await hanako.browser.open(hers)
    const files = Array.from({ length: 5 }, (_, index) =>
      aFile(`${index}.pdf`, aPdf(`%${String(index).repeat(5 * 1024 * 1024 - aPdf('%').length)}`)),
    )
    const answer = await hanako.browser.submit({ body: 'どうぞ', files, press: 'send' })
    expect(answer.errors).toEqual([])
    expect((await rows()).filter(({ sentAt }) => sentAt !== null)).toHaveLength(5)
  })
})
