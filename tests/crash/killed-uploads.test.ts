import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDuePeriods } from '#application/report/open-due-periods.ts'
import { readConfig } from '#main/config.ts'
import { openApplication } from '#main/open-application.ts'
import { createReportingWard } from '#tests/databases/reporting-ward.ts'
import { tokenOf } from '#tests/databases/signed-in-client.ts'
import { startServer } from '#tests/journeys/running-server.ts'

/** Runs of the server, each ended by SIGKILL while a file is being sent. `CRASH_RUNS=100` for the long run. */
const RUNS = Number(process.env['CRASH_RUNS'] ?? 4)
const SIZE = 3_000_000
/** Each run sends at least two, however many there are. */
const PIECE = Math.min(40_000, Math.floor(SIZE / RUNS / 2))

let folder: string
let authorization: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sauro-crash-uploads-'))
  const opened = await openApplication(readConfig({}, { dataFolder: folder, port: 0 }), installation)
  const ward = await createReportingWard(opened.application)
  await openDuePeriods(opened.application, ward.tenantId)
  authorization = await tokenOf(opened, ward.actor.cell1)
  await opened.close()
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const installation = {
  version: 'test',
  database: 'sqlite' as const,
  demonstration: false,
  isSetupCode: () => false,
  demonstrationAccounts: () => Promise.resolve([]),
  startDemonstration: () => Promise.reject(new Error('none')),
}

type Caller = <Answer>(path: string, init?: RequestInit) => Promise<Answer>

function callerAt(address: string): Caller {
  return async <Answer>(path: string, init: RequestInit = {}) => {
    const reply = await fetch(`${address}/api/v1${path}`, { ...init, headers: { authorization, ...init.headers } })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return (await reply.json()) as Answer
  }
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Text of which every piece differs, so that a piece that is lost or comes twice shows. */
function makeBytes(): Buffer {
  const lines = Array.from({ length: Math.ceil(SIZE / 17) }, (_line, index) => `dòng ${String(index).padStart(9, '0')};\n`)
  return Buffer.from(lines.join('')).subarray(0, SIZE)
}

it(
  'goes on from what was acknowledged each time the server is killed, and arrives whole and once',
  async () => {
    const bytes = makeBytes()
    let uploadId = ''
    let acknowledged = 0
    for (let run = 1; run <= RUNS; run++) {
      const server = await startServer({ data: folder })
      const call = callerAt(server.address)
      if (uploadId === '') {
        const { items } = await call<{ items: { reportId: string }[] }>('/reports?status=draft')
        const { lines } = await call<{ lines: { taskId: string }[] }>(`/reports/${items[0]?.reportId}`)
        const wish = { reportId: items[0]?.reportId, taskId: lines[0]?.taskId, kind: 'figures', fileName: 'so-lieu.txt', size: SIZE }
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        uploadId = (await call<{ uploadId: string }>('/uploads', post({ ...wish, sha256 }))).uploadId
      }
      const { offset } = await call<{ offset: number }>(`/uploads/${uploadId}`)
      expect(offset).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = offset
      const before = acknowledged
      const most = (SIZE / RUNS) * run
      const sending = (async () => {
        while (acknowledged < Math.min(most, SIZE - PIECE)) {
          const piece = bytes.subarray(acknowledged, acknowledged + PIECE)
          const headers = { 'content-type': 'application/offset+octet-stream' }
          const init = { method: 'PATCH', headers, body: new Uint8Array(piece) }
          acknowledged = (await call<{ offset: number }>(`/uploads/${uploadId}?offset=${acknowledged}`, init)).offset
        }
      })().catch(() => undefined)
      await expect.poll(() => acknowledged > before, { timeout: 15_000, interval: 2 }).toBe(true)
      await server.kill()
      await sending
    }
    const server = await startServer({ data: folder })
    const call = callerAt(server.address)
    const { offset } = await call<{ offset: number }>(`/uploads/${uploadId}`)
    expect(offset).toBeGreaterThanOrEqual(acknowledged)
    const init = {
      method: 'PATCH',
      headers: { 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes.subarray(offset)),
    }
    expect((await call<{ offset: number }>(`/uploads/${uploadId}?offset=${offset}`, init)).offset).toBe(SIZE)
    const first = await call<{ evidenceId: string; size: number }>(`/uploads/${uploadId}/attachment`, post({}))
    const again = await call<{ evidenceId: string }>(`/uploads/${uploadId}/attachment`, post({}))
    expect([first.size, again.evidenceId]).toEqual([SIZE, first.evidenceId])
    await server.stop()
  },
  60_000 + RUNS * 20_000,
)
