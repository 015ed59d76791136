import { runCommand } from '../src/app/operator.ts'
import { exportPerson } from '../src/app/personCommands.ts'

/** `npm run export -- --number 求職番号 --out FILE`: what 私のデータ gives the person, as a file. */
await runCommand(async ({ depsNow }, words) => {
  for (const line of await exportPerson(depsNow(), words)) console.log(line)
})
