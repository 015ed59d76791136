import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Provider } from 'oidc-provider'
import { ConnectionsPage } from './ConnectionsPage.tsx'
import { interactionRoutes } from './interactionRoutes.tsx'
import { logIn, logOut, type PortalEnv, personOf } from './ownSessions.ts'
import { ConnectedPage, EndPage, LoginPage, MenuPage, ProcessingPage, TextPage, TroublePage } from './pages.tsx'
import { findPerson } from './people.ts'
import { NO_TROUBLE, type PortalMemory, type Switches } from './portalMemory.ts'
import { type Site, siteAddresses } from './settings.ts'
import { endConnection, takeSiteMessage } from './siteMessages.ts'
import { style } from './style.ts'
import { words } from './words.ts'

export interface PortalParts {
  issuer: string
  site: Site
  memory: PortalMemory
  provider: Provider
}

/** The portal's own pages. */
export function createPortalApp(parts: PortalParts): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()
  app.use(withHeaders(parts))
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.post('/site-messages', async (c) => {
    const isOwn = await takeSiteMessage(await c.req.text(), parts)
    return isOwn ? c.body(null, 202) : c.json({ err: 'invalid_request' }, 400)
  })
  app.route('/', openRoutes(parts))
  app.route('/interaction', interactionRoutes(parts))
  app.use('/menu', loggedIn)
  app.use('/connections/*', loggedIn)
  app.use('/connections', loggedIn)
  app.route('/', connectionRoutes(parts))
  return app
}

/** Its forms may lead to the site: the answer to 同意 does. Forms come from its own pages only. */
function withHeaders({ issuer, site }: PortalParts): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (c.req.method === 'POST' && origin !== undefined && origin !== issuer) return c.text('forbidden', 403)
    await next()
    const policy = `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'`
    c.header('Content-Security-Policy', `${policy}; form-action 'self' ${site.origin}`)
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    return undefined
  }
}

const loggedIn: MiddlewareHandler<PortalEnv> = async (c, next) => {
  if (personOf(c)) return next()
  return c.redirect(`/login?next=${encodeURIComponent(c.req.path)}`, 303)
}

const ownPath = (candidate: unknown) =>
  typeof candidate === 'string' && /^\/[\w-]+(\/[\w-]+)*$/.test(candidate) ? candidate : '/menu'

function openRoutes({ memory }: PortalParts) {
  return new Hono<PortalEnv>()
    .get('/', (c) => c.redirect('/menu', 303))
    .get('/login', (c) => {
      const notice = c.req.query('logged-out') === undefined ? {} : { notice: words.loggedOut }
      return c.html(<LoginPage action="/login" next={ownPath(c.req.query('next'))} {...notice} />)
    })
    .post('/login', async (c) => {
      const { person, next } = await c.req.parseBody()
      if (!findPerson(String(person))) return c.redirect('/login', 303)
      logOut(c)
      logIn(c, String(person))
      return c.redirect(ownPath(next), 303)
    })
    .post('/logout', (c) => {
      logOut(c)
      return c.redirect('/login?logged-out=1', 303)
    })
    .get('/faq', (c) => c.html(<FaqPage c={c} />))
    .get('/contact', (c) =>
      c.html(
        <TextPage title={words.contactTitle} person={personOf(c)}>
          <p>{words.contactLead}</p>
        </TextPage>,
      ),
    )
    .get('/how-to', (c) => c.html(<HowToPage c={c} />))
    .get('/practice', (c) => {
      const hasChanged = c.req.query('changed') !== undefined
      return c.html(<TroublePage person={personOf(c)} switches={memory.switches} hasChanged={hasChanged} />)
    })
    .post('/practice', async (c) => {
      Object.assign(memory.switches, readSwitches(await c.req.parseBody()))
      return c.redirect('/practice?changed=1', 303)
    })
}

function readSwitches(fields: Record<string, unknown>): Switches {
  const kinds = Object.keys(words.wrongTokenKinds) as Switches['wrongTokens'][]
  return {
    holdProcessing: fields.holdProcessing !== undefined,
    loseNextLink: fields.loseNextLink !== undefined,
    slow: fields.slow !== undefined,
    outage: fields.outage !== undefined,
    wrongTokens: kinds.find((kind) => kind === fields.wrongTokens) ?? NO_TROUBLE.wrongTokens,
  }
}

function FaqPage({ c }: { c: Context<PortalEnv> }) {
  return (
    <TextPage title={words.faqTitle} person={personOf(c)}>
      {words.faqs.map(({ question, answer }) => (
        <>
          <h2>{question}</h2>
          <p>{answer}</p>
        </>
      ))}
    </TextPage>
  )
}

function HowToPage({ c }: { c: Context<PortalEnv> }) {
  return (
    <TextPage title={words.howToTitle} person={personOf(c)}>
      <ol>
        {words.howToSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <a class="button" href="/connections">
        {words.toConnections}
      </a>
    </TextPage>
  )
}

function connectionRoutes(parts: PortalParts) {
  const { issuer, memory, site } = parts
  const addresses = siteAddresses(site)
  const entry = `${addresses.entry}?iss=${encodeURIComponent(issuer)}`
  const start = `${entry}&target_link_uri=${encodeURIComponent(addresses.connect)}`
  return new Hono<PortalEnv>()
    .get('/menu', (c) => c.html(<MenuPage person={personOf(c)!} />))
    .get('/connections', async (c) => {
      const person = personOf(c)!
      await settle(person.id, parts)
      const connection = memory.connectionOf(person.id)
      return c.html(<ConnectionsPage person={person} connection={connection} entry={entry} start={start} />)
    })
    .get('/connections/other/:other', (c) => {
      const other = words.otherSites.find(({ id }) => id === c.req.param('other'))
      if (!other) return c.notFound()
      return c.html(
        <TextPage title={words.otherSiteTitle} person={personOf(c)}>
          <p>{words.otherSite(other.name)}</p>
          <a class="button" href="/connections">
            {words.toConnections}
          </a>
        </TextPage>,
      )
    })
    .get('/connections/site/connected', async (c) => {
      const person = personOf(c)!
      await settle(person.id, parts)
      const state = memory.connectionOf(person.id)?.state
      if (state === 'connected') return c.html(<ConnectedPage person={person} entry={entry} />)
      return state ? c.html(<ProcessingPage person={person} />) : c.redirect('/connections', 303)
    })
    .get('/connections/site/end', (c) =>
      memory.connectionOf(personOf(c)!.id)
        ? c.html(<EndPage person={personOf(c)!} />)
        : c.redirect('/connections', 303),
    )
    .post('/connections/site/end', async (c) => {
      await endConnection(personOf(c)!.id, parts)
      return c.redirect('/connections', 303)
    })
}

/** Each look goes on with what was held up: the switch may be off again, the site may answer again. */
async function settle(personId: string, parts: PortalParts): Promise<void> {
  const connection = parts.memory.connectionOf(personId)
  if (connection?.state === 'ending') await endConnection(personId, parts)
  if (connection?.state === 'processing' && !parts.memory.switches.holdProcessing)
    parts.memory.setConnection(personId, { ...connection, state: 'connected' })
}
