import { everyone, type MatrixPart } from './matrix.ts'

export default {
  'GET /robots.txt': everyone,
  'GET /sitemap.xml': everyone,
  'GET /sitemaps/:part': everyone,
  'GET /api/v1/openapi.json': everyone,
  'GET /api/v1/postings': everyone,
  'GET /api/v1/postings/:number': everyone,
  'GET /guide/data-service/api': everyone,
} satisfies MatrixPart
