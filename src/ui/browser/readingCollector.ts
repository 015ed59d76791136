const KANA_ONLY = /^[\u3041-\u3096\u30a1-\u30fa\u30fcー]+$/

const toKatakana = (text: string) =>
  text.replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))

/**
 * Collects the reading of what is typed through an input method: the last text of a composition that is kana alone is
 * the reading of what it becomes. @returns what to do at each event
 */
export function readingCollector() {
  let collected = ''
  let reading = ''
  return {
    compose(text: string) {
      // A trailing Latin letter is a syllable half typed: あs on the way to あし.
      const kana = text.replace(/[a-zａ-ｚ]+$/i, '')
      if (KANA_ONLY.test(kana)) reading = kana
    },
    /** @returns everything read so far, in katakana */
    end(text: string) {
      if (text !== '') collected += toKatakana(reading)
      reading = ''
      return collected
    },
    clear() {
      collected = ''
      reading = ''
    },
  }
}
