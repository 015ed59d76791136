import { fileTypeFromBuffer } from 'file-type'
import { ATTACHMENT_BYTES_AT_MOST, type AttachmentKind, claimedKind, type FileProblem, KINDS } from '../rules.ts'
import { type Stripped, stripJpeg, stripPng } from './images.ts'
import { problemOfOfficeFile } from './zip.ts'

export type Inspected =
  | { ok: true; kind: AttachmentKind; fileName: string; bytes: Buffer }
  | { ok: false; fileName: string; problem: FileProblem }

/** A PDF that does something, brings another file along, or is locked. */
const PDF_ACTIVE =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|OpenAction\s*<<[^>]*\/S\s*\/(?:URI|SubmitForm))\b/

/**
 * Judges a file that a browser sent: name, ending, the browser's word and the file's own bytes must agree, and nothing
 * else may hide in it (UPL-1). Images come back without what the camera wrote about them (UPL-5).
 */
export async function inspectFile(file: { name: string; type: string; bytes: Buffer }): Promise<Inspected> {
  const fileName = file.name.normalize('NFC')
  const refused = (problem: FileProblem): Inspected => ({ ok: false, fileName, problem })
  const claim = claimedKind(fileName, file.type)
  if (!(claim in KINDS)) return refused(claim as FileProblem)
  const kind = claim as AttachmentKind
  if (file.bytes.length === 0) return refused('empty')
  if (file.bytes.length > ATTACHMENT_BYTES_AT_MOST) return refused('tooLarge')
  const sniffed = await fileTypeFromBuffer(file.bytes).catch(() => undefined)
  if (sniffed?.mime.includes('macroenabled')) return refused('macro')
  if (sniffed?.mime !== KINDS[kind].mime) return refused(await problemOfOther(sniffed?.mime, file.bytes))
  const judged = await judge(kind, file.bytes)
  return judged.ok ? { ok: true, kind, fileName, bytes: judged.bytes } : refused(judged.problem)
}

/** Office files under a password are no archives, but a container of another kind. */
async function problemOfOther(mime: string | undefined, bytes: Buffer): Promise<FileProblem> {
  if (mime === 'application/x-cfb')
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'typeDiffers'
  if (mime === 'application/zip') return (await problemOfOfficeFile(bytes)) ?? 'typeDiffers'
  return 'typeDiffers'
}

async function judge(kind: AttachmentKind, bytes: Buffer): Promise<Stripped> {
  if (kind === 'jpeg') return stripJpeg(bytes)
  if (kind === 'png') return stripPng(bytes)
  const problem = kind === 'pdf' ? problemOfPdf(bytes) : await problemOfOfficeFile(bytes)
  return problem ? { ok: false, problem } : { ok: true, bytes }
}

function problemOfPdf(bytes: Buffer): FileProblem | undefined {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-')) return 'suspicious'
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'broken'
  if (text.slice(end + 5).trim() !== '' || text.includes('PK\x05\x06')) return 'suspicious'
  if (/\/Encrypt\b/.test(text)) return 'encrypted'
  return PDF_ACTIVE.test(text) ? 'suspicious' : undefined
}
