import { beforeAll, test } from 'vitest'
import { type DemoLookers, PC, PHONE, startDemoLookers } from './demoLookers.ts'
import { expectGoodOnPc, expectGoodOnPhone } from './stateChecks.ts'
import { nameOf, STATES } from './states.ts'

let world: DemoLookers
beforeAll(async () => {
  world = await startDemoLookers()
}, 120_000)

/** The main screens of each face; every state goes through the same in the long tests. */
const MAIN = STATES.filter((state) => state.isWide)

test.each(MAIN.map((state) => [nameOf(state), state] as const))('on a phone: %s', async (_, state) => {
  await expectGoodOnPhone(await world.pageOf(state.as, PHONE), state)
})

test.each(MAIN.map((state) => [nameOf(state), state] as const))('on a PC: %s', async (_, state) => {
  await expectGoodOnPc(await world.pageOf(state.as, PC), state)
})
