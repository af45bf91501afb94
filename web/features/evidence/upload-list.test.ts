import { expect, test, vi } from 'vitest'
import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { millisecondsToInstant, toDay } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../api/api-problem.ts'
import { kindOfFile } from './kind-of-file.ts'
import { writeFileSize } from './file-size.ts'
import { UploadList } from './upload-list.ts'

function startLine() {
  const line = { cut: false, keys: [] as string[], arrived: [] as EvidenceAnswer[] }
  const list = new UploadList({
    shrink: async file => (file.type === 'image/jpeg' ? new File([new Uint8Array(10)], file.name, { type: file.type }) : file),
    send: async (file, { key, kind }) => {
      line.keys.push(key)
      if (line.cut) throw new ApiProblem({ type: '', title: '', status: 0, code: OFFLINE })
      return {
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
    onArrived: evidence => line.arrived.push(evidence),
    today: () => toDay('2026-11-23'),
  })
  return { line, list }
}
const makeFile = (name: string, type: string, bytes = 20) => new File([new Uint8Array(bytes)], name, { type })

test('files arrive in the order they were added, photos with their size before and after', async () => {
  const { line, list } = startLine()
  list.add([makeFile('anh.jpg', 'image/jpeg'), makeFile('bien-ban.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(line.arrived).toHaveLength(2))
  expect(line.arrived.map(item => [item.fileName, item.kind])).toEqual([
    ['anh.jpg', 'photo'],
    ['bien-ban.pdf', 'other'],
  ])
  expect(list.read()).toEqual({ uploads: [], sizes: { 'e-anh.jpg': { before: 20, after: 10 } } })
})

test('a file that did not arrive is sent again under the same key', async () => {
  const { line, list } = startLine()
  line.cut = true
  list.add([makeFile('bien-ban.pdf', 'application/pdf')])
  await vi.waitFor(() => expect(list.read().uploads[0]?.phase).toBe('failed'))
  line.cut = false
  list.retryLost()
  await vi.waitFor(() => expect(line.arrived).toHaveLength(1))
  expect(new Set(line.keys).size).toBe(1)
  expect(line.keys).toHaveLength(2)
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
