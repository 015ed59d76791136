import { actingStaff, employers, everyone, type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /employer/account-opening': everyone,
  'POST /employer/account-opening': everyone,
  'GET /employer/account-opening/password': everyone,
  'POST /employer/account-opening/password': everyone,
  'GET /employer/logins': employers,
  'POST /employer/logins/invitations': employers,
  'POST /employer/logins/invitations/:invitation/cancellation': employers,
  'POST /employer/logins/role': employers,
  'POST /employer/logins/removal': employers,
  'GET /employer/establishments': employers,
  'GET /employer/establishments/:establishment': employers,
  'POST /employer/establishments/:establishment': employers,
  'GET /counter/establishments': staff,
  'GET /counter/establishments/:request': staff,
  'POST /counter/establishments/:request/confirmation': actingStaff,
  'POST /counter/establishments/:request/return': actingStaff,
} satisfies MatrixPart
