import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'

/**
 * The sheet without what tells which firm it is: section 1, the addresses, representative and 法人番号, whom to call, the pictures and PR.
 * What remains is what 公開範囲「事業所名等を含まない求人情報」 leaves to be read.
 */
export function hideIdentity(sheet: JobPostingSheet): JobPostingSheet {
  const { head, work, company, selection, ...rest } = sheet
  return {
    ...rest,
    head: { ...head, logo: undefined },
    establishment: {},
    work: {
      ...work,
      placePostalCode: undefined,
      placeAddress: undefined,
      placeAddress2: undefined,
      placeAddress3: undefined,
      placeNote: undefined,
      latitude: undefined,
      longitude: undefined,
      dispatchLicence: undefined,
    },
    company: {
      ...company,
      representative: undefined,
      representativeRole: undefined,
      corporateNumber: undefined,
      feature: undefined,
    },
    selection: hideContacts(selection),
    promotion: {},
  }
}

/** What stays of 選考等: numbers, methods and terms, but no place and no person. */
function hideContacts(selection: JobPostingSheet['selection']): JobPostingSheet['selection'] {
  const {
    openings,
    openingsReason,
    method,
    interviews,
    methodNote,
    documentResultDays,
    interviewResultDays,
    resultTiming,
    noticeMeans,
    schedule,
    documents,
    documentsReturn,
  } = selection
  return {
    openings,
    openingsReason,
    method,
    interviews,
    methodNote,
    documentResultDays,
    interviewResultDays,
    resultTiming,
    noticeMeans,
    schedule,
    documents,
    documentsReturn,
  }
}
