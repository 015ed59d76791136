import { actingStaff, everyone, type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /feedback': everyone,
  'POST /feedback': everyone,
  'GET /feedback/thanks': everyone,
  'GET /counter/feedback': staff,
  'POST /counter/feedback/:feedback/handling': actingStaff,
} satisfies MatrixPart
