import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { z as zod } from 'zod'
import type { Route } from '#contract/route.ts'
import { ROUTES } from '#contract/route-table.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const STRANGE_TEXTS = ['', '\u0000', 'a\u0000b', '\ud800', '%00', '../../etc/passwd', `'; drop table member; --`, '<script>alert(1)</script>', '𝕏'.repeat(200), '‮abc', 'x'.repeat(9000)]
const STRANGE_VALUES: readonly unknown[] = [null, true, -1, 1e308, 0.5, [], {}, [[[[[]]]]], { __proto__: { admin: true } }, '2026-02-30', '9999-99', ...STRANGE_TEXTS]
const STRANGE_BODIES = ['{', '[]', 'null', '"text"', '{"a":', `${'['.repeat(5000)}${']'.repeat(5000)}`, '{"__proto__":{"x":1},"constructor":{"prototype":{}}}', '\u0000']

const STRANGE_IDS = ['khong-phai-ma', '00000000-0000-0000-0000-000000000000', '%00', '..%2f..']

function addressOf(route: Route, place: Record<string, string>): string {
  return route.path.replace(':month', '2026-10').replace(/:(\w+)/g, (_whole, name: string) => place[name] ?? place['any'] ?? UNKNOWN_ID)
}

const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000'

/** Every field of a route's body in turn made strange, the others as plausible as their shape allows. */
function strangeBodies(route: Route): unknown[] {
  const plausible = Object.fromEntries(Object.entries(propertiesOf(route.body)).map(([name, property]) => [name, plausibleValue(property)]))
  return Object.keys(plausible).flatMap(name => STRANGE_VALUES.map(value => ({ ...plausible, [name]: value })))
}

function propertiesOf(shape: z.ZodType): Record<string, object> {
  return (zod.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, object> }).properties ?? {}
}

function plausibleValue(schema: { type?: string; format?: string; enum?: unknown[]; const?: unknown; items?: object; anyOf?: object[]; properties?: Record<string, object> }): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf !== undefined) return plausibleValue(schema.anyOf[0] ?? {})
  if (schema.format === 'uuid') return '01900000-0000-7000-8000-000000000000'
  if (schema.format === 'date') return '2026-10-20'
  switch (schema.type) {
    case 'string':
      return '2026-10'
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'array':
      return schema.items === undefined ? [] : [plausibleValue(schema.items)]
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, plausibleValue(property)]))
    default:
      return null
  }
}

describeOnEveryDatabase('a malformed request', opened => {
  let server: FastifyInstance
  let calls: Awaited<ReturnType<typeof clientOf>>[] = []
  let places: Record<string, string>[] = []
  beforeAll(async () => {
    server = await openTestServer(opened())
    const ward = await makeSampleWard(opened())
    const planId = await makeActivePlan55(opened(), ward.administrator)
    const police = await ward.person('unitHead', ward.unitOfKind('police').unitId)
    const clients = [ward.administrator, police].map(actor => clientOf(server, opened(), actor))
    calls = await Promise.all(clients)
    const reports = await calls[1]?.({ method: 'GET', url: '/api/v1/reports' })
    const { reportId } = reports?.json().items[0]
    const report = await calls[1]?.({ method: 'GET', url: `/api/v1/reports/${reportId}` })
    const { taskId } = report?.json().lines[0]
    places = [{ planId, reportId, taskId, unitId: ward.unitOfKind('police').unitId, memberId: ward.administrator.memberId }, ...STRANGE_IDS.map(id => ({ any: id }))]
    return () => server.close()
  })

  function urlsOf(route: Route): string[] {
    const query = queryOf(route.query)
    return places.map(place => `${addressOf(route, place)}${query}`)
  }

  function queryOf(shape: z.ZodType): string {
    const pairs = Object.entries(propertiesOf(shape)).map(([name, property]) => `${name}=${encodeURIComponent(String(plausibleValue(property)))}`)
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`
  }

  it.each(ROUTES.filter(route => route.access !== 'public'))('to $id is refused in words, never with an error of the server', async route => {
    const bodies = [...strangeBodies(route), ...STRANGE_BODIES]
    const headers = { 'if-match': '"1"', 'content-type': route.upload === true ? 'multipart/form-data; boundary=x' : 'application/json' }
    let index = 0
    for (const url of urlsOf(route)) {
      const withBody = route.method === 'GET' || route.method === 'DELETE' ? [undefined] : bodies.filter((_, place) => place % places.length === index % places.length || index === 0)
      index += 1
      for (const body of withBody) {
        const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }
        for (const call of calls) {
          const answer = await call({ method: route.method, url, headers: body === undefined ? {} : headers, ...payload })
          expect({ url, body, status: answer.statusCode, answer: answer.statusCode >= 500 ? answer.body : '' }).toMatchObject({ answer: '' })
          if (answer.statusCode >= 400) expect(answer.headers['content-type']).toContain('application/problem+json')
        }
      }
    }
  })

  it('with strange words in the query finds nothing and breaks nothing', async () => {
    for (const route of ROUTES.filter(candidate => candidate.method === 'GET' && candidate.access !== 'public')) {
      const names = Object.keys(propertiesOf(route.query))
      for (const name of names) {
        for (const text of STRANGE_TEXTS.slice(0, 9)) {
          const url = `${addressOf(route, places[0] ?? {})}?${name}=${encodeURIComponent(text.toWellFormed())}`
          const answer = await calls[0]?.({ method: 'GET', url })
          expect({ url, status: answer?.statusCode, body: (answer?.statusCode ?? 0) >= 500 ? answer?.body : '' }).toMatchObject({ body: '' })
        }
      }
    }
  })
})
