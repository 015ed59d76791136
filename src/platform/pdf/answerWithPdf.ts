import type { Context } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { makePdf, type PdfContent } from './makePdf.ts'
import type { PdfTemplate } from './pdfTemplate.ts'

export interface PdfDownload {
  template: PdfTemplate
  content: PdfContent
  /** With its ending, e.g. `履歴書.pdf`. */
  fileName: string
  /**
   * The same document as a page to print, for a machine that makes no PDF and for texts that the font cannot show: the
   * reader's own device has fonts for every script.
   * @param missing the characters that the font lacks
   */
  printPage(missing: string[]): Response | Promise<Response>
}

/** Answers with a document as a file to save, or with its print page. Both are for this one reader and never kept. */
export async function answerWithPdf(c: Context<AppEnv>, download: PdfDownload): Promise<Response> {
  const made = await makePdf(download.template, download.content, c.var.deps.now)
  c.header('Cache-Control', 'private, no-store')
  if (made.kind !== 'made') return download.printPage(made.kind === 'missing' ? made.characters : [])
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', attachmentNamed(download.fileName))
  return c.body(new Uint8Array(made.bytes), 200)
}

/**
 * The header that names a file to save, in any script (RFC 6266 with the coding of RFC 5987); readers that know only
 * the old form get a plain name with the same ending.
 */
export function attachmentNamed(fileName: string): string {
  const coded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const ending = /\.[a-z0-9]{1,5}$/.exec(fileName)?.[0] ?? ''
  return `attachment; filename="document${ending}"; filename*=UTF-8''${coded}`
}
