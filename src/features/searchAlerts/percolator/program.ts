/** Requirements as numbers: the code of its kind first, then what it needs. */
export const CODES = { someMark: 1, noMark: 2, someWord: 3, noWord: 4, atLeast: 5, atMost: 6, hours: 7 } as const

/** Numbers that a requirement takes in the program. */
export function sizeAt(program: Int32Array, at: number): number {
  const code = program[at]
  if (code === CODES.someMark || code === CODES.noMark) return 2 + program[at + 1]!
  return code === CODES.someWord || code === CODES.noWord ? 3 + program[at + 2]! : 3
}
