import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApplication } from '#main/open-application.ts'
import { readConfig } from '#main/config.ts'
import { prepareDemonstration } from '#main/demonstration.ts'
import { type RunningServer, startServer } from '#tests/journeys/running-server.ts'

/** Runs of the server, each ended by SIGKILL while people write. `CRASH_RUNS=100` for the long run. */
const RUNS = Number(process.env['CRASH_RUNS'] ?? 4)
const PASSWORD = 'thu-sau-ro-2026'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sauro-crash-'))
  const config = readConfig({}, { dataFolder: folder, port: 0, demonstration: true })
  await prepareDemonstration(config, installation(), () => undefined)
  // The same ward as an ordinary one, so that nothing of the demonstration's own care helps.
  cpSync(join(folder, 'demonstration'), join(folder, 'ward'), { recursive: true })
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function installation() {
  return {
    version: 'test',
    database: 'sqlite' as const,
    demonstration: false,
    isSetupCode: () => false,
    demonstrationAccounts: () => Promise.resolve([]),
    startDemonstration: () => Promise.reject(new Error('none')),
  }
}

type Report = { reportId: string; lines: { taskId: string; version: number; result: string; evidence: { evidenceId: string }[] }[] }
type Acknowledged = { readonly text: string; readonly evidenceId: string }

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'ubnd', password: PASSWORD }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

async function openDraft(address: string, cookie: string): Promise<Report> {
  const list = await fetch(`${address}/api/v1/reports?status=draft`, { headers: { cookie } })
  const { items } = (await list.json()) as { items: Report[] }
  const report = await fetch(`${address}/api/v1/reports/${items[0]?.reportId}`, { headers: { cookie } })
  return (await report.json()) as Report
}

/** Writes the same line and attaches files until the server dies; only what was acknowledged counts. */
async function writeUntilKilled({ address }: RunningServer, run: number, acknowledged: Map<string, Acknowledged>): Promise<void> {
  const cookie = await signIn(address)
  const report = await openDraft(address, cookie)
  const writers = report.lines.map(async line => {
    let { version } = line
    for (let turn = 0; ; turn++) {
      const text = `Lần ${run}, lượt ${turn}: lập 12 biên bản, đạt 40% khối lượng.`
      const url = `${address}/api/v1/reports/${report.reportId}/lines/${line.taskId}`
      const body = JSON.stringify({ result: text, completionRate: 40, difficulty: '', proposal: '', nextActionDue: null })
      const saved = await fetch(url, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json', 'if-match': `"${version}"` },
        body,
      })
      if (!saved.ok) throw new Error(`The line was refused: ${await saved.text()}`)
      version = ((await saved.json()) as { version: number }).version
      const form = new FormData()
      form.set('kind', 'figures')
      form.set('file', new Blob([`lần ${run} lượt ${turn} ${line.taskId}`]), 'so-lieu.txt')
      const attached = await fetch(`${url}/evidence`, { method: 'POST', headers: { cookie }, body: form })
      if (!attached.ok) throw new Error(`The file was refused: ${await attached.text()}`)
      acknowledged.set(line.taskId, { text, evidenceId: ((await attached.json()) as { evidenceId: string }).evidenceId })
    }
  })
  await Promise.allSettled(writers)
}

it(
  'loses nothing that it acknowledged when it is killed while people write, and starts again by itself',
  async () => {
    const acknowledged = new Map<string, Acknowledged>()
    for (let run = 1; run <= RUNS; run++) {
      const server = await startServer({ data: join(folder, 'ward') })
      const writing = writeUntilKilled(server, run, acknowledged)
      // Killed in the middle of the work, as soon as something new was acknowledged.
      await expect
        .poll(() => [...acknowledged.values()].filter(({ text }) => text.startsWith(`Lần ${run},`)).length, {
          timeout: 15_000,
          interval: 5,
        })
        .toBeGreaterThan(0)
      await server.kill()
      await writing
    }
    const server = await startServer({ data: join(folder, 'ward') })
    const cookie = await signIn(server.address)
    const report = await openDraft(server.address, cookie)
    for (const [taskId, kept] of acknowledged) {
      const line = report.lines.find(candidate => candidate.taskId === taskId)
      expect(turnOf(line?.result ?? '')).toBeGreaterThanOrEqual(turnOf(kept.text))
      expect(line?.evidence.map(item => item.evidenceId)).toContain(kept.evidenceId)
      const file = await fetch(`${server.address}/api/v1/evidence/${kept.evidenceId}/file`, { headers: { cookie } })
      expect(file.status).toBe(200)
      expect((await file.bytes()).length).toBeGreaterThan(10)
    }
    await server.stop()
    expect(acknowledged.size).toBeGreaterThan(0)
    await expectWholeChain()
    if (RUNS >= 100) process.stdout.write(`${RUNS} kills: ${acknowledged.size} lines looked at, 0 missing\n`)
  },
  120_000 + RUNS * 20_000,
)

/** Runs and turns as one number that grows. */
function turnOf(text: string): number {
  const [, run, turn] = /^Lần (\d+), lượt (\d+)/.exec(text) ?? []
  return Number(run) * 1_000_000 + Number(turn)
}

async function expectWholeChain(): Promise<void> {
  const opened = await openApplication(readConfig({}, { dataFolder: join(folder, 'ward'), port: 0 }), installation())
  try {
    for (const { tenantId } of await opened.application.unitOfWork.listTenants()) {
      expect(await opened.application.unitOfWork.read(tenantId, stores => stores.audit.findBreak())).toBeUndefined()
    }
  } finally {
    await opened.close()
  }
}
