import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { type RegisterWard, makeRegisterWard } from '#tests/databases/register-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const BOUNDARY = '----sauro'

/** A multipart body as a browser sends it: the text field, then the file. */
function form(bytes: Uint8Array, checkOnly: boolean) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="checkOnly"\r\n\r\n${checkOnly}\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="so.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'accept-encoding': 'gzip' },
  }
}

describeOnEveryDatabase('files of registers over HTTP', opened => {
  let server: FastifyInstance
  let ward: RegisterWard
  let police: Awaited<ReturnType<typeof clientOf>>
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
  const file = (rooms: string) =>
    writeXlsx({
      sheets: [
        {
          name: 'Sổ',
          rows: [['Số hiệu', 'Chủ trọ', 'Số phòng'], ...Array.from({ length: 1200 }, (_, index) => [`H-${index}`, 'Chủ trọ mẫu', rooms])],
        },
      ],
    })
  const send = async (registerId: string, bytes: Uint8Array, checkOnly = false) =>
    police({ method: 'POST', url: `/api/v1/registers/${registerId}/imports`, ...form(bytes, checkOnly) })

  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeRegisterWard(opened())
    police = await clientOf(server, opened(), ward.police)
    return () => server.close()
  })

  it('an import tells its steps line by line, then its result', async () => {
    const reply = await send(ward.lodgings.registerId, await file('4'))
    expect([reply.statusCode, reply.headers['content-type'], reply.headers['content-encoding']]).toEqual([
      200,
      'application/x-ndjson',
      undefined,
    ])
    const told = lines(reply.body)
    expect(told.slice(0, 2)).toEqual([
      { stage: 'reading', done: 0, total: 1 },
      { stage: 'reading', done: 1, total: 1 },
    ])
    expect(told.filter(({ stage }) => stage === 'checking').length).toBeGreaterThan(1)
    expect(told.at(-2)).toEqual({ stage: 'writing', done: 1200, total: 1200 })
    expect(told.at(-1)).toMatchObject({ result: { added: 1200, changed: 0, unchanged: 0, bad: [], badRows: [], saved: true } })
  })

  it('bad rows come with a sentence, a file that cannot be read as a problem on the last line', async () => {
    const [bad] = lines((await send(ward.lodgings.registerId, await file('nhiều'), true)).body).slice(-1)
    expect(bad).toMatchObject({ result: { saved: false, badCells: 1200 } })
    expect(JSON.stringify(bad)).toContain('Cột “Số phòng” phải là số, không phải “nhiều”.')
    const [problem] = lines((await send(ward.lodgings.registerId, Buffer.from('x'))).body).slice(-1)
    expect(problem).toMatchObject({ problem: { code: 'REGISTER_FILE_TYPE_UNSUPPORTED', status: 422 } })
  })

  it('a register out of reach is not found before a byte is read', async () => {
    const reply = await send(ward.signs.registerId, await file('4'))
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([404, expect.stringContaining('application/problem+json')])
  })

  it('template and rows come as Excel files under a name every system keeps', async () => {
    const get = (content: string) =>
      police({ method: 'GET', url: `/api/v1/registers/${ward.lodgings.registerId}/workbook?content=${content}` })
    const [template, rows] = await Promise.all([get('template'), get('rows')])
    expect([template.headers['content-disposition'], rows.headers['content-disposition']]).toEqual([
      expect.stringContaining('filename="mau-co-so-cho-thue-tro.xlsx"'),
      expect.stringContaining('filename="co-so-cho-thue-tro.xlsx"'),
    ])
    expect(template.rawPayload.toString('latin1', 0, 2)).toBe('PK')
  })
})
