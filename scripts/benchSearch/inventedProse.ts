/**
 * Prose that no template repeats: words of an invented vocabulary, common ones often and most of them seldom, as in any language,
 * over as many characters as real postings have. Templates alone would make an index look smaller and faster than it is.
 */
export interface InventedProse {
  line(random: () => number, characters: number): string
  /** A word of the vocabulary by its rank; 0 is the commonest. */
  words: readonly string[]
}

const VOCABULARY = 60_000
const IDEOGRAPHS = 6_000
const FIRST_IDEOGRAPH = 0x4e00
const FIRST_HIRAGANA = 0x3041
const HIRAGANA = 83

/** Small whole numbers are likelier: about one in rank. */
const zipf = (random: () => number, size: number) => Math.floor(size ** random()) - 1

export function inventedProse(random: () => number): InventedProse {
  const ideographs = Array.from({ length: IDEOGRAPHS }, (_, index) => String.fromCharCode(FIRST_IDEOGRAPH + index * 3))
  shuffle(ideographs, random)
  const character = () =>
    random() < 0.45
      ? String.fromCharCode(FIRST_HIRAGANA + zipf(random, HIRAGANA))
      : ideographs[Math.floor(IDEOGRAPHS * random() ** 3)]!
  const words = Array.from({ length: VOCABULARY }, () => {
    const length = 1 + Math.floor(random() * 4)
    return Array.from({ length }, character).join('')
  })
  return {
    words,
    line(random, characters) {
      let text = ''
      while (text.length < characters) text += words[zipf(random, VOCABULARY)]!
      return text
    },
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[list[index], list[other]] = [list[other]!, list[index]!]
  }
}
