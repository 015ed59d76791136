import { readDay } from '../../basics/dateReading.ts'
import type { DayString } from '../../basics/japaneseDay.ts'
import { normaliseForSearch } from '../../basics/searchText.ts'

/** People that one answer of the search shows; more asks for more words. */
export const FOUND_AT_MOST = 50

/** Longer than anything a person says about themselves at the counter. */
const TYPED_MAX_LENGTH = 200

/** What was typed or scanned, each part as its column holds it. All parts must fit. */
export interface Sought {
  /** A whole 求職番号 alone: a scan, or as good as one. */
  number?: string
  /** The last eight digits of one, whatever office. */
  serial?: string
  birthDay?: DayString
  /** The first digits of a phone number. */
  phone?: string
  postalCode?: string
  /** The beginning of the name, and the same with the parts the other way round. */
  names: string[]
  kanas: string[]
  address?: string
}

const HYPHEN = /[ー−‐‑‒–—―ｰ－]/g
const KANA_ONLY = /^[\u3041-\u3096\u30fc・]+$/
const LOOKS_LIKE_ADDRESS = /^(東京都|北海道|京都府|大阪府|.{2,3}県)|\D\d|丁目|番地/

/** Digits with the hyphens that people and keyboards put between them. */
const withPlainHyphens = (token: string) => token.replace(HYPHEN, '-')

/** A 求職番号 in any width, with or without its hyphen, leading zeros and words around it. */
function readNumber(typed: string): string | undefined {
  const plain = withPlainHyphens(typed.normalize('NFKC')).replace(/\s/g, '')
  const number = /^(?:求職番号:?)?(\d{5})-?(\d{1,8})$/.exec(plain)
  if (!number || (!plain.includes('-') && number[2]!.length !== 8)) return undefined
  return `${number[1]}-${number[2]!.padStart(8, '0')}`
}

/** One word of the box. @returns undefined where it is part of a name */
function readToken(token: string): Partial<Sought> | undefined {
  const plain = withPlainHyphens(token)
  const digits = plain.replace(/[-()]/g, '')
  const birthDay = readDay(token)
  if (birthDay) return { birthDay }
  // The first half of a mobile number looks like a postal code of Hokkaido: without 〒 it is far more often the number.
  if (/^0[789]0-\d{4}$/.test(plain)) return { phone: digits }
  if (/^〒?\d{3}-\d{4}$/.test(plain) || /^〒\d{7}$/.test(plain)) return { postalCode: digits.replace('〒', '') }
  if (/^0\d{2,10}$/.test(digits) && (plain.includes('-') || digits.length > 8)) return { phone: digits }
  if (/^\d{4,8}$/.test(digits) && !plain.includes('-')) return { serial: digits.padStart(8, '0') }
  if (/^\d{3,}$/.test(digits)) return { phone: digits }
  return LOOKS_LIKE_ADDRESS.test(token) ? { address: token } : undefined
}

/** Reads the search box: 求職番号, 氏名, フリガナ, 生年月日, 電話番号, 郵便番号, 住所, several of them with blanks between. */
export function readSought(typed: string): Sought {
  const text = typed.slice(0, TYPED_MAX_LENGTH)
  const number = readNumber(text)
  if (number) return { number, names: [], kanas: [] }
  const sought: Sought = { names: [], kanas: [] }
  const nameParts: string[] = []
  for (const token of text
    .normalize('NFKC')
    .split(/[\s、,]+/)
    .filter(Boolean)) {
    const read = readToken(token)
    if (read) Object.assign(sought, read)
    else nameParts.push(token.replace(/様$/, ''))
  }
  return { ...sought, ...nameKeys(nameParts) }
}

function nameKeys(parts: readonly string[]): Pick<Sought, 'names' | 'kanas'> {
  const keys = parts.map((part) => normaliseForSearch(part).replaceAll(' ', '')).filter(Boolean)
  if (keys.length === 0) return { names: [], kanas: [] }
  const orders = [...new Set([keys.join(''), [...keys].reverse().join('')])]
  return KANA_ONLY.test(orders[0]!) ? { names: [], kanas: orders } : { names: orders, kanas: [] }
}

export function isNothing(sought: Sought): boolean {
  const { names, kanas, ...rest } = sought
  return names.length + kanas.length === 0 && Object.values(rest).every((part) => !part)
}

/** Numbers that differ by one digit, or by two neighbours in the wrong order. */
export function similarNumbers(number: string): string[] {
  const similar = new Set<string>()
  for (let at = 6; at < number.length; at++) {
    for (const digit of '0123456789') similar.add(number.slice(0, at) + digit + number.slice(at + 1))
    if (at > 6) similar.add(number.slice(0, at - 1) + number[at] + number[at - 1] + number.slice(at + 1))
  }
  similar.delete(number)
  return [...similar]
}

/** Kana that are misheard or mistyped for each other. */
const MISHEARD = [
  'かが',
  'きぎ',
  'くぐ',
  'けげ',
  'こご',
  'さざ',
  'しじぢ',
  'すずづ',
  'せぜ',
  'そぞ',
  'ただ',
  'ちぢ',
  'つづ',
  'てで',
  'とど',
].concat([
  'はばぱ',
  'ひびぴ',
  'ふぶぷ',
  'へべぺ',
  'ほぼぽ',
  'ゃや',
  'ゅゆ',
  'ょよ',
  'っつ',
  'おを',
  'わは',
  'いゐ',
  'えゑ',
])
const mishearings = (sign: string) =>
  MISHEARD.filter((group) => group.includes(sign)).flatMap((group) => [...group].filter((other) => other !== sign))

/** Kana that differ by one misheard sign, by one long vowel or small っ too many, or by one too few. */
export function similarKana(kana: string): string[] {
  const similar = new Set<string>()
  for (let at = 0; at < kana.length; at++) {
    const before = kana.slice(0, at)
    const after = kana.slice(at + 1)
    for (const other of mishearings(kana[at]!)) similar.add(before + other + after)
    if ('うおーっ'.includes(kana[at]!)) similar.add(before + after)
    for (const added of 'うおー') similar.add(before + kana[at] + added + after)
  }
  similar.delete(kana)
  return [...similar]
}
