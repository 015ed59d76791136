import { Card, Heading, Page, Stack } from '../../ui/index.ts'
import { SearchBox } from './pages.search.tsx'
import { COUNTED_AT_MOST, WORK_LISTS, type WorkListKey } from './rules.workLists.ts'
import { words } from './words.ts'
import { workListWords } from './words.workLists.ts'

interface Tile {
  title: string
  href: string
  count: number
}

interface CounterHomeProps {
  staffName: string
  officeName: string | undefined
  lists: { key: WorkListKey; count: number }[]
  desks: Tile[]
}

/** 窓口ホーム: the search box, and everything that waits with how many. */
export function CounterHomePage({ staffName, officeName, lists, desks }: CounterHomeProps) {
  const tiles = lists.map(({ key, count }) => ({
    title: WORK_LISTS[key].title,
    href: `/counter/work-lists/${key}`,
    count,
  }))
  return (
    <Page
      title={workListWords.home}
      lead={workListWords.who(staffName, officeName ?? workListWords.noOffice)}
      breadcrumb={[{ label: words.home }]}
    >
      <Stack>
        <Card title={words.search.title}>
          <SearchBox typed="" purpose="visit" />
        </Card>
        <Tiles id="lists" title={workListWords.lists} tiles={tiles} />
        <Tiles id="desks" title={workListWords.desks} tiles={desks} />
        <p>
          <a href="/counter/figures">{workListWords.figures}</a>
        </p>
      </Stack>
    </Page>
  )
}

function Tiles({ id, title, tiles }: { id: string; title: string; tiles: Tile[] }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <Heading level={2} id={`${id}-title`}>
        {title}
      </Heading>
      <ul class="mp-tiles">
        {tiles.map((tile) => (
          <li>
            <a class="mp-tile" href={tile.href}>
              <span>{tile.title}</span>
              <span class="mp-tile__count">{workListWords.count(tile.count, COUNTED_AT_MOST)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
