import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type FileProblem, UNPACKED_BYTES_AT_MOST, UNPACKED_RATIO_AT_MOST } from '../rules.ts'

const inflate = promisify(inflateRaw)

const LOCAL_HEADER = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const CENTRAL_END = 0x06054b50
const ENTRIES_AT_MOST = 5000
/** Very small parts pack well without any ill will. */
const RATIO_COUNTS_FROM_BYTES = 1024 * 1024

interface Entry {
  name: string
  flags: number
  method: number
  packed: number
  unpacked: number
  at: number
}

/**
 * What is wrong with a Word or Excel file as an archive (UPL-1). The directory is read and every part really unpacked,
 * within limits: what a directory says of sizes may be a lie.
 */
export async function problemOfOfficeFile(bytes: Buffer): Promise<FileProblem | undefined> {
  const entries = readDirectory(bytes)
  if (!entries || entries.length === 0) return 'broken'
  if (entries.some(({ flags }) => (flags & 1) === 1)) return 'encrypted'
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$|(^|\/)macrosheets\//i.test(name))) return 'macro'
  if (entries.some(({ name }) => !isInnerName(name))) return 'suspicious'
  if (entries.some(({ name }) => /\.(exe|dll|js|vbs|bat|cmd|ps1|lnk|html?|svg|jar)$/i.test(name))) return 'suspicious'
  return problemOfUnpacking(bytes, entries)
}

const isInnerName = (name: string) =>
  !name.includes('\0') && !name.includes('\\') && !name.startsWith('/') && !name.split('/').includes('..')

/** The archive's directory; none where the file is not one whole archive from its first byte to its last. */
function readDirectory(bytes: Buffer): Entry[] | undefined {
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== CENTRAL_END || bytes.readUInt32LE(0) !== LOCAL_HEADER) return undefined
  const count = bytes.readUInt16LE(end + 10)
  const size = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (count > ENTRIES_AT_MOST || start + size !== end) return undefined
  const entries: Entry[] = []
  for (let at = start; entries.length < count; ) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL_ENTRY) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

async function problemOfUnpacking(bytes: Buffer, entries: Entry[]): Promise<FileProblem | undefined> {
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > UNPACKED_BYTES_AT_MOST) return 'tooLargeUnpacked'
  let left = UNPACKED_BYTES_AT_MOST
  for (const entry of entries) {
    const packed = packedPart(bytes, entry)
    if (!packed) return 'broken'
    const size = entry.method === 0 ? packed.length : await unpackedSize(packed, left)
    if (size === undefined) return left < UNPACKED_BYTES_AT_MOST / 2 ? 'tooLargeUnpacked' : 'broken'
    if (size !== entry.unpacked) return 'suspicious'
    if (size > RATIO_COUNTS_FROM_BYTES && size > packed.length * UNPACKED_RATIO_AT_MOST) return 'tooLargeUnpacked'
    left -= size
  }
  return undefined
}

function packedPart(bytes: Buffer, { at, packed, method }: Entry): Buffer | undefined {
  if (method !== 0 && method !== 8) return undefined
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return undefined
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return from + packed <= bytes.length ? bytes.subarray(from, from + packed) : undefined
}

/** How large a part is when unpacked; `undefined` where it is larger than allowed, or no packed data. */
async function unpackedSize(packed: Buffer, atMost: number): Promise<number | undefined> {
  try {
    return (await inflate(packed, { maxOutputLength: Math.max(1, atMost) })).length
  } catch {
    return undefined
  }
}
