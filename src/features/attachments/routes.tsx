import { type Context, Hono } from 'hono'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readStoredFile, type StoredFile } from '../../platform/storedFiles.ts'
import { getEmployerOfLogin } from '../employers/index.ts'
import { findJobSeekerOfAccount } from '../jobSeekers/index.ts'
import { type AttachmentKind, KINDS } from './rules.ts'
import { findFileOfEmployer, findFileOfJobSeeker } from './store.ts'

const ID = '/:attachment'

/** Everything but letters and digits as percent signs (RFC 5987): no name can end the header or start another. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Never opened inside the browser, never run as anything (UPL-3). */
async function download(c: Context<AppEnv>, file: StoredFile & { fileName: string; kind: AttachmentKind }) {
  const bytes = await readStoredFile(c.var.deps, file)
  const plainName = `file.${KINDS[file.kind].extensions[0]}`
  return c.body(bytes, 200, {
    'Content-Type': KINDS[file.kind].mime,
    'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encoded(file.fileName)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
  })
}

export const attachmentRoutes = new Hono<AppEnv>().get(ID, async (c) => {
  const { db, now } = c.var.deps
  const jobSeeker = foundOr404(await findJobSeekerOfAccount(db, c.var.signedIn!.principalId, now))
  return download(c, foundOr404(await findFileOfJobSeeker(db, jobSeeker.id, c.req.param('attachment'))))
})

export const employerAttachmentRoutes = new Hono<AppEnv>().get(ID, async (c) => {
  const { db } = c.var.deps
  const loginId = c.var.signedIn!.principalId
  const { id: employerId } = await getEmployerOfLogin(db, loginId)
  return download(c, foundOr404(await findFileOfEmployer(db, { employerId, loginId }, c.req.param('attachment'))))
})
