import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page': jobSeekers,
  'GET /my-page/menu': jobSeekers,
} satisfies MatrixPart
