import { createHash, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { evidence, listReports, reportDetail } from '#contract/report/report-routes.ts'
import { tokenOf } from '#tests/databases/signed-in-client.ts'
import { type RunningServer, startServer } from '#tests/journeys/running-server.ts'
import { JOURNEY_MORNING } from '#tests/journeys/journey-time.ts'
import { defineCase } from '../bench-case.ts'
import { openBenchWard } from '../bench-ward.ts'
import { summarisePercentiles } from '../percentiles.ts'

/**
 * The evening of the last day: every unit writes its lines, sends photographs of 2 MB and submits, while others read the overview. `SAURO_BENCH_RUSH=full`
 * is 40 units × 17 lines × 3 photographs, about 4 GB of disk; any other value 4 units with one photograph a line.
 */
const RUSH = process.env['SAURO_BENCH_RUSH']
const SIZE = RUSH === 'full' ? { units: 40, lines: 17, photos: 3 } : { units: 4, lines: 17, photos: 1 }
const READERS = 3
const PHOTO_BYTES = 2_000_000
/** Beside two units of each neighbourhood, two others report. */
const neighbourhoodsFor = (units: number) => Math.ceil((units - 2) / 2)

type Operation = 'save' | 'upload' | 'submit' | 'overview'
type Sent = { readonly evidenceId: string; readonly sha256: string }
/** What was answered for a report: its lines as they were written, and whether its submission was. */
type Written = { readonly reportId: string; readonly lines: Map<string, string>; isSubmitted: boolean }
type State = {
  readonly server: RunningServer
  readonly folder: string
  readonly planId: string
  readonly tokens: readonly string[]
  readonly office: string
  readonly photo: Buffer
  readonly times: Record<Operation, number[]>
  readonly refused: string[]
  readonly written: Written[]
}

async function prepareRush(): Promise<State> {
  const ward = await openBenchWard(JOURNEY_MORNING, neighbourhoodsFor(SIZE.units))
  const tokens = await Promise.all(ward.heads.slice(0, SIZE.units).map(head => tokenOf(ward, head)))
  const office = await tokenOf(ward, ward.office)
  await ward.opened.close()
  const server = await startServer({ data: ward.folder })
  const times = { save: [], upload: [], submit: [], overview: [] }
  return { server, folder: ward.folder, planId: ward.planId, tokens, office, photo: await makePhoto(), times, refused: [], written: [] }
}

/** A JPEG of noise, about 2 MB, with room for a mark that makes each copy another file. */
async function makePhoto(): Promise<Buffer> {
  const [width, height] = [1600, 1200]
  const pixels = randomBytes(width * height * 3)
  for (let quality = 95; ; quality -= 5) {
    const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality })
      .toBuffer()
    if (jpeg.length <= PHOTO_BYTES * 1.1 || quality <= 10) return jpeg
  }
}

/** The photo with a comment of its own behind its first mark. */
function anotherPhoto(photo: Buffer): Buffer {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, 0x12]), randomBytes(16)])
  return Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)])
}

async function rush(state: State): Promise<void> {
  const began = performance.now()
  const over = { now: false }
  const readers = Array.from({ length: READERS }, () => readOverview(state, over))
  const sent = await Promise.all(state.tokens.map((token, index) => reportOf(state, token, index)))
  over.now = true
  await Promise.all(readers)
  const seconds = (performance.now() - began) / 1000
  const missing = await countMissing(state, sent.flat())
  const lost = await countLost(state)
  tell(state, { seconds, files: sent.flat().length, missing, lost })
  if (missing > 0 || lost > 0 || state.refused.length > 0)
    throw new Error(`${missing} files missing, ${lost} lines or submissions lost; refused: ${state.refused.slice(0, 3).join(' | ')}`)
}

/** One unit's evening, one call after the other; answers the files that were acknowledged. */
async function reportOf(state: State, token: string, unit: number): Promise<readonly Sent[]> {
  const list = listReports.answer.parse(await read(state, token, '/api/v1/reports?month=2026-11'))
  const reportId = list.items[0]?.reportId ?? ''
  const report = reportDetail.parse(await read(state, token, `/api/v1/reports/${reportId}`))
  const sent: Sent[] = []
  const written: Written = { reportId, lines: new Map(), isSubmitted: false }
  state.written.push(written)
  for (const { taskId, taskCode, version } of report.lines.slice(0, SIZE.lines)) {
    const url = `/api/v1/reports/${reportId}/lines/${taskId}`
    const result = `Đơn vị ${unit + 1} đã ban hành Quyết định ${unit + 12}/QĐ-UBND về nhiệm vụ ${taskCode}, tập huấn cho ${unit * 7 + 100} người`
    const content = { result, completionRate: 40, difficulty: '', proposal: '', nextActionDue: null }
    const save = { method: 'PUT', url, body: JSON.stringify(content), type: 'application/json', ifMatch: version }
    if ((await call(state, 'save', token, save)) !== undefined) written.lines.set(taskId, result)
    for (let photo = 0; photo < SIZE.photos; photo += 1) sent.push(...(await sendPhoto(state, token, url)))
  }
  if (report.lines.length <= SIZE.lines) {
    const { version } = reportDetail.parse(await read(state, token, `/api/v1/reports/${reportId}`))
    const submission = { method: 'POST', url: `/api/v1/reports/${reportId}/submission`, ifMatch: version }
    written.isSubmitted = (await call(state, 'submit', token, submission)) !== undefined
  }
  return sent
}

async function sendPhoto(state: State, token: string, url: string): Promise<readonly Sent[]> {
  const bytes = anotherPhoto(state.photo)
  const form = new FormData()
  form.set('kind', 'photo')
  form.set('file', new Blob([bytes]), 'anh.jpg')
  const answer = await call(state, 'upload', token, { method: 'POST', url: `${url}/evidence`, body: form })
  if (answer === undefined) return []
  const { evidenceId } = evidence.parse(await answer.json())
  return [{ evidenceId, sha256: createHash('sha256').update(bytes).digest('hex') }]
}

async function readOverview(state: State, over: { readonly now: boolean }): Promise<void> {
  while (!over.now) {
    await call(state, 'overview', state.office, { method: 'GET', url: `/api/v1/plans/${state.planId}/overview` }).then(answer =>
      answer?.text(),
    )
    await wait(250)
  }
}

type Call = {
  readonly method: string
  readonly url: string
  readonly body?: string | FormData
  readonly type?: string
  readonly ifMatch?: number
}

/** Timed until the answer's head is there. What is asked to come later is sent again, and that time counts. */
async function call(
  state: State,
  what: Operation,
  authorization: string,
  { method, url, body, type, ifMatch }: Call,
): Promise<Response | undefined> {
  const headers = {
    authorization,
    ...(type !== undefined && { 'content-type': type }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  }
  const began = performance.now()
  for (;;) {
    const answer = await fetch(`${state.server.address}${url}`, { method, headers, ...(body !== undefined && { body }) })
    if (answer.status === 429) {
      await answer.body?.cancel()
      await wait(1000)
      continue
    }
    state.times[what].push(performance.now() - began)
    if (answer.ok) return answer
    state.refused.push(`${what} ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    return undefined
  }
}

async function read({ server }: State, authorization: string, url: string): Promise<unknown> {
  return (await asked(server, authorization, url)).json()
}

/** Every acknowledged file is asked for again and hashed. */
async function countMissing({ server, office }: State, sent: readonly Sent[]): Promise<number> {
  let missing = 0
  for (const { evidenceId, sha256 } of sent) {
    const answer = await asked(server, office, `/api/v1/evidence/${evidenceId}/file`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status !== 200 || createHash('sha256').update(bytes).digest('hex') !== sha256) missing += 1
  }
  return missing
}

/** Asked faster than one address may ask, the server says to come later: what it keeps is looked at when it answers. */
async function asked({ address }: RunningServer, authorization: string, url: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(`${address}${url}`, { headers: { authorization } })
    if (answer.status !== 429) return answer
    await answer.body?.cancel()
    await wait(1000)
  }
}

/** Lines and submissions that were answered and are not there as they were sent. */
async function countLost({ server, office, written }: State): Promise<number> {
  let lost = 0
  for (const { reportId, lines, isSubmitted } of written) {
    const report = reportDetail.parse(await asked(server, office, `/api/v1/reports/${reportId}`).then(answer => answer.json()))
    const kept = new Map(report.lines.map(({ taskId, result }) => [taskId, result]))
    lost += [...lines].filter(([taskId, result]) => kept.get(taskId) !== result).length
    if (isSubmitted && report.firstSubmittedAt === null) lost += 1
  }
  return lost
}

type Told = { readonly seconds: number; readonly files: number; readonly missing: number; readonly lost: number }

function tell({ times, photo, written }: State, { seconds, files, missing, lost }: Told): void {
  console.error(
    `${SIZE.units} units × ${SIZE.lines} lines × ${SIZE.photos} photographs of ${(photo.length / 1e6).toFixed(1)} MB in ${seconds.toFixed(0)} s`,
  )
  for (const [what, taken] of Object.entries(times)) console.error(`  ${what.padEnd(10)} ${summarisePercentiles(taken)}`)
  const lines = written.reduce((sum, report) => sum + report.lines.size, 0)
  const submissions = written.filter(report => report.isSubmitted).length
  console.error(`  ${files} acknowledged files, ${missing} missing or changed afterwards`)
  console.error(`  ${lines} acknowledged lines and ${submissions} submissions, ${lost} lost`)
}

const rushCase = defineCase({
  name: 'deadline rush: lines, photographs and submissions while others read the overview',
  iterations: 1,
  warmUp: 0,
  expectedMs: 600_000,
  prepare: prepareRush,
  run: rush,
  clean: async ({ server, folder }) => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
})

/** Only on request: it needs a disk and minutes. */
export const cases = RUSH === undefined ? [] : [rushCase]
