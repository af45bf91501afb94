import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../shared/calendar.ts'
import { foldReport, isOpenFor, openIn, REPORT_STATUSES, reportStatus, returnedLinesOf, timeliness } from './report-status.ts'
import type { ReportEvent } from './report-status.ts'

const at = (text: string) => text as Instant
const DUE = at('2026-06-24T17:00:00.000Z')
const submit = (day: string, lines = ['1.1', '1.2']): ReportEvent => ({
  kind: 'submitted',
  at: at(`${day}T03:00:00.000Z`),
  by: 'head',
  lines,
})
const giveBack = (day: string, lines: string[], acceptedLines: string[] = []): ReportEvent => ({
  kind: 'returned',
  at: at(`${day}T03:00:00.000Z`),
  by: 'office',
  lines,
  acceptedLines,
})
const accept = (day: string, lines: string[] | 'all' = 'all'): ReportEvent => ({
  kind: 'accepted',
  at: at(`${day}T03:00:00.000Z`),
  by: 'office',
  lines,
})

describe('a report goes its way', () => {
  test.each([
    ['nothing recorded yet', [], 'draft'],
    ['sent', [submit('2026-06-20')], 'submitted'],
    ['sent and given back', [submit('2026-06-20'), giveBack('2026-06-21', ['1.1'])], 'returned'],
    ['mended and sent again', [submit('2026-06-20'), giveBack('2026-06-21', ['1.1']), submit('2026-06-22')], 'resubmitted'],
    ['accepted', [submit('2026-06-20'), giveBack('2026-06-21', ['1.1']), submit('2026-06-22'), accept('2026-06-23')], 'accepted'],
    ['accepted line by line', [submit('2026-06-20'), accept('2026-06-21', ['1.1']), accept('2026-06-22', ['1.2'])], 'accepted'],
    ['half accepted', [submit('2026-06-20'), accept('2026-06-21', ['1.1'])], 'submitted'],
    ['accepted before it was sent', [accept('2026-06-20')], 'draft'],
    ['given back without a known line', [submit('2026-06-20'), giveBack('2026-06-21', ['9.9'])], 'submitted'],
    ['sent twice running', [submit('2026-06-20'), submit('2026-06-21')], 'submitted'],
    ['given back after acceptance', [submit('2026-06-20'), accept('2026-06-21'), giveBack('2026-06-22', ['1.1'])], 'accepted'],
  ] as const)('%s', (_name, events, status) => {
    expect(reportStatus(events)).toBe(status)
  })

  test('lines accepted with a return stay accepted when the others come back', () => {
    const progress = foldReport([submit('2026-06-20'), giveBack('2026-06-21', ['1.1'], ['1.2'])])
    expect([progress.lines, returnedLinesOf(progress)]).toEqual([{ '1.1': 'returned', '1.2': 'accepted' }, ['1.1']])
    expect(foldReport([submit('2026-06-20'), giveBack('2026-06-21', ['1.1'], ['1.2']), submit('2026-06-22')]).lines).toEqual({
      '1.1': 'pending',
      '1.2': 'accepted',
    })
  })

  test('nothing is open once it is accepted, and review only while it waits', () => {
    expect(openIn.accepted).toEqual([])
    expect(REPORT_STATUSES.filter(status => isOpenFor('accept', status))).toEqual(['submitted', 'resubmitted'])
    expect(REPORT_STATUSES.filter(status => isOpenFor('edit', status))).toEqual(['draft', 'returned'])
  })

  test('whatever happens, the first submission is never lost', () => {
    const line = fc.constantFrom('1.1', '1.2', '2.1')
    const moment = fc.integer({ min: 1, max: 28 }).map(day => `2026-06-${String(day).padStart(2, '0')}`)
    const event = fc.oneof(
      fc.tuple(moment, fc.array(line)).map(([day, lines]) => submit(day, lines)),
      fc.tuple(moment, fc.array(line)).map(([day, lines]) => giveBack(day, lines)),
      fc.tuple(moment, fc.oneof(fc.constant('all' as const), fc.array(line))).map(([day, lines]) => accept(day, lines)),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), events => {
        const first = events.find(item => item.kind === 'submitted')
        const progress = foldReport(events)
        expect(progress.firstSubmittedAt).toBe(first?.at ?? null)
        expect(progress.status === 'draft').toBe(first === undefined)
        expect(progress.status === 'accepted').toBe(progress.acceptedAt !== null)
        expect(returnedLinesOf(progress).length > 0 || progress.status !== 'returned').toBe(true)
      }),
    )
  })
})

test.each([
  ['long before', null, '2026-06-10T00:00:00.000Z', 'not_due'],
  ['three days before to the minute', null, '2026-06-21T17:00:00.000Z', 'due_soon'],
  ['a moment earlier', null, '2026-06-21T16:59:59.999Z', 'not_due'],
  ['the last moment of the 24th', null, '2026-06-24T16:59:59.999Z', 'due_soon'],
  ['midnight', null, '2026-06-24T17:00:00.000Z', 'missing'],
  ['sent at the last moment', '2026-06-24T16:59:59.999Z', '2026-07-01T00:00:00.000Z', 'on_time'],
  ['sent at midnight', '2026-06-24T17:00:00.000Z', '2026-07-01T00:00:00.000Z', 'late'],
])('the report of June, %s', (_name, first, now, expected) => {
  expect(timeliness(first === null ? null : at(first), DUE, at(now))).toBe(expected)
})

test('a late second submission does not make a report late', () => {
  const progress = foldReport([submit('2026-06-20'), giveBack('2026-06-26', ['1.1']), submit('2026-06-30')])
  expect(timeliness(progress.firstSubmittedAt, DUE, at('2026-07-01T00:00:00.000Z'))).toBe('on_time')
  expect(progress.lastSubmittedAt).toBe('2026-06-30T03:00:00.000Z')
})
