import { sql } from 'kysely'
import { insertEmployer, insertEmployerLogin } from '../features/employers/index.ts'
import { loadSampleMinimumWages } from '../features/minimumWages/index.ts'
import { loadSampleOffices, sampleOffices } from '../features/offices/index.ts'
import { loadSampleRailways } from '../features/railways/index.ts'
import { insertStaffMember } from '../features/staff/index.ts'
import { type Deps, inTransaction } from '../platform/deps.ts'
import { hashPassword } from '../platform/passwordHashing.ts'
import { loadDemoApplications } from './demo/demoApplications.ts'
import { DEMO_POSTINGS, loadDemoCatalogue } from './demo/demoCatalogue.ts'
import { loadDemoJobSeekers } from './demo/demoJobSeekers.ts'
import { loadDemoOwnPostings } from './demo/demoOwnPostings.ts'
import { loadDemoReports } from './demo/demoReports.ts'
import { loadDemoSaved } from './demo/demoSaved.ts'

/** The logins that the demo world's login pages show. Fictional people. */
export const demoLogins = {
  jobSeeker: { id: 'ashita@example.jp', password: 'Madoguchi-2026' },
  employer: { id: 'saiyo@example.co.jp', password: 'Madoguchi-2026' },
  counter: { id: 'iidabashi01', password: 'Madoguchi-2026' },
}

const isLoaded = async (deps: Deps) =>
  (await deps.db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

/**
 * Loads the demo world into an empty database; does nothing where it was loaded before. The people come last and in one
 * transaction: where they are, everything is.
 */
export async function loadDemoWorld(
  deps: Deps,
  options: { postings?: number; say?: (line: string) => void } = {},
): Promise<void> {
  if (await isLoaded(deps)) return
  const { postings = DEMO_POSTINGS, say = () => {} } = options
  await loadDemoCatalogue(deps, { postings, say })
  const passwordHash = await hashPassword(deps.secrets, demoLogins.jobSeeker.password)
  await inTransaction(deps, async (deps) => {
    await sql`select pg_advisory_xact_lock(2, 0)`.execute(deps.db)
    if (await isLoaded(deps)) return
    await loadSampleOffices(deps)
    await loadSampleMinimumWages(deps.db)
    await loadSampleRailways(deps.db)
    const ashita = await loadDemoJobSeekers(deps, { email: demoLogins.jobSeeker.id, passwordHash })
    const employerId = await insertEmployer(deps.db, { name: '株式会社ハローワークケア', createdAt: deps.now })
    const loginId = await insertEmployerLogin(deps.db, { employerId, email: demoLogins.employer.id, passwordHash })
    await loadDemoApplications(deps, { employerId, ashita })
    await loadDemoSaved(deps, ashita)
    await loadDemoReports(deps, ashita)
    const officeNumber = sampleOffices().find(({ name }) => name.startsWith('飯田橋'))?.number
    const staffId = await insertStaffMember(deps.db, {
      loginId: demoLogins.counter.id,
      name: '窓口 花子（架空）',
      role: 'supervisor',
      officeNumber,
      passwordHash,
    })
    await loadDemoOwnPostings(deps, { employerId, loginId, staffId })
  })
}
