import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /login/one-time-password': everyone,
  'POST /login/one-time-password': everyone,
  'POST /login/one-time-password/again': everyone,
  'GET /my-page/settings/second-step': jobSeekers,
  'POST /my-page/settings/second-step/on': jobSeekers,
  'GET /my-page/settings/second-step/one-time-password': jobSeekers,
  'POST /my-page/settings/second-step/one-time-password': jobSeekers,
  'POST /my-page/settings/second-step/one-time-password/again': jobSeekers,
  'POST /my-page/settings/second-step/off': jobSeekers,
  'POST /my-page/settings/second-step/device': jobSeekers,
} satisfies MatrixPart
