import { employers, type MatrixPart } from './matrix.ts'

export default {
  'GET /employer/applicants': employers,
  'GET /employer/applicants/:application': employers,
  'POST /employer/applicants/:application/interview': employers,
  'POST /employer/applicants/:application/hire': employers,
  'POST /employer/applicants/:application/rejection': employers,
  'POST /employer/applicants/:application/no-show': employers,
  'GET /employer/invitations': employers,
  'GET /employer/invitations/new/:jobSeeker': employers,
  'POST /employer/invitations/new/:jobSeeker': employers,
} satisfies MatrixPart
