import { ageOn, type DayString } from '../../basics/japaneseDay.ts'

/** What an employer may come to know of a person, by name of the fact. */
export interface DisclosedPerson {
  name?: string
  kana?: string
  age?: number
  phone?: string | null
  motive?: string
  documents?: DisclosedDocument[]
}

/** 応募書類 that went with the application. */
export interface DisclosedDocument {
  publicId: string
  fileName: string
  byteSize: number
  scanState: 'arriving' | 'pending' | 'clean' | 'infected' | 'failed'
}

/** How far a person and an employer have come with each other. */
export type DisclosureStep = 'invited' | 'open' | 'ended'

/**
 * Which facts an employer sees at which step (AZ-5); everything that does not stand here is never shown to employers:
 * mail address, address, 求職番号, date of birth, gender, nationality, disability, other applications.
 * After the end the phone number and the documents are no longer needed.
 */
export const DISCLOSED_TO_EMPLOYER = {
  invited: [],
  open: ['name', 'kana', 'age', 'phone', 'motive', 'documents'],
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
  person: WholePerson & { motive: string; documents: DisclosedDocument[] },
  today: DayString,
): DisclosedPerson {
  const facts: Required<DisclosedPerson> = {
    name: `${person.familyName} ${person.givenName}`,
    kana: `${person.familyNameKana} ${person.givenNameKana}`,
    age: ageOn(person.birthDay, today),
    phone: person.mobilePhone ?? person.phone,
    motive: person.motive,
    documents: person.documents,
  }
  const allowed: readonly string[] = DISCLOSED_TO_EMPLOYER[step]
  return Object.fromEntries(Object.entries(facts).filter(([name]) => allowed.includes(name)))
}
