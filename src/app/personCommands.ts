import { writeFile } from 'node:fs/promises'
import { recordAction, recordView } from '../features/audit/index.ts'
import { collectMyData, myDataAsJson } from '../features/myData/index.ts'
import { erasePeople, findPeopleToErase } from '../features/retention/index.ts'
import { type Deps, inTransaction } from '../platform/deps.ts'
import { readOptions, UsageError } from './operator.ts'

const BY_SYSTEM = { face: 'system', principalId: null } as const

/** Finds whom an operator means by `--number 求職番号` or `--account メールアドレス`. */
async function findNamed(deps: Deps, options: Record<string, string>, usage: string) {
  const { number, account } = options
  if ((number === undefined) === (account === undefined)) throw new UsageError(usage)
  const people = await findPeopleToErase(deps, number === undefined ? { email: account! } : { number })
  if (people.length === 0) throw new UsageError(`${number ?? account} の方は登録されていません。`)
  return { people, name: (number ?? account)! }
}

const ERASE_USAGE =
  '使い方：npm run erase -- --number 求職番号 | --account メールアドレス [--confirm 同じ求職番号かメールアドレス]'

/**
 * `npm run erase`: everything of one person, for good. Without `--confirm`, says what would go and changes nothing.
 * @returns what is said to the operator
 */
export async function erase(deps: Deps, words: readonly string[]): Promise<string[]> {
  const options = readOptions(words)
  const { people, name } = await findNamed(deps, options, ERASE_USAGE)
  const registrations = people.filter(({ jobSeeker }) => jobSeeker).length
  const accounts = people.filter(({ account }) => account).length
  const what = `${name} の方の求職登録 ${registrations}件、アカウント ${accounts}件`
  if (options.confirm === undefined)
    return [
      `${what}と、ひもづく全ての情報を消去します。元に戻せません。`,
      `消去するときは、最後に --confirm ${name} を付けて、もう一度実行してください。`,
    ]
  if (options.confirm !== name) throw new UsageError('--confirm の値が、消去する方と違います。何も消去していません。')
  const entries = await inTransaction(deps, async (deps) => {
    const entries = await erasePeople(deps, people)
    await recordAction(deps, { actor: BY_SYSTEM, action: 'erasedOnRequest', subject: { kind: 'deletion', id: null } })
    return entries
  })
  return [
    `${what}と、ひもづく全ての情報を消去しました。`,
    `消去の控え：${entries.map(({ id }) => id).join('、')}（個人の情報は含みません）`,
  ]
}

const EXPORT_USAGE = '使い方：npm run export -- --number 求職番号 | --account メールアドレス --out ファイル名'

/**
 * `npm run export`: what 私のデータ gives the person, as a file that only its owner on this machine may read. The person
 * sees in the access log that it was made.
 * @returns what is said to the operator
 */
export async function exportPerson(deps: Deps, words: readonly string[]): Promise<string[]> {
  const options = readOptions(words)
  if (!options.out) throw new UsageError(EXPORT_USAGE)
  const { people, name } = await findNamed(deps, options, EXPORT_USAGE)
  const parts: unknown[] = []
  for (const { jobSeeker, account } of people) {
    if (!jobSeeker) continue
    const person = { accountId: account?.id ?? 0, jobSeekerId: jobSeeker.id }
    await recordView(deps, { actor: BY_SYSTEM, jobSeekerId: jobSeeker.id, part: 'export' })
    parts.push(JSON.parse(myDataAsJson(await collectMyData(deps, person), deps.now)))
  }
  if (parts.length === 0) throw new UsageError(`${name} の方には、求職登録がありません。`)
  await writeFile(options.out, `${JSON.stringify(parts.length === 1 ? parts[0] : parts, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new UsageError(`${options.out} はすでにあります。別の名前にしてください。`)
    throw error
  })
  return [`${name} の方の情報を ${options.out} に書き出しました。ご本人に渡したら、必ず消してください。`]
}
