import { type Context, Hono } from 'hono'
import type { InteractionResults } from 'oidc-provider'
import { logIn, type PortalEnv, personOf } from './ownSessions.ts'
import { ConsentPage, LoginPage, TextPage } from './pages.tsx'
import { findPerson } from './people.ts'
import type { PortalParts } from './portalApp.tsx'
import { words } from './words.ts'

/** The screens that a site's request leads through: login if nobody is logged in, 同意確認 if it was asked for. */
export function interactionRoutes({ provider }: PortalParts) {
  const detailsOf = (c: Context<PortalEnv>) =>
    provider.interactionDetails(c.env.incoming, c.env.outgoing).catch(() => undefined)

  async function finish(c: Context<PortalEnv>, result: InteractionResults) {
    const address = await provider.interactionResult(c.env.incoming, c.env.outgoing, result)
    return c.redirect(address, 303)
  }

  const expired = (c: Context<PortalEnv>) =>
    c.html(
      <TextPage title={words.expiredTitle} person={personOf(c)}>
        <p>{words.expired}</p>
        <a class="button" href="/menu">
          {words.toMenu}
        </a>
      </TextPage>,
      410,
    )

  return new Hono<PortalEnv>()
    .get('/:uid', async (c) => {
      const details = await detailsOf(c)
      if (!details) return expired(c)
      const person = personOf(c)
      const uid = c.req.param('uid')
      if (details.prompt.name === 'consent' && person) {
        const tellsClaims = String(details.params.scope).includes('name')
        return c.html(<ConsentPage person={person} uid={uid} site={words.site} tellsClaims={tellsClaims} />)
      }
      if (person) return finish(c, { login: { accountId: person.id, acr: 'aal3' } })
      return c.html(<LoginPage action={`/interaction/${uid}/login`} />)
    })

    .post('/:uid/login', async (c) => {
      if (!(await detailsOf(c))) return expired(c)
      const person = findPerson(String((await c.req.parseBody()).person))
      if (!person) return c.redirect(`/interaction/${c.req.param('uid')}`, 303)
      logIn(c, person.id)
      return finish(c, { login: { accountId: person.id, acr: 'aal3' } })
    })

    .post('/:uid/consent', async (c) => {
      const details = await detailsOf(c)
      const person = personOf(c)
      if (!details || !person) return expired(c)
      const clientId = String(details.params.client_id)
      const grant = new provider.Grant({ clientId, accountId: person.id })
      grant.addOIDCScope(String(details.params.scope))
      return finish(c, { consent: { grantId: await grant.save() } })
    })

    .post('/:uid/decline', async (c) => {
      if (!(await detailsOf(c))) return expired(c)
      return finish(c, { error: 'access_denied', error_description: 'the person did not consent' })
    })
}
