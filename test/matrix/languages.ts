import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'POST /language': everyone,
} satisfies MatrixPart
