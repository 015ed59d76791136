import { expect, test } from 'vitest'
import {
  findMunicipality,
  findPlaceCodesOfAddress,
  findPlaceName,
  findPlacesByPostalCode,
  municipalitiesOf,
} from './municipalities.ts'
import { PREFECTURES, REGIONS } from './prefectures.ts'

test.each([
  ['東京都千代田区飯田橋３－３', ['13', '13101']],
  ['北海道札幌市中央区北一条', ['01', '01101']],
  ['群馬県北群馬郡榛東村大字新井', ['10', '10344']],
  ['群馬県榛東村', ['10', '10344']],
  ['静岡県 浜松市 中央区', ['22', '22138']],
  ['東京都のどこか', ['13']],
  ['海外　ベトナム', ['59']],
  ['どこか', []],
])('work at %s is looked for under %j', (address, codes) => {
  expect(findPlaceCodesOfAddress(address)).toEqual(codes)
})

test('who types a postal code finds the place, in any width', () => {
  expect(findPlacesByPostalCode('１０１－００６１')).toMatchObject([
    { prefectureCode: '13', municipality: { code: '13101', name: '千代田区' } },
  ])
  expect(findPlacesByPostalCode('4980000').length).toBeGreaterThan(1)
  expect(findPlacesByPostalCode('1128577')).toEqual([])
  expect(findPlacesByPostalCode('12')).toEqual([])
})

test('every prefecture has its municipalities with kana, and stands in one region', () => {
  const inRegions = REGIONS.flatMap(({ prefectureCodes }) => prefectureCodes)
  expect([...inRegions].sort()).toEqual(PREFECTURES.map(({ code }) => code).sort())
  for (const { code } of PREFECTURES.filter(({ code }) => code !== '59'))
    expect(municipalitiesOf(code).length).toBeGreaterThan(14)
  expect(findMunicipality('13101')).toMatchObject({ name: '千代田区', kana: 'チヨダク' })
  expect(findPlaceName('13101')).toBe('東京都千代田区')
})
