import { type RawBuilder, sql } from 'kysely'
import type { Foundation } from '../../src/app/foundation.ts'
import type { Db } from '../../src/db/open.ts'
import { emptySheet, savePosting } from '../../src/features/jobPostings/index.ts'

const THREADS = 3_000_000
const MESSAGES_PER_THREAD = 10
const THREADS_PER_PERSON = 5
const THREADS_PER_POSTING = 50
const POSTINGS_PER_ESTABLISHMENT = 5
const ESTABLISHMENTS_PER_EMPLOYER = 2
/** Everyone of these has applied to one employer. */
export const BOARD_APPLICANTS = 5000
const PART = 250_000

/** What the requests are about: logins, and threads of theirs. */
export interface World {
  messages: number
  people: { accountId: number; threadId: string }[]
  employers: { loginId: number; threadId: string }[]
  /** The login of the employer with 5,000 applicants. */
  largeLoginId: number
  largeThreadId: string
}

async function run(db: Db, what: string, statement: RawBuilder<unknown>): Promise<void> {
  const started = performance.now()
  await statement.execute(db)
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

const series = (from: number, until: number) => sql`generate_series(${from}::bigint, ${until}::bigint) as n`

async function inParts(total: number, part: (from: number, until: number) => Promise<void>): Promise<void> {
  for (let from = 1; from <= total; from += PART) await part(from, Math.min(total, from + PART - 1))
}

/** The posting that all others are copies of; its own establishment stays out of the numbers. */
async function saveFirstPosting(db: Db): Promise<number> {
  const saved = await savePosting(
    db,
    {
      ...emptySheet(),
      head: { number: '13010-00000001', acceptedOn: '2026-11-01', disclosure: '1', directApplication: true },
      establishment: { number: '1301-000000-1', name: '株式会社計測（架空）' },
      work: { occupationTitle: '介護福祉士', placeAddress: '東京都千代田区飯田橋0-0-0' },
      pay: { totalLowest: 205_000, totalHighest: 290_000 },
      selection: { openings: 1 },
    },
    new Date('2026-11-01T00:00:00Z'),
  )
  if (!saved.ok) throw new Error(saved.reasons.join())
  return saved.id
}

/** Employers, establishments and postings; the first employer is the large one. */
async function fillEmployers(db: Db, postings: number): Promise<void> {
  const establishments = Math.ceil(postings / POSTINGS_PER_ESTABLISHMENT)
  const employers = Math.ceil(establishments / ESTABLISHMENTS_PER_EMPLOYER)
  const firstId = await saveFirstPosting(db)
  await run(
    db,
    `${employers} employers, ${establishments} establishments`,
    sql`with firms as (insert into employer (id, public_id, name, created_at) overriding system value
        select n, lpad(n::text, 22, 'e'), '計測' || n || '（架空）', now() from ${series(1, employers)} returning id),
      logins as (insert into employer_login (id, employer_id, email, email_key, password_hash, role) overriding system value
        select id, id, 'e' || id || '@example.jp', 'e' || id || '@example.jp', '', 'administrator' from firms)
      insert into establishment (id, number, employer_id, name, created_at, changed_at) overriding system value
        select n + 100, '1301-' || lpad(n::text, 6, '0') || '-2', (n - 1) / ${ESTABLISHMENTS_PER_EMPLOYER} + 1,
          '計測事業所' || n, now(), now() from ${series(1, establishments)}`,
  )
  await inParts(postings, (from, until) =>
    run(
      db,
      `postings from ${from}`,
      sql`insert into job_posting overriding system value
        select made.* from job_posting as one, ${series(from, until)},
          jsonb_populate_record(null::job_posting, to_jsonb(one) || jsonb_build_object('id', n + 1000,
            'public_id', lpad(n::text, 22, 'j'), 'number', '13020-' || lpad(n::text, 8, '0'),
            'establishment_id', (n - 1) / ${POSTINGS_PER_ESTABLISHMENT} + 101)) as made
        where one.id = ${firstId}`,
    ),
  )
}

const fillPeople = (db: Db, people: number) =>
  inParts(people, (from, until) =>
    run(
      db,
      `people from ${from}`,
      sql`with accounts as (insert into account (id, public_id, email, email_key, password_hash, registrant_kind,
            agreed_documents_version, opened_at) overriding system value
          select n, lpad(n::text, 22, 'a'), 's' || n || '@example.jp', 's' || n || '@example.jp', '', 'online', '1', now()
          from ${series(from, until)} returning id)
        insert into job_seeker (id, public_id, account_id, number, registrant_kind, family_name, given_name, family_name_kana,
          given_name_kana, search_name, search_kana, birth_day, school_standing, postal_code, place_code, address,
          registered_on, valid_until, is_published, registered_at, changed_at) overriding system value
        select id, lpad(id::text, 22, 'p'), id, '70000-' || lpad(id::text, 8, '0'), 'online', '計測', '花子' || id, 'けいそく',
          'はなこ', '計測花子' || id, 'けいそくはなこ', '1990-04-01', 'none', '1020072', '13101', '見本町0-0-0',
          current_date - 10, current_date + 60, true, now(), now() from accounts`,
    ),
  )

/** Thread n: of person (n-1)/5+1, about a posting; the first 5,000 people's first thread is about the large employer's. */
const threadFacts = (postings: number) => sql`
  (n - 1) / ${THREADS_PER_PERSON} + 1 as person,
  case when (n - 1) % ${THREADS_PER_PERSON} = 0 and n <= ${BOARD_APPLICANTS * THREADS_PER_PERSON}
    then (n / ${THREADS_PER_PERSON}) % 10 + 1
    else (n * 613) % ${postings - 10} + 11 end as posting`

async function fillThreads(db: Db, threads: number, postings: number): Promise<void> {
  const lastMessage = (MESSAGES_PER_THREAD - 1) * threads
  await inParts(threads, (from, until) =>
    run(
      db,
      `threads and applications from ${from}`,
      sql`with facts as (select n, ${threadFacts(postings)} from ${series(from, until)}),
        talks as (insert into message_thread (id, public_id, job_seeker_id, job_posting_id, establishment_id, created_at,
            last_message_at, last_message_id, job_seeker_unread, employer_unread, discloses_name) overriding system value
          select n, lpad(n::text, 22, 't'), person, posting + 1000, (posting - 1) / ${POSTINGS_PER_ESTABLISHMENT} + 101,
            now() - interval '300 days', now() - (n % 40000) * interval '1 minute', n + ${lastMessage},
            (n % 11 = 0)::int * 2, (n % 7 = 0)::int, true from facts)
        insert into job_application (public_id, job_seeker_id, job_posting_id, establishment_id, kind, state, motive,
          applied_at, turn_since, ended_at, answer_due_on)
        select lpad(n::text, 22, 'q'), person, posting + 1000, (posting - 1) / ${POSTINGS_PER_ESTABLISHMENT} + 101, 'direct',
          case n % 10 when 0 then 'applied' when 1 then 'inSelection' when 2 then 'interviewProposed' else 'notHired' end,
          '志望します。', now() - (n % 40000) * interval '1 minute', now(), case when n % 10 > 2 then now() end, current_date + 3
        from facts where n % 2 = 0 or n <= ${BOARD_APPLICANTS * THREADS_PER_PERSON}`,
    ),
  )
}

/** Message by message over all threads, as they come in: those of one thread lie far apart. */
async function fillMessages(db: Db, threads: number): Promise<void> {
  for (let count = 0; count < MESSAGES_PER_THREAD; count++)
    await inParts(threads, (from, until) =>
      run(
        db,
        `messages ${count + 1} of ${MESSAGES_PER_THREAD} from ${from}`,
        sql`insert into message (id, thread_id, sender, body, sent_at, read_at) overriding system value
          select n + ${count * threads}, n, case when n % 2 = ${count % 2} then 'jobSeeker' else 'employer' end,
            'お世話になっております。' || md5(n::text) || 'の件、面接の日程についてご連絡いたします。ご都合をお知らせください。',
            now() - ${(MESSAGES_PER_THREAD - count) * 30 - 29} * interval '1 day' - (n % 40000) * interval '1 second',
            case when ${count} < ${MESSAGES_PER_THREAD - 2} then now() end
          from ${series(from, until)}`,
      ),
    )
}

/** Fills an empty database; rows fit together, so that their rules need not be asked one by one. */
export async function fillMessageWorld({ db }: Foundation, scale: number): Promise<World> {
  const threads = Math.max(BOARD_APPLICANTS * THREADS_PER_PERSON, Math.round(THREADS * scale))
  const postings = Math.max(500, Math.round(threads / THREADS_PER_POSTING))
  const people = Math.ceil(threads / THREADS_PER_PERSON)
  const messages = threads * MESSAGES_PER_THREAD
  console.log(`${messages} messages in ${threads} threads of ${people} people`)
  await db.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db)
    await sql`set synchronous_commit = off`.execute(db)
    await fillEmployers(db, postings)
    await sql`set session_replication_role = replica`.execute(db)
    await fillPeople(db, people)
    await fillThreads(db, threads, postings)
    await fillMessages(db, threads)
    await sql`set session_replication_role = origin`.execute(db)
    await run(db, 'vacuum analyze', sql`vacuum analyze`)
  })
  return chooseWorld(db, threads, messages)
}

async function chooseWorld(db: Db, threads: number, messages: number): Promise<World> {
  const step = Math.floor(threads / 60)
  const ids = Array.from({ length: 50 }, (_, index) => 40_001 + index * step).filter((id) => id <= threads)
  const rows = await db
    .selectFrom('messageThread')
    .innerJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .select(['messageThread.publicId', 'messageThread.jobSeekerId', 'establishment.employerId'])
    .where('messageThread.id', 'in', ids.length > 0 ? ids : [1])
    .execute()
  const large = await db
    .selectFrom('messageThread')
    .innerJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .select('messageThread.publicId')
    .where('establishment.employerId', '=', 1)
    .executeTakeFirstOrThrow()
  return {
    messages,
    people: rows.map(({ jobSeekerId, publicId }) => ({ accountId: jobSeekerId, threadId: publicId })),
    employers: rows.map(({ employerId, publicId }) => ({ loginId: employerId!, threadId: publicId })),
    largeLoginId: 1,
    largeThreadId: large.publicId,
  }
}
