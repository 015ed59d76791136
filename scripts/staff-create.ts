import { readOptions, runCommand, UsageError } from '../src/app/operator.ts'
import { randomId } from '../src/basics/randomIds.ts'
import { findOffice } from '../src/features/offices/index.ts'
import { insertStaffMember } from '../src/features/staff/index.ts'
import { hashPassword } from '../src/platform/passwordHashing.ts'

/** `npm run staff:create -- --login ID --name 氏名 --role clerk`: the first staff member, with a password shown once. */
const ROLES = ['clerk', 'supervisor', 'auditor', 'administrator'] as const

await runCommand(async ({ depsNow }, words) => {
  const { login, name, role, office } = readOptions(words)
  const known = ROLES.find((candidate) => candidate === role)
  if (!login || !name || !known)
    throw new UsageError(
      `使い方：npm run staff:create -- --login ID --name 氏名 --role ${ROLES.join('|')} [--office 安定所番号]`,
    )
  const deps = depsNow()
  if (office !== undefined && !(await findOffice(deps.db, office)))
    throw new UsageError(`安定所番号 ${office} の安定所は登録されていません。`)
  const password = `${randomId().replaceAll(/[-_]/g, 'x')}-1`
  const passwordHash = await hashPassword(deps.secrets, password)
  await insertStaffMember(deps.db, { loginId: login, name, role: known, passwordHash, officeNumber: office }).catch(
    (error) => {
      if (error.code === '23505') throw new UsageError(`ログインID ${login} はすでに使われています。`)
      throw error
    },
  )
  console.log(`職員 ${name}（${login}）を登録しました。パスワードは今だけ表示します：${password}`)
})
