import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /mynaportal/login': everyone,
  'GET /mynaportal/start': everyone,
  'GET /mynaportal/callback': everyone,
  'GET /mynaportal/mismatch': everyone,
  'GET /mynaportal/connected': everyone,
  'GET /mynaportal/connect': everyone,
  'POST /mynaportal/connect': everyone,
  'POST /mynaportal/messages': everyone,
  'GET /my-page/settings/mynaportal': jobSeekers,
  'POST /my-page/settings/mynaportal/disconnect': jobSeekers,
} satisfies MatrixPart
