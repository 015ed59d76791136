import { employers, everyone, jobSeekers, type MatrixPart, staff } from './matrix.ts'

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
  'GET /my-page/session': jobSeekers,
  'GET /my-page/kept-form': jobSeekers,
  'POST /my-page/kept-form': jobSeekers,
  'GET /employer/session': employers,
  'GET /employer/kept-form': employers,
  'POST /employer/kept-form': employers,
  'GET /counter/session': staff,
  'GET /counter/kept-form': staff,
  'POST /counter/kept-form': staff,
} satisfies MatrixPart
