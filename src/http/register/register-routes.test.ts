import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { beforeAll, expect, it } from 'vitest'
import { listRegisterRows } from '#contract/register/register-routes.ts'
import { LODGINGS } from '#tests/databases/register-ward.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { createServer } from '../create-server.ts'

describeOnEveryDatabase('a register over HTTP', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let office: Awaited<ReturnType<typeof clientOf>>
  let police: Awaited<ReturnType<typeof clientOf>>

  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeSampleWard(opened())
    office = await clientOf(server, opened(), ward.administrator)
    police = await clientOf(server, opened(), await ward.person('unitHead', ward.unitOfKind('police').unitId))
    return () => server.close()
  })

  it('is made, filled, changed with the version that was seen, put away and read as it was', async () => {
    const made = await office({ method: 'POST', url: '/api/v1/registers', payload: { definition: LODGINGS, note: 'Lập sổ' } })
    expect(made.statusCode).toBe(201)
    expect(made.headers['etag']).toBe('"1"')
    const url = `/api/v1/registers/${made.json().registerId}`
    const twice = await office({ method: 'POST', url: '/api/v1/registers', payload: { definition: LODGINGS } })
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'REGISTER_CODE_TAKEN'])

    const added = await police({
      method: 'POST',
      url: `${url}/rows`,
      payload: { cells: { so: 'A-01', chu_tro: 'Chủ trọ mẫu 1', phong: '3' } },
    })
    expect([added.statusCode, added.headers['etag']]).toEqual([201, '"1"'])
    const row = `${url}/rows/${added.json().rowId}`
    expect((await police({ method: 'PATCH', url: row, payload: { cells: { phong: 4 } } })).statusCode).toBe(428)
    const headers = { 'if-match': '"1"' }
    const changed = await police({ method: 'PATCH', url: row, headers, payload: { cells: { phong: 4 } } })
    expect([changed.statusCode, changed.headers['etag'], changed.json().cells.phong]).toEqual([200, '"2"', 4])
    const late = await police({ method: 'PATCH', url: row, headers, payload: { cells: { phong: 5 } } })
    expect([late.statusCode, late.json().code]).toEqual([412, 'CHANGED_MEANWHILE'])

    const listed = (await office({ method: 'GET', url: `${url}/rows?search=a-01&equal=phong:4&order=phong&descending=true` })).json()
    expect(listed).toMatchObject({ total: 1, items: [{ rowVersion: 2, masked: ['chu_tro'], allowedActions: [] }] })
    expect((await office({ method: 'GET', url: `${url}/rows?asOf=2026-01-01` })).json()).toEqual({ items: [], total: 0 })
    expect((await office({ method: 'GET', url: `${url}/titles?search=01` })).json().items).toMatchObject([{ title: 'A-01' }])

    const away = await office({ method: 'POST', url: `${url}/archive`, headers, payload: { archived: true, reason: 'Hết dùng' } })
    expect([away.statusCode, away.headers['etag']]).toEqual([200, '"2"'])
    const closed = await police({ method: 'POST', url: `${url}/rows`, payload: { cells: { so: 'A-02', chu_tro: 'Chủ trọ mẫu 2' } } })
    expect([closed.statusCode, closed.json().code]).toEqual([422, 'REGISTER_ARCHIVED'])
  })

  it('says of each pasted row what is wrong, in the language of the caller, and pastes once under one key', async () => {
    const definition = { ...LODGINGS, code: 'dan_nhieu' }
    const made = await office({ method: 'POST', url: '/api/v1/registers', payload: { definition } })
    const url = `/api/v1/registers/${made.json().registerId}`
    const rows = [{ cells: { so: 'A-01', chu_tro: 'Chủ trọ mẫu 1' } }, { cells: { so: 'A-02', chu_tro: 'Chủ trọ mẫu 2', phong: 'mười' } }]
    const key = { 'idempotency-key': 'mot-lan-dan-0123456789' }
    const paste = (headers: object) => police({ method: 'POST', url: `${url}/entries`, headers: { ...headers }, payload: { rows } })
    const pasted = await paste(key)
    expect(pasted.json()).toMatchObject({
      added: 1,
      saved: true,
      badRows: [2],
      bad: [
        {
          row: 2,
          column: 'phong',
          columnName: 'Số phòng',
          code: 'CELL_NOT_A_NUMBER',
          sentence: expect.stringContaining('Cột “Số phòng” phải là số'),
        },
      ],
    })
    const again = await paste(key)
    expect([again.headers['idempotency-replayed'], again.body]).toEqual(['true', pasted.body])
    const english = await paste({ 'accept-language': 'en' })
    expect(english.json().bad[0].sentence).toMatch(/^Row number 1 of the register has the same Số hiệu already/)
    expect((await police({ method: 'GET', url: `${url}/rows` })).json().total).toBe(1)
    const [entry] = (await police({ method: 'GET', url: `${url}/imports` })).json().items
    const undone = await police({ method: 'POST', url: `${url}/imports/${entry.importId}/undo` })
    expect(undone.json()).toEqual({ removed: 1, restored: 0 })
    expect((await police({ method: 'GET', url: `${url}/rows` })).json().total).toBe(0)
    const all = await police({ method: 'GET', url: `${url}/rows?withRemoved=true` })
    expect(all.json().items).toMatchObject([{ removed: true, allowedActions: ['restore'] }])
  })

  it('that fails leaves no searched name in the log', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
    const handlers = [{ route: listRegisterRows, run: () => Promise.reject(new Error('broken')) }]
    const { application } = opened()
    const common = { application, version: '0.0.0-test', webFolder: undefined, trustedProxies: [], isHttps: false }
    const broken = await createServer({ ...common, handlers, logger })
    const call = await clientOf(broken, opened(), ward.administrator)
    const answer = await call({ method: 'GET', url: `/api/v1/registers/${application.identifiers.next()}/rows?search=Lac%20Mau%20Danh` })
    await broken.close()
    expect([answer.statusCode, lines.length]).toEqual([500, 1])
    expect(lines[0]).toContain('/rows"')
    expect(lines[0]).not.toContain('Lac')
  })
})
