import { ageOn, type DayString } from '../../basics/japaneseDay.ts'

/** What an employer may come to know of a person, by name of the fact. */
export interface DisclosedPerson {
  name?: string
  kana?: string
  age?: number
  phone?: string | null
  motive?: string
}

/** How far a person and an employer have come with each other. */
export type DisclosureStep = 'invited' | 'open' | 'ended'

/**
 * Which facts an employer sees at which step (AZ-5); everything that does not stand here is never shown to employers:
 * mail address, address, 求職番号, date of birth, gender, nationality, disability, other applications.
 * After the end the phone number is no longer needed, except where the person was hired.
 */
export const DISCLOSED_TO_EMPLOYER = {
  invited: [],
  open: ['name', 'kana', 'age', 'phone', 'motive'],
  ended: ['name', 'kana', 'age', 'motive'],
} as const satisfies Record<DisclosureStep, readonly (keyof DisclosedPerson)[]>

export interface WholePerson {
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
  birthDay: DayString
  mobilePhone: string | null
  phone: string | null
}

/** The facts of a step and no other. */
export function disclosePerson(
  step: DisclosureStep,
  person: WholePerson & { motive: string },
  today: DayString,
): DisclosedPerson {
  const facts: Required<DisclosedPerson> = {
    name: `${person.familyName} ${person.givenName}`,
    kana: `${person.familyNameKana} ${person.givenNameKana}`,
    age: ageOn(person.birthDay, today),
    phone: person.mobilePhone ?? person.phone,
    motive: person.motive,
  }
  const allowed: readonly string[] = DISCLOSED_TO_EMPLOYER[step]
  return Object.fromEntries(Object.entries(facts).filter(([name]) => allowed.includes(name)))
}
