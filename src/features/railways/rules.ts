/** One line of 就業場所の沿線. */
export interface RailwayLine {
  /** Three digits, as the official form numbers them (001–214). */
  code: string
  area: string
  name: string
  /** What postings call it in 最寄り駅. */
  searchWord: string
  /** Of the demo world. */
  isSample: boolean
}

const COMPANY = /^(JR(東日本|西日本|東海|北海道|四国|九州)?|[^ ]+ )/u

/** `中央線` for `ＪＲ中央線（快速）`: what stands in a posting whether or not it names the company. Normalised by the search itself. */
export function searchWordOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\(.*?\)/gu, '')
    .trim()
  return plain.replace(COMPANY, '').trim() || plain
}
