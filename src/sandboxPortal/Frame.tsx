import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { TestPerson } from './people.ts'
import { words } from './words.ts'

/** What every page of the portal has: banner, header, one h1. */
export function Frame(props: { title: string; person?: TestPerson | undefined; notice?: string; children?: Child }) {
  const { title, person, notice, children } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="ja">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} | ${words.brand}（練習用）`}</title>
          <link rel="stylesheet" href="/style.css" />
          <link rel="icon" href="data:," />
        </head>
        <body>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <Header person={person} />
          <main id="main" tabindex={-1}>
            <h1>{title}</h1>
            {notice && <p class="notice">{notice}</p>}
            {children}
          </main>
          <footer>
            <small>{words.footer}</small>
          </footer>
        </body>
      </html>
    </>
  )
}

function Header({ person }: { person: TestPerson | undefined }) {
  return (
    <header class="head">
      <p class="practice">{words.practice}</p>
      <div class="head__row">
        <a class="head__brand" href="/menu">
          {words.brand}
        </a>
        <nav aria-label={words.headerLinks}>
          <a href="/faq">{words.faq}</a>
          <a href="/contact">{words.contact}</a>
        </nav>
        {person && (
          <>
            <span class="head__state">
              <b>{words.loggedIn}</b>
              {words.loggedInAs(person.name)}
            </span>
            <form method="post" action="/logout">
              <button type="submit">{words.logOut}</button>
            </form>
          </>
        )}
      </div>
    </header>
  )
}
