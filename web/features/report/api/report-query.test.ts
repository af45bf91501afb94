import { afterEach, expect, test } from 'vitest'
import type { EvidenceAnswer, ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { millisecondsToInstant, toDay, toMonth } from '#domain/shared/calendar.ts'
import { queryClient } from '../../../api/query-client.ts'
import { JUST_ARRIVED } from '../../evidence/sample-standing.ts'
import { keepLineAnswer, keepLineChange, reportQuery } from './report-query.ts'

const at = millisecondsToInstant(Date.UTC(2026, 10, 12))
const file: EvidenceAnswer = {
  ...JUST_ARRIVED,
  evidenceId: 'e1',
  taskId: 't',
  kind: 'photo',
  fileName: 'ra-quan.jpg',
  mime: 'image/jpeg',
  size: 1,
  sha256: '',
  documentNumber: '',
  documentDate: null,
  caption: '',
  uploadedAt: at,
  uploadedBy: 'Khu phố',
}
const line: ReportLineAnswer = {
  taskId: 't',
  taskCode: '1',
  ordinal: 1,
  taskTitle: '',
  leadText: '',
  commitment: '',
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
const report: ReportDetail = {
  reportId: 'r',
  kind: 'month',
  planId: 'p',
  month: toMonth('2026-11'),
  unitId: 'u',
  unitName: 'Khu phố',
  dueAt: at,
  lastDay: toDay('2026-11-24'),
  status: 'draft',
  timeliness: 'not_due',
  state: 'not_due',
  nothingToReport: false,
  firstSubmittedAt: null,
  submittedAt: null,
  lineCount: 1,
  returnedCount: 0,
  acceptedCount: 0,
  version: 1,
  planTitle: '',
  lines: [line],
  events: [],
  lock: null,
  allowedActions: ['edit'],
}
const { queryKey } = reportQuery('r')
const isReadAgain = () => queryClient.getQueryState(queryKey)?.isInvalidated

afterEach(() => queryClient.clear())

test('a file that arrived while its line was being saved stays in sight, and the report is read again', () => {
  queryClient.setQueryData(queryKey, report)
  keepLineChange('r', 't', current => ({ ...current, evidence: [file] }))
  keepLineAnswer('r', { ...line, result: 'Đã ra quân 02 buổi', version: 2 })
  expect(queryClient.getQueryData(queryKey)?.lines[0]).toMatchObject({
    result: 'Đã ra quân 02 buổi',
    version: 2,
    evidence: [{ evidenceId: 'e1' }],
  })
  expect(isReadAgain()).toBe(true)
})

test('a saved line of the same files is only put in its place', () => {
  queryClient.setQueryData(queryKey, { ...report, lines: [{ ...line, evidence: [file] }] })
  keepLineAnswer('r', { ...line, version: 2, evidence: [file] })
  expect(queryClient.getQueryData(queryKey)?.lines[0]?.version).toBe(2)
  expect(isReadAgain()).toBe(false)
})
