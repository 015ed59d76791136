import { ageOn, type DayString } from '../../basics/japaneseDay.ts'
import { findPlaceName } from '../places/index.ts'
import { CAREER_EMPLOYMENT_TYPES, EDUCATION_LEVELS, EDUCATION_OUTCOMES } from './choices.ts'
import { type RegistrationValues, STEPS } from './steps/registrationValues.ts'
import type { ShownFact } from './steps/stepDefinition.ts'

/** `30代`: what employers learn of a person's age. */
export function ageBracket(birthDay: DayString, today: DayString): string {
  const age = ageOn(birthDay, today)
  return age < 20 ? '10代' : `${Math.floor(age / 10) * 10}代`
}

/**
 * What an employer sees of a published profile: nothing that says who it is. No name, address, school, firm or disability;
 * the residence only as its municipality.
 */
export function publishedFacts(values: RegistrationValues, today: DayString): ShownFact[] {
  const { basic, education, career } = values
  const appeal = STEPS.appeal.shown(values.appeal)
  return [
    { term: '年代', value: ageBracket(basic.birthDay, today) },
    { term: 'お住まい', value: findPlaceName(basic.placeCode) ?? '' },
    ...STEPS.occupation.shown(values.occupation),
    ...STEPS.place.shown(values.place),
    ...education.educations.map(({ level, field, outcome }, index) => ({
      term: `学歴${index + 1}`,
      value: [EDUCATION_LEVELS[level], field, EDUCATION_OUTCOMES[outcome]].filter(Boolean).join(' '),
    })),
    ...STEPS.education.shown({ ...education, educations: [] }),
    ...career.careers.map(({ occupation, employmentType, work }, index) => ({
      term: `経験した仕事${index + 1}`,
      value: [`${occupation}（${CAREER_EMPLOYMENT_TYPES[employmentType]}）`, work].filter(Boolean).join('\n'),
    })),
    ...appeal,
  ].filter(({ value }) => value !== '')
}
