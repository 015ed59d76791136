import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/saved-searches': jobSeekers,
  'GET /my-page/saved-searches/new': jobSeekers,
  'POST /my-page/saved-searches/new': jobSeekers,
  'GET /my-page/saved-searches/:slot': jobSeekers,
  'POST /my-page/saved-searches/:slot': jobSeekers,
  'POST /my-page/saved-searches/:slot/deletion': jobSeekers,
} satisfies MatrixPart
