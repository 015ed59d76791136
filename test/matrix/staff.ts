import { type MatrixPart, staff } from './matrix.ts'

export default {
  'GET /counter': staff,
  'GET /counter/menu': staff,
} satisfies MatrixPart
