import { findMunicipality, findPrefectureName } from '../places/index.ts'
import type { ShownPosting } from './readPostings.ts'
import { type DisclosureLevel, type EmploymentType, KINDS } from './rules.ts'

/** 公開範囲 up to which a posting is handed to search engines and users of the data service. */
export const OPEN_DISCLOSURE_LEVEL = 1 satisfies DisclosureLevel

const EMPLOYMENT: Record<EmploymentType, string | string[]> = {
  regular: 'FULL_TIME',
  nonRegular: ['FULL_TIME', 'TEMPORARY'],
  fixedTermDispatch: ['FULL_TIME', 'CONTRACTOR'],
  openEndedDispatch: ['FULL_TIME', 'CONTRACTOR'],
  partTime: 'PART_TIME',
  fixedTermDispatchPartTime: ['PART_TIME', 'CONTRACTOR'],
  openEndedDispatchPartTime: ['PART_TIME', 'CONTRACTOR'],
}

/** `2026-12-31T23:59:59+09:00`: the last second of a day in Japan. */
const endOfDay = (day: string) => `${day}T23:59:59+09:00`

/** Search engines read the description as HTML. */
const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** The first place of work; its street where the posting shows it. */
function placeOf({ placeCodes, sheet }: ShownPosting) {
  const town = placeCodes.find((code) => code.length === 5)
  const prefecture = findPrefectureName(placeCodes[0]?.slice(0, 2) ?? '')
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      addressRegion: prefecture,
      addressLocality: town && findMunicipality(town)?.name,
      streetAddress: sheet.work.placeAddress,
      postalCode: sheet.work.placePostalCode,
    },
  }
}

function salaryOf({ wageLowest, wageHighest, wageUnit }: ShownPosting) {
  if (wageLowest === null) return undefined
  const unitText = wageUnit === 'hourly' ? 'HOUR' : 'MONTH'
  const value = { '@type': 'QuantitativeValue', minValue: wageLowest, maxValue: wageHighest ?? wageLowest, unitText }
  return { '@type': 'MonetaryAmount', currency: 'JPY', value }
}

/**
 * A posting of 公開範囲 1 as schema.org's JobPosting.
 * @param url the posting's public page
 */
export function jobPostingStructuredData(posting: ShownPosting, url: string): Record<string, unknown> {
  const { sheet } = posting
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    url,
    title: posting.occupationTitle,
    description: asHtml(sheet.work.description ?? posting.occupationTitle),
    identifier: { '@type': 'PropertyValue', name: '求人番号', value: posting.number },
    datePosted: posting.acceptedOn,
    validThrough: endOfDay(posting.applicationDeadline),
    employmentType: EMPLOYMENT[posting.employmentType],
    industry: sheet.head.industry,
    occupationalCategory: posting.occupationCode ?? undefined,
    hiringOrganization: {
      '@type': 'Organization',
      name: posting.establishmentName,
      sameAs: /^https?:\/\/\S+$/.test(sheet.establishment.homePage ?? '') ? sheet.establishment.homePage : undefined,
    },
    jobLocation: placeOf(posting),
    baseSalary: salaryOf(posting),
    totalJobOpenings: posting.openingsCount ?? undefined,
    directApply: posting.acceptsDirectApplication,
    specialCommitments: posting.kind === 'general' ? undefined : KINDS[posting.kind],
  }
}

/** JSON that can stand inside a script element: no text in it can close the element. */
export const jsonForScript = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c')
