import { runCommand } from '../src/app/operator.ts'
import { linkAuditEntries, verifyAuditChain } from '../src/features/audit/index.ts'

/** `npm run audit:verify`: reads every audit row, checks its place in the chain, and ends with 1 where one was touched. */
await runCommand(async ({ depsNow }) => {
  await linkAuditEntries(depsNow())
  const { verified, unlinked, brokenAt, head } = await verifyAuditChain(depsNow())
  console.log(`確かめた記録：${verified.toLocaleString('ja-JP')}件　まだつないでいない記録：${unlinked}件`)
  if (brokenAt === undefined) {
    console.log(`記録の鎖はつながっています。末尾：${head || 'なし'}`)
    return
  }
  console.log(
    brokenAt === 0
      ? '記録の末尾が切り取られています。'
      : `番号 ${brokenAt} の記録が書き換えられたか、その前の記録が失われています。`,
  )
  process.exitCode = 1
})
