import { formatMonth } from '../../basics/dateReading.ts'
import { Card } from '../../ui/index.ts'
import { CAREER_EMPLOYMENT_TYPES, EDUCATION_LEVELS, EDUCATION_OUTCOMES } from './choices.ts'
import { FactList } from './ReviewPage.tsx'
import { type RegistrationValues, STEPS } from './steps/registrationValues.ts'
import { type ShownFact, STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'

/** The facts of one step, labelled as in 求職者情報・設定. */
export function factsOfStep<K extends StepKey>(step: K, values: RegistrationValues): ShownFact[] {
  return STEPS[step].shown(values[step])
}

/** All eight steps, one card each. */
export function RegistrationFacts({ values }: { values: RegistrationValues }) {
  return (
    <>
      {STEP_KEYS.map((key) => (
        <Card title={STEP_TITLES[key]}>
          <FactList shown={factsOfStep(key, values)} />
        </Card>
      ))}
    </>
  )
}

const monthWords = (month: string | null) => (month ? formatMonth(month) : '')

/** 学歴 as documents list it, oldest first. */
export function educationLines({ education }: RegistrationValues): string[] {
  return education.educations
    .toReversed()
    .map(({ level, outcome, schoolName, field, endedMonth }) =>
      [monthWords(endedMonth), schoolName ?? EDUCATION_LEVELS[level], field, EDUCATION_OUTCOMES[outcome]]
        .filter(Boolean)
        .join(' '),
    )
}

/** 職歴 as documents list it, oldest first. @param length `long` adds what the work was */
export function careerLines({ career }: RegistrationValues, length: 'short' | 'long'): string[] {
  return career.careers.toReversed().map((one) => {
    const period = `${monthWords(one.startedMonth)}～${monthWords(one.endedMonth)}`
    const head = [
      period === '～' ? '' : period,
      one.companyName,
      one.occupation,
      CAREER_EMPLOYMENT_TYPES[one.employmentType],
    ]
    const line = head.filter(Boolean).join(' ')
    return length === 'long' && one.work ? `${line}\n${one.work}` : line
  })
}
