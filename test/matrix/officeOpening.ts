import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /office-opening': everyone,
  'POST /office-opening': everyone,
  'GET /office-opening/password': everyone,
  'POST /office-opening/password': everyone,
  'GET /my-page/opened': jobSeekers,
} satisfies MatrixPart
