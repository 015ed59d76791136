import { formatMonth } from '../../basics/dateReading.ts'
import { formatPostalCode } from '../../basics/fieldRepairs.ts'
import { ageOn, type DayString, formatWareki } from '../../basics/japaneseDay.ts'
import { factsOfStep, fullName, type RegistrationValues } from '../jobSeekers/index.ts'
import { findPlaceName } from '../places/index.ts'
import { documentWords as words } from './words.ts'

/** A line of a history: the month may be unknown, then the person writes it in by hand. */
export interface DatedLine {
  year: string
  month: string
  text: string
}

/** 履歴書, after the ministry's sample form: no commuting time, dependants or spouse; 性別 is left to the person. */
export interface Resume {
  asOf: string
  name: string
  identity: [label: string, value: string][]
  education: DatedLine[]
  career: DatedLine[]
  licences: DatedLine[]
  appeal: string
  wishes: string
}

/** 職務経歴書 */
export interface CareerRecord {
  asOf: string
  name: string
  /** Newest first. */
  careers: { heading: string; facts: [label: string, value: string][] }[]
  licences: string[]
  skills: string[]
  appeal: string
}

const dated = (month: DayString | null, text: string): DatedLine => ({
  year: month?.slice(0, 4) ?? '',
  month: month ? String(Number(month.slice(5, 7))) : '',
  text,
})

function identityOf({ basic }: RegistrationValues, today: DayString): Resume['identity'] {
  const address = `${findPlaceName(basic.placeCode) ?? ''}${basic.address} ${basic.building ?? ''}`.trim()
  const gender = basic.gender ? words.genders[basic.gender] : ''
  return [
    [words.kana, `${basic.familyNameKana} ${basic.givenNameKana}`],
    [words.name, fullName(basic)],
    [words.birthDay, words.born(formatWareki(basic.birthDay), ageOn(basic.birthDay, today))],
    [words.gender, gender],
    [words.address, `〒${formatPostalCode(basic.postalCode)}\n${address}`],
    [words.phone, [basic.phone, basic.mobilePhone].filter(Boolean).join(' / ')],
  ]
}

type Education = RegistrationValues['education']['educations'][number]
type Career = RegistrationValues['career']['careers'][number]

/** Oldest first, as documents list it; the registration holds the newest first. */
function educationLine({ level, outcome, schoolName, field, endedMonth }: Education): DatedLine {
  const word = outcome === 'graduated' && level === 'graduate' ? words.completed : words.outcomes[outcome]
  return dated(endedMonth, [schoolName ?? words.levels[level], field, word].filter(Boolean).join(' '))
}

function careerLines(career: Career): DatedLine[] {
  const { companyName, employmentType, occupation, startedMonth, endedMonth } = career
  const kind = `${words.employmentTypes[employmentType]}・${occupation}`
  const [began, ended] = employmentType === 'selfEmployed' ? words.ownBusiness : words.employed
  const end = endedMonth ? dated(endedMonth, `${companyName} ${ended}`) : dated(null, words.untilNow)
  return [dated(startedMonth, `${companyName} ${began}（${kind}）`), end]
}

function licenceRows({ education }: RegistrationValues): DatedLine[] {
  const car = words.carLicences[education.carLicence]
  const named = education.qualifications.map(({ name, acquiredMonth }) => dated(acquiredMonth, name))
  return car ? [dated(null, car), ...named] : named
}

/** @param today the day that the document names, and on which the age counts */
export function resumeOf(values: RegistrationValues, today: DayString): Resume {
  return {
    asOf: words.asOf(formatWareki(today)),
    name: fullName(values.basic),
    identity: identityOf(values, today),
    education: values.education.educations.toReversed().map(educationLine),
    career: values.career.careers.toReversed().flatMap(careerLines),
    licences: licenceRows(values),
    appeal: values.appeal.appeal ?? '',
    wishes: values.appeal.wishSupplement ?? '',
  }
}

function periodOf({ startedMonth, endedMonth }: Career): string {
  if (!startedMonth && !endedMonth) return ''
  return `${startedMonth ? formatMonth(startedMonth) : ''}～${endedMonth ? formatMonth(endedMonth) : words.present}`
}

/** @param today the day that the document names */
export function careerRecordOf(values: RegistrationValues, today: DayString): CareerRecord {
  const skills = factsOfStep('education', values).filter(({ term }) => /パソコン|職業訓練/.test(term))
  return {
    asOf: words.asOf(formatWareki(today)),
    name: fullName(values.basic),
    careers: values.career.careers.map((career) => ({
      heading: [periodOf(career), career.companyName].filter(Boolean).join(' '),
      facts: [
        [words.occupation, career.occupation],
        [words.employmentType, words.employmentTypes[career.employmentType]],
        ...(career.work ? [[words.work, career.work] as [string, string]] : []),
      ],
    })),
    licences: licenceRows(values).map(({ year, month, text }) =>
      year ? `${text}（${words.month(year, month)}）` : text,
    ),
    skills: skills.map(({ value }) => value).filter(Boolean),
    appeal: values.appeal.appeal ?? '',
  }
}
