/** `as…@example.jp`: enough to recognise an address by, too little to tell it to somebody who is not its owner (A9). */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, Math.min(2, Math.max(1, at - 1)))}…${email.slice(at)}`
}
