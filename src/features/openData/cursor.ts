import { hash } from 'node:crypto'
import { z } from 'zod'

/** Where the next answer goes on: after this posting in the order of 新着順, for the same conditions. */
export interface Cursor {
  acceptedOn: string
  id: number
  /** The page of the search where that posting stood when last seen: where to look first. */
  page: number
}

const cursorShape = z.tuple([z.iso.date(), z.int().nonnegative(), z.int().positive(), z.string()])

/** Which conditions a cursor belongs to. */
const markOf = (conditions: string) => hash('sha256', conditions, 'base64url').slice(0, 12)

/** @param conditions the canonical query of the conditions */
export function writeCursor({ acceptedOn, id, page }: Cursor, conditions: string): string {
  return Buffer.from(JSON.stringify([acceptedOn, id, page, markOf(conditions)])).toString('base64url')
}

/** @returns undefined for what we did not write, or wrote for other conditions */
export function readCursor(text: string, conditions: string): Cursor | undefined {
  try {
    const [acceptedOn, id, page, mark] = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return mark === markOf(conditions) ? { acceptedOn, id, page } : undefined
  } catch {
    return undefined
  }
}
