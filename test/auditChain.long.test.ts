import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { linkAuditEntries, verifyAuditChain } from '../src/features/audit/index.ts'
import { startTestService } from './testService.ts'

test('one million audit rows are linked and verify; one changed row among them is found', async () => {
  const service = await startTestService()
  // In parts: the test database ends statements that run long.
  for (let part = 0; part < 20; part++)
    await sql`insert into audit_entry (at, face, principal_id, action, subject_kind, subject_id, details)
      select ${service.now()}::timestamptz + n * interval '1 second', 'counter', n % 500, 'view', 'jobSeeker', n % 100000,
        '{"part":"registration","purpose":"visit"}' from generate_series(1, 50000) as n`.execute(service.db)
  await linkAuditEntries(service.deps())
  expect(await verifyAuditChain(service.deps())).toMatchObject({
    verified: 1_000_000,
    unlinked: 0,
    brokenAt: undefined,
  })
  await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(service.db)
  await sql`update audit_entry set subject_id = subject_id + 1 where id = 654321`.execute(service.db)
  expect((await verifyAuditChain(service.deps())).brokenAt).toBe(654_321)
})
