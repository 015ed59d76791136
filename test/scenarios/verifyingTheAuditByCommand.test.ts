import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recordAction } from '../../src/features/audit/index.ts'
import { startTestService } from '../testService.ts'

/** `npm run audit:verify` as an operator runs it: a process of its own. */
async function verify(databaseUrl: string): Promise<{ code: number | null; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-verify-'))
  const child = spawn(process.execPath, ['scripts/run.mjs', 'audit:verify'], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATA_DIR: folder, DEMO: '1', LOG_LEVEL: 'error' },
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
  return { code, said }
}

test('the operator’s command says that the chain is whole, and after one row was changed which row it is', async () => {
  const service = await startTestService()
  for (const action of ['refer', 'assign', 'handOver'])
    await recordAction(service.deps(), {
      actor: { face: 'counter', principalId: 1 },
      action,
      subject: { kind: 'jobSeeker', id: 1 },
    })
  const whole = await verify(service.databaseUrl)
  expect(whole.said).toContain('確かめた記録：3件　まだつないでいない記録：0件')
  expect(whole.said).toContain('記録の鎖はつながっています。')
  expect(whole.code).toBe(0)

  await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(service.db)
  await sql`update audit_entry set action = 'view' where id = 2`.execute(service.db)
  const broken = await verify(service.databaseUrl)
  expect(broken.said).toContain('番号 2 の記録が書き換えられたか')
  expect(broken.code).toBe(1)
})
