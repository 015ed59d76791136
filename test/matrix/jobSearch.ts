import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /jobs': everyone,
  'GET /jobs/results': everyone,
  'GET /jobs/compare': everyone,
  'GET /jobs/sheets': everyone,
  'GET /jobs/suggestions': everyone,
  'GET /jobs/:id': everyone,
  'GET /jobs/:id/sheet': everyone,
  'GET /jobs/:id/sheet.pdf': everyone,
  'GET /my-page/jobs': jobSeekers,
  'GET /my-page/jobs/results': jobSeekers,
  'GET /my-page/jobs/compare': jobSeekers,
  'GET /my-page/jobs/sheets': jobSeekers,
  'GET /my-page/jobs/suggestions': jobSeekers,
  'GET /my-page/jobs/:id': jobSeekers,
  'GET /my-page/jobs/:id/sheet': jobSeekers,
  'GET /my-page/jobs/:id/sheet.pdf': jobSeekers,
} satisfies MatrixPart
