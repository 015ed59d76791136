import { Card, LinkButton } from '../../ui/index.ts'
import { findOpenAccount, recordSignIn, setPasswordHash } from '../accounts/index.ts'
import type { DemoLogin, SignInDoor } from './signInDoor.ts'
import { words } from './words.ts'

/** 求職者マイページログイン */
export function jobSeekerDoor(demoLogin: DemoLogin | undefined): SignInDoor {
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
    below: () => (
      <Card title="マイページをまだお持ちでない方">
        <LinkButton href="/account-opening" variant="secondary">
          求職者マイページを新規に開設する
        </LinkButton>
      </Card>
    ),
    findPrincipal: (deps, id) => findOpenAccount(deps.db, id),
    setPasswordHash,
    recordSignIn,
  }
}
