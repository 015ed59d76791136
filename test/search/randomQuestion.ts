import { addDays } from '../../src/basics/japaneseDay.ts'
import { BENEFITS, DAYS_OFF, EMPLOYMENT_TYPES, KINDS, TRAITS } from '../../src/features/jobPostings/index.ts'
import {
  noConditions,
  type SearchConditions,
  type SearchQuestion,
  SORTS,
  WORD_TARGETS,
} from '../../src/features/jobSearch/index.ts'
import type { Dice } from './dice.ts'
import {
  ESTABLISHMENTS,
  INDUSTRIES,
  keysOf,
  LICENCE_NAMES,
  NEARABLE_WORDS,
  OCCUPATION_CODES,
  OCCUPATIONS,
  PLACES,
  postingNumber,
  randomText,
  TODAY,
} from './randomWorld.ts'

/** A stretch of a text of the kind that postings have, of any length from one character up. */
function randomWord(dice: Dice): string {
  const characters = [...randomText(dice, 3).replaceAll(/\s/g, '')]
  if (characters.length === 0) return '車'
  const start = dice.between(0, characters.length - 1)
  return characters.slice(start, start + dice.pick([1, 1, 2, 2, 3, 4, 6, 9])).join('')
}

const randomWords = (dice: Dice) => Array.from({ length: dice.pick([1, 1, 2, 3]) }, () => randomWord(dice)).join('　')

/** Names of work that have other names beside them, so that these are looked for too. */
const nearableWords = (dice: Dice) => dice.some(NEARABLE_WORDS, 0.4).join('　')

/** Each condition by itself, so that any of them may stand in a question. */
const MAKERS = {
  words: (dice) => ({ words: randomWords(dice), wordsMode: dice.pick(['and', 'or']) }),
  nearWords: (dice) => ({
    words: nearableWords(dice),
    wordsMode: dice.pick(['and', 'or']),
    nearWords: dice.chance(0.8),
  }),
  wordTargets: (dice) => ({ words: randomWords(dice), wordTargets: dice.some(keysOf(WORD_TARGETS), 0.3) }),
  notWords: (dice) => ({ notWords: randomWords(dice) }),
  places: (dice) => ({ places: dice.some(PLACES, 0.3) }),
  occupations: (dice) => ({ occupations: dice.some(OCCUPATIONS, 0.3) }),
  occupationCodes: (dice) => ({ occupationCodes: dice.some(OCCUPATION_CODES, 0.3) }),
  kinds: (dice) => ({ kinds: dice.some(keysOf(KINDS), 0.5) }),
  forms: (dice) => ({ forms: [dice.pick(['fullTime', 'partTime'])] }),
  employmentTypes: (dice) => ({ employmentTypes: dice.some(keysOf(EMPLOYMENT_TYPES), 0.4) }),
  newWithinDays: (dice) => ({ newWithinDays: dice.pick([1, 3, 7]) }),
  age: (dice) => ({ age: dice.pick([0, 17, 18, 34, 35, 59, 60, 64, 65, 99]) }),
  ageLimit: (dice) => ({ ageLimit: dice.pick(['unlimitedOnly', 'limitedOnly']) }),
  wageLowest: (dice) => ({
    wageLowest: dice.between(0, 42) * 10_000,
    wageUnit: dice.pick(['monthly', 'hourly']),
    wageWithAllowances: dice.chance(0.5),
  }),
  hoursFrom: (dice) => ({
    hoursFrom: dice.chance(0.8) ? dice.between(0, 24) * 60 : undefined,
    hoursUntil: dice.chance(0.8) ? dice.between(0, 24) * 60 : undefined,
  }),
  overtime: (dice) => ({
    overtime: dice.pick(['none', 'some', undefined]),
    overtimeHours: dice.pick([undefined, 0, 20]),
  }),
  daysOff: (dice) => ({ daysOff: dice.some(keysOf(DAYS_OFF), 0.2) }),
  twoDaysOff: (dice) => ({ twoDaysOff: dice.pick(['everyWeek', 'other']) }),
  annualDaysOff: (dice) => ({ annualDaysOff: dice.between(99, 126) }),
  dispatchKinds: (dice) => ({ dispatchKinds: dice.some(['none', 'dispatch', 'contract'], 0.5) }),
  benefits: (dice) => ({ benefits: dice.some(keysOf(BENEFITS), 0.2) }),
  renewals: (dice) => ({ renewals: dice.some(['always', 'conditional'], 0.6) }),
  retirement: (dice) => ({
    retirement: dice.pick(['none', 'some', undefined]),
    retirementAge: dice.pick([undefined, 60, 65]),
  }),
  railways: (dice) => ({ railways: [randomWord(dice), randomWord(dice)] }),
  establishmentName: (dice) => ({ establishmentName: randomWords(dice), establishmentNameExcluded: dice.chance(0.4) }),
  employeesAtLeast: (dice) => ({ employeesAtLeast: dice.pick([10, 100, 300, 1000]) }),
  industries: (dice) => ({ industries: dice.some(INDUSTRIES, 0.4) }),
  carLicences: (dice) => ({ carLicences: dice.some(['none', 'required', 'preferred'], 0.5) }),
  licences: (dice) => ({ licences: dice.some(LICENCE_NAMES, 0.4) }),
  excludedLicences: (dice) => ({ excludedLicences: dice.some(LICENCE_NAMES, 0.3) }),
  traits: (dice) => ({ traits: dice.some(keysOf(TRAITS), 0.05) }),
  excludedTraits: (dice) => ({ excludedTraits: dice.some(keysOf(TRAITS), 0.05) }),
  postingNumbers: (dice) => ({ postingNumbers: [1, 2, 3].map(() => postingNumber(dice.between(0, 400))) }),
  establishmentNumber: (dice) => ({ establishmentNumber: dice.pick(ESTABLISHMENTS) }),
} satisfies { [F in keyof SearchConditions]?: (dice: Dice) => Partial<SearchConditions> }

/** Any question a person could ask; few conditions as a rule, or nothing would be found. */
export function randomQuestion(dice: Dice): SearchQuestion {
  const conditions: SearchConditions = { ...noConditions }
  const count = dice.pick([0, 1, 1, 1, 2, 2, 3, 5])
  for (let number = 0; number < count; number++) {
    const field = dice.chance(0.35)
      ? dice.pick(['words', 'words', 'wordTargets', 'wordTargets', 'nearWords'] as const)
      : dice.pick(keysOf(MAKERS))
    Object.assign(conditions, MAKERS[field](dice))
  }
  return {
    conditions,
    view: { sort: dice.pick(keysOf(SORTS)), pageSize: dice.pick([10, 30, 50]), page: dice.pick([1, 1, 1, 2, 3, 5, 9]) },
    viewer: dice.pick(['visitor', 'jobSeeker']),
    today: addDays(TODAY, dice.pick([0, 0, 0, -3, 1, 4])),
  }
}
