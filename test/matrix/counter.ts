import { type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /counter/job-seekers': staff,
  'GET /counter/job-seekers/:jobSeeker': staff,
  'POST /counter/job-seekers/:jobSeeker/restriction-lifting': staff,
  'GET /counter/no-show-objections': staff,
  'GET /counter/no-show-objections/:application': staff,
  'POST /counter/no-show-objections/:application': staff,
} satisfies MatrixPart
