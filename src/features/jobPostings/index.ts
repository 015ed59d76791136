export { changePostingStatus } from './changePostingStatus.ts'
export { correctPosting } from './changePublished.ts'
export { factsOfSheet, type PostingFacts, readEstablishmentNumber, readPostingNumber } from './facts.ts'
export { generatePostings } from './generate/generatePostings.ts'
export { postingFileChunks, postingRecords } from './generate/writePostingFile.ts'
export { type HeaderMapping, UnreadableFileError } from './import/fileHeader.ts'
export { fileRecords } from './import/fileRecords.ts'
export { type ImportCounts, importPostings } from './import/importPostings.ts'
export { REFUSED_FILE_HEADER, refusedRowLine } from './import/refusedFile.ts'
export { PostingCard } from './PostingCard.ts'
export { PostingHistory } from './PostingHistory.tsx'
export { PostingSheet } from './PostingSheet.tsx'
export { PrintedSheet, printedParts } from './PrintedSheet.tsx'
export * as postingInWords from './postingInWords.ts'
export {
  findPosting,
  findPostingCards,
  findWholePosting,
  ownPosting,
  previewPosting,
  type ShownPosting,
} from './readPostings.ts'
export { findIndustry, INDUSTRIES } from './reference/industries.ts'
export { LICENCES } from './reference/licences.ts'
export { nearOccupationWords } from './reference/nearWords.ts'
export { findOccupationDetail, OCCUPATION_DETAILS } from './reference/occupationDetails.ts'
export { OCCUPATION_GROUPS } from './reference/occupationGroups.ts'
export * from './rules.ts'
export { savePosting, savePostings } from './savePostings.ts'
export { type SearchTexts, searchTextsOf } from './searchTexts.ts'
export { type ColumnValue, cellText, readCell } from './sheet/columnKinds.ts'
export {
  emptySheet,
  findSheetValue,
  type JobPostingSheet,
  SHEET_FIELDS,
  type SheetField,
  type SheetSection,
  setSheetField,
} from './sheet/jobPostingSheet.ts'
export { findPostingEvents, type PostingEvent, recordReportEvent } from './store.events.ts'
export { takeImportLock } from './store.ts'
export { jobPostingStructuredData, jsonForScript, OPEN_DISCLOSURE_LEVEL } from './structuredData.ts'
export { takePostingNumber } from './takePostingNumber.ts'
