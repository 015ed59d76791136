import { VisuallyHidden } from './VisuallyHidden.tsx'
import { words } from './words.ts'

export interface StepBarProps {
  steps: { label: string /** Set where the person may go back to the step. */; href?: string | undefined }[]
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
          const state = index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'ahead'
          return (
            <li
              class={`mp-steps__step mp-steps__step--${state}`}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <span class="mp-steps__number" aria-hidden="true">
                {state === 'done' ? words.stepDone : index + 1}
              </span>
              {step.href && state !== 'current' ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
              <VisuallyHidden>（{words.stepStates[state]}）</VisuallyHidden>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
