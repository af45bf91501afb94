import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { problem } from '#contract/problem.ts'
import { registerPackFile } from '#contract/register/register-pack.ts'
import { importRegisterPack } from '#contract/register/register-routes.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const URL = '/api/v1/register-pack'
const JSON_TYPE = { 'content-type': 'application/json' }
const FILE = { format: 'sauro-register-pack', version: 1, ...PLAN_55_PACK }

describeOnEveryDatabase('the routes of a pack of registers', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let office: Awaited<ReturnType<typeof clientOf>>
  const post = async (payload: string) => office({ method: 'POST', url: URL, headers: JSON_TYPE, payload })
  const refusedFor = async (pack: unknown) => {
    const answer = await post(JSON.stringify({ pack }))
    const { code, refusals = [] } = problem.parse(answer.json())
    return { status: answer.statusCode, code, at: refusals.map(found => found.at) }
  }
  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeSampleWard(opened(), 'Tệp bộ sổ')
    office = await clientOf(server, opened(), await ward.person('partyOffice', ward.unitOfKind('party_office').unitId))
    return () => server.close()
  })

  it('lay the ready pack at a word, and give it out as a file that comes in again', async () => {
    const laid = importRegisterPack.answer.parse((await post(JSON.stringify({ builtIn: 'plan-55' }))).json())
    expect(laid.created).toHaveLength(PLAN_55_PACK.registers.length)
    // No plan stands here: every formula waits for one.
    expect([laid.formulas, laid.unmatched.length]).toEqual([0, PLAN_55_PACK.formulas.length])
    const given = await office({ url: URL })
    expect(given.headers['content-disposition']).toContain('bo-so.json')
    const file = registerPackFile.parse(given.json())
    expect(file.registers.map(({ code }) => code).toSorted()).toEqual(PLAN_55_PACK.registers.map(({ code }) => code).toSorted())
    const again = importRegisterPack.answer.parse((await post(JSON.stringify({ pack: given.json() }))).json())
    expect([again.created, again.kept.length]).toEqual([[], PLAN_55_PACK.registers.length])
  })

  it('are for those who define registers', async () => {
    const officer = await clientOf(server, opened(), await ward.person('officer', ward.unitOfKind('police').unitId))
    expect((await officer({ url: URL })).statusCode).toBe(403)
    expect((await officer({ method: 'POST', url: URL, headers: JSON_TYPE, payload: '{"builtIn":"plan-55"}' })).statusCode).toBe(403)
  })

  it('refuse what is no pack, saying where, and change nothing', async () => {
    expect(await refusedFor(undefined)).toMatchObject({ status: 422, code: 'PACK_MALFORMED' })
    expect(await refusedFor({ ...FILE, version: 7 })).toEqual({ status: 422, code: 'PACK_VERSION_UNKNOWN', at: ['pack.version'] })
    const [first, second] = FILE.registers
    const spoilt = { ...FILE, registers: [first, { ...second, title: 7 }] }
    expect(await refusedFor(spoilt)).toEqual({ status: 422, code: 'PACK_MALFORMED', at: ['pack', 'pack.registers[1].title'] })
  })

  it('refuse a hostile file without falling over', async () => {
    const prototypes = '{"pack":{"__proto__":{"version":1},"constructor":{"prototype":{}},"format":"sauro-register-pack","version":1}}'
    expect((await post(prototypes)).statusCode).toBeLessThan(500)
    const deep = `{"pack":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`
    expect(problem.parse((await post(deep)).json()).code).toBe('BODY_TOO_NESTED')
    const huge = { ...FILE, registers: Array.from({ length: 3000 }, () => ({ code: 'x' })) }
    const answer = await refusedFor(huge)
    expect(answer.code).toBe('PACK_MALFORMED')
    expect(answer.at.length).toBeLessThanOrEqual(21)
    expect(await refusedFor({ ...FILE, registers: [null, 1, 'x', []], formulas: {} })).toMatchObject({ code: 'PACK_MALFORMED' })
  })
})
