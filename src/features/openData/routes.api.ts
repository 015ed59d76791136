import { hash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { notFound } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { answerProblem } from '../../platform/http/problem.ts'
import { countUse, type Limit } from '../../platform/limits.ts'
import { findPosting, OPEN_DISCLOSURE_LEVEL, readPostingNumber } from '../jobPostings/index.ts'
import { conditionsToParams, readConditions } from '../jobSearch/index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { listPostings } from './listPostings.ts'
import { openApiDocument } from './openApi.ts'
import { type OpenPosting, toOpenPosting } from './openPosting.ts'
import { limitSchema, unknownParameters } from './parameters.ts'
import { API_KEPT_SECONDS, API_REQUESTS_A_MINUTE } from './rules.ts'
import { findListedPublicId } from './store.ts'
import { words } from './words.ts'

const REQUESTS: Limit = { name: 'apiRequests', most: API_REQUESTS_A_MINUTE, windowSeconds: 60 }

/** @throws LimitReachedError where this address has asked too often */
async function countRequest(c: Context<AppEnv>): Promise<void> {
  if (c.var.limitedAddress !== undefined) await countUse(c.var.deps, REQUESTS, c.var.limitedAddress)
}

/** JSON with its mark; 304 where the asker has it already. Any site may read it: nothing in it is anybody's own. */
function answerJson(c: Context<AppEnv>, data: unknown): Response {
  const body = JSON.stringify(data)
  const mark = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`
  c.header('ETag', mark)
  c.header('Cache-Control', `public, max-age=${API_KEPT_SECONDS}`)
  c.header('Access-Control-Allow-Origin', '*')
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(mark) || known.includes('*')) return c.body(null, 304)
  return c.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' })
}

/** What of the address cannot be understood, by parameter. */
function complaintsOf(params: URLSearchParams) {
  const read = readConditions(params)
  const errors = Object.entries(read.errors).map(([parameter, message]) => ({ parameter, message }))
  for (const parameter of unknownParameters(params)) errors.push({ parameter, message: words.unknownParameter })
  const limit = limitSchema.safeParse(params.get('limit') ?? undefined)
  if (!limit.success) errors.push({ parameter: 'limit', message: words.limitWrong })
  const query = conditionsToParams(read.conditions).toString()
  const written = params.get('cursor')
  const cursor = written === null ? undefined : readCursor(written, query)
  if (written !== null && !cursor) errors.push({ parameter: 'cursor', message: words.cursorWrong })
  return { errors, conditions: read.conditions, query, limit: limit.data ?? 1, cursor }
}

/** 求人データ for programs, under `/api/v1`. */
export const apiRoutes = new Hono<AppEnv>()
  .get('/openapi.json', (c) => answerJson(c, openApiDocument(c.var.deps.settings.publicUrl)))

  .get('/postings', async (c) => {
    await countRequest(c)
    const { deps } = c.var
    const { errors, conditions, query, limit, cursor } = complaintsOf(new URL(c.req.url).searchParams)
    if (errors.length > 0) return answerProblem(c, 400, { errors })
    const { postings, next } = await listPostings(deps, { conditions, limit, cursor })
    const onward = new URLSearchParams(query)
    onward.set('limit', String(limit))
    if (next) onward.set('cursor', writeCursor(next, query))
    return answerJson(c, {
      postings: postings.map((posting): OpenPosting => toOpenPosting(posting, deps.settings.publicUrl)),
      next: next ? `/api/v1/postings?${onward}` : null,
    })
  })

  .get('/postings/:number', async (c) => {
    await countRequest(c)
    const { db, now, settings } = c.var.deps
    const number = readPostingNumber(c.req.param('number')) ?? notFound()
    const publicId = await findListedPublicId(db, number, OPEN_DISCLOSURE_LEVEL, japaneseDay(now))
    const posting = publicId === undefined ? undefined : await findPosting(db, publicId, 'visitor')
    return answerJson(c, toOpenPosting(posting ?? notFound(), settings.publicUrl))
  })
