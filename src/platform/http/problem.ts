import type { Context } from 'hono'

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503

const TITLES: Record<ProblemStatus, string> = {
  400: '条件を読み取れません',
  403: '受け付けられない要求です',
  404: '見つかりません',
  405: '使えない方法です',
  413: '大きすぎます',
  415: '使えない形式です',
  429: '要求が多すぎます',
  500: 'エラーが起きました',
  503: 'いま応じられません',
}

/** Whether the asker is a program that reads answers of the API, not a person. */
export const isApiPath = (path: string) => path.startsWith('/api/')

/** An error as programs read it (RFC 9457). */
export function answerProblem(
  c: Context,
  status: ProblemStatus,
  more: { detail?: string; errors?: { parameter: string; message: string }[] } = {},
): Response {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'no-store')
  const body = { type: 'about:blank', title: TITLES[status], status, ...more }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
