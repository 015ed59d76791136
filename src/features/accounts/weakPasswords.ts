import { COMMON_WORDS } from './commonPasswords.ts'

/** Signs and digits that stand for letters in passwords as people vary them: `p@ssw0rd`. */
const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  '5': 's',
  '7': 't',
  '+': 't',
  '(': 'c',
}

/** Rows of keys and of the alphabet: pieces of them, forwards or backwards, are no secret. */
const RUNS = ['0123456789', '1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const BOTH_WAYS = [...RUNS, ...RUNS.map((run) => [...run].reverse().join(''))]

/** Shorter words of the person, such as a two-letter name, would make strong passwords look weak. */
const SHORTEST_OWN_WORD = 3

const isRun = (text: string) => text.length >= 3 && BOTH_WAYS.some((run) => run.includes(text))
const isRepeated = (text: string) => /^(.+?)\1+$/.test(text)
const isYear = (digits: string) => /^(19|20)\d\d$/.test(digits)
const isDate = (digits: string) => /^((19|20)?\d\d)?(0\d|1[0-2])([0-2]\d|3[01])$/.test(digits)

/** Digits that add next to nothing: up to three, a run, one sign repeated, a year or a date. */
function isObviousNumber(digits: string): boolean {
  return digits.length <= 3 || isRun(digits) || isRepeated(digits) || isYear(digits) || isDate(digits)
}

/** Whether letters are made up of known words only, at most two of them. */
function isKnown(letters: string, known: (word: string) => boolean, wordsLeft = 2): boolean {
  if (letters === '' || letters.length <= 2) return true
  if (known(letters) || isRun(letters) || isRepeated(letters)) return true
  if (wordsLeft <= 1) return false
  for (let cut = 2; cut < letters.length; cut++)
    if (known(letters.slice(0, cut)) && isKnown(letters.slice(cut), known, wordsLeft - 1)) return true
  return false
}

const unmasked = (text: string) => [...text].map((sign) => LOOKALIKES[sign] ?? sign).join('')

/** The words that are in a person's own data: the name part of the address, the date of birth in its usual spellings. */
function ownWords(context: readonly string[]): Set<string> {
  const words = context.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/))
  return new Set(words.filter((word) => word.length >= SHORTEST_OWN_WORD))
}

/** The password as a whole, and without what frames it before, behind or on both sides. */
function coresOf(text: string): string[] {
  const tail = text.replace(/[^a-z]+$/, '')
  return [text, tail, text.replace(/^[^a-z]+/, ''), tail.replace(/^[^a-z]+/, '')]
}

/**
 * Whether a password that the grammar accepts is one of the first that anybody would try: common words, keyboard runs,
 * repeated signs and the person's own data, with digits and signs put around or in place of letters (AUTH-13).
 * It is only warned of: the grammar alone decides what is accepted.
 * @param context words of the person's own, e.g. the mail address and the date of birth `YYYYMMDD`
 */
export function isWeakPassword(password: string, context: readonly string[] = []): boolean {
  const text = password.toLowerCase()
  if (new Set(text).size <= 4) return true
  const own = ownWords(context)
  const known = (word: string) => COMMON_WORDS.has(word) || own.has(word)
  const isOwnNumber = (digits: string) =>
    digits.length >= 4 && [...own].some((word) => word.length >= 4 && word.includes(digits))
  const areKnownNumbers = (candidate: string) =>
    (candidate.match(/[0-9]+/g) ?? []).every((digits) => isObviousNumber(digits) || isOwnNumber(digits))
  const isPlain = (candidate: string) => isKnown(candidate.replace(/[^a-z]/g, ''), known) && areKnownNumbers(candidate)
  if (isPlain(text)) return true
  // Read with the masks off, as a whole or inside of the digits and signs that frame it.
  return coresOf(text).some((core) => areKnownNumbers(text.replace(core, ' ')) && isPlain(unmasked(core)))
}
