import { useCurrentPage } from './pageContext.ts'
import { READING_SPEEDS, readViewPreference, writeViewPreference, ZOOMS } from './viewPreference.ts'
import { words } from './words.ts'

const labels = words.support

/** Opens the アクセシビリティ閲覧支援ツール. The browser code shows it: without JavaScript there is nothing to open. */
export function SupportOpener({ isShort = false }: { isShort?: boolean }) {
  return (
    <button
      type="button"
      class="mp-header-button mp-support-opener"
      data-support-open
      aria-expanded="false"
      aria-controls="support"
      hidden
    >
      {isShort ? (
        <>
          <span class="mp-support-opener__long">{labels.name}</span>
          <span class="mp-support-opener__short">{labels.shortName}</span>
        </>
      ) : (
        labels.name
      )}
    </button>
  )
}

/** The tool itself: stands once on every page, below the header. */
export function SupportPanel() {
  const { view, viewCookie } = useCurrentPage()
  if (!viewCookie) return null
  const chosen = view ?? readViewPreference(undefined)
  return (
    <mp-support
      id="support"
      class="mp-support"
      role="region"
      aria-labelledby="support-title"
      data-cookie={viewCookie}
      data-view={writeViewPreference(chosen)}
      data-no-voice={labels.noVoice}
      data-no-selection={labels.noSelection}
      data-finished={labels.finished}
      hidden
    >
      <div class="mp-container mp-support__parts">
        <p id="support-title" class="mp-visually-hidden">
          {labels.name}
        </p>
        <ReadingPart speed={chosen.speed} />
        <fieldset class="mp-support__part" aria-labelledby="support-size">
          <span id="support-size" class="mp-support__label">
            {labels.size}
          </span>
          {ZOOMS.map((zoom) => (
            <button type="button" data-zoom={zoom} aria-pressed={chosen.zoom === zoom}>
              {zoom}%
            </button>
          ))}
        </fieldset>
        <fieldset class="mp-support__part" aria-labelledby="support-colour">
          <span id="support-colour" class="mp-support__label">
            {labels.colour}
          </span>
          <button type="button" data-invert aria-pressed={chosen.isInverted}>
            {labels.invert}
          </button>
        </fieldset>
        <button type="button" class="mp-support__close" data-support-close>
          {labels.close}
        </button>
        <p class="mp-support__status" role="status" />
      </div>
    </mp-support>
  )
}

function ReadingPart({ speed: chosen }: { speed: string }) {
  return (
    <fieldset class="mp-support__part" aria-labelledby="support-reading" data-reading>
      <span id="support-reading" class="mp-support__label">
        {labels.reading}
      </span>
      <button type="button" data-read="page">
        {labels.readPage}
      </button>
      <button type="button" data-read="here" aria-describedby="support-here-note">
        {labels.readHere}
      </button>
      <button type="button" data-read="selection">
        {labels.readSelection}
      </button>
      <button type="button" data-read="stop">
        {labels.stop}
      </button>
      <span class="mp-support__speed">
        <label for="support-speed">{labels.speed}</label>
        <select id="support-speed">
          {READING_SPEEDS.map((speed) => (
            <option value={speed} selected={speed === chosen}>
              {labels.speeds[speed]}
            </option>
          ))}
        </select>
      </span>
      <span id="support-here-note" class="mp-support__note">
        {labels.readHereNote}
      </span>
    </fieldset>
  )
}
