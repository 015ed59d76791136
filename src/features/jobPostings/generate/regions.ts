import { type Municipality, municipalitiesOf, PREFECTURES } from '../../places/index.ts'

/** Population in ten thousands and an hourly minimum in yen, by prefecture 01–47: rough figures, high enough that no invented wage is unlawful. */
const FIGURES =
  '522 1120 124 1080 121 1080 230 1090 96 1080 107 1080 183 1080 287 1120 193 1120 194 1110 734 1190 628 1190 1405 1280 924 1280 220 1100 103 1110 113 1100 77 1100 81 1100 205 1110 198 1110 363 1150 754 1190 177 1140 141 1130 258 1170 884 1230 547 1170 132 1100 92 1090 55 1080 67 1080 189 1100 280 1130 134 1090 72 1090 95 1080 133 1080 69 1070 514 1110 81 1080 131 1080 174 1080 112 1080 107 1070 159 1070 147 1070'
    .split(' ')
    .map(Number)

export interface Region {
  prefectureCode: string
  prefectureName: string
  weight: number
  minimumHourlyWage: number
  /** Cities and wards first, then towns and villages. */
  municipalities: readonly Municipality[]
}

let regions: readonly Region[] | undefined

/** The 47 prefectures as the generator spreads postings over them. */
export function generatorRegions(): readonly Region[] {
  regions ??= PREFECTURES.filter(({ code }) => code !== '59').map(({ code, name }, index) => ({
    prefectureCode: code,
    prefectureName: name,
    weight: FIGURES[index * 2]!,
    minimumHourlyWage: FIGURES[index * 2 + 1]!,
    municipalities: municipalitiesOf(code),
  }))
  return regions
}
