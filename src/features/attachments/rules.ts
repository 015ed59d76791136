/** 添付できる数：1回の応募、1通のメッセージに5つまで (our number, decision D3). */
export const ATTACHMENTS_AT_MOST = 5

/** 1つの大きさ：5MBまで (our number, decision D3). */
export const ATTACHMENT_BYTES_AT_MOST = 5 * 1024 * 1024

/** A form with as many files as it may hold, its text and its boundaries. */
export const UPLOAD_FORM_BYTES = ATTACHMENTS_AT_MOST * ATTACHMENT_BYTES_AT_MOST + 500_000

/** 送信後1年で消える, as messages do (leaflet). */
export const ATTACHMENT_RETENTION_YEARS = 1

/** 送られていないファイル: beside an application's draft as long as that, beside a message for a day (our numbers). */
export const STAGED_FOR_APPLICATION_DAYS = 30
export const STAGED_FOR_MESSAGE_HOURS = 24

/** A file whose writing was cut off is forgotten after this time (our number). */
export const ARRIVING_MINUTES = 60

/** Files that one person may send to us in a day (our number, UPL-2). */
export const UPLOADS_PER_DAY = 100

/** 画像の大きさ：4,000万画素まで (our number, UPL-1). */
export const PIXELS_AT_MOST = 40_000_000

/** What a Word or Excel file may hold when unpacked, and how many times its packed size (our numbers, UPL-1). */
export const UNPACKED_BYTES_AT_MOST = 50 * 1024 * 1024
export const UNPACKED_RATIO_AT_MOST = 100

/** ファイル名：100文字まで (our number). */
export const FILE_NAME_MAX_LENGTH = 100

/** The kinds of files that are taken: their endings, what browsers call them, and what the file's own bytes say. */
export const KINDS = {
  pdf: { extensions: ['pdf'], mime: 'application/pdf' },
  docx: { extensions: ['docx'], mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { extensions: ['xlsx'], mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  jpeg: { extensions: ['jpg', 'jpeg'], mime: 'image/jpeg' },
  png: { extensions: ['png'], mime: 'image/png' },
} as const satisfies Record<string, { extensions: readonly string[]; mime: string }>
export type AttachmentKind = keyof typeof KINDS

/** What a browser says of a file whose program is not installed. */
const UNSAID_TYPES = ['', 'application/octet-stream']

/** Why a file is not taken. */
export type FileProblem =
  | 'badName'
  | 'badExtension'
  | 'typeDiffers'
  | 'empty'
  | 'tooLarge'
  | 'broken'
  | 'macro'
  | 'encrypted'
  | 'tooLargeUnpacked'
  | 'tooManyPixels'
  | 'suspicious'
  | 'infected'
  | 'notScanned'

/** How far a file has come: written, looked through, or found bad. Only what is clean can be downloaded (UPL-4). */
export type ScanState = 'arriving' | 'pending' | 'clean' | 'infected' | 'failed'

export type Uploader = 'jobSeeker' | 'employer' | 'office'
export type Purpose = 'application' | 'message'

/** Where a file is being attached, and by whom: a talk of a person about a posting (none: with the office). */
export interface Place {
  purpose: Purpose
  jobSeekerId: number
  jobPostingId: number | null
  uploadedBy: Uploader
  uploaderId: number
}

/** A file as screens show it. */
export interface ShownAttachment {
  publicId: string
  fileName: string
  byteSize: number
  scanState: ScanState
}

const UNSAFE_IN_NAMES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in a name
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd\\/:*?"<>|]/

/**
 * The kind that a file's name and its browser's word for it claim.
 * @param name as the browser sent it: without folders
 * @param type the part's Content-Type
 */
export function claimedKind(name: string, type: string): AttachmentKind | FileProblem {
  const isNameSafe = !UNSAFE_IN_NAMES.test(name) && !name.startsWith('.') && !name.includes('..') && name.isWellFormed()
  if (!isNameSafe || [...name].length > FILE_NAME_MAX_LENGTH) return 'badName'
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = (Object.keys(KINDS) as AttachmentKind[]).find((key) =>
    (KINDS[key].extensions as readonly string[]).includes(extension),
  )
  if (!kind) return 'badExtension'
  const said = type.split(';')[0]!.trim().toLowerCase()
  return said === KINDS[kind].mime || UNSAID_TYPES.includes(said) ? kind : 'typeDiffers'
}

/** 「1.2MB」 */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('ja-JP')}KB`
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`
}
