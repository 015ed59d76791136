import { Notice } from '../../ui/index.ts'
import { words } from './words.ts'

/**
 * What to do when a mail does not come (A12): stands on every screen that waits for a key, and where a key is asked for.
 * @param waiting whether the screen itself waits and must not be closed
 */
export function MailHelp({ mailFrom, waiting }: { mailFrom: string; waiting: boolean }) {
  return (
    <Notice kind="information" title={words.mailHelpTitle} headingLevel={2}>
      <ul>
        {words.mailHelp(mailFrom).map((line) => (
          <li>{line}</li>
        ))}
        {waiting && <li>{words.doNotClose}</li>}
      </ul>
    </Notice>
  )
}
