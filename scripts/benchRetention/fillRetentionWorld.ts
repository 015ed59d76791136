import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../src/db/open.ts'

const PEOPLE = 2_000_000
const DRAFTS = 1_000_000
const PART = 200_000
const OFFICES = 500

/** Of every so many people, one lapsed five years ago to the day. */
const LEAVING_EVERY = 64

/** The night that is measured: reminders of all who end with this month go out, and people leave for good. */
export const NIGHT = new Date('2026-11-16T00:00:30+09:00')

export interface World {
  people: number
  drafts: number
}

async function run(db: Db, what: string, statement: RawBuilder<unknown>): Promise<void> {
  const started = performance.now()
  await statement.execute(db)
  console.log(`  made ${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

const accounts = (kind: 'p' | 'd', from: number, until: number, offset: number) => sql`
  insert into account (id, public_id, email, email_key, password_hash, registrant_kind, agreed_documents_version, opened_at, closed_at)
    overriding system value
  select n + ${sql.lit(offset)}, lpad(n::text, 22, ${kind}), ${kind} || n || '@example.jp', ${kind} || n || '@example.jp', 'none',
    'online', '1', ${NIGHT.toISOString()}::timestamptz - interval '60 days',
    case when ${kind} = 'p' and n % 5 = 4 then ${NIGHT.toISOString()}::timestamptz - make_interval(days => (n % 1000)::int) end
  from generate_series(${from}::bigint, ${until}::bigint) as n`

/** One in five has left. Six in ten are active and end with one of three months; the others lapsed at some month's end of the last years. */
const people = (from: number, until: number) => sql`
  insert into job_seeker (id, account_id, public_id, number, registrant_kind, office_number, family_name, given_name,
    family_name_kana, given_name_kana, search_name, search_kana, birth_day, school_standing, postal_code, place_code, address,
    phone, registered_on, valid_until, lapsed_on, lapse_reason, is_published, registered_at, changed_at) overriding system value
  select n, n, lpad(n::text, 22, 'p'), '70000-' || lpad(n::text, 8, '0'), 'online', lpad((n % ${OFFICES} + 10000)::text, 5, '0'),
    '計測', n::text, 'ケイソク', 'ケイソク', '計測' || n, 'けいそく' || n, date '1955-01-01' + (n * 48271 % 19000)::int, 'none',
    '1020072', '13101', '見本町' || n, '03-0000-0000', date '2026-09-10',
    case when n % 10 < 6 then (date '2026-12-01' + make_interval(months => (n % 3)::int))::date - 1
      else (date '2026-11-01' - make_interval(months => (n % 58)::int))::date - 1 end,
    case when n % ${LEAVING_EVERY} = 0 then date '2021-11-16' end, case when n % ${LEAVING_EVERY} = 0 then 'hired' end,
    n % 2 = 0, ${NIGHT.toISOString()}::timestamptz - interval '60 days', ${NIGHT.toISOString()}::timestamptz
  from generate_series(${from}::bigint, ${until}::bigint) as n`

/** What hangs on a registration: wishes, schools, jobs, changes, the mails sent. */
const lives = (from: number, until: number) => sql`
  with chosen as (select n from generate_series(${from}::bigint, ${until}::bigint) as n),
    a as (insert into job_seeker_profile select made.*
      from chosen, (select to_jsonb(p) as example from job_seeker_profile as p where p.job_seeker_id = 0 offset 0) as e,
        jsonb_populate_record(null::job_seeker_profile, example || jsonb_build_object('job_seeker_id', n)) as made),
    b as (insert into job_seeker_wished_occupation (job_seeker_id, position, title) select n, 0, '介護福祉士' from chosen),
    c as (insert into job_seeker_education (job_seeker_id, position, level, outcome) select n, 0, 'high', 'graduated' from chosen),
    d as (insert into job_seeker_career (job_seeker_id, position, company_name, occupation, employment_type)
      select n, 0, '株式会社計測（架空）', '介護職', 'regular' from chosen),
    e as (insert into message_thread (public_id, job_seeker_id, created_at, last_message_at)
      select lpad(n::text, 22, 'm'), n, now(), now() from chosen where n % 8 = 0),
    f as (insert into outgoing_mail (message_id, template, recipient_hash, sealed, created_at, next_attempt_at, sent_at)
      select n || '@example.jp', 'bench', sha256(n::text::bytea), null, now(), now(), now() from chosen where n % 2 = 0)
  insert into job_seeker_change (job_seeker_id, changed_at, changed_by, what, items) select n, now(), 'self', 'basic', '{電話番号}' from chosen`

/** Ages of 0 to 15 days; whoever was due for the warning on an earlier night has had it. */
const drafts = (from: number, until: number, offset: number) => sql`
  insert into registration_draft (account_id, step, sealed, saved_at, pressed_at, warned_at)
  select n + ${sql.lit(offset)}, 'career', decode(repeat(md5(n::text), 40), 'hex'), moment, moment,
    case when n % 16 >= 8 then moment + interval '7 days' end
  from generate_series(${from}::bigint, ${until}::bigint) as n,
    lateral (select ${NIGHT.toISOString()}::timestamptz - make_interval(days => (n % 16)::int, mins => (n % 1400)::int) as moment) as m`

async function fillExamples(db: Db): Promise<void> {
  await sql`insert into office (number, name, address, phone) select lpad((n + 10000)::text, 5, '0'), '計測' || n, '架空', '03-0000-0000'
    from generate_series(0, ${OFFICES}) as n`.execute(db)
  await people(0, 0).execute(db)
  const profile = {
    jobSeekerId: 0,
    providedToMunicipalities: false,
    providedToAgencies: false,
    acceptsOfficeContact: true,
    acceptsTrainingMail: false,
    workForms: ['fullTime' as const],
    employmentTypes: ['regular' as const],
    hoursStart: null,
    hoursEnd: null,
    overtime: 'any' as const,
    shiftWork: 'no' as const,
    daysPerWeek: 5,
    daysOff: [],
    twoDaysOff: true,
    remoteWork: 'no' as const,
    placeCodes: ['13101'],
    commuteMinutes: 60,
    commutesByCar: false,
    relocation: 'no' as const,
    wishesReturnHome: false,
    wageUnit: null,
    wageLowest: null,
    carLicence: 'none' as const,
    vocationalTraining: null,
    computerSkills: [],
    workStanding: 'unemployed' as const,
    appeal: '人の話をよく聞きます。',
    wishSupplement: null,
  }
  await db.insertInto('jobSeekerProfile').values(profile).execute()
}

/** Fills an empty database. */
export async function fillRetentionWorld(database: Db, scale: number): Promise<World> {
  const world = { people: Math.round(PEOPLE * scale), drafts: Math.round(DRAFTS * scale) }
  console.log(`${world.people} people, ${world.drafts} drafts`)
  await database.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db)
    await accounts('p', 0, 0, 0).execute(db)
    await fillExamples(db)
    for (let from = 1; from <= world.people; from += PART) {
      const until = Math.min(world.people, from + PART - 1)
      await run(db, `accounts from ${from}`, accounts('p', from, until, 0))
      await run(db, `people from ${from}`, people(from, until))
      await run(db, `their lives from ${from}`, lives(from, until))
    }
    for (let from = 1; from <= world.drafts; from += PART) {
      const until = Math.min(world.drafts, from + PART - 1)
      await run(db, `accounts of drafts from ${from}`, accounts('d', from, until, PEOPLE))
      await run(db, `drafts from ${from}`, drafts(from, until, PEOPLE))
    }
    await run(db, 'statistics', sql`vacuum analyze`)
    await sql`set statement_timeout = '15s'`.execute(db)
  })
  return world
}
