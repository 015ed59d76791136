import { actingStaff, employers, everyone, jobSeekers, type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /my-page/referral-letters/:application': jobSeekers,
  'GET /my-page/referral-letters/:application/letter.pdf': jobSeekers,
  'GET /employer/referral-letters/:application': employers,
  'GET /employer/referral-letters/:application/letter.pdf': employers,
  'GET /counter/referral-letters/:application': staff,
  'GET /counter/referral-letters/:application/letter.pdf': staff,
  'GET /referral-letters/:code': everyone,
  'GET /my-page/recommendations/:recommendation': jobSeekers,
  'POST /my-page/recommendations/:recommendation': jobSeekers,
  'GET /counter/matching-people/:posting': actingStaff,
  'POST /counter/matching-people/:posting': actingStaff,
  'POST /counter/matching-people/:posting/orders/:order/cancellation': actingStaff,
} satisfies MatrixPart
