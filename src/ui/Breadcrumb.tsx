import { words } from './words.ts'

export interface BreadcrumbStep {
  label: string
  /** Left out on the last one, the page itself. */
  href?: string | undefined
}

/** 現在位置. The label is visible text, not an attribute, so that translation reaches it. */
export function Breadcrumb({ steps }: { steps: BreadcrumbStep[] }) {
  return (
    <nav class="mp-breadcrumb" aria-labelledby="breadcrumb-label">
      <span id="breadcrumb-label">{words.breadcrumb}</span>
      <span aria-hidden="true">：</span>
      <ol>
        {steps.map((step, index) => (
          <li>
            {step.href && index < steps.length - 1 ? (
              <a href={step.href}>{step.label}</a>
            ) : (
              <span aria-current={index === steps.length - 1 ? 'page' : undefined}>{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
