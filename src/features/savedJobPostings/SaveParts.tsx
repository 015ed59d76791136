import { html } from 'hono/html'
import { Button, Form, LinkButton, Notice } from '../../ui/index.ts'
import { words } from './words.ts'

export const SAVED_POSTINGS_HREF = '/my-page/saved-postings'
export const FAVOURITES_HREF = '/my-page/job-applications/favourites'

/** The form that the buttons of all cards on a page belong to. */
export const SAVING_FORM = 'saving'

/** Once on a page, before the cards. */
export function SavingForm({ back }: { back: string }) {
  return (
    <Form id={SAVING_FORM} action={SAVED_POSTINGS_HREF} label={words.favourites}>
      <input type="hidden" name="back" value={back} />
    </Form>
  )
}

/** ☆ お気に入り on a card. Thirty stand on a page, each as short as it can be; the card's title tells which posting it means. */
export function CardButton({ publicId, isSaved }: { publicId: string; isSaved: boolean }) {
  return html`<button form="${SAVING_FORM}" name="${isSaved ? 'remove' : 'add'}" value="${publicId}" aria-describedby="p-${publicId.slice(0, 8)}">${
    isSaved ? words.removeShort : words.addShort
  }</button>`
}

/** お気に入りに追加 on 求人の詳細; while adding is closed, why and what opens it. */
export function PostingSaving(props: { publicId: string; back: string; isSaved: boolean; isClosed: boolean }) {
  const { publicId, back, isSaved, isClosed } = props
  if (isClosed && !isSaved) return <AddingClosed />
  return (
    <Form action={SAVED_POSTINGS_HREF} label={words.favourites}>
      <input type="hidden" name="back" value={back} />
      <div class="mp-buttons">
        <Button variant="secondary" name={isSaved ? 'remove' : 'add'} value={publicId}>
          {isSaved ? words.remove : words.add}
        </Button>
        {isSaved && <LinkButton href={FAVOURITES_HREF}>{words.openPostings}</LinkButton>}
      </div>
    </Form>
  )
}

/** Why nothing can be added while the registration is 無効 (H1). */
export function AddingClosed() {
  return (
    <Notice kind="warning">
      {words.closed} <a href="/my-page/settings#registration-state">{words.revive}</a>
    </Notice>
  )
}

const isNotice = (text: string): text is keyof typeof words.notices => Object.hasOwn(words.notices, text)

/** What the last press did. @param outcome as it stands in the address */
export function SavingNotice({ outcome }: { outcome: string }) {
  if (outcome === 'closed') return <AddingClosed />
  if (!isNotice(outcome)) return null
  const isDone = outcome !== 'full' && outcome !== 'gone'
  return (
    <Notice kind={isDone ? 'success' : 'warning'}>
      {words.notices[outcome]} <a href={FAVOURITES_HREF}>{words.openPostings}</a>
    </Notice>
  )
}
