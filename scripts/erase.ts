import { runCommand } from '../src/app/operator.ts'
import { erase } from '../src/app/personCommands.ts'

/** `npm run erase -- --number 求職番号 [--confirm 求職番号]`: one person, for good. */
await runCommand(async ({ depsNow }, words) => {
  for (const line of await erase(depsNow(), words)) console.log(line)
})
