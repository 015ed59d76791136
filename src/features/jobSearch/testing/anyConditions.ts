import fc from 'fast-check'
import { CONDITION_FIELDS, type ConditionField } from '../conditionFields.ts'
import { noConditions, PAGE_SIZES, type SearchConditions, SORTS } from '../conditions.ts'
import type { SearchQuestion } from '../jobSearch.ts'
import type { KnownPosting } from './naiveSearch.ts'

/** Pieces of the world's own words, in other widths and kana too, and now and then a word that nobody uses. */
function anyWords(world: readonly KnownPosting[], from: (posting: KnownPosting) => string): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.constantFrom(...world), fc.nat(), fc.integer({ min: 1, max: 4 }))
    .map(([posting, at, length]) => {
      const text = from(posting).replaceAll('\n', '')
      return text.slice(at % (text.length || 1)).slice(0, length)
    })
  const word = fc.oneof(
    { weight: 8, arbitrary: piece },
    { weight: 1, arbitrary: fc.constantFrom('％', '_', '南極観測', 'ＩＴ', 'カイゴ', '%') },
  )
  return fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('　').slice(0, 50))
}

const someOf = (values: readonly string[], most: number) =>
  fc.subarray([...new Set(values)], { minLength: 1, maxLength: Math.min(most, new Set(values).size) })

function anyCodes(name: string, world: readonly KnownPosting[]): fc.Arbitrary<string[]> {
  const all: Record<string, string[]> = {
    places: world.flatMap(({ facts }) => facts.placeCodes),
    occupations: world.flatMap(({ facts }) => facts.occupationCodes),
    occupationCodes: world.flatMap(({ facts }) => [facts.occupationCode!, facts.occupationCode!.slice(0, 3)]),
    railways: ['ＪＲ', '地下鉄', 'しでん'],
    industries: world.map(({ facts }) => facts.industryCode ?? '01'),
    licences: ['介護福祉士', '看護師', '准看護師', '保育士', ...world.flatMap(({ facts }) => facts.licences)],
    excludedLicences: ['看護師', '介護福祉士'],
    postingNumbers: world.map(({ facts }) => facts.number),
  }
  return someOf(all[name]!, 4)
}

function anyValue(name: string, field: ConditionField, world: readonly KnownPosting[]): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'flag':
      return fc.boolean()
    case 'text':
      return anyWords(world, ({ texts }) =>
        name === 'establishmentName'
          ? texts.firm
          : `${texts.occupation}${texts.work}${texts.firm}${texts.place}${texts.other}`,
      )
    case 'number':
      // Ages at both sides of the limits that postings have.
      if (name === 'age') return fc.constantFrom(17, 18, 34, 35, 44, 45, 59, 60, 64, 65)
      return name === 'wageLowest'
        ? fc.oneof(fc.integer({ min: 1000, max: 1500 }), fc.integer({ min: 150_000, max: 400_000 }))
        : fc.integer({ min: field.lowest, max: Math.min(field.highest, 130) })
    case 'time':
      return fc.integer({ min: 0, max: 48 }).map((halves) => halves * 30)
    case 'codes':
      return name === 'establishmentNumber'
        ? fc.constantFrom(...world.map(({ establishmentNumber }) => establishmentNumber))
        : anyCodes(name, world)
    case 'choices':
      return fc.subarray([...field.values], { minLength: 1, maxLength: 2 })
    default:
      return fc.constantFrom(...field.values)
  }
}

/** Few conditions at a time, so that something is found more often than not. */
export function anyQuestion(world: readonly KnownPosting[], days: readonly string[]): fc.Arbitrary<SearchQuestion> {
  const names = Object.keys(CONDITION_FIELDS) as (keyof SearchConditions)[]
  const conditions = fc
    .subarray(names, { minLength: 0, maxLength: 3 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, anyValue(name, CONDITION_FIELDS[name], world)]))),
    )
    .map((some): SearchConditions => ({ ...noConditions, ...some }))
  return fc.record({
    conditions,
    view: fc.record({
      sort: fc.constantFrom(...(Object.keys(SORTS) as (keyof typeof SORTS)[])),
      pageSize: fc.constantFrom(...PAGE_SIZES),
      page: fc.integer({ min: 1, max: 3 }),
    }),
    viewer: fc.constantFrom('visitor' as const, 'jobSeeker' as const),
    today: fc.constantFrom(...days),
  })
}
