import type { JobPostingTable } from '../../db/tables/jobPostings.ts'
import { findPlaceCodesOfAddress } from '../places/index.ts'
import { findIndustry } from './reference/industries.ts'
import { licencesNamedIn } from './reference/licences.ts'
import { occupationCodesOf } from './reference/occupationDetails.ts'
import { findOccupationMajor } from './reference/occupationGroups.ts'
import { HOURS_OF_A_MONTH, postingValidUntil } from './rules.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'
import * as words from './sheetWords.ts'
import { benefitsOf, traitsOf } from './traits.ts'

/** Everything a search asks for, derived from the sheet. */
export type PostingFacts = Omit<
  JobPostingTable,
  'id' | 'publicId' | 'establishmentId' | 'status' | 'version' | 'createdAt' | 'changedAt' | 'sourceHash' | 'sheet'
>

export type FactsOutcome = { ok: true; facts: PostingFacts } | { ok: false; reasons: string[] }

/** `1301000999999` and any widths and hyphens → `13010-00999999`. */
export function readPostingNumber(text: string | undefined): string | undefined {
  const parts = /^(\d{5})\D?(\d{1,8})$/.exec((text ?? '').normalize('NFKC').replace(/\s/g, ''))
  return parts ? `${parts[1]}-${parts[2]!.padStart(8, '0')}` : undefined
}

/** → `1301-123456-7`. */
export function readEstablishmentNumber(text: string | undefined): string | undefined {
  const parts = /^(\d{4})\D?(\d{1,6})\D?(\d)$/.exec((text ?? '').normalize('NFKC').replace(/\s/g, ''))
  return parts ? `${parts[1]}-${parts[2]!.padStart(6, '0')}-${parts[3]}` : undefined
}

function datesOf(head: JobPostingSheet['head'], reasons: string[]) {
  const acceptedOn = head.acceptedOn ?? ''
  if (acceptedOn === '') {
    reasons.push('受付年月日がありません。')
    return { acceptedOn, validUntil: '', applicationDeadline: '' }
  }
  const validUntil = head.validUntil ?? postingValidUntil(acceptedOn)
  const applicationDeadline = head.applicationDeadline ?? validUntil
  if (validUntil < acceptedOn) reasons.push('求人有効年月日が受付年月日より前です。')
  else if (applicationDeadline > validUntil) reasons.push('紹介期限日が求人有効年月日より後です。')
  return { acceptedOn, validUntil, applicationDeadline }
}

function wagesOf(pay: JobPostingSheet['pay'], wageUnit: 'monthly' | 'hourly', reasons: string[]) {
  const wageLowest = pay.totalLowest ?? pay.baseLowest ?? null
  const wageHighest = pay.totalHighest ?? wageLowest
  const baseWageLowest = pay.baseLowest ?? null
  if (wageLowest !== null && wageHighest !== null && wageLowest > wageHighest)
    reasons.push('賃金（ａ＋ｂ）の下限が上限より高くなっています。')
  const monthly = (yen: number | null) => (yen === null || wageUnit === 'monthly' ? yen : yen * HOURS_OF_A_MONTH)
  return {
    wageLowest,
    wageHighest,
    baseWageLowest,
    baseWageHighest: pay.baseHighest ?? baseWageLowest,
    monthlyWageLowest: monthly(wageLowest),
    monthlyWageHighest: monthly(wageHighest),
  }
}

const MINUTES_OF_A_DAY = 1440

/** Start and end in minutes; an end at or before the start is on the next day. */
function hoursPair(start: number | undefined, end: number | undefined): [number | null, number | null] {
  if (start === undefined || end === undefined) return [null, null]
  return [start, end <= start ? end + MINUTES_OF_A_DAY : end]
}

function hoursOf(hours: JobPostingSheet['hours']) {
  const [hours1Start, hours1End] = hoursPair(hours.start1 ?? hours.orFrom, hours.end1 ?? hours.orUntil)
  const [hours2Start, hours2End] = hoursPair(hours.start2, hours.end2)
  const [hours3Start, hours3End] = hoursPair(hours.start3, hours.end3)
  return { hours1Start, hours1End, hours2Start, hours2End, hours3Start, hours3End }
}

function ageOf(work: JobPostingSheet['work'], reasons: string[]) {
  if (work.ageLimit === false) return { ageLowest: null, ageHighest: null }
  const [ageLowest, ageHighest] = [work.ageLowest ?? null, work.ageHighest ?? null]
  if ((ageLowest ?? 0) > 99 || (ageHighest ?? 0) > 99) reasons.push('年齢が2桁を超えています。')
  if (ageLowest !== null && ageHighest !== null && ageLowest > ageHighest)
    reasons.push('年齢の下限が上限より高くなっています。')
  return { ageLowest, ageHighest }
}

function placesOf(work: JobPostingSheet['work'], reasons: string[]): string[] {
  const addresses = [work.placeAddress, work.placeAddress2, work.placeAddress3]
  const codes = addresses.flatMap((address) => (address === undefined ? [] : findPlaceCodesOfAddress(address)))
  if (codes.length === 0) reasons.push('就業場所の都道府県を読み取れません。')
  return [...new Set(codes)]
}

/** A fact outside what its column holds is no fact: a wrong 9999 must not stop a posting. */
const within = (value: number | undefined, highest: number) => (value !== undefined && value <= highest ? value : null)

function identityOf(sheet: JobPostingSheet, reasons: string[]) {
  const number = readPostingNumber(sheet.head.number)
  if (number === undefined) reasons.push('求人番号は「5桁-8桁」の数字で必要です。')
  const disclosureLevel = words.readDisclosureLevel(sheet.head.disclosure)
  if (disclosureLevel === undefined) reasons.push('公開希望（公開範囲）は1から4で必要です。')
  const occupationTitle = (sheet.work.occupationTitle ?? '').replace(/\s+/g, ' ')
  if (occupationTitle === '') reasons.push('職種がありません。')
  if ((disclosureLevel ?? 4) <= 2 && readEstablishmentNumber(sheet.establishment.number) === undefined) {
    reasons.push('事業所番号は「4桁-6桁-1桁」の数字で必要です。')
  }
  if ((disclosureLevel ?? 4) <= 2 && !sheet.establishment.name) reasons.push('事業所名がありません。')
  return { number: number ?? '', disclosureLevel: disclosureLevel ?? 4, occupationTitle }
}

function classificationOf(sheet: JobPostingSheet, occupationTitle: string) {
  const occupationCode = sheet.work.occupationCode?.normalize('NFKC') ?? null
  const industryCode = findIndustry((sheet.head.industryCode ?? '').normalize('NFKC'))
  return {
    occupationCode,
    occupationMajor: (occupationCode && findOccupationMajor(occupationCode)) || null,
    occupationCodes: occupationCodesOf(occupationTitle, occupationCode ?? undefined),
    industryCode: industryCode?.code ?? null,
    industryMajor: industryCode?.majorCode ?? null,
  }
}

/** Derives the searchable facts, or says in Japanese why the sheet cannot become a posting. */
export function factsOfSheet(sheet: JobPostingSheet): FactsOutcome {
  const { head, work, pay, hours, conditions, company } = sheet
  const reasons: string[] = []
  const identity = identityOf(sheet, reasons)
  const form = words.readForm(head, work.employmentType)
  const employmentType = words.readEmploymentType(work.employmentType, form)
  const wageUnit = form === 'partTime' ? 'hourly' : 'monthly'
  const accepts = head.directApplication ?? head.directApplicationCode === '1'
  const traits = traitsOf(sheet)
  const acceptsDirectApplication = accepts && identity.disclosureLevel <= 2
  if (acceptsDirectApplication) traits.push('directApplication')
  const facts: PostingFacts = {
    ...identity,
    ...datesOf(head, reasons),
    ...classificationOf(sheet, identity.occupationTitle),
    ...wagesOf(pay, wageUnit, reasons),
    ...hoursOf(hours),
    ...ageOf(work, reasons),
    kind: words.readKind(head),
    form,
    employmentType,
    acceptsDirectApplication,
    acceptingOfficeNumber: head.acceptingOfficeNumber ?? identity.number.slice(0, 5),
    placeCodes: placesOf(work, reasons),
    openingsCount: sheet.selection.openings ?? null,
    wageUnit,
    wageForm: words.readWageForm(pay.form, form),
    overtimeHours: hours.overtime === false ? 0 : within(hours.overtimeHours, 744),
    daysOff: words.readDaysOff(hours.daysOff),
    twoDaysOff: words.readTwoDaysOff(hours.twoDaysOff),
    annualDaysOff: within(hours.annualDaysOff, 366),
    carLicence: words.readCarLicence(work.carLicence),
    licences: licencesNamedIn([work.licence1, work.licence2, work.licence3].filter(Boolean).join('\n')),
    dispatchKind: words.readDispatchKind(work.dispatch, employmentType),
    contractRenewal: words.readRenewal(work.renewal),
    retirementAge: conditions.retirement === false ? null : within(conditions.retirementAge, 99),
    employeesTotal: company.employeesTotal ?? null,
    benefits: benefitsOf(sheet),
    traits,
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, facts }
}
