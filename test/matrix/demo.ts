import { everyone, type MatrixPart } from './matrix.ts'

/** Mounted in demo only. */
export default {
  'GET /demo/mails': everyone,
  'GET /demo/components': everyone,
  'GET /demo/clock': everyone,
  'POST /demo/clock': everyone,
} satisfies MatrixPart
