import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONDITION_FIELDS, type ConditionField } from './conditionFields.ts'
import { industryName } from './conditionLabels.ts'
import { noConditions, type SearchConditions } from './conditions.ts'
import { migrateConditions } from './conditionsMigrations.ts'
import { conditionsToParams, readConditions, readResultView, resultParams } from './conditionsUrl.ts'

const CODES: Record<string, readonly string[]> = {
  place: ['01', '13', '13101', '13102', '27', '59'],
  job: ['01', '05', '0501', '1401'],
  occupation: ['050', '050-02', '084-01'],
  line: ['中央線', 'ＪＲ', '地下鉄'],
  industry: ['01', '85'],
  licence: ['介護福祉士', '保育士'],
  'licence-not': ['看護師', '准看護師'],
  number: ['13010-00999999', '13990-00000001'],
  'firm-number': ['1301-123456-7'],
}

function anyValueOf(field: ConditionField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'flag':
      return fc.boolean()
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim())
    case 'number':
      return fc.option(fc.integer({ min: field.lowest, max: field.highest }), { nil: undefined })
    case 'time':
      return fc.option(fc.integer({ min: 0, max: 1440 }), { nil: undefined })
    case 'choice':
      return field.key === 'q-mode' || field.key === 'wage-unit'
        ? fc.constantFrom(...field.values)
        : fc.constantFrom(undefined, ...field.values)
    case 'numberChoice':
      return fc.constantFrom(undefined, ...field.values)
    case 'choices':
      return fc.subarray([...field.values])
    case 'codes':
      if (field.key === 'firm-number') return fc.constantFrom(undefined, ...CODES[field.key]!)
      return fc.subarray([...CODES[field.key]!]).map((codes) => codes.sort())
  }
}

const conditions = fc.record(
  Object.fromEntries(Object.entries(CONDITION_FIELDS).map(([name, field]) => [name, anyValueOf(field)])),
) as unknown as fc.Arbitrary<SearchConditions>

test('a person who keeps an address finds the same conditions behind it', () => {
  fc.assert(
    fc.property(conditions, (one) => {
      const read = readConditions(new URLSearchParams(conditionsToParams(one).toString()))
      expect(read.errors).toEqual({})
      expect(read.conditions).toEqual(one)
    }),
    { numRuns: 500 },
  )
})

test('whatever stands in an address is read without failing, and what was typed is kept', () => {
  const keys = Object.values(CONDITION_FIELDS).map(({ key }) => key)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.string({ unit: 'grapheme' }))), (pairs) => {
      const params = new URLSearchParams(pairs)
      const read = readConditions(params)
      for (const [key, typed] of pairs) if (typed.trim() !== '') expect(read.values[key]).toContain(typed)
      // What was understood is understood again.
      expect(readConditions(conditionsToParams(read.conditions)).errors).toEqual({})
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['wage=２００，０００円', 'wageLowest', 200_000],
  ['wage=200000', 'wageLowest', 200_000],
  ['age=６０歳', 'age', 60],
  ['from=9:00', 'hoursFrom', 540],
  ['from=０９００', 'hoursFrom', 540],
  ['from=９時', 'hoursFrom', 540],
  ['until=24:00', 'hoursUntil', 1440],
  ['industry=85', 'industries', ['85']],
  [`industry=${encodeURIComponent(industryName('85'))}`, 'industries', ['85']],
  ['number=１３０１０ー００９９９９９９', 'postingNumbers', ['13010-00999999']],
  ['number=1301000999999', 'postingNumbers', ['13010-00999999']],
])('%s is understood in any width', (query, name, value) => {
  const read = readConditions(new URLSearchParams(query))
  expect(read.errors).toEqual({})
  expect(read.conditions[name as keyof SearchConditions]).toEqual(value)
})

test.each([
  ['wage=たくさん', 'wage', '「希望する賃金」は0から99,999,999までの数字で入力してください。'],
  ['age=100', 'age', '「年齢」は0から99までの数字で入力してください。'],
  ['from=25:00', 'from', '「希望する就業時間の始まり」は 09:00 のように時刻で入力してください。'],
  ['until=24:01', 'until', '「希望する就業時間の終わり」は 09:00 のように時刻で入力してください。'],
  [`q=${'あ'.repeat(51)}`, 'q', '「フリーワード」は50文字までです。今は51文字あります。'],
  ['place=99', 'place', '「就業場所」の「99」を確認してください（例：都道府県と市区町村）。'],
])('who types %s is told what to change', (query, key, message) => {
  const read = readConditions(new URLSearchParams(query))
  expect(read.errors).toEqual({ [key]: message })
})

test('fifty characters of free words are not too many', () => {
  expect(readConditions(new URLSearchParams(`q=${'あ'.repeat(50)}`)).errors).toEqual({})
})

test('the address of a result page keeps order, size and page, and leaves defaults out', () => {
  const view = { sort: 'deadline', pageSize: 50, page: 3 } as const
  expect(readResultView(resultParams(noConditions, view))).toEqual(view)
  expect(resultParams(noConditions).toString()).toBe('v=2')
  expect(readResultView(new URLSearchParams('sort=evil&size=31&page=-1'))).toEqual({
    sort: 'newest',
    pageSize: 30,
    page: 1,
  })
})

test.each([
  ['v=1&place=22131&place=22135&place=13101', ['13101', '22138', '22139']],
  ['v=1&place=22137', ['22140']],
  ['v=2&place=22138', ['22138']],
])('who kept the address %s before the wards of Hamamatsu were joined searches where they are now', (query, places) => {
  const read = readConditions(new URLSearchParams(query))
  expect(read.errors).toEqual({})
  expect(read.conditions.places).toEqual(places)
})

/** Addresses as version 1 wrote them. They stand in people's bookmarks: never change a line here. */
test.each([
  ['v=1&q=%E4%BB%8B%E8%AD%B7&place=13&type=regular', { words: '介護', places: ['13'], employmentTypes: ['regular'] }],
  [
    'v=1&q=%E5%A4%9C%E5%8B%A4+%E6%97%A5%E5%8B%A4&q-mode=or&q-in=work&not=%E8%BB%A2%E5%8B%A4',
    { words: '夜勤 日勤', wordsMode: 'or', wordTargets: ['work'], notWords: '転勤' },
  ],
  [
    'v=1&job=0501&wage=200000&wage-all=1&from=09:00&until=18:00&with=nearStation&without=shift',
    {
      occupations: ['0501'],
      wageLowest: 200_000,
      wageWithAllowances: true,
      hoursFrom: 540,
      hoursUntil: 1080,
      traits: ['nearStation'],
      excludedTraits: ['shift'],
    },
  ],
  [
    'v=1&new=3&age=45&line=%E4%B8%AD%E5%A4%AE%E7%B7%9A&firm=%E6%9E%B6%E7%A9%BA&firm-not=1&number=13010-00999999',
    {
      newWithinDays: 3,
      age: 45,
      railways: ['中央線'],
      establishmentName: '架空',
      establishmentNameExcluded: true,
      postingNumbers: ['13010-00999999'],
    },
  ],
])('the address %s of version 1 still asks for the same', (query, conditions) => {
  const read = readConditions(new URLSearchParams(query))
  expect(read).toMatchObject({ errors: {}, conditions: { ...noConditions, ...conditions } })
})

test('each step is taken once and in order; an address of a later version, or without one, is left as it is', () => {
  const steps = ['a', 'b', 'c'].map((step) => (params: URLSearchParams) => params.append('done', step))
  const done = (query: string) => migrateConditions(new URLSearchParams(query), steps).toString()
  expect(done('v=1&q=x')).toBe('v=4&q=x&done=a&done=b&done=c')
  expect(done('v=3')).toBe('v=4&done=c')
  expect(done('v=4')).toBe('v=4')
  expect(done('v=9')).toBe('v=9')
  expect(done('v=evil')).toBe('v=evil')
  expect(done('q=x')).toBe('q=x')
})
