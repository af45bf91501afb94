import { describe, expect, test } from 'vitest'
import expected from '#tests/fixtures/plan-55/expected.json' with { type: 'json' }
import { toDay } from '../../shared/calendar.ts'
import type { PlanExtraction } from '../plan-extraction.ts'
import { recheckExtraction } from './recheck-extraction.ts'

const plan55 = expected as unknown as PlanExtraction

describe('the doubts about a mended extraction of Plan 55', () => {
  test('an extraction that nobody changed keeps exactly its 22 doubts', () => {
    expect(recheckExtraction(plan55, plan55.discrepancies)).toEqual(plan55.discrepancies)
  })

  test('a start that is filled in settles its doubt, a lead taken away raises one', () => {
    const mended = {
      ...plan55,
      phases: plan55.phases.map(phase => (phase.ordinal === 1 ? { ...phase, start: toDay('2026-04-15') } : phase)),
      tasks: plan55.tasks.map(task => (task.code === '4.1' ? { ...task, leads: [] } : task)),
    }
    const doubts = recheckExtraction(mended, plan55.discrepancies)
    expect(doubts.some(doubt => doubt.kind === 'phase_start_unknown')).toBe(false)
    expect(doubts).toContainEqual({ kind: 'lead_missing', task: '4.1' })
    expect(doubts).toHaveLength(22)
  })

  test('words that were not understood stay in doubt until they are changed or read as a target by hand', () => {
    const unread = { kind: 'target_not_understood', task: '4.2', text: 'chi bộ mạnh' } as const
    const before = [...plan55.discrepancies, unread]
    const withWords = {
      ...plan55,
      tasks: plan55.tasks.map(task => (task.code === '4.2' ? { ...task, targetText: 'Mọi chi bộ mạnh' } : task)),
    }
    expect(recheckExtraction(withWords, before)).toContainEqual(unread)
    expect(recheckExtraction(plan55, before)).not.toContainEqual(unread)
  })
})
