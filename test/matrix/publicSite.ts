import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'GET /': everyone,
  'GET /menu': everyone,
} satisfies MatrixPart
