import { runCommand, UsageError } from '../src/app/operator.ts'
import { beginMaintenance, endMaintenance } from '../src/platform/maintenance.ts'

/** `npm run maintenance -- on "理由と終わりの時刻"` or `npm run maintenance -- off`. */
await runCommand(async ({ depsNow }, [state, message]) => {
  const { db, now } = depsNow()
  if (state === 'on' && message) {
    await beginMaintenance(db, message, now)
    console.log('休止しました。すべての画面が、この言葉を表示します。')
  } else if (state === 'off') {
    await endMaintenance(db)
    console.log('再開しました。')
  } else {
    throw new UsageError('使い方：npm run maintenance -- on "理由と終わりの時刻" / npm run maintenance -- off')
  }
})
