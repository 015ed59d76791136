/** A word with its reading, as catalogues write it: `求人《きゅうじん》`; `｜` marks where the word begins if it is not all kanji. */
const READING = /(?:｜([^《｜]+)|([\u3005\u3400-\u9fff]+))《([^》]+)》/g

/** Readings above their words. */
export function withReadings(text: string): string {
  return text.replace(
    READING,
    (_, marked?: string, kanji?: string, reading?: string) =>
      `<ruby>${marked ?? kanji}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`,
  )
}

/** The words alone, where nothing can stand above them. */
export function withoutReadings(text: string): string {
  return text.replace(READING, (_, marked?: string, kanji?: string) => marked ?? kanji ?? '')
}
