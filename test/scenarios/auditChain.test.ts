import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordAction, recordViews, verifyAuditChain } from '../../src/features/audit/index.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService

beforeEach(async () => {
  service = await startTestService()
  await look(20)
  await service.runTimers()
})

async function look(people: number) {
  const jobSeekerIds = Array.from({ length: people }, (_, index) => index + 1)
  const actor = { face: 'counter', principalId: 7 } as const
  await recordViews(service.deps(), { actor, jobSeekerIds, part: 'registration', details: { purpose: 'visit' } })
}

const verify = () => verifyAuditChain(service.deps())

/** As someone would who owns the database and takes the trigger away. */
async function tamper(statement: ReturnType<typeof sql>) {
  await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(service.db)
  await statement.execute(service.db)
}

describe('the chain of audit rows (AUD-1)', () => {
  test('the sweep links every row, in order, and goes on where it stopped', async () => {
    expect(await verify()).toMatchObject({ verified: 20, unlinked: 0, brokenAt: undefined })
    await look(5)
    expect(await verify()).toMatchObject({ verified: 20, unlinked: 5, brokenAt: undefined })
    await service.runTimers()
    expect(await verify()).toMatchObject({ verified: 25, unlinked: 0, brokenAt: undefined })
  })

  test('a row that is written while the sweep runs is linked by the next one, never out of order', async () => {
    await service.db.transaction().execute(async (db) => {
      const deed = {
        actor: { face: 'system', principalId: null },
        action: 'slow',
        subject: { kind: 'test', id: 1 },
      } as const
      await recordAction({ ...service.deps(), db }, deed)
      await look(3)
      await service.runTimers()
      expect(await verify()).toMatchObject({ verified: 20, unlinked: 3 })
    })
    await service.runTimers()
    expect(await verify()).toMatchObject({ verified: 24, unlinked: 0, brokenAt: undefined })
  })

  test.each([
    ['one letter of a row changed', sql`update audit_entry set details = '{"part":"disability"}' where id = 8`, 8],
    [
      'one moment changed by a microsecond',
      sql`update audit_entry set at = at + interval '1 microsecond' where id = 8`,
      8,
    ],
    ['a row taken out', sql`delete from audit_entry where id = 8`, 9],
    ['the first row taken out', sql`delete from audit_entry where id = 1`, 2],
    ['the end cut off', sql`delete from audit_entry where id > 15`, 0],
  ])('%s: the verifier says where', async (_what, statement, brokenAt) => {
    await tamper(statement)
    expect((await verify()).brokenAt).toBe(brokenAt)
  })

  test('without taking the trigger away nobody changes or deletes a row', async () => {
    await expect(sql`update audit_entry set principal_id = 8 where id = 1`.execute(service.db)).rejects.toThrow()
    await expect(sql`delete from audit_entry where id = 1`.execute(service.db)).rejects.toThrow()
  })
})
