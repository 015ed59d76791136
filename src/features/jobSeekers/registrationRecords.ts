import type { JobSeekerProfileTable } from '../../db/tables/jobSeekers.ts'
import type { Deps } from '../../platform/deps.ts'
import type { DisabilityDetails } from './steps/disability.ts'
import type { RegistrationValues } from './steps/registrationValues.ts'
import { replaceRows, searchKeys, storeDisability } from './store.registration.ts'

const SEAL_PURPOSE = 'disability'

/** The columns of `job_seeker` that the first two steps fill. */
export function personColumns({ hasDisability: _, ...basic }: RegistrationValues['basic']) {
  return { ...basic, ...searchKeys(basic) }
}

/** The columns of `job_seeker_profile` that a step fills. */
function profileColumns(values: RegistrationValues): Omit<JobSeekerProfileTable, 'jobSeekerId'> {
  const { isPublished: _, ...provision } = values.provision
  const { wishedOccupations: _wishes, ...occupation } = values.occupation
  const { educations: _educations, qualifications: _qualifications, ...education } = values.education
  return {
    ...provision,
    ...occupation,
    ...values.place,
    ...education,
    workStanding: values.career.workStanding,
    ...values.appeal,
  }
}

/** Writes everything of a registration that stands outside `job_seeker` itself. */
export async function storeProfile(deps: Deps, jobSeekerId: number, values: RegistrationValues): Promise<void> {
  const { db } = deps
  const columns = profileColumns(values)
  await db
    .insertInto('jobSeekerProfile')
    .values({ jobSeekerId, ...columns })
    .onConflict((conflict) => conflict.column('jobSeekerId').doUpdateSet(columns))
    .execute()
  await replaceRows(db, 'jobSeekerWishedOccupation', jobSeekerId, values.occupation.wishedOccupations)
  await replaceRows(db, 'jobSeekerEducation', jobSeekerId, values.education.educations)
  await replaceRows(db, 'jobSeekerQualification', jobSeekerId, values.education.qualifications)
  await replaceRows(db, 'jobSeekerCareer', jobSeekerId, values.career.careers)
  await storeDisability(db, jobSeekerId, values.disability && sealDisability(deps, values.disability))
}

function sealDisability(deps: Deps, details: DisabilityDetails): Buffer {
  return deps.secrets.seal(SEAL_PURPOSE, JSON.stringify(details))
}

/** 障害情報 opened. The caller records the view, unless the person looks at their own. */
export async function openDisability(deps: Deps, jobSeekerId: number): Promise<DisabilityDetails | undefined> {
  const row = await deps.db
    .selectFrom('jobSeekerDisability')
    .select('sealed')
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
  return row && (JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, row.sealed)) as DisabilityDetails)
}

async function rowsOfPerson(deps: Deps, jobSeekerId: number) {
  const { db } = deps
  const [wishedOccupations, educations, qualifications, careers] = await Promise.all([
    db
      .selectFrom('jobSeekerWishedOccupation')
      .select(['title', 'groupCode', 'experienceYears'])
      .where('jobSeekerId', '=', jobSeekerId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('jobSeekerEducation')
      .select(['level', 'outcome', 'schoolName', 'field', 'endedMonth'])
      .where('jobSeekerId', '=', jobSeekerId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('jobSeekerQualification')
      .select(['name', 'acquiredMonth'])
      .where('jobSeekerId', '=', jobSeekerId)
      .orderBy('position')
      .execute(),
    db.selectFrom('jobSeekerCareer').selectAll().where('jobSeekerId', '=', jobSeekerId).orderBy('position').execute(),
  ])
  return {
    wishedOccupations,
    educations,
    qualifications,
    careers: careers.map(({ jobSeekerId: _, position: _position, ...career }) => career),
  }
}

/**
 * A whole registration, as its eight steps.
 * @param options `withDisability: false` leaves 障害情報 sealed; whoever is not the person says true only with an audit row
 */
export async function getRegistrationValues(
  deps: Deps,
  jobSeekerId: number,
  options: { withDisability: boolean },
): Promise<RegistrationValues> {
  const { db } = deps
  const person = await db.selectFrom('jobSeeker').selectAll().where('id', '=', jobSeekerId).executeTakeFirstOrThrow()
  const profile = await db
    .selectFrom('jobSeekerProfile')
    .selectAll()
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
  const rows = await rowsOfPerson(deps, jobSeekerId)
  const sealed = await db
    .selectFrom('jobSeekerDisability')
    .select('jobSeekerId')
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
  return {
    basic: pick(person, BASIC_COLUMNS, { hasDisability: sealed !== undefined }),
    provision: pick(profile, PROVISION_COLUMNS, { isPublished: person.isPublished }),
    occupation: pick(profile, OCCUPATION_COLUMNS, { wishedOccupations: rows.wishedOccupations }),
    place: pick(profile, PLACE_COLUMNS, {}),
    education: pick(profile, ['carLicence', 'vocationalTraining', 'computerSkills'] as const, {
      educations: rows.educations,
      qualifications: rows.qualifications,
    }),
    career: { workStanding: profile.workStanding, careers: rows.careers },
    disability: options.withDisability && sealed ? await openDisability(deps, jobSeekerId) : undefined,
    appeal: { appeal: profile.appeal, wishSupplement: profile.wishSupplement },
  }
}

const BASIC_COLUMNS =
  'familyName givenName familyNameKana givenNameKana gender birthDay schoolStanding postalCode placeCode address building stationLine stationName phone mobilePhone fax nationality residenceStatus residenceUntil'.split(
    ' ',
  ) as readonly Exclude<keyof RegistrationValues['basic'], 'hasDisability'>[]

const PROVISION_COLUMNS = [
  'providedToMunicipalities',
  'providedToAgencies',
  'acceptsOfficeContact',
  'acceptsTrainingMail',
] as const

const OCCUPATION_COLUMNS = [
  'workForms',
  'employmentTypes',
  'hoursStart',
  'hoursEnd',
  'overtime',
  'shiftWork',
  'daysPerWeek',
  'daysOff',
  'twoDaysOff',
] as const

const PLACE_COLUMNS = [
  'remoteWork',
  'placeCodes',
  'commuteMinutes',
  'commutesByCar',
  'relocation',
  'wishesReturnHome',
  'wageUnit',
  'wageLowest',
] as const

/** Some columns of a row, with what comes from elsewhere. */
function pick<Row extends object, K extends keyof Row, More extends object>(
  row: Row,
  columns: readonly K[],
  more: More,
): Pick<Row, K> & More {
  return { ...(Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, K>), ...more }
}
