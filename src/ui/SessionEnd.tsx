import { buttonClass } from './Button.tsx'
import { useCurrentPage } from './pageContext.ts'
import { words } from './words.ts'

/**
 * Tells at least two minutes before a session ends, and makes it longer by one press (WCAG 2.2.1). Draws nothing for who
 * is not signed in; without JavaScript what was typed comes back after the next login all the same.
 */
export function SessionEnd() {
  const { session } = useCurrentPage()
  if (!session) return null
  return (
    <mp-session-end data-seconds={String(session.secondsLeft)} data-extend={session.extendHref}>
      <dialog class="mp-dialog" aria-labelledby="session-end-title" aria-describedby="session-end-text">
        <h2 id="session-end-title">{words.sessionEnd.title}</h2>
        <p id="session-end-text" role="status" data-left={words.sessionEnd.left} data-ended={words.sessionEnd.ended} />
        <button type="button" class={buttonClass({})}>
          {words.sessionEnd.extend}
        </button>
        <a href={session.signInHref} class={buttonClass({})} hidden>
          {words.sessionEnd.signIn}
        </a>
      </dialog>
    </mp-session-end>
  )
}
