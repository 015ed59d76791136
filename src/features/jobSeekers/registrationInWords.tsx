import { Card } from '../../ui/index.ts'
import { FactList } from './ReviewPage.tsx'
import { type RegistrationValues, STEPS } from './steps/registrationValues.ts'
import { type ShownFact, STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'

/** The facts of one step, labelled as in 求職者情報・設定. */
export function factsOfStep<K extends StepKey>(step: K, values: RegistrationValues): ShownFact[] {
  return STEPS[step].shown(values[step])
}

/** All eight steps, one card each. */
export function RegistrationFacts({ values }: { values: RegistrationValues }) {
  return (
    <>
      {STEP_KEYS.map((key) => (
        <Card title={STEP_TITLES[key]}>
          <FactList shown={factsOfStep(key, values)} />
        </Card>
      ))}
    </>
  )
}
