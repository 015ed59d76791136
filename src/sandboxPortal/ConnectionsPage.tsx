import type { Child } from 'hono/jsx'
import { Frame } from './Frame.tsx'
import type { TestPerson } from './people.ts'
import type { Connection } from './portalMemory.ts'
import { words } from './words.ts'

interface Row {
  id: string
  name: Child
  note: string
  isProcessing: boolean
  action: Child
}

/**
 * もっとつながる: the two tables of the manual.
 * @param entry the site's address for a login from here
 * @param start the site's address for connecting from here
 */
export function ConnectionsPage(props: {
  person: TestPerson
  connection: Connection | undefined
  entry: string
  start: string
}) {
  const { person, connection, entry, start } = props
  const isConnected = connection?.state === 'connected'
  const site = siteRow(connection, { entry, start })
  const others = words.otherSites.map((other) => ({
    id: other.id,
    name: other.name,
    note: other.note,
    isProcessing: other.isProcessing,
    action: <Begin href={`/connections/other/${other.id}`} id={other.id} />,
  }))
  return (
    <Frame title={words.connect} person={person}>
      <section class="card" aria-labelledby="connected">
        <h2 id="connected">{words.connected}</h2>
        {isConnected ? <Rows label="connected" rows={[site]} /> : <p>{words.nothingConnected}</p>}
      </section>
      <section class="card" aria-labelledby="not-connected">
        <div class="between">
          <h2 id="not-connected">{words.notConnected}</h2>
          <a class="button" href="/connections">
            {words.reload}
          </a>
        </div>
        <Rows label="not-connected" rows={isConnected ? others : [...others, site]} />
      </section>
    </Frame>
  )
}

function siteRow(connection: Connection | undefined, addresses: { entry: string; start: string }): Row {
  const isConnected = connection?.state === 'connected'
  return {
    id: 'site',
    name: isConnected ? <a href={addresses.entry}>{words.site}</a> : words.site,
    note: words.siteNote,
    isProcessing: connection !== undefined && !isConnected,
    action: isConnected ? (
      <a class="button" href="/connections/site/end" aria-describedby="name-site">
        {words.end}
      </a>
    ) : (
      <Begin href={addresses.start} id="site" />
    ),
  }
}

/** A link and no form: the site's answer leads to another origin. */
function Begin({ href, id }: { href: string; id: string }) {
  return (
    <a class="button button--main" href={href} aria-describedby={`name-${id}`}>
      {words.begin}
    </a>
  )
}

function Rows({ label, rows }: { label: string; rows: Row[] }) {
  return (
    <table aria-labelledby={label}>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={`row-${row.id}`}>
            <th scope="row" id={`name-${row.id}`}>
              {row.name}
            </th>
            <td>
              <p>{row.isProcessing ? words.processingNote : row.note}</p>
              <a href={`/how-to#${row.id}`} aria-describedby={`name-${row.id}`}>
                {words.howTo}
              </a>
            </td>
            <td>{row.isProcessing ? <span class="state">{words.processing}</span> : row.action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
