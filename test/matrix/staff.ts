import { actingStaff, type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /counter': staff,
  'GET /counter/menu': staff,
  'GET /counter/figures': staff,
  'GET /counter/figures/file': staff,
  'GET /counter/work-lists/:list': staff,
  'POST /counter/work-lists/:list/filter': staff,
  'POST /counter/work-lists/:list/assignments': actingStaff,
  'GET /counter/job-seekers/:jobSeeker/handover': actingStaff,
  'POST /counter/job-seekers/:jobSeeker/handover': actingStaff,
  'POST /counter/work-lists/:list/notices': actingStaff,
  'POST /counter/work-lists/:list/notices/:notice/cancellation': actingStaff,
} satisfies MatrixPart
