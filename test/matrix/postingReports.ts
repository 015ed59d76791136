import { actingStaff, jobSeekers, type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /my-page/posting-reports': jobSeekers,
  'GET /my-page/posting-reports/new/:posting': jobSeekers,
  'POST /my-page/posting-reports/new/:posting': jobSeekers,
  'GET /counter/posting-reports': staff,
  'GET /counter/posting-reports/:report': staff,
  'POST /counter/posting-reports/:report/taking': actingStaff,
  'POST /counter/posting-reports/:report/contacts': actingStaff,
  'POST /counter/posting-reports/:report/decision': actingStaff,
} satisfies MatrixPart
