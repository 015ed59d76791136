import { type RawBuilder, sql } from 'kysely'
import type { Foundation } from '../../src/app/foundation.ts'
import type { Db } from '../../src/db/open.ts'
import { WORK_LIST_KEYS } from '../../src/features/counter/index.ts'
import { emptySheet, savePosting } from '../../src/features/jobPostings/index.ts'
import { insertStaffMember } from '../../src/features/staff/index.ts'

/** What the requests are about. */
export interface World {
  staffId: number
  lists: readonly string[]
  people: {
    publicId: string
    number: string
    familyName: string
    kana: string
    birthDay: string
    phone: string
    address: string
  }[]
}

const PEOPLE = 5_000_000
const POSTINGS = 1_200_000
const PART = 250_000
const OFFICES = 500

/** The most frequent names, each with its kana; the first ones are the most frequent here too. */
const SURNAMES =
  '佐藤さとう 鈴木すずき 高橋たかはし 田中たなか 伊藤いとう 渡辺わたなべ 山本やまもと 中村なかむら 小林こばやし 加藤かとう 吉田よしだ 山田やまだ 佐々木ささき 山口やまぐち 松本まつもと 井上いのうえ 木村きむら 林はやし 斎藤さいとう 清水しみず 山崎やまざき 森もり 池田いけだ 橋本はしもと 阿部あべ 石川いしかわ 山下やました 中島なかじま 石井いしい 小川おがわ 前田まえだ 岡田おかだ 長谷川はせがわ 藤田ふじた 後藤ごとう 近藤こんどう 村上むらかみ 遠藤えんどう 青木あおき 坂本さかもと'.split(
    ' ',
  )
const GIVEN =
  '翔太しょうた 蓮れん 大翔ひろと 湊みなと 樹いつき 陽翔はると 悠真ゆうま 結衣ゆい 葵あおい 陽菜ひな 凛りん 紬つむぎ 莉子りこ 美咲みさき 健一けんいち 誠まこと 修おさむ 茂しげる 洋子ようこ 恵子けいこ 幸子さちこ 和子かずこ 久美子くみこ 由美子ゆみこ 真由美まゆみ 直樹なおき 拓也たくや 健太けんた 大輔だいすけ 愛あい'.split(
    ' ',
  )

const kanjiOf = (name: string) => name.replace(/[ぁ-ん]+$/, '')
const kanaOf = (name: string) => name.slice(kanjiOf(name).length)
const names = (list: string[], part: (name: string) => string) => sql.lit(`{${list.map(part).join(',')}}`)

async function run(db: Db, what: string, statement: RawBuilder<unknown>): Promise<void> {
  const started = performance.now()
  await statement.execute(db)
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** Rows `n` of one part of the people, with the choices that follow from `n` alone. */
const peoplePart = (from: number, until: number) => sql`with chosen as (
    select n, (n * 7919 % 1000 * (n * 7919 % 1000) / 25001)::int % 40 + 1 as s, (n * 104729 % 30)::int + 1 as g,
      (n * 31 % ${OFFICES})::int + 1 as o, (n * 17 % 1900)::int as age
    from generate_series(${from}::bigint, ${until}::bigint) as n)
  insert into job_seeker (public_id, number, registrant_kind, office_number, family_name, given_name, family_name_kana,
    given_name_kana, search_name, search_kana, birth_day, school_standing, postal_code, place_code, address, phone,
    mobile_phone, registered_on, valid_until, lapsed_on, lapse_reason, is_published, registered_at, changed_at)
  select lpad(n::text, 22, 'p'), '70000-' || lpad(n::text, 8, '0'), case when n % 3 = 0 then 'online' else 'office' end,
    lpad((o + 10000)::text, 5, '0'),
    (${names(SURNAMES, kanjiOf)}::text[])[s], (${names(GIVEN, kanjiOf)}::text[])[g],
    (${names(SURNAMES, kanaOf)}::text[])[s], (${names(GIVEN, kanaOf)}::text[])[g],
    (${names(SURNAMES, kanjiOf)}::text[])[s] || (${names(GIVEN, kanjiOf)}::text[])[g],
    (${names(SURNAMES, kanaOf)}::text[])[s] || (${names(GIVEN, kanaOf)}::text[])[g],
    date '1955-01-01' + (n * 48271 % 19000)::int, 'none', lpad((n * 13 % 1000000 + 1000000)::text, 7, '0'),
    '13101', '見本町' || n % 4000 || '丁目' || n % 30 || '番' || n % 20 || '号',
    '03-' || lpad((n * 53 % 10000)::text, 4, '0') || '-' || lpad((n / 10000)::text, 4, '0'),
    '090-' || lpad((n * 37 % 10000)::text, 4, '0') || '-' || lpad((n / 10000)::text, 4, '0'),
    current_date - age, current_date - age + 75, case when n % 7 = 0 and age > 90 then current_date - age + 40 end,
    case when n % 7 = 0 and age > 90 then 'self' end, n % 2 = 0, now() - age * interval '1 day', now()
  from chosen`

/** The posting that all others are copies of. */
async function saveFirstPosting(db: Db): Promise<number> {
  const head = { number: '13010-00000001', acceptedOn: '2026-11-01', disclosure: '1' as const, directApplication: true }
  const saved = await savePosting(
    db,
    {
      ...emptySheet(),
      head,
      establishment: { number: '1301-100001-1', name: '株式会社計測（架空）' },
      work: { occupationTitle: '介護福祉士', placeAddress: '東京都千代田区飯田橋0-0-0' },
      pay: { totalLowest: 205_000, totalHighest: 290_000 },
      selection: { openings: 1 },
    },
    new Date('2026-11-01T00:00:00Z'),
  )
  if (!saved.ok) throw new Error(saved.reasons.join())
  return saved.id
}

async function fillPostings(db: Db, firstId: number, postings: number): Promise<void> {
  for (let from = 2; from <= postings; from += PART)
    await run(
      db,
      `postings from ${from}`,
      sql`insert into job_posting overriding system value
      select made.* from job_posting as one, generate_series(${from}::bigint, ${Math.min(postings, from + PART - 1)}::bigint) as n,
        jsonb_populate_record(null::job_posting, to_jsonb(one) || jsonb_build_object('id', n + 1000,
          'public_id', lpad(n::text, 22, 'j'), 'number', '13010-' || lpad(n::text, 8, '0'))) as made
      where one.id = ${firstId}`,
    )
}

/** Everything that hangs on people: applications open and ended, consultations, changes, no-shows, messages, visits. */
async function fillLives(db: Db, people: number, postings: number, staffId: number): Promise<void> {
  const turns = sql`now() - (n % 400) * interval '1 hour'`
  for (let from = 1; from <= people; from += PART) {
    const series = sql`generate_series(${from}::bigint, ${Math.min(people, from + PART - 1)}::bigint) as n`
    await run(
      db,
      `applications of people from ${from}`,
      sql`insert into job_application (public_id, job_seeker_id, job_posting_id, kind, state, motive, applied_at, turn_since, ended_at)
      select lpad(n::text, 22, 'a'), n, (n * 613 % ${postings - 1}) + 1002, 'direct',
        case when n % 5 = 0 then 'applied' else 'notHired' end, '志望します。', ${turns}, ${turns},
        case when n % 5 = 0 then null else now() end
      from ${series} where n % 3 = 0`,
    )
    await run(
      db,
      `consultations and changes of people from ${from}`,
      sql`with talked as (insert into consultation (job_seeker_id, staff_member_id, office_number, happened_at, way, note, has_extended)
        select n, ${staffId}, null, now() - interval '9 days', 'visit', '相談の記録です。', false from ${series} where n % 4 = 0)
      insert into job_seeker_change (job_seeker_id, changed_at, changed_by, what, items)
        select n, now() - interval '1 day', 'self', 'basic', '{電話番号}' from ${series} where n % 2 = 0`,
    )
    await run(
      db,
      `limits and messages of people from ${from}`,
      sql`with limited as (insert into restriction (job_seeker_id, began_at) select n, now() from ${series} where n % 5000 = 0),
        asked as (insert into visit_request (job_seeker_id, cause, requested_at)
          select n, 'rejection', now() - interval '3 days' from ${series} where n % 500 = 0)
      insert into message_thread (public_id, job_seeker_id, created_at, last_message_at, office_unread)
        select lpad(n::text, 22, 'm'), n, now(), now(), (n % 2000 = 0)::int from ${series} where n % 20 = 0`,
    )
  }
}

/** A world that an earlier run has left. */
export async function readCounterWorld({ db }: Foundation): Promise<World> {
  const staff = await db.selectFrom('staffMember').select('id').where('loginId', '=', 'bench').executeTakeFirstOrThrow()
  const { rows } = await sql<{ people: number }>`select max(id)::int as people from job_seeker`.execute(db)
  return { staffId: staff.id, lists: WORK_LIST_KEYS, people: await choosePeople(db, rows[0]!.people) }
}

async function choosePeople(db: Db, people: number): Promise<World['people']> {
  const step = Math.max(1, Math.floor(people / 50))
  const ids = Array.from({ length: 50 }, (_, index) => 1 + index * step)
  const rows = await db
    .selectFrom('jobSeeker')
    .select(['publicId', 'number', 'familyName', 'searchKana', 'birthDay', 'mobilePhone', 'address'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ searchKana, mobilePhone, ...row }) => ({ ...row, kana: searchKana, phone: mobilePhone ?? '' }))
}

/** Fills an empty database. */
export async function fillCounterWorld({ db }: Foundation, scale: number): Promise<World> {
  const people = Math.max(5000, Math.round(PEOPLE * scale))
  const postings = Math.max(1200, Math.round(POSTINGS * scale))
  console.log(`${people} people, ${postings} postings`)
  const staffId = await insertStaffMember(db, {
    loginId: 'bench',
    name: '計測（架空）',
    role: 'supervisor',
    passwordHash: '',
  })
  const firstId = await saveFirstPosting(db)
  await db.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db)
    await sql`insert into office (number, name, address, phone) select lpad((n + 10000)::text, 5, '0'), '計測' || n, '架空', '03-0000-0000'
      from generate_series(1, ${OFFICES}) as n`.execute(db)
    for (let from = 1; from <= people; from += PART)
      await run(db, `people from ${from}`, peoplePart(from, Math.min(people, from + PART - 1)))
    await fillPostings(db, firstId, postings)
    await fillLives(db, people, postings, staffId)
    await run(db, 'statistics', sql`vacuum analyze`)
    await sql`set statement_timeout = '15s'`.execute(db)
  })
  await db.updateTable('staffMember').set({ officeNumber: '10042' }).where('id', '=', staffId).execute()
  return { staffId, lists: WORK_LIST_KEYS, people: await choosePeople(db, people) }
}
