import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/job-applications': jobSeekers,
  'GET /my-page/job-applications/ended': jobSeekers,
  'GET /my-page/job-applications/recommendations': jobSeekers,
  'GET /my-page/job-applications/invitations': jobSeekers,
  'POST /my-page/job-applications/invitations/:invitation/declining': jobSeekers,
  'GET /my-page/job-applications/new/:posting': jobSeekers,
  'POST /my-page/job-applications/new/:posting': jobSeekers,
  'GET /my-page/job-applications/new/:posting/confirmation': jobSeekers,
  'POST /my-page/job-applications/new/:posting/confirmation': jobSeekers,
  'GET /my-page/job-applications/:application': jobSeekers,
  'GET /my-page/job-applications/:application/done': jobSeekers,
  'POST /my-page/job-applications/:application/withdrawal': jobSeekers,
  'POST /my-page/job-applications/:application/interview-times': jobSeekers,
  'POST /my-page/job-applications/:application/interview': jobSeekers,
  'POST /my-page/job-applications/:application/objection': jobSeekers,
  'GET /my-page/job-applications/:application/interview.ics': jobSeekers,
  'POST /my-page/settings/interview-reminders': jobSeekers,
} satisfies MatrixPart
