import type { Language } from '../../platform/http/language.ts'
import { keyOfText } from './phrases.ts'

/**
 * Phrase as it stands on the page → its translation. Dates and other numbers stand as `{date}` and `{n}`, or as `{1}`, `{2}` in
 * the translation where their order differs; `{*}` stands for words that the page got from elsewhere (a name, a title).
 */
export type CatalogueEntries = Readonly<Record<string, string>>

export interface Catalogue {
  language: Exclude<Language, 'ja'>
  /** @returns the translation with its values filled in, or undefined where there is none */
  find(key: string, values: readonly string[]): string | undefined
}

const WILD = '{*}'

/** Makes a catalogue that finds a phrase in one step, or among the few with `{*}` by trying those with the same beginning. */
export function makeCatalogue(language: Catalogue['language'], entries: CatalogueEntries): Catalogue {
  const exact = new Map<string, string>()
  const wild: { start: string; pattern: RegExp; translation: string }[] = []
  for (const [phrase, translation] of Object.entries(entries)) {
    if (!phrase.includes(WILD)) exact.set(keyOfText(phrase).key, translation)
    else wild.push({ start: phrase.slice(0, phrase.indexOf(WILD)), pattern: patternOf(phrase), translation })
  }
  const find = (key: string, values: readonly string[]) => {
    const translation = exact.get(key)
    if (translation !== undefined) return filled(translation, values, language)
    for (const { start, pattern, translation } of wild) {
      const match = key.startsWith(start) ? pattern.exec(key) : null
      // The words between may be known themselves (a screen's name in the document's title).
      if (match)
        return filledWild(
          translation,
          match.slice(1).map((part) => exact.get(part) ?? part),
          values,
          language,
        )
    }
    return undefined
  }
  return { language, find }
}

const patternOf = (phrase: string) =>
  new RegExp(
    `^${phrase
      .split(WILD)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('(.+?)')}$`,
  )

function filledWild(translation: string, parts: string[], values: readonly string[], language: Catalogue['language']) {
  let at = 0
  const text = translation.replaceAll(WILD, () => parts[at++] ?? '')
  return filled(text, values, language)
}

function filled(translation: string, values: readonly string[], language: Catalogue['language']): string {
  let at = 0
  return translation.replace(/\{(date|n|\d)\}/g, (_, name: string) => {
    const value = /\d/.test(name) ? values[Number(name) - 1] : values[at++]
    return valueIn(value ?? '', language)
  })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS: Record<string, string> = { 日: 'Sun', 月: 'Mon', 火: 'Tue', 水: 'Wed', 木: 'Thu', 金: 'Fri', 土: 'Sat' }
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?:（(.)）)?(?:\s?(\d{1,2})(?:時|:)(\d{1,2})分?)?$/

/** Numbers stay; a date is written as the language does: `Sat, 21 Nov 2026, 15:09`. */
function valueIn(value: string, language: Catalogue['language']): string {
  const parts = language === 'en' ? DATE.exec(value) : null
  if (!parts) return value
  const [, year, month, day, weekday, hour, minute] = parts
  const date = `${weekday ? `${WEEKDAYS[weekday]}, ` : ''}${day} ${MONTHS[Number(month) - 1]} ${year}`
  return hour ? `${date}, ${hour.padStart(2, '0')}:${minute!.padStart(2, '0')}` : date
}
