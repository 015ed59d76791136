import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page': jobSeekers,
  'GET /my-page/menu': jobSeekers,
  'GET /my-page/number': jobSeekers,
  'GET /my-page/office': jobSeekers,
} satisfies MatrixPart
