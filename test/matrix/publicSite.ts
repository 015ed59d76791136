import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'GET /': everyone,
  'GET /menu': everyone,
  'GET /news': everyone,
  'GET /guide/my-page': everyone,
  'GET /guide/job-seekers': everyone,
  'GET /guide/employers': everyone,
  'GET /guide/data-service': everyone,
  'GET /manual': everyone,
  'GET /manual/:chapter': everyone,
  'GET /faq': everyone,
  'GET /contact': everyone,
  'GET /help/mail': everyone,
  'GET /offices': everyone,
  'GET /links': everyone,
  'GET /sitemap': everyone,
  'GET /site-policy': everyone,
  'GET /accessibility': everyone,
  'GET /privacy': everyone,
  'GET /terms': everyone,
} satisfies MatrixPart
