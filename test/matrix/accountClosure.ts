import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/settings/closure': jobSeekers,
  'POST /my-page/settings/closure': jobSeekers,
  'GET /account-closure/complete': everyone,
  'GET /account-reopening': everyone,
  'POST /account-reopening': everyone,
  'GET /account-reopening/key': everyone,
  'POST /account-reopening/key': everyone,
} satisfies MatrixPart
