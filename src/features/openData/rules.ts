/** URLs of one part of the site map; the protocol allows 50,000 and 50 MB. Parts are ranges of ids, so that a posting never moves. */
export const SITEMAP_PART_SIZE = 45_000

/** URLs read from the database at a time while a part is being sent. */
export const SITEMAP_BATCH = 5_000

/** How long the list of parts is kept before it is counted anew, and how long crawlers may keep what they got. */
export const SITEMAP_KEPT_SECONDS = 3_600

/** Requests to the API from one network address in a minute (RATE-1). */
export const API_REQUESTS_A_MINUTE = 120

/** Postings of one answer. */
export const MOST_LISTED = 50
export const USUALLY_LISTED = 30

/** Pages of the search that one answer may look through for postings that may be handed out. */
export const MOST_PAGES_READ = 20

/** How long an answer may be kept before asking anew. */
export const API_KEPT_SECONDS = 60
