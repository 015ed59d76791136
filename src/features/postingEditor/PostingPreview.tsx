import type { DayString } from '../../basics/japaneseDay.ts'
import { PostingCard, type ShownPosting } from '../jobPostings/index.ts'
import { words } from './words.ts'

export type Preview = { ok: true; posting: ShownPosting } | { ok: false; reasons: string[] }

/** The card that job seekers will see, made from what is saved so far. */
export function PostingPreview({ preview, today, href }: { preview: Preview; today: DayString; href: string }) {
  return (
    <section aria-labelledby="preview-title" class="mp-stack">
      <h2 id="preview-title">{words.editor.preview}</h2>
      {preview.ok ? (
        <PostingCard posting={preview.posting} href={href} today={today} level={3} />
      ) : (
        <div class="mp-card">
          <p>{words.editor.previewNotYet}</p>
          <ul>
            {preview.reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
