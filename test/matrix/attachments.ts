import { employers, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/attachments/:attachment': jobSeekers,
  'GET /employer/attachments/:attachment': employers,
} satisfies MatrixPart
