import { Button, Card, Form, LinkButton } from '../../ui/index.ts'
import { SAVED_SEARCHES_HREF, type ShownSearch, searchHref } from './pages.tsx'
import { firstEmptySlot } from './rules.ts'
import { words } from './words.ts'

/** 保存した求人検索条件 above the search form: one press each. */
export function SavedSearchLinks({ searches }: { searches: ShownSearch[] }) {
  if (searches.length === 0) return null
  return (
    <Card as="section" id="saved-searches" title={words.title}>
      <ul class="mp-needs">
        {searches.map((saved) => (
          <li>
            <strong id={`slot-${saved.slot}`}>{words.slot(saved.slot)}</strong>
            <span>{saved.name}</span>
            <LinkButton href={searchHref(saved)} size="small" describedBy={`slot-${saved.slot}`}>
              {words.run}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p>
        <a href={SAVED_SEARCHES_HREF}>{words.manage}</a>
      </p>
    </Card>
  )
}

/** この条件を保存 on the result page: names the place it will fill; with all three taken it leads to choosing one. */
export function SaveSearch({ searches, conditions }: { searches: ShownSearch[]; conditions: string }) {
  const slot = firstEmptySlot(searches)
  if (slot === undefined)
    return (
      <p>
        <LinkButton href={`${SAVED_SEARCHES_HREF}/new?${conditions}`} size="small">
          {words.save}
        </LinkButton>{' '}
        {words.full}
      </p>
    )
  return (
    <Form action={`${SAVED_SEARCHES_HREF}/new`}>
      <input type="hidden" name="conditions" value={conditions} />
      <input type="hidden" name="place" value={String(slot)} />
      <input type="hidden" name="name" value={words.defaultName(slot)} />
      <Button variant="secondary" size="small">
        {words.save}
      </Button>{' '}
      {words.fills(slot)}
    </Form>
  )
}
