/**
 * The shapes that the public site's texts are written in, so that a text is data and one component draws them all.
 * Inside a line `[言葉](/address)` is a link; `https://…` leads out of the service, `tel:` to the telephone.
 */
export type Block =
  | string
  | { list: string[] }
  | { steps: string[] }
  | { facts: [term: string, description: string][] }
  | { note: string }

export interface Section {
  /** The address inside the page. */
  id: string
  title: string
  blocks: Block[]
}

/** What the operator sets, as the texts tell it. */
export interface SiteFacts {
  helpdeskPhone: string
  mailFrom: string
}

/** Everything a reader sees of a text, without the addresses of its links: what a search looks through. */
export function plainText(block: Block): string {
  const lines =
    typeof block === 'string'
      ? [block]
      : 'list' in block
        ? block.list
        : 'steps' in block
          ? block.steps
          : 'facts' in block
            ? block.facts.flat()
            : [block.note]
  return lines.join('\n').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
}
