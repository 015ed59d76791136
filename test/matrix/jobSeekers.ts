import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/registration': jobSeekers,
  'GET /my-page/registration/review': jobSeekers,
  'POST /my-page/registration/review': jobSeekers,
  'GET /my-page/registration/:step': jobSeekers,
  'POST /my-page/registration/:step': jobSeekers,
} satisfies MatrixPart
