import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import { LineSaver, RETRY_AFTER_MILLISECONDS, SAVE_AFTER_MILLISECONDS } from './line-saver.ts'
import { draftOf } from './line-draft.ts'
import type { LineDraft } from './line-draft.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const EMPTY: ReportLineAnswer = {
  taskId: 'task',
  taskCode: '7',
  ordinal: 1,
  taskTitle: 'Vận động thu gom rác',
  leadText: 'MTTQ',
  commitment: '15 tuyến',
  result: '',
  completionRate: null,
  difficulty: '',
  proposal: '',
  nextActionDue: null,
  noActivityReason: '',
  gapReason: '',
  computedRate: null,
  figures: [],
  deliverables: [],
  evidence: [],
  previous: null,
  monthly: [],
  review: { state: 'pending', reasons: [], by: null, at: null },
  verified: null,
  risk: null,
  copyOf: null,
  refusals: [],
  warnings: [],
  corrections: [],
  editable: true,
  savedAt: null,
  version: 1,
}

/** A server of one line that can be cut off, and a drawer on this machine. */
function startWard() {
  const ward = { line: EMPTY, cut: false, slow: Promise.resolve(), sent: [] as string[], kept: undefined as LineDraft | undefined }
  const saver = new LineSaver(EMPTY, {
    send: async (draft, version) => {
      if (ward.cut) throw new ApiProblem({ type: '', title: '', status: 0, code: OFFLINE })
      if (version !== ward.line.version) throw new ApiProblem({ type: '', title: '', status: 412, code: 'CHANGED_MEANWHILE' })
      ward.sent.push(draft.result)
      await ward.slow
      ward.line = { ...ward.line, result: draft.result, version: version + 1, savedAt: millisecondsToInstant(Date.now()) }
      return ward.line
    },
    latest: async () => ward.line,
    keep: async draft => void (ward.kept = draft),
    forget: async () => void (ward.kept = undefined),
    mayBeKept: draft => !draft.result.includes('TUYỆT MẬT'),
    onSaved: () => undefined,
  })
  return { ward, saver }
}

test('what is typed is sent once, a moment after the last key', async () => {
  const { ward, saver } = startWard()
  saver.change({ result: 'Đã' })
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MILLISECONDS - 1)
  saver.change({ result: 'Đã trao 15 thùng rác' })
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MILLISECONDS - 1)
  expect(ward.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(ward.sent).toEqual(['Đã trao 15 thùng rác'])
  expect(saver.read()).toMatchObject({ phase: 'clean', savedAt: ward.line.savedAt })
  expect(ward.kept).toBeUndefined()
})

test('words typed while the line is on its way are sent after it, with its new version', async () => {
  const { ward, saver } = startWard()
  let arrive = (): void => undefined
  ward.slow = new Promise(resolve => (arrive = resolve))
  saver.change({ result: 'một' })
  const sending = saver.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(saver.read().phase).toBe('sending')
  saver.change({ result: 'một hai' })
  arrive()
  await sending
  expect(ward.sent).toEqual(['một', 'một hai'])
  expect(saver.read().phase).toBe('clean')
})

test('without a connection the words stay on the machine and go when the server answers again', async () => {
  const { ward, saver } = startWard()
  ward.cut = true
  saver.change({ result: 'gõ khi mất mạng' })
  await saver.flush()
  expect(saver.read().phase).toBe('offline')
  expect(ward.kept?.result).toBe('gõ khi mất mạng')
  ward.cut = false
  await vi.advanceTimersByTimeAsync(RETRY_AFTER_MILLISECONDS)
  expect(ward.sent).toEqual(['gõ khi mất mạng'])
  expect(ward.kept).toBeUndefined()
})

test('somebody else saved meanwhile: nothing is overwritten before one chooses', async () => {
  const { ward, saver } = startWard()
  ward.line = { ...EMPTY, result: 'của người khác', version: 5 }
  saver.change({ result: 'của tôi' })
  await saver.flush()
  expect(saver.read()).toMatchObject({ phase: 'conflict', draft: { result: 'của tôi' }, theirs: { result: 'của người khác' } })
  await saver.takeMine()
  expect(ward.line).toMatchObject({ result: 'của tôi', version: 6 })
})

test("taking the other text drops one's own and sends nothing", async () => {
  const { ward, saver } = startWard()
  ward.line = { ...EMPTY, result: 'của người khác', version: 5 }
  saver.change({ result: 'của tôi' })
  await saver.flush()
  saver.takeTheirs()
  expect(saver.read()).toMatchObject({ phase: 'clean', draft: { result: 'của người khác' } })
  expect(ward.sent).toEqual([])
})

test('the same words saved by both are no conflict', async () => {
  const { ward, saver } = startWard()
  ward.line = { ...EMPTY, result: 'như nhau', version: 5 }
  saver.change({ result: 'như nhau' })
  await saver.flush()
  expect(saver.read().phase).toBe('clean')
})

test('words kept by a closed tab come back and are sent; over a newer line one chooses', async () => {
  const first = startWard()
  first.saver.restore({ ...draftOf(EMPTY), result: 'còn dang dở' }, 1, EMPTY)
  await first.saver.flush()
  expect(first.ward.sent).toEqual(['còn dang dở'])
  const second = startWard()
  second.saver.restore({ ...draftOf(EMPTY), result: 'còn dang dở' }, 0, EMPTY)
  expect(second.saver.read()).toMatchObject({ phase: 'conflict', restored: true })
})

test('what the server would not keep is not sent to it', async () => {
  const { ward, saver } = startWard()
  saver.change({ result: 'TUYỆT MẬT' })
  await saver.flush()
  expect(saver.read().phase).toBe('refused')
  expect(ward.sent).toEqual([])
})

test('a newer answer fills a form at rest and leaves one that is being typed alone', () => {
  const { saver } = startWard()
  saver.receive({ ...EMPTY, result: 'mới', version: 2 })
  expect(saver.read().draft.result).toBe('mới')
  saver.change({ result: 'đang gõ' })
  saver.receive({ ...EMPTY, result: 'mới hơn', version: 3 })
  expect(saver.read().draft.result).toBe('đang gõ')
})

test('however many ask for it at once, a line is sent by one at a time', async () => {
  let [server, sendings, most] = [EMPTY, 0, 0]
  const saver = new LineSaver(EMPTY, {
    send: async (draft, version) => {
      sendings += 1
      most = Math.max(most, sendings)
      await new Promise(resolve => setTimeout(resolve, 5))
      sendings -= 1
      if (version !== server.version) throw new ApiProblem({ type: '', title: '', status: 412, code: 'CHANGED_MEANWHILE' })
      return (server = { ...server, result: draft.result, version: version + 1 })
    },
    latest: async () => server,
    keep: async () => undefined,
    forget: async () => undefined,
    mayBeKept: () => true,
    onSaved: () => undefined,
  })
  saver.change({ result: 'Đã tổ chức' })
  const first = saver.flush()
  await vi.advanceTimersByTimeAsync(1)
  saver.change({ result: 'Đã tổ chức 02 buổi' })
  const everybody = Promise.all([first, saver.flush(), saver.flush(), saver.flush()])
  await vi.advanceTimersByTimeAsync(100)
  await everybody
  expect({ most, sent: server.version - 1, result: server.result, phase: saver.read().phase }).toEqual({
    most: 1,
    sent: 2,
    result: 'Đã tổ chức 02 buổi',
    phase: 'clean',
  })
})

test('a quick hand waits for this machine once, and "saved" is said when nothing older lies there any more', async () => {
  const { ward } = startWard()
  const writes: (() => void)[] = []
  const slow = new LineSaver(EMPTY, {
    send: async draft => ({ ...EMPTY, result: draft.result, version: 2, savedAt: millisecondsToInstant(1) }),
    latest: async () => EMPTY,
    keep: draft => new Promise(resolve => writes.push(() => resolve(void (ward.kept = draft)))),
    forget: async () => void (ward.kept = undefined),
    mayBeKept: () => true,
    onSaved: () => undefined,
  })
  for (const letter of ['Đ', 'Đã', 'Đã t', 'Đã trao']) slow.change({ result: letter })
  expect(writes).toHaveLength(1)
  const flushed = slow.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(slow.read().phase).toBe('waiting')
  writes[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(writes).toHaveLength(2)
  expect(slow.read().phase).toBe('waiting')
  writes[1]?.()
  await flushed
  expect([slow.read().phase, ward.kept, writes.length]).toEqual(['clean', undefined, 2])
})
