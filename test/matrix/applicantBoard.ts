import { employers, type MatrixPart } from './matrix.ts'

export default {
  'GET /employer/applicant-board': employers,
  'POST /employer/applicant-board/export': employers,
  'GET /employer/bulk-messages/new': employers,
  'POST /employer/bulk-messages': employers,
  'GET /employer/bulk-messages/:message': employers,
  'POST /employer/bulk-messages/:message/sending': employers,
  'POST /employer/bulk-messages/:message/cancellation': employers,
} satisfies MatrixPart
