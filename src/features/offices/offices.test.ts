import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { municipalitiesOf } from '../places/index.ts'
import { readOfficeFile } from './readOfficeFile.ts'
import { narrowestOffices } from './rules.ts'
import { sampleOffices } from './sampleOffices.ts'

const HEADER = '安定所番号,名称,郵便番号,所在地,電話番号,開庁時間,管轄区域'

describe('the list of offices', () => {
  test.each(['utf8', 'cp932'])('is read from %s, with areas as codes and as names', (encoding) => {
    const text = `${HEADER}\n13990,試験公共職業安定所,１１２－８５７７,東京都文京区,03-0000-0001,,13101 東京都中央区 100-0001\n`
    const { offices, refused } = readOfficeFile(iconv.encode(text, encoding))
    expect(refused).toEqual([])
    expect(offices).toEqual([
      {
        number: '13990',
        name: '試験公共職業安定所',
        postalCode: '1128577',
        address: '東京都文京区',
        phone: '03-0000-0001',
        openingHours: null,
        isSample: false,
        areaCodes: ['13101', '13102', '1000001'],
      },
    ])
  })

  test('a wrong row is refused with its line and reason, and the others are taken', () => {
    const text = `${HEADER}\n1399,短い番号,,東京都,,,\n13991,正しい所,,東京都,,,13\n13992,場所が不明,,東京都,,,桃源郷\n`
    const { offices, refused } = readOfficeFile(Buffer.from(text))
    expect(offices.map((office) => office.number)).toEqual(['13991'])
    expect(refused.map((row) => row.line)).toEqual([2, 4])
    expect(refused[1]?.reason).toContain('桃源郷')
  })
})

describe('the sample offices', () => {
  test('every municipality of Tokyo has exactly one office of its own', () => {
    const claimed = sampleOffices().flatMap((office) => office.areaCodes)
    for (const { code, name } of municipalitiesOf('13'))
      expect([name, claimed.filter((area) => area === code).length]).toEqual([name, 1])
  })

  test('all 47 prefectures have one, each marked as sample', () => {
    const offices = sampleOffices()
    expect(new Set(offices.flatMap((office) => office.areaCodes.map((code) => code.slice(0, 2)))).size).toBe(47)
    expect(new Set(offices.map((office) => office.number)).size).toBe(offices.length)
    expect(offices.every((office) => office.isSample)).toBe(true)
  })
})

test('a postal code beats its municipality, and that beats the prefecture', () => {
  const found = ['13', '13101', '1000001', '1000001'].map((areaCode) => ({ areaCode }))
  expect(narrowestOffices(found)).toHaveLength(2)
  expect(narrowestOffices(found.slice(0, 2))).toEqual([{ areaCode: '13101' }])
  expect(narrowestOffices([])).toEqual([])
})
