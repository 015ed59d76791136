import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'GET /login': everyone,
  'POST /login': everyone,
  'POST /logout': everyone,
  'GET /employer/login': everyone,
  'POST /employer/login': everyone,
  'POST /employer/logout': everyone,
  'GET /counter/login': everyone,
  'POST /counter/login': everyone,
  'POST /counter/logout': everyone,
} satisfies MatrixPart
