/** 検索条件は3つまで (E2, manual 1). */
export const SLOTS = [1, 2, 3] as const

export const NAME_MAX_LENGTH = 30

/** The first place that holds nothing; undefined where all three are taken. */
export function firstEmptySlot(taken: readonly { slot: number }[]): number | undefined {
  return SLOTS.find((slot) => !taken.some((one) => one.slot === slot))
}
