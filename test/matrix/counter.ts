import { type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /counter/job-seekers': staff,
  'POST /counter/job-seekers': staff,
  'GET /counter/job-seekers/:jobSeeker': staff,
  'POST /counter/job-seekers/:jobSeeker/consultations': staff,
  'GET /counter/job-seekers/:jobSeeker/ban': staff,
  'POST /counter/job-seekers/:jobSeeker/ban': staff,
  'POST /counter/job-seekers/:jobSeeker/ban/appeal-answer': staff,
  'POST /counter/job-seekers/:jobSeeker/ban/end': staff,
  'POST /counter/job-seekers/:jobSeeker/validity': staff,
  'POST /counter/job-seekers/:jobSeeker/confirmation': staff,
  'GET /counter/job-seekers/:jobSeeker/mail-address': staff,
  'POST /counter/job-seekers/:jobSeeker/mail-address': staff,
  'POST /counter/job-seekers/:jobSeeker/restriction-lifting': staff,
  'GET /counter/no-show-objections': staff,
  'GET /counter/no-show-objections/:application': staff,
  'POST /counter/no-show-objections/:application': staff,
} satisfies MatrixPart
