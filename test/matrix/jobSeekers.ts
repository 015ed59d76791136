import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/registration': jobSeekers,
  'GET /my-page/registration/review': jobSeekers,
  'POST /my-page/registration/review': jobSeekers,
  'GET /my-page/registration/:step': jobSeekers,
  'POST /my-page/registration/:step': jobSeekers,
  'GET /my-page/profile': jobSeekers,
  'GET /my-page/profile/history': jobSeekers,
  'GET /my-page/profile/preview': jobSeekers,
  'GET /my-page/profile/excluded-employers': jobSeekers,
  'POST /my-page/profile/excluded-employers': jobSeekers,
  'POST /my-page/profile/excluded-employers/remove': jobSeekers,
  'GET /my-page/profile/:step': jobSeekers,
  'GET /my-page/profile/:step/edit': jobSeekers,
  'POST /my-page/profile/:step/edit': jobSeekers,
  'POST /my-page/registration-state': jobSeekers,
} satisfies MatrixPart
