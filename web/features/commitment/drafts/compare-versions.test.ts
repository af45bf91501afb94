import { expect, test } from 'vitest'
import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { millisecondsToInstant, toDay } from '#domain/shared/calendar.ts'
import { compareVersions } from './compare-versions.ts'

type Target = UnitCommitment['targets'][number]
const DUE = toDay('2027-08-27')

function target(targetId: string, part: Partial<Target> = {}): Target {
  const terms = { comparator: 'at_least', value: 90, upper: null, unit: '%', per: null, deadline: DUE, soft: false } as const
  return { targetId, taskId: 't', taskCode: '1.1', text: '', measure: '', ...terms, ...part }
}

function version(targets: Commitment['targets']): Commitment {
  const nobody = { signedByName: null, signedAt: null, decidedByName: null, decidedAt: null, decisionNote: '' }
  const head = { commitmentId: 'c', planId: 'p', unitId: 'u', unitName: '', ordinal: 1, status: 'approved', reason: 'first' } as const
  const made = { decisionNumber: '', decisionDate: null, createdByName: '', createdAt: millisecondsToInstant(0), version: 1 }
  return { ...head, ...made, ...nobody, targets, items: [], refusals: [], warnings: [], allowedActions: [] }
}

const promise = (targetId: string, value: number, part: Partial<Commitment['targets'][number]> = {}) => ({
  targetId,
  value,
  deadline: null,
  method: '',
  ...part,
})

test('each target says in one word what became of it, stricter by its own direction', () => {
  const targets = [
    target('a'),
    target('b', { comparator: 'at_most' }),
    target('c'),
    target('d'),
    target('e'),
    target('f'),
    target('g'),
    target('h'),
  ]
  const left = version([promise('a', 90), promise('b', 5), promise('c', 90), promise('d', 90), promise('e', 90), promise('f', 90)])
  const right = version([
    promise('a', 95),
    promise('b', 4),
    promise('c', 90, { deadline: toDay('2027-03-31') }),
    promise('d', 90, { method: 'Cách khác' }),
    promise('e', 90, { deadline: DUE }),
    promise('g', 90),
  ])
  expect(compareVersions(targets, left, right).map(item => `${item.target.targetId} ${item.difference}`)).toEqual([
    'a stricter',
    'b stricter',
    'c earlier',
    'd method',
    'e same',
    'f gone',
    'g added',
  ])
})
