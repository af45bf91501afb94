import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#infrastructure/system/system-clock.ts'
import { readConfig } from '#main/config.ts'
import { openApplication } from '#main/open-application.ts'
import { findPostgresPrograms } from '#tests/databases/postgres-server.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { tokenOf } from '#tests/databases/signed-in-client.ts'
import { type RunningServer, startServer } from '#tests/journeys/running-server.ts'
import { type DurablePostgres, makeDurablePostgres } from './durable-postgres.ts'

/** Kills of each kind. `CRASH_RUNS=100` for the long run, which also tells its figures. */
const RUNS = Number(process.env['CRASH_RUNS'] ?? 2)
const FILE_BYTES = 40_000

type Line = { readonly taskId: string; version: number }
type Acknowledged = { readonly texts: Map<string, number>; readonly files: Map<string, string> }
type Desk = { readonly authorization: string; readonly reportId: string; readonly lines: readonly Line[] }

describe.skipIf(findPostgresPrograms() === undefined)('what was acknowledged on PostgreSQL', () => {
  let postgres: DurablePostgres
  let folder: string
  let authorization: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sauro-crash-postgres-'))
    const made = await makeDurablePostgres()
    if (made === undefined) throw new Error('No PostgreSQL')
    postgres = made
    authorization = await fillWard(folder, postgres.url)
  }, 120_000)
  afterAll(async () => {
    await postgres.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'is there after the database was killed under load, again and again, while the server went on',
    { timeout: 60_000 + RUNS * 20_000 },
    async () => {
      const acknowledged: Acknowledged = { texts: new Map(), files: new Map() }
      const server = await startServer({ data: folder, databaseUrl: postgres.url })
      for (let run = 1; run <= RUNS; run += 1) {
        await writeUntil(server, acknowledged, () => postgres.kill())
        await postgres.start()
      }
      await expectNothingMissing(server, acknowledged)
      await server.kill()
      tell('SIGKILL of PostgreSQL', acknowledged)
    },
  )

  it('is there after the server was killed under load, again and again', { timeout: 60_000 + RUNS * 20_000 }, async () => {
    const acknowledged: Acknowledged = { texts: new Map(), files: new Map() }
    for (let run = 1; run <= RUNS; run += 1) {
      const server = await startServer({ data: folder, databaseUrl: postgres.url })
      await writeUntil(server, acknowledged, () => server.kill())
    }
    const server = await startServer({ data: folder, databaseUrl: postgres.url })
    await expectNothingMissing(server, acknowledged)
    await server.stop()
    tell('SIGKILL of the server on PostgreSQL', acknowledged)
  })

  /** Writes and attaches with every line at once; kills as soon as each line has had something acknowledged. */
  async function writeUntil(server: RunningServer, acknowledged: Acknowledged, kill: () => Promise<void>): Promise<void> {
    const desk = await openDesk(server)
    const before = acknowledged.files.size
    const stopped = { now: false }
    const writing = desk.lines.map(line => writeOn(server, desk, line, { acknowledged, stopped }))
    await expect.poll(() => acknowledged.files.size - before, { timeout: 30_000, interval: 2 }).toBeGreaterThan(desk.lines.length)
    await kill()
    stopped.now = true
    await Promise.all(writing)
  }

  async function openDesk({ address }: RunningServer): Promise<Desk> {
    const list = await get(`${address}/api/v1/reports?status=draft`)
    const { items } = (await list.json()) as { items: { reportId: string }[] }
    const reportId = items[0]?.reportId ?? ''
    const report = (await (await get(`${address}/api/v1/reports/${reportId}`)).json()) as { lines: Line[] }
    return { authorization, reportId, lines: report.lines.slice(0, 6) }
  }

  function get(url: string): Promise<Response> {
    return fetch(url, { headers: { authorization } })
  }

  async function expectNothingMissing(server: RunningServer, { texts, files }: Acknowledged): Promise<void> {
    const { reportId } = await openDesk(server)
    const report = (await (await get(`${server.address}/api/v1/reports/${reportId}`)).json()) as {
      lines: { taskId: string; result: string; evidence: { evidenceId: string }[] }[]
    }
    const missing: string[] = []
    for (const line of report.lines) {
      if (turnOf(line.result) < (texts.get(line.taskId) ?? 0)) missing.push(`line ${line.taskId}: ${line.result}`)
    }
    const named = new Set(report.lines.flatMap(line => line.evidence.map(item => item.evidenceId)))
    for (const [evidenceId, sha256] of files) {
      const file = await get(`${server.address}/api/v1/evidence/${evidenceId}/file`)
      const isWhole =
        file.status === 200 &&
        createHash('sha256')
          .update(await file.bytes())
          .digest('hex') === sha256
      if (!isWhole || !named.has(evidenceId)) missing.push(`file ${evidenceId}`)
    }
    expect(missing).toEqual([])
    expect(files.size).toBeGreaterThan(RUNS)
  }
})

let turns = 0

/** Saves a line and attaches a file, over and over; only what was answered 2xx is acknowledged. */
async function writeOn(
  { address }: RunningServer,
  { authorization, reportId }: Desk,
  line: Line,
  { acknowledged, stopped }: { readonly acknowledged: Acknowledged; readonly stopped: { now: boolean } },
): Promise<void> {
  const url = `${address}/api/v1/reports/${reportId}/lines/${line.taskId}`
  let { version } = line
  try {
    while (!stopped.now) {
      turns += 1
      const turn = turns
      const content = {
        result: `Lượt ${turn}: lập 12 biên bản, đạt 40% khối lượng.`,
        completionRate: 40,
        difficulty: '',
        proposal: '',
        nextActionDue: null,
      }
      const headers = { authorization, 'content-type': 'application/json', 'if-match': `"${version}"` }
      const saved = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(content) })
      if (!saved.ok) return
      version = ((await saved.json()) as { version: number }).version
      acknowledged.texts.set(line.taskId, turn)
      const bytes = Buffer.from(randomBytes(FILE_BYTES / 2).toString('hex'))
      const form = new FormData()
      form.set('kind', 'figures')
      form.set('file', new Blob([bytes]), 'so-lieu.txt')
      const attached = await fetch(`${url}/evidence`, { method: 'POST', headers: { authorization }, body: form })
      if (!attached.ok) return
      const { evidenceId } = (await attached.json()) as { evidenceId: string }
      acknowledged.files.set(evidenceId, createHash('sha256').update(bytes).digest('hex'))
    }
  } catch (error) {
    // The line broke: what was under way was not acknowledged.
    if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error
  }
}

function turnOf(text: string): number {
  return Number(/^Lượt (\d+):/.exec(text)?.[1] ?? 0)
}

function tell(what: string, { texts, files }: Acknowledged): void {
  if (process.env['CRASH_RUNS'] === undefined) return
  process.stderr.write(
    `${what}: ${RUNS} times; ${files.size} files and ${texts.size} lines acknowledged (${turns} writes begun), missing 0\n`,
  )
}

/** A ward with an active plan; answers how a unit's head is called by. */
async function fillWard(dataFolder: string, databaseUrl: string): Promise<string> {
  const config = { ...readConfig({}, { dataFolder, port: 0 }), databaseUrl, databaseConnections: 4 }
  const installation = {
    version: 'test',
    database: 'postgres' as const,
    demonstration: false,
    isSetupCode: () => false,
    demonstrationAccounts: () => Promise.resolve([]),
    startDemonstration: () => Promise.reject(new Error('none')),
  }
  const opened = await openApplication(config, installation, systemClock)
  const clock = { now: () => systemClock.now(), set: () => undefined, advance: () => undefined }
  const application = { ...opened, clock, dataFolder, config }
  try {
    const ward = await makeSampleWard(application)
    await makeActivePlan55(application, ward.administrator)
    return await tokenOf(application, await ward.person('unitHead', ward.unitOfKind('police').unitId))
  } finally {
    await opened.close()
  }
}
