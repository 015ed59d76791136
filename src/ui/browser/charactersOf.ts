/** Characters as a person counts them near enough: a rare kanji of two code units is one, a line break is one. */
export function charactersOf(text: string): number {
  return [...text.replaceAll('\r\n', '\n')].length
}
