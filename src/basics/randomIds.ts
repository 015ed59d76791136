import { randomBytes, randomInt } from 'node:crypto'

/** 128 bits as 22 URL-safe characters: public ids in addresses, session tokens, operation ids. */
export function randomId(): string {
  return randomBytes(16).toString('base64url')
}

/** 32 signs without 0, O, 1 and I: nothing in a mailed key can be mistaken for something else. */
export const VERIFICATION_KEY_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 認証キー: 12 signs of 32 are 60 bits (AUTH-10). */
export const VERIFICATION_KEY_LENGTH = 12

/** A fresh key, without its separators. 256 is a multiple of 32, so every sign is equally likely. */
export function randomVerificationKey(): string {
  const signs = Array.from(randomBytes(VERIFICATION_KEY_LENGTH), (byte) => VERIFICATION_KEY_SIGNS[byte % 32]!)
  return signs.join('')
}

/** Random decimal digits, zeros in front included: what a person types from a mail within minutes. */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}
