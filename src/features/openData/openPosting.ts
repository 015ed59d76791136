import { z } from 'zod'
import {
  BENEFITS,
  DAYS_OFF,
  EMPLOYMENT_TYPES,
  FORMS,
  KINDS,
  type ShownPosting,
  postingInWords as say,
  TRAITS,
} from '../jobPostings/index.ts'
import { findPlaceName } from '../places/index.ts'

const inWords = (words: Record<string, string>) =>
  Object.entries(words)
    .map(([code, word]) => `${code}：${word}`)
    .join('、')

/** A code of one of our tables, with what each means in Japanese. */
const oneOf = <K extends string>(words: Record<K, string>, label: string) =>
  z.enum(Object.keys(words) as [K, ...K[]]).meta({ description: `${label}（${inWords(words)}）` })

const yen = z.int().nullable()
const day = z.iso.date()
const timeOfDay = z
  .string()
  .meta({ description: '24時間制の時刻。24:00を超えるものは翌日', examples: ['09:00', '26:00'] })

/** 求人 as the data service hands it out: 公開範囲 1 only, without the person to call. */
export const openPosting = z
  .object({
    number: z.string().meta({ description: '求人番号', examples: ['13010-00999999'] }),
    url: z.url().meta({ description: '求人の詳細の画面' }),
    kind: oneOf(KINDS, '求人区分'),
    form: oneOf(FORMS, 'フルタイム・パート'),
    employmentType: oneOf(EMPLOYMENT_TYPES, '雇用形態'),
    occupationTitle: z.string().meta({ description: '職種' }),
    occupationCode: z.string().nullable().meta({ description: '職業分類' }),
    occupationGroups: z.array(z.string()).meta({ description: '希望する職種の区分（2桁）と詳細（4桁）' }),
    description: z.string().nullable().meta({ description: '仕事の内容' }),
    establishment: z.object({
      name: z.string().nullable().meta({ description: '事業所名' }),
      number: z.string().nullable().meta({ description: '事業所番号' }),
      address: z.string().nullable().meta({ description: '所在地' }),
      corporateNumber: z.string().nullable().meta({ description: '法人番号' }),
      homePage: z.string().nullable().meta({ description: 'ホームページ' }),
    }),
    places: z
      .array(z.object({ code: z.string(), name: z.string().nullable() }))
      .meta({ description: '就業場所の都道府県（2桁）と市区町村（5桁）' }),
    address: z.string().nullable().meta({ description: '就業場所の住所' }),
    station: z.string().nullable().meta({ description: '最寄り駅と所要時間' }),
    wage: z
      .object({
        unit: z.enum(['monthly', 'hourly']),
        lowest: yen,
        highest: yen,
        baseLowest: yen,
        baseHighest: yen,
      })
      .meta({ description: '賃金（円）。lowestとhighestは手当等を含み、baseは基本給（ａ）' }),
    hours: z.array(z.object({ start: timeOfDay, end: timeOfDay })).meta({ description: '就業時間' }),
    overtimeHours: z.number().nullable().meta({ description: '時間外労働の月平均（時間）' }),
    daysOff: z.array(oneOf(DAYS_OFF, '休日')),
    twoDaysOff: z.enum(['everyWeek', 'other', 'none']).meta({ description: '週休二日制' }),
    annualDaysOff: z.int().nullable().meta({ description: '年間休日数' }),
    age: z.object({ lowest: z.int().nullable(), highest: z.int().nullable() }).meta({ description: '年齢' }),
    openings: z.int().nullable().meta({ description: '採用人数' }),
    traits: z.array(oneOf(TRAITS, '求人の特徴')),
    benefits: z.array(oneOf(BENEFITS, '加入保険等')),
    acceptsDirectApplication: z.boolean().meta({ description: 'オンライン自主応募の可否' }),
    acceptedOn: day.meta({ description: '受付年月日' }),
    applicationDeadline: day.meta({ description: '紹介期限日' }),
    changedAt: z.iso.datetime().meta({ description: '最後に変わった日時' }),
  })
  .meta({ id: 'Posting', description: '求人' })
export type OpenPosting = z.output<typeof openPosting>

/** One page of postings. */
export const openPostingPage = z
  .object({
    postings: z.array(openPosting),
    next: z.string().nullable().meta({ description: '続きの相対アドレス。nullなら、これで終わり' }),
  })
  .meta({ id: 'PostingPage', description: '求人の一覧（新着順）' })

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'エラー（RFC 9457）' })

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function hoursOf(posting: ShownPosting): OpenPosting['hours'] {
  const pairs = [
    [posting.hours1Start, posting.hours1End],
    [posting.hours2Start, posting.hours2End],
    [posting.hours3Start, posting.hours3End],
  ]
  return pairs.flatMap(([start, end]) =>
    start === null || start === undefined || end === null || end === undefined
      ? []
      : [{ start: clock(start), end: clock(end) }],
  )
}

/** @param publicUrl our own origin */
export function toOpenPosting(posting: ShownPosting, publicUrl: string): OpenPosting {
  const { sheet } = posting
  return {
    number: posting.number,
    url: `${publicUrl}/jobs/${posting.publicId}`,
    kind: posting.kind,
    form: posting.form,
    employmentType: posting.employmentType,
    occupationTitle: posting.occupationTitle,
    occupationCode: posting.occupationCode,
    occupationGroups: posting.occupationCodes,
    description: sheet.work.description ?? null,
    establishment: {
      name: posting.establishmentName ?? null,
      number: sheet.establishment.number ?? null,
      address: sheet.establishment.address ?? null,
      corporateNumber: sheet.company.corporateNumber ?? null,
      homePage: sheet.establishment.homePage ?? null,
    },
    places: posting.placeCodes.map((code) => ({ code, name: findPlaceName(code) ?? null })),
    address: sheet.work.placeAddress ?? null,
    station: say.stationInWords(posting) ?? null,
    wage: {
      unit: posting.wageUnit,
      lowest: posting.wageLowest,
      highest: posting.wageHighest,
      baseLowest: posting.baseWageLowest,
      baseHighest: posting.baseWageHighest,
    },
    hours: hoursOf(posting),
    overtimeHours: posting.overtimeHours,
    daysOff: posting.daysOff as OpenPosting['daysOff'],
    twoDaysOff: posting.twoDaysOff,
    annualDaysOff: posting.annualDaysOff,
    age: { lowest: posting.ageLowest, highest: posting.ageHighest },
    openings: posting.openingsCount,
    traits: posting.traits as OpenPosting['traits'],
    benefits: posting.benefits as OpenPosting['benefits'],
    acceptsDirectApplication: posting.acceptsDirectApplication,
    acceptedOn: posting.acceptedOn,
    applicationDeadline: posting.applicationDeadline,
    changedAt: posting.changedAt.toISOString(),
  }
}
