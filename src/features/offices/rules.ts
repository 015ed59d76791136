/** 公共職業安定所 as the list of offices gives it. */
export interface Office {
  /** 安定所番号, five digits. */
  number: string
  name: string
  /** Seven digits. */
  postalCode: string | null
  address: string
  phone: string
  openingHours: string | null
  /** Not of the official list: stands in for it in the demo world. */
  isSample: boolean
}

/** An office with what it governs: postal codes (7 digits), municipalities (5) and prefectures (2). */
export interface OfficeWithAreas extends Office {
  areaCodes: string[]
}

/** 利用安定所 follows the residence's postal code (C6); the narrowest area that an office claims decides. */
export function areaCodesOf(residence: { postalCode: string; placeCode: string }): string[] {
  return [residence.postalCode, residence.placeCode, residence.placeCode.slice(0, 2)]
}

/** The offices of the narrowest area, several where that area is shared. */
export function narrowestOffices<T extends { areaCode: string }>(found: readonly T[]): T[] {
  const longest = Math.max(0, ...found.map((one) => one.areaCode.length))
  return found.filter((one) => one.areaCode.length === longest)
}
