/** Words to the person and from the person about a 利用不可 (our number). */
export const BAN_TEXT_MAX_LENGTH = 1000

/** A 利用不可 as the person and the counter see it. */
export interface Ban {
  id: number
  beganAt: Date
  reason: string
  appeal: string | null
  appealedAt: Date | null
  appealAnswer: string | null
  appealAnsweredAt: Date | null
}

/** One appeal for each 利用不可. */
export function canAppeal(ban: Ban): boolean {
  return ban.appealedAt === null
}
