import { describe, expect, test } from 'vitest'
import type { Instant } from '../shared/calendar.ts'
import { toDay } from '../shared/calendar.ts'
import type { Outcome } from '../shared/outcome.ts'
import type { ReportLineDraft } from './report-line.ts'
import { emptyReportLine } from './report-line.ts'
import { foldReport } from './report-status.ts'
import type { ReportEvent } from './report-status.ts'
import { decideAcceptance, decideReturn } from './review-report.ts'
import type { ReportSubmission } from './submit-report.ts'
import { decideSubmission } from './submit-report.ts'

const at = (day: string) => `${day}T03:00:00.000Z` as Instant
const SENT: ReportEvent = { kind: 'submitted', at: at('2026-08-20'), by: 'head', lines: ['1.1', '1.2'] }
const BACK: ReportEvent = { kind: 'returned', at: at('2026-08-21'), by: 'office', lines: ['1.1'] }
const line = (taskCode: string, result = 'Đã tổ chức 03 buổi tập huấn cho 45 người'): ReportLineDraft => ({
  taskCode,
  result,
  completionRate: 40,
  difficulty: 'Không',
  proposal: '',
  nextActionDue: null,
  evidence: [{ kind: 'minutes', contentHash: taskCode }],
})
const task = (taskCode: string) => ({
  taskCode,
  context: {
    today: toDay('2026-08-20'),
    periodStart: toDay('2026-08-01'),
    taskTitle: 'Rà soát, chuẩn hóa quy trình TTHC',
    deliverables: ['lập danh mục TTHC trọng tâm'],
  },
})
const submission = (changes: Partial<ReportSubmission> = {}): ReportSubmission => ({
  progress: foldReport([]),
  submitter: 'unit_head',
  isPeriodLocked: false,
  lines: [line('1.1'), line('1.2')],
  tasks: [task('1.1'), task('1.2')],
  ...changes,
})
const codesOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(item => `${item.at}:${item.code}`))

describe('sending a report', () => {
  test('a sound report is taken as the first submission', () => {
    expect(decideSubmission(submission())).toMatchObject({ ok: true, value: { kind: 'submitted', warnings: [] } })
  })

  test('all refusals of all lines come at once, each at its place', () => {
    const lines = [line('1.1', 'Đang thực hiện theo chỉ đạo'), emptyReportLine('1.2')]
    expect(codesOf(decideSubmission(submission({ lines })))).toEqual([
      'lines[1.1].result:VAGUE_WORDS',
      'lines[1.2].result:RESULT_MISSING',
      'lines[1.2].completionRate:COMPLETION_RATE_MISSING',
    ])
  })

  test.each([
    ['a task without a line', { lines: [line('1.1')] }, ['lines[1.2]:REPORT_LINE_MISSING']],
    ['a line of another unit', { lines: [line('1.1'), line('1.2'), line('3.1')] }, ['lines[3.1]:REPORT_LINE_UNKNOWN']],
    ['a line twice', { lines: [line('1.1'), line('1.2'), line('1.2')] }, ['lines[1.2]:REPORT_LINE_TWICE']],
    ['no task at all', { lines: [], tasks: [] }, [':REPORT_WITHOUT_TASKS']],
    ['an officer without delegation', { submitter: 'officer' }, [':SUBMITTER_NOT_HEAD']],
    ['an officer with delegation', { submitter: 'delegated_officer' }, []],
    ['a locked period', { isPeriodLocked: true }, [':REPORT_PERIOD_LOCKED']],
    ['already sent', { progress: foldReport([SENT]) }, [':REPORT_NOT_OPEN_FOR_SUBMISSION']],
  ] as const)('%s', (_name, changes, expected) => {
    expect(codesOf(decideSubmission(submission(changes)))).toEqual(expected)
  })
})

describe('after a return', () => {
  const before = [line('1.1'), line('1.2')]
  const again = (lines: readonly ReportLineDraft[]) => submission({ progress: foldReport([SENT, BACK]), lines, lastSubmitted: before })
  const mended = line('1.1', 'Đã tổ chức thêm 02 buổi tập huấn, tổng 05 buổi')

  test('the mended line is sent again', () => {
    expect(decideSubmission(again([mended, line('1.2')]))).toMatchObject({ ok: true, value: { kind: 'resubmitted' } })
  })

  test('a line that was not returned may not change', () => {
    expect(codesOf(decideSubmission(again([mended, line('1.2', 'Đã tổ chức 09 buổi tập huấn khác')])))).toEqual([
      'lines[1.2]:LINE_NOT_RETURNED',
    ])
  })

  test('a returned line must change', () => {
    expect(codesOf(decideSubmission(again(before)))).toEqual(['lines[1.1]:RETURNED_LINE_UNCHANGED'])
  })

  test('lines that were not returned are not checked a second time', () => {
    const weak = [line('1.1'), line('1.2', 'Đang thực hiện theo chỉ đạo')]
    expect(codesOf(decideSubmission({ ...again([mended, weak[1] ?? mended]), lastSubmitted: weak }))).toEqual([])
  })
})

describe('reviewing a report', () => {
  const review = (events: readonly ReportEvent[] = [SENT], reviewerUnitIds = ['office']) => ({
    progress: foldReport(events),
    reportUnitId: 'police',
    reviewerUnitIds,
  })
  const reason = { code: 'vague', text: 'Chưa nêu số buổi đã tổ chức' }

  test('lines go back with their reasons, the others are named', () => {
    expect(decideReturn(review(), [{ taskCode: '1.1', reasons: [reason] }])).toEqual({
      ok: true,
      value: { lines: [{ taskCode: '1.1', reasons: [reason] }], otherLines: ['1.2'] },
    })
  })

  test.each([
    ['no line', [], ['lines:RETURN_LINES_MISSING']],
    ['no reason', [{ taskCode: '1.1', reasons: [] }], ['lines[1.1].reasons:RETURN_REASON_MISSING']],
    [
      'a reason of a few letters',
      [{ taskCode: '1.1', reasons: [{ code: 'vague', text: 'sai  rồi' }] }],
      ['lines[1.1].reasons[0]:RETURN_REASON_SHORT'],
    ],
    [
      'a reason not in the list',
      [{ taskCode: '1.1', reasons: [{ ...reason, code: 'constructor' }] }],
      ['lines[1.1].reasons[0]:RETURN_REASON_UNKNOWN'],
    ],
    ['a line the report has not', [{ taskCode: '9.9', reasons: [reason] }], ['lines[9.9]:REVIEW_LINE_UNKNOWN']],
  ])('%s is refused', (_name, lines, expected) => {
    expect(codesOf(decideReturn(review(), lines))).toEqual(expected)
  })

  test('nobody reviews the report of their own unit', () => {
    expect(codesOf(decideReturn(review([SENT], ['office', 'police']), [{ taskCode: '1.1', reasons: [reason] }]))).toEqual([
      ':REVIEW_OF_OWN_UNIT',
    ])
    expect(codesOf(decideAcceptance(review([SENT], ['police']), 'all'))).toEqual([':REVIEW_OF_OWN_UNIT'])
  })

  test('only what waits for review can be reviewed', () => {
    for (const events of [[], [SENT, BACK], [SENT, { kind: 'accepted', at: at('2026-08-22'), by: 'office', lines: 'all' }]] as const) {
      expect(codesOf(decideAcceptance(review(events), 'all'))).toEqual([':REPORT_NOT_OPEN_FOR_REVIEW'])
    }
  })

  test('an accepted line is closed', () => {
    const events: readonly ReportEvent[] = [SENT, { kind: 'accepted', at: at('2026-08-22'), by: 'office', lines: ['1.1'] }]
    expect(codesOf(decideReturn(review(events), [{ taskCode: '1.1', reasons: [reason] }]))).toEqual(['lines[1.1]:REVIEW_LINE_CLOSED'])
    expect(decideAcceptance(review(events), ['1.2'])).toEqual({ ok: true, value: { lines: ['1.2'] } })
    expect(codesOf(decideAcceptance(review(events), []))).toEqual(['lines:RETURN_LINES_MISSING'])
  })
})
