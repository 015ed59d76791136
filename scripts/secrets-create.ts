import { writeFileSync } from 'node:fs'
import { newSecretsFile } from '../src/platform/secrets.ts'

/** `npm run secrets:create -- FILE`: a new SECRETS_FILE, readable by its owner alone. An existing file is never touched. */
const path = process.argv[2]
if (path === undefined) {
  process.stderr.write('使い方：npm run secrets:create -- ファイル\n')
  process.exitCode = 1
} else {
  try {
    writeFileSync(path, `${JSON.stringify(newSecretsFile(), null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    process.stdout.write(`${path} を作りました。データベースとは別の場所にも、控えを保管してください。\n`)
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    process.stderr.write(`${exists ? `${path} はすでにあります。上書きしません。` : (error as Error).message}\n`)
    process.exitCode = 1
  }
}
