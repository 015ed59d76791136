import { useCurrentPage } from './pageContext.ts'
import { words } from './words.ts'

/** Each language under its own name, as its readers know it. */
const NAMES = [
  ['ja', '日本語', 'ja'],
  ['easy', 'やさしい日本語', 'ja'],
  ['en', 'English', 'en'],
] as const

/**
 * 日本語・やさしい日本語・English, at the foot of the page. Where the page has a form, its buttons belong to that form: it comes
 * back in the other language with everything that was typed, also without JavaScript.
 */
export function LanguageSwitch() {
  const page = useCurrentPage()
  if (!page.language) return null
  const { current, returnTo } = page.language
  const form = page.typedForm ?? 'language-form'
  return (
    <section class="mp-languages" id="language" aria-label={words.languages}>
      {!page.typedForm && (
        <form method="post" action="/language" id={form}>
          <input type="hidden" name="_csrf" value={page.csrfToken} />
          <input type="hidden" name="to" value={returnTo} />
        </form>
      )}
      <ul>
        {NAMES.map(([language, name, lang]) => (
          <li>
            <button
              type="submit"
              form={form}
              name="_language"
              value={language}
              lang={lang}
              aria-current={language === current ? 'true' : undefined}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to the switch from the top of the page. */
export function LanguageLink() {
  if (!useCurrentPage().language) return null
  return (
    <a href="#language" class="mp-locator__languages">
      やさしい日本語・<span lang="en">English</span>
    </a>
  )
}
