import { VisuallyHidden } from './VisuallyHidden.tsx'
import { words } from './words.ts'

export interface StepBarProps {
  steps: {
    label: string
    /** Set where the person may go to the step. */
    href?: string | undefined
    /** Inside a form: the button that sends it and goes to the step, so that nothing typed is lost on the way. */
    button?: { name: string; value: string } | undefined
    /** Filled in already, though it lies ahead. */
    isDone?: boolean
  }[]
  /** Counted from 1. */
  current: number
}

/** Where the person stands in a procedure of several screens. */
export function StepBar({ steps, current }: StepBarProps) {
  return (
    <nav class="mp-steps" aria-label={words.steps}>
      <p class="mp-steps__progress">{words.stepOf(current, steps.length)}</p>
      <ol>
        {steps.map((step, index) => {
          const state = stateOf(index + 1, current, step.isDone)
          return (
            <li
              class={`mp-steps__step mp-steps__step--${state}`}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <span class="mp-steps__number" aria-hidden="true">
                {state === 'done' ? words.stepDone : index + 1}
              </span>
              <StepName step={step} isCurrent={state === 'current'} />
              <VisuallyHidden>（{words.stepStates[state]}）</VisuallyHidden>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

type Step = StepBarProps['steps'][number]

/** Without word of its own, a step counts as done once it lies behind. */
function stateOf(step: number, current: number, isDone = step < current) {
  if (step === current) return 'current'
  return isDone ? 'done' : 'ahead'
}

function StepName({ step, isCurrent }: { step: Step; isCurrent: boolean }) {
  if (isCurrent) return <span>{step.label}</span>
  if (step.button)
    return (
      <button type="submit" class="mp-steps__button" {...step.button}>
        {step.label}
      </button>
    )
  return step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>
}
