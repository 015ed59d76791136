import { DescriptionList, ExternalLink } from '../../ui/index.ts'
import type { Block, Section } from './words.shapes.ts'

const LINK = /\[([^\]]+)\]\(([^)]+)\)/

/** A line of text with its links. */
export function Line({ text }: { text: string }) {
  // Splitting by a pattern with two groups gives: text, label, address, text, label, address, … text.
  const parts = text.split(new RegExp(LINK, 'g'))
  return (
    <>
      {parts.map((part, index) =>
        index % 3 === 1 ? <ProseLink label={part} href={parts[index + 1]!} /> : index % 3 === 0 ? part : null,
      )}
    </>
  )
}

function ProseLink({ label, href }: { label: string; href: string }) {
  return href.startsWith('https:') ? <ExternalLink href={href}>{label}</ExternalLink> : <a href={href}>{label}</a>
}

/** The blocks of a text, one after the other. */
export function Prose({ blocks }: { blocks: Block[] }) {
  return (
    <div class="mp-prose-blocks">
      {blocks.map((block) => (
        <ProseBlock block={block} />
      ))}
    </div>
  )
}

function ProseBlock({ block }: { block: Block }) {
  if (typeof block === 'string') {
    return (
      <p>
        <Line text={block} />
      </p>
    )
  }
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((line) => (
          <li>
            <Line text={line} />
          </li>
        ))}
      </ul>
    )
  }
  if ('steps' in block) {
    return (
      <ol class="mp-numbered">
        {block.steps.map((line) => (
          <li>
            <Line text={line} />
          </li>
        ))}
      </ol>
    )
  }
  if ('facts' in block) {
    return <DescriptionList items={block.facts.map(([term, text]) => ({ term, description: <Line text={text} /> }))} />
  }
  return (
    <p class="mp-remark">
      <Line text={block.note} />
    </p>
  )
}

/** The sections of a document, each under its own heading and address. */
export function Sections({ sections }: { sections: Section[] }) {
  return (
    <>
      {sections.map((section) => (
        <section class="mp-document__section" id={section.id} aria-labelledby={`${section.id}-title`}>
          <h2 id={`${section.id}-title`}>{section.title}</h2>
          <Prose blocks={section.blocks} />
        </section>
      ))}
    </>
  )
}
