import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const KILOBYTE = 1024

describeOnEveryDatabase('a hostile request', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let admin: Awaited<ReturnType<typeof clientOf>>
  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeSampleWard(opened())
    admin = await clientOf(server, opened(), ward.administrator)
    return () => server.close()
  })

  it('of a stranger is refused before its body is read', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/units',
      headers: JSON_TYPE,
      payload: `{"name":${'['.repeat(900 * KILOBYTE)}`,
    })
    expect(answer.json()).toMatchObject({ status: 401, code: 'SIGN_IN_NEEDED' })
  })

  it('may be no longer than its route needs', async () => {
    const sizeAnswer = async (call: typeof admin, method: 'POST' | 'PUT', url: string, kilobytes: number) =>
      (
        await call({
          method,
          url,
          headers: { ...JSON_TYPE, 'if-match': '"1"' },
          payload: JSON.stringify({ filler: 'x'.repeat(kilobytes * KILOBYTE) }),
        })
      ).statusCode
    expect(await sizeAnswer(options => server.inject(options), 'POST', '/api/v1/session', 200)).toBe(413)
    expect(await sizeAnswer(admin, 'POST', '/api/v1/units', 900)).toBe(400)
    expect(await sizeAnswer(admin, 'POST', '/api/v1/units', 1100)).toBe(413)
    expect(await sizeAnswer(admin, 'PUT', '/api/v1/imports/01900000-0000-7000-8000-000000000000', 3000)).toBe(400)
  })

  it('may be nested no deeper than a formula needs, whatever its route', async () => {
    const nested = (depth: number) => `{"pack":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    const answer = async (url: string, payload: string) => (await admin({ method: 'POST', url, headers: JSON_TYPE, payload })).json().code
    expect(await answer('/api/v1/units', nested(40))).not.toBe('BODY_TOO_NESTED')
    expect(await answer('/api/v1/units', nested(41))).toBe('BODY_TOO_NESTED')
    expect(await answer('/api/v1/units', nested(400_000))).toBe('BODY_TOO_NESTED')
  })

  it('that comes drop by drop does not hold its connection for ever', () => {
    expect(server.server.requestTimeout).toBe(600_000)
    expect(server.server.timeout).toBe(120_000)
  })

  it('with a token of a ward that cannot be, or a cursor made by hand, is no fault of the server', async () => {
    for (const tenant of ['-'.repeat(36), 'f'.repeat(36), '01900000-0000-7000-8000-000000000000']) {
      const authorization = `Bearer sauro_${tenant}_${'a'.repeat(43)}`
      expect((await server.inject({ url: '/api/v1/session', headers: { authorization } })).json().code).toBe('SIGN_IN_NEEDED')
    }
    const keys = [
      '["2026-10",1.5,"00000000-0000-0000-0000-000000000000"]',
      '["2026-10",1e300,"00000000-0000-0000-0000-000000000000"]',
      '["2026-10",1,"------------------------------------"]',
      '[1.5]',
      '[1e400]',
    ]
    for (const key of keys) {
      for (const list of ['reports', 'audit'])
        expect((await admin({ url: `/api/v1/${list}?cursor=${Buffer.from(key).toString('base64url')}` })).statusCode).toBe(200)
    }
  })

  it('leaves no name behind that reads other than it is', async () => {
    const payload = {
      login: `doc-nguoc-${opened().application.identifiers.next().slice(-8)}`,
      fullName: 'Nguyễn\u202E gnp.exe\u2066\u0007\ufffe',
      roles: [{ unitId: ward.unitOfKind('police').unitId, role: 'officer' }],
    }
    expect((await admin({ method: 'POST', url: '/api/v1/members', payload })).json().member.fullName).toBe('Nguyễn gnp.exe')
  })

  it('is refused with words that no cache keeps', async () => {
    expect((await server.inject({ url: '/api/v1/session' })).headers['cache-control']).toBe('no-store')
    expect((await admin({ url: '/api/v1/plans/01900000-0000-7000-8000-000000000000' })).headers['cache-control']).toBe('no-store')
  })
})
