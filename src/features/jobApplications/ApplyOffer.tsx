import type { Context } from 'hono'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { LinkButton, Notice } from '../../ui/index.ts'
import { type ApplyObstacle, findApplyObstacle } from './applyToPosting.ts'
import { applyHref, obstacleText } from './pages.apply.tsx'
import { findPostingToApply } from './store.ts'
import { words } from './words.ts'

/** What the page of a posting offers a signed-in person: the button, or why not and what instead. */
export type ApplyOfferProps = { postingId: string; obstacle: ApplyObstacle | undefined }

/**
 * Asked by 求人の詳細 of My Page.
 * @param postingId the posting's public id
 */
export async function findApplyOffer(deps: Deps, accountId: number, postingId: string): Promise<ApplyOfferProps> {
  const posting = await findPostingToApply(deps.db, postingId)
  const obstacle: ApplyObstacle | undefined = posting
    ? await findApplyObstacle(deps, accountId, posting)
    : { obstacle: 'notAccepting' }
  return { postingId, obstacle }
}

/** [オンライン自主応募], or why it is not possible. */
export function ApplyOffer({ postingId, obstacle }: ApplyOfferProps) {
  if (!obstacle)
    return (
      <LinkButton href={applyHref(postingId)} variant="primary">
        {words.apply.title}
      </LinkButton>
    )
  return (
    <Notice kind="information">
      {obstacleText(obstacle)}
      {obstacle.obstacle === 'alreadyApplied' && (
        <>
          {' '}
          <a href={`/my-page/job-applications/${obstacle.applicationId}`}>{words.obstacles.showApplication}</a>
        </>
      )}
    </Notice>
  )
}

/** For the slot of 求人の詳細 in My Page: the offer for whoever is signed in. */
export async function applyOffer(c: Context<AppEnv>, posting: { publicId: string }) {
  return <ApplyOffer {...(await findApplyOffer(c.var.deps, c.var.signedIn!.principalId, posting.publicId))} />
}
