import { afterEach, expect, test, vi } from 'vitest'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { millisecondsToInstant, toDay } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../api/api-problem.ts'
import { kindOfFile } from './kind-of-file.ts'
import { writeFileSize } from './file-size.ts'
import { JUST_ARRIVED } from './sample-standing.ts'
import { UploadList } from './upload-list.ts'
import type { KeptUpload } from './upload-list.ts'

function startLine() {
  const line = {
    cut: false,
    holds: false,
    keys: [] as string[],
    names: [] as string[],
    uploadIds: [] as (string | null)[],
    cancelled: [] as string[],
    kept: new Map<string, KeptUpload>(),
    arrived: [] as EvidenceAnswer[],
  }
  const list = new UploadList({
    shrink: async file => (file.type === 'image/jpeg' ? new File([new Uint8Array(10)], file.name, { type: file.type }) : file),
    send: async (file, { key, kind, uploadId, onStarted, signal }) => {
      line.keys.push(key)
      line.names.push(file.name)
      line.uploadIds.push(uploadId)
      if (line.holds) {
        onStarted('u1')
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
      }
      if (line.cut) throw new ApiProblem({ type: '', title: '', status: 0, code: OFFLINE })
      return {
        ...JUST_ARRIVED,
        evidenceId: `e-${file.name}`,
        taskId: 't',
        kind,
        fileName: file.name,
        mime: file.type,
        size: file.size,
        sha256: '',
        documentNumber: '',
        documentDate: null,
        caption: '',
        uploadedAt: millisecondsToInstant(0),
        uploadedBy: '',
      }
    },
    cancel: async uploadId => void line.cancelled.push(uploadId),
    keep: async upload => void line.kept.set(upload.key, upload),
    forget: async key => void line.kept.delete(key),
    onArrived: evidence => line.arrived.push(evidence),
    today: () => toDay('2026-11-23'),
  })
  return { line, list }
}
afterEach(() => void vi.useRealTimers())

const makeFile = (name: string, type: string, bytes = 20) => new File([new Uint8Array(bytes)], name, { type })

test('files arrive in the order they were added, photos with their size before and after', async () => {
  const { line, list } = startLine()
  list.add([makeFile('anh.jpg', 'image/jpeg'), makeFile('bien-ban.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(line.arrived).toHaveLength(2))
  expect(line.arrived.map(item => [item.fileName, item.kind])).toEqual([
    ['anh.jpg', 'photo'],
    ['bien-ban.pdf', 'other'],
  ])
  expect(list.read()).toEqual({ uploads: [], strays: [], sizes: { 'e-anh.jpg': { before: 20, after: 10 } } })
})

test('a file that did not arrive is sent again under the same key, the others wait behind it', async () => {
  const { line, list } = startLine()
  line.cut = true
  list.add([makeFile('bien-ban.pdf', 'application/pdf'), makeFile('sau.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(list.read().uploads.map(item => item.phase)).toEqual(['lost', 'waiting']))
  line.cut = false
  list.retryLost()
  await vi.waitFor(() => expect(line.arrived).toHaveLength(2))
  expect(line.names).toEqual(['bien-ban.pdf', 'bien-ban.pdf', 'sau.pdf'])
  expect(new Set(line.keys).size).toBe(2)
})

test('it is tried again by itself after a second, then after two', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { line, list } = startLine()
  line.cut = true
  list.add([makeFile('bien-ban.pdf', 'application/pdf')])
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(1200)
  expect(line.keys).toHaveLength(2)
  line.cut = false
  // The waits are spread by a fifth either way: 0.8 to 1.2 seconds, then 1.6 to 2.4.
  await vi.advanceTimersByTimeAsync(350)
  expect(line.arrived).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(2100)
  expect(line.arrived).toHaveLength(1)
})

test('until it has arrived a file stays on the machine, small already, and is sent when the page is opened again', async () => {
  const first = startLine()
  first.line.cut = true
  first.list.add([makeFile('anh.jpg', 'image/jpeg')])
  await vi.waitFor(() => expect(first.list.read().uploads[0]?.phase).toBe('lost'))
  const kept = [...first.line.kept.values()]
  expect(kept.map(item => [item.file.size, item.sizeBefore])).toEqual([[10, 20]])
  const second = startLine()
  second.list.restore(kept, [])
  await vi.waitFor(() => expect(second.line.arrived).toHaveLength(1))
  expect(second.line.keys).toEqual(kept.map(item => item.key))
  expect(second.list.read().sizes).toEqual({ 'e-anh.jpg': { before: 20, after: 10 } })
})

test('a paused file lets the next one pass and goes on with what has left', async () => {
  const { line, list } = startLine()
  line.holds = true
  list.add([makeFile('dai.pdf', 'application/pdf'), makeFile('ngan.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(list.read().uploads[0]?.uploadId).toBe('u1'))
  line.holds = false
  const key = list.read().uploads[0]?.key ?? ''
  list.pause(key)
  await vi.waitFor(() => expect(line.arrived.map(item => item.fileName)).toEqual(['ngan.pdf']))
  expect(list.read().uploads.map(item => item.phase)).toEqual(['paused'])
  expect([...line.kept.keys()]).toEqual([key])
  list.retry(key)
  await vi.waitFor(() => expect(line.arrived).toHaveLength(2))
  expect(line.uploadIds).toEqual([null, null, 'u1'])
  expect(line.kept.size).toBe(0)
})

test('a dropped file is taken back at the server and from the machine', async () => {
  const { line, list } = startLine()
  line.holds = true
  list.add([makeFile('dai.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(list.read().uploads[0]?.uploadId).toBe('u1'))
  list.drop(list.read().uploads[0]?.key ?? '')
  await vi.waitFor(() => expect(line.cancelled).toEqual(['u1']))
  expect([line.kept.size, list.read().uploads.length]).toEqual([0, 0])
})

test('what another machine began goes on when the same file is chosen here', async () => {
  const { line, list } = startLine()
  list.restore([], [{ uploadId: 'u9', fileName: 'dai.pdf', size: 20, offset: 7 }])
  expect(list.read().strays).toHaveLength(1)
  list.add([makeFile('khac.pdf', 'application/pdf'), makeFile('dai.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(line.arrived).toHaveLength(2))
  expect(line.uploadIds).toEqual([null, 'u9'])
  expect(list.read().strays).toEqual([])
})

test('a program and an empty file are refused before a byte leaves', () => {
  const { line, list } = startLine()
  list.add([makeFile('bao-cao.exe', 'application/x-msdownload'), makeFile('trong.pdf', 'application/pdf', 0)])
  expect(list.read().uploads.map(item => item.refusals.map(refusal => refusal.code))).toEqual([['FILE_EXECUTABLE'], ['FILE_EMPTY']])
  expect(line.keys).toEqual([])
})

test('the kind is guessed from the file', () => {
  expect(kindOfFile({ name: 'IMG_1.HEIC', type: '' })).toBe('photo')
  expect(kindOfFile({ name: 'so-lieu.xlsx', type: '' })).toBe('figures')
  expect(kindOfFile({ name: 'qd.pdf', type: 'application/pdf' })).toBe('other')
})

test('sizes are written as people read them', () => {
  expect(writeFileSize(4_230_000, 'vi')).toBe('4,2 MB')
  expect(writeFileSize(4_230_000, 'en')).toBe('4.2 MB')
  expect(writeFileSize(280_400, 'vi')).toBe('280 kB')
  expect(writeFileSize(12, 'vi')).toBe('1 kB')
})
