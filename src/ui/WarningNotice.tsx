import type { FormState } from '../basics/formState.ts'
import { Notice } from './Notice.tsx'
import { words } from './words.ts'

/**
 * Warnings that a second press passes. It must stand inside the form: its hidden field `_warned` names, with spaces between,
 * the warnings the person has now seen.
 */
export function WarningNotice({ form }: { form: FormState }) {
  const warnings = Object.entries(form.warnings ?? {})
  if (warnings.length === 0) return null
  return (
    <div class="mp-warning-notice">
      <Notice kind="warning" title={words.warningTitle}>
        <ul>
          {warnings.map(([, message]) => (
            <li>{message}</li>
          ))}
        </ul>
        <p>{words.warningPassOn}</p>
      </Notice>
      <input type="hidden" name="_warned" value={warnings.map(([name]) => name).join(' ')} />
    </div>
  )
}
