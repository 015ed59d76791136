import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/settings': jobSeekers,
  'GET /my-page/settings/account': jobSeekers,
  'GET /my-page/settings/account/email': jobSeekers,
  'POST /my-page/settings/account/email': jobSeekers,
  'GET /my-page/settings/account/email/key': jobSeekers,
  'POST /my-page/settings/account/email/key': jobSeekers,
  'GET /my-page/settings/account/password': jobSeekers,
  'POST /my-page/settings/account/password': jobSeekers,
  'GET /my-page/settings/sessions': jobSeekers,
  'POST /my-page/settings/sessions': jobSeekers,
} satisfies MatrixPart
