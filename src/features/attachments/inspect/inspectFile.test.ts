import { expect, test } from 'vitest'
import { aJpeg, anOfficeFile, aPdf, aPng, aZip, MIME } from '../../../../test/attachmentFiles.ts'
import { ATTACHMENT_BYTES_AT_MOST } from '../rules.ts'
import { inspectFile } from './inspectFile.ts'

const inspect = (name: string, bytes: Uint8Array<ArrayBufferLike>, type?: string) =>
  inspectFile({
    name,
    type: type ?? MIME[name.split('.').at(-1)!.toLowerCase() as keyof typeof MIME] ?? '',
    bytes: Buffer.from(bytes),
  })

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
const noise = (bytes: number) => Buffer.from(Array.from({ length: bytes }, (_, index) => (index * 7919) % 251))
const filled = (size: number) => Buffer.concat([aPdf(`%${'x'.repeat(size - aPdf('%').length)}`)])

test.each([
  ['履歴書.pdf', aPdf(), undefined],
  ['RESUME.PDF', aPdf(), undefined],
  ['書類 (1).pdf', aPdf(), 'application/octet-stream'],
  ['no-type.pdf', aPdf(), ''],
  ['linearised.pdf', aPdf('%%EOF\nmore', '\r\n'), undefined],
  ['full.pdf', filled(ATTACHMENT_BYTES_AT_MOST), undefined],
  ['職務経歴書.docx', anOfficeFile('docx'), undefined],
  ['経歴.docx', anOfficeFile('docx'), ''],
  ['with-picture.docx', anOfficeFile('docx', [{ name: 'word/media/image1.png', bytes: noise(3000) }]), undefined],
  ['一覧.xlsx', anOfficeFile('xlsx'), undefined],
  ['well-packed.xlsx', anOfficeFile('xlsx', [{ name: 'xl/a.xml', bytes: Buffer.alloc(1024 * 1024) }]), undefined],
  ['写真.jpg', aJpeg(), undefined],
  ['写真.JPEG', aJpeg(), undefined],
  ['40MP.jpg', aJpeg({ width: 8000, height: 5000 }), undefined],
  ['moving.jpg', aJpeg(undefined, Buffer.from('ftypmp42 a film of a camera')), undefined],
  ['図.png', aPng(), undefined],
  ['40MP.png', aPng({ width: 8000, height: 5000 }), undefined],
])('%s is taken', async (name, bytes, type) => {
  expect(await inspect(name, bytes, type)).toMatchObject({ ok: true, fileName: name.normalize('NFC') })
})

const html = Buffer.from('<!doctype html><html><script>alert(1)</script></html>')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

test.each([
  // Names.
  ['a\0.pdf', aPdf(), undefined, 'badName'],
  ['..\\a.pdf', aPdf(), undefined, 'badName'],
  ['../a.pdf', aPdf(), undefined, 'badName'],
  ['a..pdf', aPdf(), undefined, 'badName'],
  ['.pdf', aPdf(), undefined, 'badName'],
  ['fdp\u202eexe.pdf', aPdf(), undefined, 'badName'],
  ['a\u200f.pdf', aPdf(), undefined, 'badName'],
  ['a\u2066b.pdf', aPdf(), undefined, 'badName'],
  ['a\ufeff.pdf', aPdf(), undefined, 'badName'],
  ['a\r\nX: y.pdf', aPdf(), undefined, 'badName'],
  ['a"b.pdf', aPdf(), undefined, 'badName'],
  ['C:evil.pdf', aPdf(), undefined, 'badName'],
  ['a\ud800.pdf', aPdf(), undefined, 'badName'],
  [`${'長'.repeat(97)}.pdf`, aPdf(), undefined, 'badName'],
  // Endings.
  ['履歴書', aPdf(), MIME.pdf, 'badExtension'],
  ['a.pdf.exe', exe, undefined, 'badExtension'],
  ['a.html', html, 'text/html', 'badExtension'],
  ['a.svg', svg, 'image/svg+xml', 'badExtension'],
  ['a.docm', anOfficeFile('docx', [], macro), undefined, 'badExtension'],
  ['a.xlsm', anOfficeFile('xlsx'), undefined, 'badExtension'],
  ['a.doc', locked, undefined, 'badExtension'],
  ['a.zip', aZip([{ name: 'a', bytes: noise(10) }]), undefined, 'badExtension'],
  ['a.gif', Buffer.from('GIF89a'), 'image/gif', 'badExtension'],
  ['a.webp', noise(20), 'image/webp', 'badExtension'],
  ['a.heic', noise(20), 'image/heic', 'badExtension'],
  ['a.pdf ', aPdf(), undefined, 'badExtension'],
  ['a.ｐｄｆ', aPdf(), undefined, 'badExtension'],
  // Types that disagree.
  ['a.pdf', aPdf(), 'text/html', 'typeDiffers'],
  ['a.pdf', aPdf(), MIME.docx, 'typeDiffers'],
  ['a.png', aJpeg(), MIME.png, 'typeDiffers'],
  ['a.jpg', aPng(), MIME.jpg, 'typeDiffers'],
  ['a.pdf', html, undefined, 'typeDiffers'],
  ['a.pdf', exe, undefined, 'typeDiffers'],
  ['a.png', svg, undefined, 'typeDiffers'],
  ['a.pdf', anOfficeFile('docx'), undefined, 'typeDiffers'],
  ['a.xlsx', anOfficeFile('docx'), undefined, 'typeDiffers'],
  ['a.docx', anOfficeFile('xlsx'), undefined, 'typeDiffers'],
  ['a.docx', aZip([{ name: 'readme.txt', bytes: noise(10) }]), undefined, 'typeDiffers'],
  ['a.jpg', Buffer.from('GIF89a,GIF89a,GIF89a'), undefined, 'typeDiffers'],
  ['a.pdf', noise(500), undefined, 'typeDiffers'],
  ['a.pdf', Buffer.concat([html, aPdf()]), undefined, 'typeDiffers'],
  // Sizes.
  ['a.pdf', Buffer.alloc(0), undefined, 'empty'],
  ['a.pdf', filled(ATTACHMENT_BYTES_AT_MOST + 1), undefined, 'tooLarge'],
  ['bomb.docx', anOfficeFile('docx', [{ name: 'word/b.xml', bytes: zeros(4) }]), undefined, 'tooLargeUnpacked'],
  ['bomb.xlsx', anOfficeFile('xlsx', [{ name: 'xl/b.xml', bytes: zeros(51) }]), undefined, 'tooLargeUnpacked'],
  ['41MP.png', aPng({ width: 8001, height: 5000 }), undefined, 'tooManyPixels'],
  ['flood.png', aPng({ width: 60_000, height: 60_000 }), undefined, 'tooManyPixels'],
  ['41MP.jpg', aJpeg({ width: 8001, height: 5000 }), undefined, 'tooManyPixels'],
  // Macros and locks.
  ['a.docx', anOfficeFile('docx', [], macro), undefined, 'macro'],
  ['a.docx', anOfficeFile('docx', [{ name: 'word/vbaProject.bin', bytes: noise(20) }]), undefined, 'macro'],
  ['a.xlsx', anOfficeFile('xlsx', [{ name: 'xl/macrosheets/s1.xml', bytes: noise(20) }]), undefined, 'macro'],
  ['a.docx', locked, undefined, 'encrypted'],
  ['a.docx', anOfficeFile('docx', [{ name: 'w', bytes: noise(20), isEncrypted: true }]), undefined, 'encrypted'],
  ['a.pdf', aPdf('<< /Encrypt 5 0 R >>'), undefined, 'encrypted'],
  // Two files in one, and files that do something.
  ['a.pdf', aPdf('<< /S /JavaScript /JS (app.alert(1)) >>'), undefined, 'suspicious'],
  ['a.pdf', aPdf('<< /S /Launch /F (cmd.exe) >>'), undefined, 'suspicious'],
  ['a.pdf', aPdf('<< /Names << /EmbeddedFiles 3 0 R >> >>'), undefined, 'suspicious'],
  ['a.pdf', aPdf(undefined, '\n<script>alert(1)</script>'), undefined, 'suspicious'],
  ['a.pdf', Buffer.concat([aPdf(), aZip([{ name: 'a', bytes: noise(9) }])]), undefined, 'suspicious'],
  ['a.png', aPng(undefined, html), undefined, 'suspicious'],
  ['a.jpg', aJpeg(undefined, html), undefined, 'suspicious'],
  ['a.jpg', aJpeg(undefined, aZip([{ name: 'a', bytes: noise(9) }])), undefined, 'suspicious'],
  ['a.docx', anOfficeFile('docx', [{ name: '../evil.txt', bytes: noise(9) }]), undefined, 'suspicious'],
  ['a.docx', anOfficeFile('docx', [{ name: 'word/run.exe', bytes: exe }]), undefined, 'suspicious'],
  ['a.docx', anOfficeFile('docx', [{ name: 'word/a.xml', bytes: zeros(2), statedSize: 9 }]), undefined, 'suspicious'],
  // Not whole.
  ['a.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), undefined, 'broken'],
  ['a.docx', Buffer.concat([anOfficeFile('docx'), html]), undefined, 'broken'],
  ['a.docx', anOfficeFile('docx').subarray(0, 420), undefined, 'broken'],
  ['a.png', aPng().subarray(0, 60), undefined, 'broken'],
  ['a.jpg', aJpeg().subarray(0, 90), undefined, 'broken'],
] as [string, Buffer, string | undefined, string][])('%j is refused (%#)', async (name, bytes, type, problem) => {
  expect(await inspect(name, bytes, type)).toMatchObject({ ok: false, problem })
})

test('a photograph loses its place and its comments, but still stands upright', async () => {
  const inspected = await inspect('写真.jpg', aJpeg(undefined, Buffer.from('a film')))
  if (!inspected.ok) throw new Error(inspected.problem)
  const text = inspected.bytes.toString('latin1')
  expect(text).not.toMatch(/GPS|comment|film/)
  expect(text).toContain('JFIF')
  expect(inspected.bytes.indexOf(Buffer.from('120103000100000006', 'hex'))).toBeGreaterThan(0)
  expect(await inspect('写真.jpg', inspected.bytes)).toMatchObject({ ok: true, bytes: inspected.bytes })
})

test('a picture loses the name of who made it', async () => {
  const inspected = await inspect('図.png', aPng())
  if (!inspected.ok) throw new Error(inspected.problem)
  expect(inspected.bytes.toString('latin1')).not.toContain('Hanako')
  expect(await inspect('図.png', inspected.bytes)).toMatchObject({ ok: true })
})
