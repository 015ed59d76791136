import { type FileProblem, PIXELS_AT_MOST } from '../rules.ts'

/** An image without what a camera wrote about it (UPL-5), or why it is not taken. */
export type Stripped = { ok: true; bytes: Buffer } | { ok: false; problem: FileProblem }

const broken: Stripped = { ok: false, problem: 'broken' }
const PNG_SIGNATURE_BYTES = 8

/** Parts of a PNG that say where, when and by whom. */
const PNG_TELLING = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']

/** Signs of another file inside or behind an image. */
const FOREIGN = ['PK\x05\x06', '%PDF-', '<script', '<html', '<svg', '<?php']

const isForeign = (bytes: Buffer) => {
  const text = bytes.toString('latin1').toLowerCase()
  return FOREIGN.some((sign) => text.includes(sign.toLowerCase()))
}

/** A PNG, part by part, without its texts, times and EXIF. */
export function stripPng(bytes: Buffer): Stripped {
  const kept = [bytes.subarray(0, PNG_SIGNATURE_BYTES)]
  let at = PNG_SIGNATURE_BYTES
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length || !/^[a-z]{4}$/i.test(name)) return broken
    if (at === PNG_SIGNATURE_BYTES) {
      if (name !== 'IHDR' || length !== 13) return broken
      if (bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > PIXELS_AT_MOST)
        return { ok: false, problem: 'tooManyPixels' }
    }
    if (!PNG_TELLING.includes(name)) kept.push(bytes.subarray(at, end))
    at = end
    if (name === 'IEND')
      return at === bytes.length ? { ok: true, bytes: Buffer.concat(kept) } : { ok: false, problem: 'suspicious' }
  }
  return broken
}

const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** JFIF, colour profile and Adobe's colour marker stay; EXIF, XMP, IPTC, maker's notes and comments go. */
const isKept = (marker: number) =>
  !((marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe)

/**
 * A JPEG without its metadata; which side is up is kept, or photographs would lie on their side. What stands behind the
 * picture's end (cameras add films there) is cut off, but not taken at all where it is another document.
 */
export function stripJpeg(bytes: Buffer): Stripped {
  const kept: Buffer[] = []
  let orientation = 1
  let hasFrame = false
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return broken
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return broken
    const part = bytes.subarray(at, end)
    if (isFrameHeader(marker)) {
      if (part.length < 9) return broken
      if (part.readUInt16BE(5) * part.readUInt16BE(7) > PIXELS_AT_MOST) return { ok: false, problem: 'tooManyPixels' }
      hasFrame = true
    }
    if (marker === 0xe1) orientation = orientationOf(part) ?? orientation
    if (marker === 0xda) return hasFrame ? withPicture(bytes, at, kept, orientation) : broken
    if (isKept(marker)) kept.push(part)
    at = end
  }
  return broken
}

/** The picture itself: coded data, tables between scans, up to the end marker. */
function withPicture(bytes: Buffer, from: number, kept: Buffer[], orientation: number): Stripped {
  const end = endOfPicture(bytes, from)
  if (end === undefined) return broken
  if (isForeign(bytes.subarray(end))) return { ok: false, problem: 'suspicious' }
  const start = [bytes.subarray(0, 2), ...(orientation > 1 ? [orientationPart(orientation)] : [])]
  return { ok: true, bytes: Buffer.concat([...start, ...kept, bytes.subarray(from, end)]) }
}

function endOfPicture(bytes: Buffer, from: number): number | undefined {
  for (let at = from; at >= 0 && at + 4 <= bytes.length + 2; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]
    if (marker === 0xd9) return at + 2
    if (marker === undefined) return undefined
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    if (!isData && at + 4 > bytes.length) return undefined
    at += isData ? (marker === 0xff ? 1 : 2) : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** Tag 0x0112 of the first directory of an EXIF part. */
function orientationOf(part: Buffer): number | undefined {
  if (part.toString('latin1', 4, 10) !== 'Exif\0\0' || part.length < 20) return undefined
  const tiff = part.subarray(10)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  const count = short(directory)
  for (let index = 0, at = directory + 2; index < count && at + 12 <= tiff.length; index++, at += 12)
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : undefined
  return undefined
}

/** An EXIF part that says which side is up and nothing else. */
function orientationPart(orientation: number): Buffer {
  const tiff = Buffer.from('49492a0008000000010012010300010000000000000000000000', 'hex')
  tiff.writeUInt16LE(orientation, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
}
