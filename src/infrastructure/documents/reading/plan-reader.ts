import type { PlanReader } from '#application/ports/plan-reader.ts'
import { extractOutcomeOf, readOutcomeOf } from './child-answer.ts'
import { createChildReader } from './child-reader.ts'
import type { ChildReaderSettings } from './child-reader.ts'

const DEFAULT_SETTINGS: ChildReaderSettings = { milliseconds: 4_500, memoryBytes: 640 * 1_048_576, atOnce: 2 }

/** Reads uploaded plans, each in a killable child. */
export function createPlanReader(settings: ChildReaderSettings = DEFAULT_SETTINGS): PlanReader {
  const reader = createChildReader(settings)
  return {
    read: bytes => reader.read({ bytes, wanted: 'document' }, readOutcomeOf),
    extract: bytes => reader.read({ bytes, wanted: 'plan' }, extractOutcomeOf),
  }
}
