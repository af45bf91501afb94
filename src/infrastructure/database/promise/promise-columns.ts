import type { DraftAnswer, PromiseEventRecord, PromiseRecord } from '#application/ports/promise-store.ts'
import { PROMISE_ANSWERS, PROMISE_EVENT_KINDS, type PromiseEvent } from '#domain/promise/promise.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'

export function toPromise(row: Database['promise']): PromiseRecord {
  const { promiseId, planId, taskId, unitId, reportId, kind, month, difficulty, proposal, due, dueByRule, madeAt } = row
  return {
    promiseId,
    planId,
    taskId,
    unitId,
    reportId,
    kind: oneOf(PERIOD_KINDS, kind),
    month,
    difficulty,
    proposal,
    due,
    isDueByRule: dueByRule === 1,
    madeAt,
  }
}

export function fromPromise({ isDueByRule, ...promise }: PromiseRecord) {
  return { ...promise, dueByRule: isDueByRule ? (1 as const) : (0 as const), searchText: searchTextOf(promise) }
}

export function searchTextOf({ difficulty, proposal }: Pick<PromiseRecord, 'difficulty' | 'proposal'>): string {
  return foldText(`${difficulty} ${proposal}`)
}

export function toPromiseEvent(row: Database['promiseEvent']): PromiseEventRecord {
  const { reportId, byMember, note } = row
  return { event: readEvent(row), reportId, byMember, note }
}

function readEvent({ kind, at, reportId, day, notKept }: Database['promiseEvent']): PromiseEvent {
  const known = oneOf(PROMISE_EVENT_KINDS, kind)
  switch (known) {
    case 'restated':
      return { kind: known, at, due: dayOf(day) }
    case 'withdrawn':
      return { kind: known, at }
    case 'kept':
      return { kind: known, at, reportId, doneOn: dayOf(day) }
    case 'moved':
      return { kind: known, at, reportId, due: dayOf(day) }
    case 'broken':
      return { kind: known, at, reportId }
    case 'judged':
      return { kind: known, at, reportId, notKept: notKept === 1 }
  }
}

function dayOf(day: Day | null): Day {
  if (day === null) throw new Error('A promise event has no day')
  return day
}

export function fromPromiseEvent({ event, reportId, byMember, note }: PromiseEventRecord) {
  const day = event.kind === 'kept' ? event.doneOn : 'due' in event ? event.due : null
  const notKept = event.kind === 'judged' ? (event.notKept ? (1 as const) : (0 as const)) : null
  return { kind: event.kind, at: event.at, byMember, reportId, day, notKept, note }
}

export function toAnswer({ promiseId, answer, day, note, savedBy, savedAt, version }: Database['promiseAnswer']): DraftAnswer {
  return { promiseId, given: answer === null ? null : { answer: oneOf(PROMISE_ANSWERS, answer), day, note }, savedBy, savedAt, version }
}

export function fromAnswer({ given, savedBy, savedAt, version }: DraftAnswer) {
  return { answer: given?.answer ?? null, day: given?.day ?? null, note: given?.note ?? '', savedBy, savedAt, version }
}
