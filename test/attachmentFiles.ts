import { crc32, deflateRawSync } from 'node:zlib'

/** Small files of every kind that is taken, and of many that are not, made by hand so that each has exactly one fault. */

export const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const

/** A file as a browser's form holds it; its type follows from its name unless told otherwise. */
export function aFile(name: string, bytes: Uint8Array, type?: string): File {
  const extension = name.split('.').at(-1)!.toLowerCase() as keyof typeof MIME
  return new File([new Uint8Array(bytes)], name, { type: type ?? MIME[extension] ?? '' })
}

/** @param inside what stands between header and end */
export function aPdf(inside = '1 0 obj\n<< /Type /Catalog >>\nendobj', after = '\n'): Buffer {
  return Buffer.from(`%PDF-1.7\n${inside}\ntrailer\n<< /Root 1 0 R >>\n%%EOF${after}`, 'latin1')
}

interface ZipPart {
  name: string
  bytes: Buffer
  /** What the directory says instead of the truth. */
  statedSize?: number
  isEncrypted?: boolean
}

/** An archive with its parts packed. */
export function aZip(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes, statedSize, isEncrypted } of parts) {
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(statedSize ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const contentTypes = (main: string) =>
  Buffer.from(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`,
  )

/** A Word or Excel file with further parts. */
export function anOfficeFile(kind: 'docx' | 'xlsx', more: ZipPart[] = [], mainType?: string): Buffer {
  const folder = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml'
  return aZip([
    { name: '[Content_Types].xml', bytes: contentTypes(mainType ?? `${MIME[kind]}.main+xml`) },
    { name: '_rels/.rels', bytes: Buffer.from('<Relationships/>') },
    { name: folder, bytes: Buffer.from('<document>職務経歴</document>') },
    ...more,
  ])
}

function pngPart(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(bytes.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

export function aPng(size = { width: 2, height: 2 }, after: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size.width, 0)
  header.writeUInt32BE(size.height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngPart('IHDR', header),
    pngPart('tEXt', Buffer.from('Author\0Hanako')),
    pngPart('IDAT', deflateRawSync(Buffer.alloc(8))),
    pngPart('IEND', Buffer.alloc(0)),
    after,
  ])
}

function jpegPart(marker: number, bytes: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** A photograph of a phone held upright: EXIF with the orientation 6 and a place, then a picture. */
export function aJpeg(size = { width: 2, height: 2 }, after: Buffer = Buffer.alloc(0)): Buffer {
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(size.height, 1)
  frame.writeUInt16BE(size.width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegPart(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    jpegPart(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 35.70,139.75')])),
    jpegPart(0xfe, Buffer.from('comment of a camera')),
    jpegPart(0xc0, frame),
    jpegPart(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    after,
  ])
}
