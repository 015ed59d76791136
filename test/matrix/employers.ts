import { employers, type MatrixPart } from './matrix.ts'

export default {
  'GET /employer': employers,
  'GET /employer/menu': employers,
} satisfies MatrixPart
