import type { Child } from 'hono/jsx'
import { Frame } from './Frame.tsx'
import { TEST_PEOPLE, type TestPerson } from './people.ts'
import type { Switches } from './portalMemory.ts'
import { words } from './words.ts'

interface ForPerson {
  person: TestPerson
}

/** Picking one of the test people stands for reading a card. */
export function LoginPage({ action, next, notice }: { action: string; next?: string; notice?: string }) {
  return (
    <Frame title={words.loginTitle} {...(notice && { notice })}>
      <form class="card" method="post" action={action}>
        <p>{words.loginLead}</p>
        {next && <input type="hidden" name="next" value={next} />}
        <ul class="cards">
          {TEST_PEOPLE.map((person) => (
            <li>
              <button type="submit" name="person" value={person.id}>
                {words.card(person.name)}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Frame>
  )
}

/** メインメニュー */
export function MenuPage({ person }: ForPerson) {
  return (
    <Frame title={words.menuTitle} person={person}>
      <p>{words.menuLead}</p>
      <section class="card">
        <h2>
          <a href="/connections">{words.connect}</a>
        </h2>
        <p>{words.connectNote}</p>
      </section>
      <section class="card">
        <h2>
          <a href="/practice">{words.trouble}</a>
        </h2>
        <p>{words.troubleNote}</p>
      </section>
    </Frame>
  )
}

/** 同意確認 */
export function ConsentPage(props: ForPerson & { uid: string; site: string; tellsClaims: boolean }) {
  const { person, uid, site, tellsClaims } = props
  const facts = tellsClaims ? [...words.consentFacts.slice(0, 1), words.claimsFacts] : words.consentFacts
  return (
    <Frame title={words.consentTitle} person={person}>
      <div class="card">
        <p>{words.consentLead(site)}</p>
        <Facts lines={facts} />
        <div class="row">
          <form method="post" action={`/interaction/${uid}/consent`}>
            <button type="submit" class="button--main">
              {words.agree}
            </button>
          </form>
          <form method="post" action={`/interaction/${uid}/decline`}>
            <button type="submit">{words.decline}</button>
          </form>
        </div>
      </div>
    </Frame>
  )
}

function Facts({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** つながり完了, with its three ways on. The last leads to the other site: a link, not a form. */
export function ConnectedPage({ person, entry }: ForPerson & { entry: string }) {
  return (
    <Frame title={words.connectedTitle} person={person}>
      <div class="card">
        <p>{words.connectedLead(words.site)}</p>
        <p>{words.connectedNext(words.site)}</p>
        <div class="row">
          <a class="button" href="/menu">
            {words.toMenu}
          </a>
          <a class="button" href="/connections">
            {words.toConnections}
          </a>
          <a class="button button--main" href={entry}>
            {words.useSite(words.site)}
          </a>
        </div>
      </div>
    </Frame>
  )
}

/** The portal has not finished connecting: 処理中. */
export function ProcessingPage({ person }: ForPerson) {
  return (
    <Frame title={words.processing} person={person}>
      <div class="card">
        <p>{words.processingNote}</p>
        <div class="row">
          <a class="button" href="/connections/site/connected">
            {words.reload}
          </a>
          <a class="button" href="/connections">
            {words.toConnections}
          </a>
        </div>
      </div>
    </Frame>
  )
}

/** つながりの解除 */
export function EndPage({ person }: ForPerson) {
  return (
    <Frame title={words.endTitle} person={person}>
      <div class="card">
        <p>{words.endLead(words.site)}</p>
        <Facts lines={words.endFacts} />
        <div class="row">
          <form method="post" action="/connections/site/end">
            <button type="submit" class="button--main">
              {words.agree}
            </button>
          </form>
          <a class="button" href="/connections">
            {words.back}
          </a>
        </div>
      </div>
    </Frame>
  )
}

/** A page of plain words. */
export function TextPage(props: { title: string; person?: TestPerson | undefined; children?: Child }) {
  return (
    <Frame title={props.title} person={props.person}>
      <div class="card">{props.children}</div>
    </Frame>
  )
}

const CHECKS = ['holdProcessing', 'loseNextLink', 'slow', 'outage'] as const
const TOKEN_KINDS = ['none', 'signature', 'audience', 'nonce', 'expired'] as const

/** 練習用の設定: what is to go wrong. */
export function TroublePage(props: { person?: TestPerson | undefined; switches: Switches; hasChanged: boolean }) {
  const { person, switches, hasChanged } = props
  return (
    <Frame title={words.troubleTitle} person={person} {...(hasChanged && { notice: words.changed })}>
      <form class="card" method="post" action="/practice">
        <p>{words.troubleLead}</p>
        {CHECKS.map((name) => (
          <label class="choice">
            <input type="checkbox" name={name} checked={switches[name]} />
            {words[name]}
          </label>
        ))}
        <fieldset>
          <legend>{words.wrongTokens}</legend>
          {TOKEN_KINDS.map((kind) => (
            <label class="choice">
              <input type="radio" name="wrongTokens" value={kind} checked={switches.wrongTokens === kind} />
              {words.wrongTokenKinds[kind]}
            </label>
          ))}
        </fieldset>
        <button type="submit">{words.change}</button>
      </form>
    </Frame>
  )
}
