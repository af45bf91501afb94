import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { createRegister } from '#application/register/create-register.ts'
import type { Route } from '#contract/route.ts'
import { ROUTES } from '#contract/route-table.ts'
import type { Dialect } from '#infrastructure/database/dialect.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { commitmentWork } from '#tests/databases/commitment-work.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { LODGINGS, column, registerWork } from '#tests/databases/register-ward.ts'
import { valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { addressOf, plausibleValue, propertiesOf } from '#tests/databases/plausible-request.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const STRANGE_TEXTS = [
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '%00',
  '../../etc/passwd',
  `'; drop table member; --`,
  '<script>alert(1)</script>',
  '𝕏'.repeat(200),
  '‮abc',
  'x'.repeat(9000),
]
const STRANGE_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  [],
  {},
  [[[[[]]]]],
  { __proto__: { admin: true } },
  '2026-02-30',
  '9999-99',
  ...STRANGE_TEXTS,
]
const STRANGE_BODIES = [
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '{"__proto__":{"x":1},"constructor":{"prototype":{}}}',
  '\u0000',
]

/** The first caller tries everything; another's rights change little of how a request is read. */
const OF_THE_SECOND_CALLER = 4

const STRANGE_IDS = ['khong-phai-ma', '00000000-0000-0000-0000-000000000000', '%00', '..%2f..']

/** Every field of a route's body in turn made strange, the others as plausible as their shape allows: on each database every other value, on the other the rest. */
function strangeBodies(route: Route, dialect: Dialect): unknown[] {
  const begin = dialect === 'sqlite' ? 0 : 1
  const plausible = Object.fromEntries(Object.entries(propertiesOf(route.body)).map(([name, property]) => [name, plausibleValue(property)]))
  return Object.keys(plausible).flatMap((name, field) =>
    STRANGE_VALUES.filter((_, place) => (place + field) % 2 === begin).map(value => ({ ...plausible, [name]: value })),
  )
}

const EVERY_TYPE: RegisterDefinition = {
  ...LODGINGS,
  code: 'du_kieu',
  name: 'Sổ đủ kiểu cột',
  columns: [
    column('text', 'van_ban', { longest: 1500 }),
    column('text', 'rieng', { privacy: 'personal', longest: 4000 }),
    column('integer', 'nguyen', { unit: '', least: null, most: null }),
    column('decimal', 'thap_phan', { unit: '', least: null, most: null }),
    column('day', 'ngay', {}),
    column('month', 'thang', {}),
    column('flag', 'co', {}),
    column('choice', 'chon', { choices: [{ code: 'a', name: 'A' }] }),
    column('choices', 'nhieu', { choices: [{ code: 'a', name: 'A' }] }),
    column('row', 'dong', { register: 'du_kieu' }),
    column('unit', 'don_vi', { kinds: [] }),
    column('file', 'tep', {}),
    column('formula', 'tinh', { formula: { operation: 'divide', operands: [{ column: 'nguyen' }, { column: 'thap_phan' }] }, unit: '' }),
  ],
  title: 'van_ban',
  unique: [['van_ban', 'dong', 'nguyen'], ['thap_phan']],
  validity: { from: 'ngay', until: null },
  retention: null,
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
    const read = async (url: string) => (await (await clientOf(server, opened(), police))({ method: 'GET', url })).json()
    const { reportId } = (await read('/api/v1/reports')).items[0]
    const { taskId } = (await read(`/api/v1/reports/${reportId}`)).lines[0]
    const { targetId } = (await read(`/api/v1/plans/${planId}/figures`)).items[0]
    const { unitId } = ward.unitOfKind('police')
    const work = { taskId, unitId, origin: 'unit', title: 'Lập danh sách' }
    const made = await (await clientOf(server, opened(), police))({ method: 'POST', url: '/api/v1/work-items', payload: work })
    const { workItemId } = made.json()
    const { commitmentId } = await commitmentWork(opened()).start(police, unitId)
    const { registerId } = valueOf(await createRegister(opened().application, ward.administrator, { definition: EVERY_TYPE, note: '' }))
    const { rowId } = await registerWork(opened()).add(police, registerId, { cells: { van_ban: 'Dòng mẫu' } })
    places = [
      { planId, reportId, taskId, unitId, workItemId, commitmentId, registerId, rowId, targetId, memberId: ward.administrator.memberId },
      ...STRANGE_IDS.map(id => ({ any: id })),
    ]
    return () => server.close()
  })

  function urlsOf(route: Route): string[] {
    const query = queryOf(route.query)
    return places.map(place => `${addressOf(route, place)}${query}`)
  }

  function queryOf(shape: z.ZodType): string {
    const pairs = Object.entries(propertiesOf(shape)).map(
      ([name, property]) => `${name}=${encodeURIComponent(String(plausibleValue(property)))}`,
    )
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`
  }

  it.each(ROUTES.filter(route => route.access !== 'public' && route.events !== true))(
    'to $id is refused in words, never with an error of the server',
    async route => {
      const bodies = [...strangeBodies(route, opened().dialect), ...STRANGE_BODIES]
      const isBodyless = route.method === 'GET' || route.method === 'DELETE'
      const type = route.upload === true ? 'multipart/form-data; boundary=x' : 'application/json'
      const tries = urlsOf(route).flatMap((url, index) =>
        isBodyless
          ? [{ url }]
          : bodies
              .filter((_, place) => index === 0 || place % places.length === index)
              .map(body => ({ url, payload: typeof body === 'string' ? body : JSON.stringify(body) })),
      )
      for (const [caller, call] of calls.entries()) {
        for (const attempt of tries.filter((_, place) => caller === 0 || place % OF_THE_SECOND_CALLER === 0)) {
          const headers = isBodyless ? {} : { 'if-match': '"1"', 'content-type': type }
          const answer = await call({ method: route.method, headers, ...attempt })
          expect({ ...attempt, answer: answer.statusCode >= 500 ? answer.body : '' }).toEqual({ ...attempt, answer: '' })
          const isProblem = String(answer.headers['content-type']).includes('application/problem+json')
          expect({ ...attempt, isProblem }).toEqual({ ...attempt, isProblem: answer.statusCode >= 400 })
        }
      }
    },
  )

  it('with strange cells of every type is refused in words', async () => {
    const [place] = places
    const url = `/api/v1/registers/${place?.['registerId']}/entries`
    const call = calls[1]
    const tried = [
      ...STRANGE_VALUES.map(value => EVERY_TYPE.columns.map(({ code }) => ({ [code]: value }))),
      [JSON.parse('{"__proto__":{"van_ban":1}}'), { constructor: 'x' }, { neighbourhood: 'x' }],
      [{ 'a.b': 1 }],
    ]
    for (const cells of tried) {
      for (const checkOnly of [true, false]) {
        const payload = { rows: cells.map(typed => ({ cells: typed })), checkOnly, changesKnown: !checkOnly }
        const answer = await call?.({ method: 'POST', url, payload })
        expect({ cells, fault: (answer?.statusCode ?? 500) >= 500 ? answer?.body : '' }).toEqual({ cells, fault: '' })
      }
    }
  })

  it('with strange words in the query finds nothing and breaks nothing', async () => {
    const routes = ROUTES.filter(candidate => candidate.method === 'GET' && candidate.access !== 'public' && candidate.events !== true)
    const urls = routes.flatMap(route =>
      Object.keys(propertiesOf(route.query)).flatMap(name =>
        STRANGE_TEXTS.slice(0, 9).map(text => `${addressOf(route, places[0] ?? {})}?${name}=${encodeURIComponent(text.toWellFormed())}`),
      ),
    )
    for (const url of urls) {
      const answer = await calls[0]?.({ method: 'GET', url })
      expect({ url, isServerFault: (answer?.statusCode ?? 500) >= 500 }).toEqual({ url, isServerFault: false })
    }
  })
})
