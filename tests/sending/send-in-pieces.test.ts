import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reportPieces } from '../../web/features/evidence/sending/report-pieces.ts'
import { nextPieceSize } from '../../web/features/evidence/sending/piece-size.ts'
import { sendInPieces } from '../../web/features/evidence/sending/send-in-pieces.ts'
import { waitBeforeRetry } from '../../web/features/evidence/sending/wait-before-retry.ts'

type Answer = readonly [number, unknown]
const problem = (status: number, code: string): Answer => [status, { type: '', title: '', status, code }]
const NOT_FOUND = problem(404, 'NOT_FOUND')

type Kept = { bytes: Buffer; size: number; sha256: string; attached: number }

/** A small server that keeps pieces as the product's does, and can break in every way a line breaks. */
class PieceTaker {
  readonly uploads = new Map<string, Kept>()
  readonly calls: string[] = []
  /** How the calls with these numbers (from 1) end: before the bytes are kept, or after, without an answer. */
  readonly breaks = new Map<number, 'before' | 'after'>()
  #sent = 0

  readonly server: Server = createServer((request, response) => {
    void this.#answer(request).then(answer => {
      if (answer === 'broken') request.socket.destroy()
      else response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]))
    })
  })

  async #answer(request: IncomingMessage): Promise<Answer | 'broken'> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://taker')
    const id = pathname.split('/')[4] ?? ''
    this.calls.push(`${request.method} ${pathname.split('/')[5] ?? ''}`.trim())
    if (request.method === 'PATCH') return this.#take(request, id, Number(searchParams.get('offset')))
    const body = await bytesOf(request)
    if (request.method === 'GET') return this.#standing(id)
    if (pathname.endsWith('/attachment')) return this.#attach(id)
    const { size, sha256 } = JSON.parse(body.toString()) as { size: number; sha256: string }
    const uploadId = `u${this.uploads.size + 1}`
    this.uploads.set(uploadId, { bytes: Buffer.alloc(0), size, sha256, attached: 0 })
    return [201, { uploadId, offset: 0 }]
  }

  async #take(request: IncomingMessage, id: string, offset: number): Promise<Answer | 'broken'> {
    this.#sent += 1
    const how = this.breaks.get(this.#sent)
    if (how === 'before') return 'broken'
    const piece = await bytesOf(request)
    const kept = this.uploads.get(id)
    if (kept === undefined) return NOT_FOUND
    if (offset !== kept.bytes.length) return problem(409, 'UPLOAD_OFFSET_DIFFERS')
    kept.bytes = Buffer.concat([kept.bytes, piece])
    return how === 'after' ? 'broken' : this.#standing(id)
  }

  #standing(id: string): Answer {
    const kept = this.uploads.get(id)
    return kept === undefined ? NOT_FOUND : [200, { uploadId: id, offset: kept.bytes.length }]
  }

  #attach(id: string): Answer {
    const kept = this.uploads.get(id)
    if (kept === undefined) return NOT_FOUND
    kept.attached += 1
    const isWhole = createHash('sha256').update(kept.bytes).digest('hex') === kept.sha256
    return isWhole ? [201, { evidenceId: id, fileName: 'x' }] : problem(422, 'UPLOAD_DAMAGED')
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts)
}

let taker: PieceTaker

beforeEach(async () => {
  taker = new PieceTaker()
  await new Promise<void>(resolve => taker.server.listen(0, '127.0.0.1', resolve))
  const place = taker.server.address()
  const origin = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => fetch(new URL(address, origin), init))
  vi.stubGlobal('localStorage', { getItem: () => null })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  taker.server.closeAllConnections()
  await new Promise(resolve => taker.server.close(resolve))
})

const file = new File([randomBytes(1_500_000)], 'quyet-dinh.pdf', { type: 'application/pdf' })

/** One try, as the list makes it: knows of an earlier one only what it was told. */
function tryOnce(state: { uploadId: string | null; progress: number[] }, sent = file) {
  const todo = {
    file: sent,
    uploadId: state.uploadId,
    key: 'key-of-the-file-1',
    onStarted: (uploadId: string) => (state.uploadId = uploadId),
    onProgress: (bytes: number) => state.progress.push(bytes),
  }
  const signal = new AbortController().signal
  return sendInPieces(todo, reportPieces({ reportId: 'r', taskId: 't', kind: 'other', signal }))
}
const startState = () => ({ uploadId: null as string | null, progress: [] as number[] })

test('a file goes in pieces that grow while the line is good, and is attached once', async () => {
  const state = startState()
  expect(await tryOnce(state)).toMatchObject({ evidenceId: 'u1' })
  expect(state.progress).toEqual([0, 262_144, 786_432, 1_500_000])
  expect(taker.uploads.get('u1')?.attached).toBe(1)
})

test('after a dropped connection it goes on where the server stands, not at the beginning', async () => {
  const state = startState()
  taker.breaks.set(2, 'before')
  await expect(tryOnce(state)).rejects.toMatchObject({ code: 'OFFLINE' })
  expect(state).toEqual({ uploadId: 'u1', progress: [0, 262_144] })
  taker.calls.length = 0
  expect(await tryOnce(state)).toMatchObject({ evidenceId: 'u1' })
  expect(state.progress[2]).toBe(262_144)
  expect(taker.calls[0]).toBe('GET')
  expect(taker.uploads.size).toBe(1)
})

test('a piece that arrived while its answer was lost is not sent twice', async () => {
  const state = startState()
  taker.breaks.set(2, 'after')
  await expect(tryOnce(state)).rejects.toMatchObject({ code: 'OFFLINE' })
  expect(await tryOnce(state)).toMatchObject({ evidenceId: 'u1' })
  expect(state.progress).toContain(786_432)
  expect(taker.calls.filter(call => call === 'PATCH')).toHaveLength(4)
})

test('where both disagree the server is right', async () => {
  const state = startState()
  await tryOnce(state)
  const kept = taker.uploads.get('u1')
  if (kept === undefined) throw new Error('Nothing arrived')
  const server = reportPieces({ reportId: 'r', taskId: 't', kind: 'other', signal: new AbortController().signal })
  kept.bytes = kept.bytes.subarray(0, 100_000)
  let asked = 0
  const find = async (uploadId: string) => ((asked += 1) === 1 ? { uploadId, offset: 900_000 } : server.find(uploadId))
  const todo = { file, uploadId: 'u1', key: 'key-of-the-file-1', onStarted: () => undefined, onProgress: () => undefined }
  expect(await sendInPieces(todo, { ...server, find })).toMatchObject({ evidenceId: 'u1' })
  expect(kept.bytes.length).toBe(1_500_000)
})

test('an upload that the server has forgotten begins anew', async () => {
  const state = { ...startState(), uploadId: 'u0' }
  expect(await tryOnce(state)).toMatchObject({ evidenceId: 'u1' })
  expect(state.uploadId).toBe('u1')
})

test('with every second piece lost each byte still arrives once', async () => {
  const state = startState()
  for (let call = 2; call < 60; call += 2) taker.breaks.set(call, call % 4 === 0 ? 'after' : 'before')
  let answer: unknown
  for (let turn = 0; answer === undefined && turn < 60; turn += 1) answer = await tryOnce(state).catch(() => undefined)
  expect(answer).toMatchObject({ evidenceId: 'u1' })
  expect(taker.uploads.get('u1')?.bytes.equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
})

test('a piece grows on a quick line, shrinks on a slow one, within its bounds', () => {
  expect(nextPieceSize(262_144, 500)).toBe(524_288)
  expect(nextPieceSize(262_144, 5000)).toBe(262_144)
  expect(nextPieceSize(262_144, 20_000)).toBe(131_072)
  expect(nextPieceSize(1_048_576, 1)).toBe(1_048_576)
  expect(nextPieceSize(65_536, 60_000)).toBe(65_536)
})

test('the wait doubles up to a minute, spread by a fifth', () => {
  expect([1, 2, 3, 7, 50].map(times => waitBeforeRetry(times, 0.5))).toEqual([1000, 2000, 4000, 60_000, 60_000])
  expect([waitBeforeRetry(1, 0), waitBeforeRetry(1, 1)]).toEqual([800, 1200])
})
