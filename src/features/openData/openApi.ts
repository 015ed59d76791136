import { z } from 'zod'
import { openPosting, openPostingPage, problem } from './openPosting.ts'
import { LIST_PARAMETERS } from './parameters.ts'
import { API_REQUESTS_A_MINUTE } from './rules.ts'

const registry = z.registry<{ id: string }>()
registry.add(openPosting, { id: 'Posting' })
registry.add(openPostingPage, { id: 'PostingPage' })
registry.add(problem, { id: 'Problem' })

/** The answers' shapes, made from the very schemas that the tests hold the answers against. */
const components = () =>
  z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, unrepresentable: 'any' }).schemas

function withoutDialect(schema: unknown): unknown {
  const { $schema: _, $id: __, id: ___, ...rest } = schema as Record<string, unknown>
  return rest
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const errors = {
  429: {
    ...problemAnswer(`同じアドレスからの要求が1分に${API_REQUESTS_A_MINUTE}回を超えた`),
    headers: { 'Retry-After': { description: '次に要求できるまでの秒数', schema: { type: 'integer' } } },
  },
  503: problemAnswer('混雑またはメンテナンス'),
}

const answer = (description: string, name: string) => ({
  200: {
    description,
    headers: {
      ETag: { description: '内容の印。If-None-Matchで送ると、変わっていなければ304', schema: { type: 'string' } },
    },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  },
  304: { description: '前に受け取ったものから変わっていない' },
})

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: '前に受け取ったETag',
  schema: { type: 'string' },
}

/** The document that describes the API (OpenAPI 3.1). */
export function openApiDocument(publicUrl: string): Record<string, unknown> {
  const parameters = LIST_PARAMETERS.map(({ name, description, schema }) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: withoutDialect(z.toJSONSchema(schema)),
    ...(schema instanceof z.ZodArray && { style: 'form', explode: true }),
  }))
  const number = { name: 'number', in: 'path', required: true, description: '求人番号', schema: { type: 'string' } }
  return {
    openapi: '3.1.0',
    info: {
      title: '求人データ',
      version: '1',
      description: '公開範囲が「事業所名等を含む求人情報を公開する」である求人を、検索画面と同じ条件で受け取れます。',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: {
      '/postings': {
        get: {
          operationId: 'listPostings',
          summary: '条件に合う求人を新着順に受け取る',
          parameters: [...parameters, ifNoneMatch],
          responses: { ...answer('求人の一覧', 'PostingPage'), 400: problemAnswer('条件を読み取れない'), ...errors },
        },
      },
      '/postings/{number}': {
        get: {
          operationId: 'getPosting',
          summary: '求人番号で1件を受け取る',
          parameters: [number, ifNoneMatch],
          responses: { ...answer('求人', 'Posting'), 404: problemAnswer('公開中の求人がない'), ...errors },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(Object.entries(components()).map(([name, schema]) => [name, withoutDialect(schema)])),
    },
  }
}
