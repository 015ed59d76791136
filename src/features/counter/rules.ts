import { normaliseForSearch } from '../../basics/searchText.ts'

/** People that one answer of the search shows; more asks for more of the name. */
export const FOUND_AT_MOST = 20

export type SearchKey = { kind: 'number'; number: string } | { kind: 'name'; key: string } | { kind: 'nothing' }

/**
 * What was typed or scanned: a 求職番号 in any width, with or without its hyphen and leading zeros, or the beginning of a
 * name or its kana.
 */
export function readSearchKey(typed: string): SearchKey {
  const plain = typed.normalize('NFKC').replace(/[\sー−‐‑–—―]/g, (sign) => (/\s/.test(sign) ? '' : '-'))
  const number = /^(\d{5})-?(\d{1,8})$/.exec(plain)
  if (number && (plain.includes('-') || plain.length === 13))
    return { kind: 'number', number: `${number[1]}-${number[2]!.padStart(8, '0')}` }
  const key = normaliseForSearch(typed).replaceAll(' ', '').slice(0, 100)
  return key === '' ? { kind: 'nothing' } : { kind: 'name', key }
}
