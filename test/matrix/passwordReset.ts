import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'GET /password-reset': everyone,
  'POST /password-reset': everyone,
  'GET /password-reset/new-password': everyone,
  'POST /password-reset/new-password': everyone,
  'GET /forgotten-id': everyone,
} satisfies MatrixPart
