import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import type { Route } from '#contract/route.ts'
import { ROUTES } from '#contract/route-table.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 made from the route table: what is not in the table is neither served nor described. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sáu Rõ API',
      version,
      description:
        'Mọi việc làm được trên màn hình đều làm được qua API này. Lỗi theo application/problem+json. Lời gọi tạo mới nhận Idempotency-Key; lời gọi sửa cần If-Match; danh sách dài trả nextCursor.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    tags: [...new Set(ROUTES.map(route => route.feature))].map(name => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'sauro.session_token' },
        token: { type: 'http', scheme: 'bearer', description: 'Mã truy cập API do quản trị cấp' },
      },
    },
  }
}

function operation(route: Route): Json {
  const body = schemaOf(route.body, 'input')
  const isBodyless = Object.keys(propertiesOf(body)).length === 0 && body['type'] === 'object' && body['additionalProperties'] === undefined
  const status = String(route.status ?? 200)
  return {
    operationId: route.id,
    tags: [route.feature],
    summary: route.summary,
    description: `Quyền: ${route.access === 'public' ? 'không cần đăng nhập' : route.access === 'signedIn' ? 'đã đăng nhập' : `\`${route.access}\``}`,
    ...(route.access === 'public' ? { security: [] } : {}),
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...headerParameters(route)],
    ...bodyOf(route, body, isBodyless),
    responses: {
      [status]: status === '204' ? { description: 'Xong' } : { description: 'Kết quả', content: answerContent(route) },
      default: {
        description: 'Từ chối hoặc lỗi',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function answerContent(route: Route): Json {
  if (route.events === true) return { 'text/event-stream': { schema: { type: 'string' } } }
  if (route.file === true) return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  return { 'application/json': { schema: schemaOf(route.answer, 'output') } }
}

function jsonBody(schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } }
}

function bodyOf(route: Route, body: Json, isBodyless: boolean): Json {
  if (route.upload === true) return { requestBody: uploadBody(body) }
  if (route.rawBody === true) {
    const content = { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content } }
  }
  return isBodyless ? {} : { requestBody: jsonBody(body) }
}

function uploadBody(fields: Json): Json {
  const properties = { ...propertiesOf(fields), file: { type: 'string', format: 'binary' } }
  return { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties, required: ['file'] } } } }
}

function headerParameters(route: Route): Json[] {
  const parameter = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(route.creates === true ? [parameter('Idempotency-Key', false, 'Gọi lại với cùng khoá trả cùng kết quả, không tạo thêm')] : []),
    ...(route.guarded === true ? [parameter('If-Match', true, 'Phiên bản đã thấy, dạng "3"')] : []),
  ]
}

function parametersOf(shape: z.ZodType, place: 'path' | 'query'): Json[] {
  const schema = schemaOf(shape, 'input')
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(propertiesOf(schema)).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function propertiesOf(schema: Json): Json {
  const properties = schema['properties']
  return typeof properties === 'object' && properties !== null ? { ...properties } : {}
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}
