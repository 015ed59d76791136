import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'GET /account-opening': everyone,
  'POST /account-opening': everyone,
  'GET /account-opening/password': everyone,
  'POST /account-opening/password': everyone,
} satisfies MatrixPart
