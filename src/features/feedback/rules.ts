/** What people can say of a page. */
export const KINDS = ['helpful', 'unclear', 'broken', 'wish'] as const
export type Kind = (typeof KINDS)[number]

export const BODY_MAX_LENGTH = 500

/** An opinion is kept for a year: long enough to see whether a change helped. */
export const KEPT_DAYS = 365

/** From one network address. A family or a library shares one. */
export const SENT_FEEDBACK = { name: 'sentFeedback', most: 20, windowSeconds: 3600 }

/** As many as the counter's list shows. */
export const LISTED = 200

/** The page as it is kept: without what stands behind the `?`, and without ids, which would tell whose page it was. */
export function pageName(path: string): string {
  return path
    .split(/[?#]/)[0]!
    .split('/')
    .map((part) => (/^[\w-]{22}$/.test(part) || /\d{4,}/.test(part) ? '…' : part))
    .join('/')
}
