import { Card, Page, Stack, Table } from '../../ui/index.ts'
import { words } from './words.ts'

/** 求人データのAPI: for people who write programs. */
export function ApiGuidePage({ parameters }: { parameters: readonly { name: string; description: string }[] }) {
  const { sections } = words
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumb={[
        { label: words.top, href: '/' },
        { label: words.guide, href: '/guide/data-service' },
        { label: words.title },
      ]}
    >
      <Stack>
        <Text id="what" title={sections.what} text={sections.whatText} />
        <Card as="section" id="how" title={sections.how}>
          <dl class="mp-description mp-description--rows">
            {sections.addresses.map(([address, text]) => (
              <div class="mp-description__item">
                <dt>
                  <code>{address}</code>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p>{sections.example}</p>
          <p>
            <code>{sections.exampleAddress}</code>
          </p>
          <p>{sections.same}</p>
        </Card>
        <Text id="paging" title={sections.paging} text={sections.pagingText} />
        <Text id="fresh" title={sections.fresh} text={sections.freshText} />
        <Text id="limits" title={sections.limits} text={sections.limitsText} />
        <Text id="errors" title={sections.errors} text={sections.errorsText} />
        <Text id="bulk" title={sections.bulk} text={sections.bulkText} />
        <Table
          id="parameters"
          caption={sections.parameters}
          dense
          rowHeader
          columns={[{ label: sections.name }, { label: sections.meaning }]}
          rows={parameters.map(({ name, description }) => [<code>{name}</code>, description])}
        />
      </Stack>
    </Page>
  )
}

function Text({ id, title, text }: { id: string; title: string; text: string }) {
  return (
    <Card as="section" id={id} title={title}>
      <p>{text}</p>
    </Card>
  )
}
