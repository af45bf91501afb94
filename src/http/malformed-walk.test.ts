import fc from 'fast-check'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { ROUTES } from '#contract/route-table.ts'
import type { Route } from '#contract/route.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { addressOf, plausibleValue, propertiesOf } from '#tests/databases/plausible-request.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

/** Requests on each database. `MALFORMED_REQUESTS=10000` for the long run, `MALFORMED_SEED` to walk another way. */
const REQUESTS = Number(process.env['MALFORMED_REQUESTS'] ?? 400)
const SEED = Number(process.env['MALFORMED_SEED'] ?? 55)

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '%00',
    '%',
    '../..',
    "'; drop table member; --",
    '‮',
    'x'.repeat(9000),
    '2026-02-30',
    '9999-99',
    '0000-01',
    'NaN',
    '-0',
    '1e999',
  ),
)
const value = fc.oneof(
  text,
  fc.anything({ maxDepth: 3, withNullPrototype: false, withBigInt: false }),
  fc.double(),
  fc.constantFrom(null, true, [], {}, -1, 1e308),
)
const header = fc.oneof(
  fc.constantFrom('"1"', '"99"', '*', '"0"', 'W/"1"', '', '"', '-1', '99999999999999999999'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
)
const type = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'application/offset+octet-stream',
  'application/octet-stream',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/x-www-form-urlencoded',
  'x',
)

/** One way to spoil a request; which route and by whom comes from its place in the walk. */
const spoiling = fc.record({
  ids: fc.constantFrom('known', 'known', 'known', 'unknown', 'strange'),
  strangeId: text,
  query: fc.dictionary(
    fc.constantFrom('cursor', 'limit', 'offset', 'month', 'planId', 'search', 'format', 'kind', 'x', '__proto__'),
    text,
    { maxKeys: 3 },
  ),
  /** Each field of the body by its place: kept, left out, or another value. */
  fields: fc.array(fc.oneof(fc.constant('keep' as const), fc.constant('drop' as const), fc.record({ value })), {
    minLength: 12,
    maxLength: 12,
  }),
  body: fc.constantFrom('fields', 'fields', 'fields', 'value', 'raw', 'multipart', 'none'),
  raw: fc.oneof(text, fc.constantFrom('{', '[', '"', '{"a":', '['.repeat(3000), '--x\r\n', '--x--\r\n', '\u0000\u0001')),
  value,
  part: fc.record({
    name: fc.constantFrom('file', 'kind', 'caption', '', 'x"y'),
    fileName: text,
    bytes: fc.uint8Array({ maxLength: 300 }),
    isCut: fc.boolean(),
  }),
  type,
  headers: fc.dictionary(
    fc.constantFrom(
      'if-match',
      'idempotency-key',
      'accept-language',
      'upload-offset',
      'upload-length',
      'range',
      'if-none-match',
      'accept',
      'x-forwarded-for',
    ),
    header,
    { maxKeys: 4 },
  ),
})
type Spoiling = typeof spoiling extends fc.Arbitrary<infer Value> ? Value : never

/** Whose answer ends. */
const WALKED = ROUTES.filter(route => route.events !== true)

describeOnEveryDatabase('a walk over every route with spoiled requests', opened => {
  let server: FastifyInstance
  let calls: readonly ((options: InjectOptions) => Promise<LightMyRequestResponse>)[] = []
  let place: Record<string, string> = {}
  beforeAll(async () => {
    server = await openTestServer(opened())
    const ward = await makeSampleWard(opened())
    const planId = await makeActivePlan55(opened(), ward.administrator)
    const police = ward.unitOfKind('police').unitId
    const people = [
      ward.administrator,
      await ward.person('unitHead', police),
      await ward.person('partyOffice', ward.unitOfKind('party_office').unitId),
      await ward.person('inspector', ward.unitOfKind('party_office').unitId),
    ]
    const signedIn = await Promise.all(people.map(actor => clientOf(server, opened(), actor)))
    calls = [...signedIn, options => server.inject(options)]
    const read = async (url: string) => (await signedIn[1]?.({ method: 'GET', url }))?.json()
    const { reportId } = (await read('/api/v1/reports')).items[0]
    const { taskId } = (await read(`/api/v1/reports/${reportId}`)).lines[0]
    place = { planId, reportId, taskId, unitId: police, memberId: ward.administrator.memberId }
    return () => server.close()
  })

  it(`of ${REQUESTS} requests gets no error of the server`, { timeout: 20_000 + REQUESTS * 100 }, async () => {
    const faults: string[] = []
    const walk = fc.sample(spoiling, { numRuns: REQUESTS, seed: SEED })
    for (const [index, spoiled] of walk.entries()) {
      const route = WALKED[index % WALKED.length]
      const call = calls[Math.floor(index / WALKED.length + index) % calls.length]
      if (route === undefined || call === undefined) throw new Error('Nothing to walk')
      const request = requestOf(route, spoiled, place)
      const answer = await call(request)
      const told = String(answer.headers['content-type'] ?? '')
      // An address that the server does not even read is refused before there are words.
      const isWordless = answer.statusCode >= 400 && answer.statusCode !== 414 && !told.includes('application/problem+json')
      const isFault = answer.statusCode >= 500 || isWordless
      if (isFault)
        faults.push(
          `${index} ${route.id} ${answer.statusCode} ${told}: ${JSON.stringify(request).slice(0, 600)} → ${answer.body.slice(0, 300)}`,
        )
    }
    expect(faults).toEqual([])
  })
})

function requestOf(route: Route, spoiled: Spoiling, place: Readonly<Record<string, string>>): InjectOptions {
  const named =
    spoiled.ids === 'known' ? place : spoiled.ids === 'strange' ? { any: encodeURIComponent(spoiled.strangeId.toWellFormed()) } : {}
  const pairs = Object.entries(spoiled.query).map(
    ([name, word]) => `${encodeURIComponent(name)}=${encodeURIComponent(word.toWellFormed())}`,
  )
  const url = `${addressOf(route, { ...named })}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
  if (route.method === 'GET' || spoiled.body === 'none') return { method: route.method, url, headers: spoiled.headers }
  const contentType =
    spoiled.body === 'multipart' ? 'multipart/form-data; boundary=x' : spoiled.body === 'raw' ? spoiled.type : 'application/json'
  return { method: route.method, url, headers: { 'content-type': contentType, ...spoiled.headers }, payload: payloadOf(route, spoiled) }
}

function payloadOf(route: Route, spoiled: Spoiling): string | Buffer {
  if (spoiled.body === 'raw') return spoiled.raw
  if (spoiled.body === 'value') return asJson(spoiled.value)
  if (spoiled.body === 'multipart') return multipartOf(spoiled.part)
  const fields = Object.entries(propertiesOf(route.body)).flatMap(([name, schema], index) => {
    const change = spoiled.fields[index % spoiled.fields.length] ?? 'keep'
    if (change === 'drop') return []
    return [[name, change === 'keep' ? plausibleValue(schema) : change.value] as const]
  })
  return asJson(Object.fromEntries(fields))
}

function asJson(content: unknown): string {
  return JSON.stringify(content) ?? 'undefined'
}

function multipartOf({ name, fileName, bytes, isCut }: Spoiling['part']): Buffer {
  const head = `--x\r\ncontent-disposition: form-data; name="${name}"; filename="${fileName}"\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(isCut ? '' : '\r\n--x--\r\n')])
}
