import { runCommand, UsageError } from '../src/app/operator.ts'
import { timers } from '../src/app/timers.ts'

/** `npm run timers:run -- 名前 …`: runs timed jobs now; without a name, all of them. */
await runCommand(async ({ depsNow }, names) => {
  const unknown = names.find((name) => !timers.some((timer) => timer.name === name))
  if (unknown)
    throw new UsageError(`${unknown} という仕事はありません。あるのは：${timers.map((timer) => timer.name).join('、')}`)
  for (const timer of timers.filter((candidate) => names.length === 0 || names.includes(candidate.name))) {
    await timer.run(depsNow())
    console.log(`${timer.name}：済みました。`)
  }
})
