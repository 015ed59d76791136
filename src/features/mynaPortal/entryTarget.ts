import { internalPath } from '../../platform/http/answers.ts'
import type { Purpose } from './store.ts'

const HOME = '/my-page'
const CONNECT = '/mynaportal/connect'

/**
 * Where an entry from the portal may lead: to connecting, or into My Page; everything else leads home (SSO-9).
 * @param target the whole address that the portal names (`target_link_uri`)
 */
export function entryTarget(publicUrl: string, target: string | undefined): { purpose: Purpose; returnPath: string } {
  const ownPath = target?.startsWith(`${publicUrl}/`) ? target.slice(publicUrl.length) : undefined
  if (ownPath === CONNECT) return { purpose: 'connect', returnPath: HOME }
  const path = internalPath(ownPath, HOME)
  return { purpose: 'signIn', returnPath: path.startsWith(`${HOME}/`) ? path : HOME }
}
