import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/activity-record': jobSeekers,
  'GET /my-page/activity-record/record.csv': jobSeekers,
  'GET /my-page/activity-record/record.pdf': jobSeekers,
} satisfies MatrixPart
