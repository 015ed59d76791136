import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/my-data': jobSeekers,
  'POST /my-page/my-data': jobSeekers,
  'GET /my-page/my-data/readable': jobSeekers,
  'GET /my-page/my-data/machine': jobSeekers,
  'GET /my-page/my-data/views': jobSeekers,
  'GET /my-page/my-data/resume': jobSeekers,
  'GET /my-page/my-data/resume.pdf': jobSeekers,
  'GET /my-page/my-data/career-record': jobSeekers,
  'GET /my-page/my-data/career-record.pdf': jobSeekers,
} satisfies MatrixPart
