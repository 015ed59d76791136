/** What people type for a hyphen in numbers; also the long vowel sign, which is where full-width keyboards put it. */
const HYPHENS = /[ー−‐‑‒–—―ｰ－]/g

const plain = (typed: string) => typed.normalize('NFKC').replace(HYPHENS, '-').trim()

/** `〒１６２ー０８２１` → `1620821`: any width, any hyphen. Whether it is a postal code is for the caller to judge. */
export function repairPostalCode(typed: string): string {
  return plain(typed).replace(/[〒\s-]/g, '')
}

/** `1620821` → `162-0821`, as it is shown. */
export function formatPostalCode(digits: string): string {
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits
}

/** Where a number without hyphens is cut; area codes of other lengths stay as typed. */
const PHONE_PARTS: [RegExp, number, number][] = [
  [/^0[5-9]0\d{8}$/, 3, 4],
  [/^0(120|570)\d{6}$/, 4, 3],
  [/^0[36]\d{8}$/, 2, 4],
]

/** `（０３）１２３４ー５６７８`, `+81 3 1234 5678`, `0312345678` → `03-1234-5678`. */
export function repairPhone(typed: string): string {
  const joined = plain(typed)
    .replace(/^\+81[\s-]*\(?0?\)?/, '0')
    .replace(/[().\s]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const digits = joined.replace(/-/g, '')
  const parts = PHONE_PARTS.find(([pattern]) => pattern.test(digits))
  if (!parts) return joined
  const [, first, second] = parts
  return [digits.slice(0, first), digits.slice(first, first + second), digits.slice(first + second)].join('-')
}

/** Ten or eleven digits that begin with 0. */
export function isPhone(repaired: string): boolean {
  return /^0[\d-]+\d$/.test(repaired) && [10, 11].includes(repaired.replace(/-/g, '').length)
}

/** フリガナ: hiragana and half-width katakana become katakana; blanks at the ends go. */
export function repairKana(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))
    .replace(/[‐‑‒–—―−-]/g, 'ー')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Katakana with the signs that names written in it need: ー ・ ＝ and a blank between parts. */
export function isKana(repaired: string): boolean {
  return /^[ァ-ヺー・＝= ]+$/.test(repaired)
}

/** `２０万５千円`, `205,000`, `20.5万` → 205000. @returns undefined where it is no whole number of yen */
export function readYen(typed: string): number | undefined {
  const text = plain(typed).replace(/[,，、\s円¥]/g, '')
  const parts = /^(?:(\d+(?:\.\d+)?)万)?(?:(\d+(?:\.\d+)?)千)?(\d+)?$/.exec(text)
  if (!parts || text === '') return undefined
  const yen = Number(parts[1] ?? 0) * 10_000 + Number(parts[2] ?? 0) * 1000 + Number(parts[3] ?? 0)
  const rounded = Math.round(yen)
  return Math.abs(yen - rounded) < 1e-6 ? rounded : undefined
}

/** A whole number in any width. @returns undefined where it is none */
export function readWholeNumber(typed: string): number | undefined {
  const text = plain(typed).replace(/[,\s]/g, '')
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** `９時`, `9:00`, `0900`, `９：３０` → minutes since midnight; 24:00 is 1440. @returns undefined where it is no time */
export function readTimeOfDay(typed: string): number | undefined {
  const text = plain(typed).replace(/\s/g, '')
  const parts =
    /^(\d{1,2})(?::|時)(\d{1,2})?分?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text)
  if (!parts) return undefined
  const minutes = Number(parts[1]) * 60 + Number(parts[2] ?? 0)
  return Number(parts[2] ?? 0) < 60 && minutes <= 1440 ? minutes : undefined
}

/** 570 → `09:30`. */
export function formatTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
