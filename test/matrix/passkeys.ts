import { everyone, jobSeekers, type MatrixPart } from './matrix.ts'

export default {
  'POST /login/passkey/challenge': everyone,
  'POST /login/passkey': everyone,
  'GET /my-page/settings/passkeys': jobSeekers,
  'POST /my-page/settings/passkeys': jobSeekers,
  'GET /my-page/settings/passkeys/new': jobSeekers,
  'POST /my-page/settings/passkeys/new': jobSeekers,
  'GET /my-page/settings/passkeys/:passkey': jobSeekers,
  'POST /my-page/settings/passkeys/:passkey/name': jobSeekers,
  'POST /my-page/settings/passkeys/:passkey/remove': jobSeekers,
} satisfies MatrixPart
