import { formatInstant } from '../../basics/japaneseDay.ts'
import { DescriptionList } from '../../ui/index.ts'
import { words } from './words.ts'

/** How the link stands, as facts. */
export function LinkState({ connectedAt }: { connectedAt: Date | undefined }) {
  const state = { term: words.linkState, description: connectedAt ? words.linked : words.notLinked }
  const since = connectedAt && { term: words.linkedSince, description: formatInstant(connectedAt) }
  return <DescriptionList items={since ? [state, since] : [state]} />
}
