import { Notice } from '../../ui/index.ts'
import { words } from './words.ts'

/** The two logins end separately (manual 3.3): stands where people log out and in 各種設定. */
export function SeparateSignOut({ headingLevel }: { headingLevel?: 2 | 3 }) {
  const { title, lines } = words.separateSignOut
  return (
    <Notice kind="information" title={title} {...(headingLevel && { headingLevel })}>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </Notice>
  )
}
