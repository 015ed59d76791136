import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'POST /my-page/saved-postings': jobSeekers,
  'GET /my-page/saved-postings/compare': jobSeekers,
  'GET /my-page/saved-postings/:posting/note': jobSeekers,
  'POST /my-page/saved-postings/:posting/note': jobSeekers,
  'GET /my-page/job-applications/favourites': jobSeekers,
} satisfies MatrixPart
