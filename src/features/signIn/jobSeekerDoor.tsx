import type { Child } from 'hono/jsx'
import { Buttons, Card, LinkButton } from '../../ui/index.ts'
import { findOpenAccount, recordSignIn, setPasswordHash } from '../accounts/index.ts'
import type { DemoLogin, SecondStep, SignInDoor } from './signInDoor.ts'
import { words } from './words.ts'

/**
 * 求職者マイページログイン
 * @param otherSignIn ways to log in without id and password, from features further up
 * @param secondStep what some people are asked for besides the password, from a feature further up
 */
export function jobSeekerDoor(
  demoLogin: DemoLogin | undefined,
  otherSignIn?: (next: string) => Child,
  secondStep?: SecondStep,
): SignInDoor {
  return {
    face: 'jobSeeker',
    home: '/my-page',
    base: '',
    afterSignOut: '/?signed-out=1',
    title: words.title,
    lead: words.lead,
    idLabel: words.id,
    idType: 'email',
    demoLogin,
    notices: words.notices,
    links: () => (
      <ul aria-label={words.linksLabel}>
        <li>
          <a href="/password-reset">{words.forgottenPassword}</a>
        </li>
        <li>
          <a href="/forgotten-id">{words.forgottenId}</a>
        </li>
      </ul>
    ),
    lockedAdvice: () => (
      <>
        <p>{words.lockedAdvice}</p>
        <p>
          <a href="/password-reset">{words.forgottenPassword}</a>
        </p>
      </>
    ),
    below: (next) => (
      <>
        {otherSignIn?.(next)}
        <OtherWays />
      </>
    ),
    secondStep,
    findPrincipal: (deps, id) => findOpenAccount(deps.db, id),
    setPasswordHash,
    recordSignIn,
  }
}

/** For those without an account, or without one any more (manual 3.1, features H5 and H6). */
function OtherWays() {
  return (
    <>
      <Card title={words.newTitle}>
        <Buttons>
          <LinkButton href="/account-opening">{words.newHere}</LinkButton>
          <LinkButton href="/office-opening">{words.officeOpening}</LinkButton>
        </Buttons>
      </Card>
      <Card title={words.recentlyClosedTitle}>
        {words.recentlyClosed.map((line) => (
          <p>{line}</p>
        ))}
        <LinkButton href="/account-reopening">{words.reopen}</LinkButton>
      </Card>
      <Card title={words.closedLongAgoTitle}>
        <ul>
          {words.closedLongAgo.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <LinkButton href="/offices">{words.offices}</LinkButton>
      </Card>
    </>
  )
}
