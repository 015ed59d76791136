import { jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /barred': jobSeekers,
  'POST /barred': jobSeekers,
} satisfies MatrixPart
