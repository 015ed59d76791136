import { type FileHandle, open, rename } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { LogPosition } from './follow.ts'
import type { KeptSegment } from './segmentCatalogue.ts'

/** To be raised whenever segments are built differently or mean something else: older snapshots are then built anew. */
const FORMAT = 2
const MARK = 'madoguchi-index'
const HEAD_BYTES = 8
/** One read of more than two gigabytes fails, and smaller ones let other work in between. */
const PIECE_BYTES = 16 * 1024 * 1024

export interface Snapshot {
  position: LogPosition
  segments: KeptSegment[]
}

interface Head {
  mark: string
  format: number
  position: LogPosition
  /** Lengths in bytes, and checksums of block and live set. */
  segments: { block: number; live: number; blockSum: number; liveSum: number }[]
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array) => new Uint8Array(buffer, byteOffset, byteLength)

/** Writes beside the file and renames, so that a file under its name is always a whole one. */
export async function writeSnapshot(path: string, { position, segments }: Snapshot): Promise<void> {
  const parts = segments.map(({ block, live }) => ({ block: new Uint8Array(block), live: bytesOf(live) }))
  const head: Head = {
    mark: MARK,
    format: FORMAT,
    position,
    segments: [],
  }
  for (const { block, live } of parts)
    head.segments.push({
      block: block.length,
      live: live.length,
      blockSum: await checksum(block),
      liveSum: await checksum(live),
    })
  const text = Buffer.from(JSON.stringify(head))
  const lengths = Buffer.alloc(HEAD_BYTES)
  lengths.writeUInt32LE(text.length, 0)
  lengths.writeUInt32LE(await checksum(text), 4)
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    for (const bytes of [lengths, text, ...parts.flatMap(({ block, live }) => [block, live])])
      await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

/** @returns undefined where there is no file, or not one that can be trusted */
export async function readSnapshot(path: string): Promise<Snapshot | undefined> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return undefined
  try {
    return await readParts(file)
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}

async function readParts(file: FileHandle): Promise<Snapshot | undefined> {
  const lengths = Buffer.from(await readBytes(file, HEAD_BYTES))
  const text = await readBytes(file, lengths.readUInt32LE(0))
  if ((await checksum(text)) !== lengths.readUInt32LE(4)) return undefined
  const head: Head = JSON.parse(Buffer.from(text).toString())
  if (head.mark !== MARK || head.format !== FORMAT) return undefined
  const segments: KeptSegment[] = []
  for (const { block, live, blockSum, liveSum } of head.segments) {
    const [blockBytes, liveBytes] = [await readBytes(file, block), await readBytes(file, live)]
    if ((await checksum(blockBytes)) !== blockSum || (await checksum(liveBytes)) !== liveSum) return undefined
    segments.push({ block: blockBytes.buffer, live: new Int32Array(liveBytes.buffer).slice() })
  }
  return { position: head.position, segments }
}

/** Reads into memory that threads can share, at the file's current place. */
async function readBytes(file: FileHandle, length: number): Promise<Uint8Array<SharedArrayBuffer>> {
  const { size } = await file.stat()
  if (length > size) throw new Error('the file is shorter than it says')
  const bytes = new Uint8Array(new SharedArrayBuffer(length))
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, Math.min(PIECE_BYTES, length - done), null)
    if (bytesRead === 0) throw new Error('the file ends early')
    done += bytesRead
  }
  return bytes
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, Math.min(PIECE_BYTES, bytes.length - done), null)
    done += bytesWritten
  }
}

/** Lets other work in between pieces. */
async function checksum(bytes: Uint8Array): Promise<number> {
  let sum = 0
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    sum = crc32(bytes.subarray(start, start + PIECE_BYTES), sum)
    if (start > 0) await nextTurn()
  }
  return sum
}
