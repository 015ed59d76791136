/** パスワード：8文字以上32文字以内 (manual 3.1, leaflet step 6). */
export const PASSWORD_MIN_LENGTH = 8
export const PASSWORD_MAX_LENGTH = 32

/** 使用できる記号 (leaflet): these 17 and no other. */
export const PASSWORD_SYMBOLS = '@#%&()*+-./:;<=>?'

export type PasswordProblem =
  | 'empty'
  | 'tooShort'
  | 'tooLong'
  | 'fullWidth'
  | 'space'
  | 'controlSign'
  | 'signNotAllowed'
  | 'noDigit'
  | 'noLetter'
  | 'noSymbol'

/**
 * What keeps a password from being accepted: 半角の数字・英字・記号の3種類すべて, 8 to 32 signs, no other sign (manual 3.1).
 * The password is judged as typed: nothing is trimmed, cut or folded.
 */
export function passwordProblems(password: string): PasswordProblem[] {
  if (password === '') return ['empty']
  const signs = [...password]
  const problems: PasswordProblem[] = []
  if (signs.length < PASSWORD_MIN_LENGTH) problems.push('tooShort')
  if (signs.length > PASSWORD_MAX_LENGTH) problems.push('tooLong')
  const strange = signs.filter((sign) => !/[0-9A-Za-z]/.test(sign) && !PASSWORD_SYMBOLS.includes(sign))
  if (strange.some((sign) => sign > '\u007f')) problems.push('fullWidth')
  if (strange.includes(' ')) problems.push('space')
  if (strange.some((sign) => sign < ' ' || sign === '\u007f')) problems.push('controlSign')
  if (strange.some((sign) => sign > ' ' && sign < '\u007f')) problems.push('signNotAllowed')
  if (!/[0-9]/.test(password)) problems.push('noDigit')
  if (!/[A-Za-z]/.test(password)) problems.push('noLetter')
  if (!signs.some((sign) => PASSWORD_SYMBOLS.includes(sign))) problems.push('noSymbol')
  return problems
}

/** The hidden field that holds a password which was warned of and not yet pressed on. */
export const KEPT_PASSWORD_FIELD = '_keptPassword'
