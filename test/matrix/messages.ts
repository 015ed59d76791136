import { employers, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'GET /my-page/messages': jobSeekers,
  'GET /my-page/messages/:thread': jobSeekers,
  'POST /my-page/messages/:thread': jobSeekers,
  'GET /employer/messages': employers,
  'GET /employer/messages/:thread': employers,
  'POST /employer/messages/:thread': employers,
} satisfies MatrixPart
