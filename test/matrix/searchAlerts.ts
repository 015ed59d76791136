import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'POST /my-page/search-alerts/:slot': jobSeekers,
  'GET /search-alerts/stop/:token': everyone,
  'POST /search-alerts/stop/:token': everyone,
  'POST /search-alerts/stop/:token/confirmation': everyone,
} satisfies MatrixPart
