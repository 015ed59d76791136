import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /jobs': everyone,
  'GET /jobs/results': everyone,
  'GET /jobs/:id': everyone,
  'GET /jobs/:id/sheet': everyone,
  'GET /jobs/:id/sheet.pdf': everyone,
  'GET /my-page/jobs': jobSeekers,
  'GET /my-page/jobs/results': jobSeekers,
  'GET /my-page/jobs/:id': jobSeekers,
  'GET /my-page/jobs/:id/sheet': jobSeekers,
  'GET /my-page/jobs/:id/sheet.pdf': jobSeekers,
} satisfies MatrixPart
