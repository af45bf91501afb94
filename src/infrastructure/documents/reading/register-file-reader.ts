import type { RegisterFileReader } from '#application/ports/register-file-reader.ts'
import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import { MOST_FILE_ROWS } from '#domain/register/read-sheet.ts'
import type { RegisterFileRefusalCode } from '#domain/register/register-refusals.ts'
import { refusal, refused } from '#domain/shared/outcome.ts'
import { rowsOutcomeOf } from './child-answer.ts'
import { createChildReader } from './child-reader.ts'
import type { ChildReaderSettings } from './child-reader.ts'

/** 50,000 rows of 15 columns take some 4 s and 650 MB on two cores. */
const DEFAULT_SETTINGS: ChildReaderSettings = { milliseconds: 20_000, memoryBytes: 1_024 * 1_048_576, atOnce: 1 }

/** What a reader of plans refuses, in the words of a register's file. */
const CODES: Readonly<Record<PlanFileRefusalCode, RegisterFileRefusalCode>> = {
  PLAN_FILE_EMPTY: 'REGISTER_FILE_EMPTY',
  PLAN_FILE_TOO_LARGE: 'REGISTER_FILE_TOO_LARGE',
  PLAN_FILE_TYPE_UNSUPPORTED: 'REGISTER_FILE_TYPE_UNSUPPORTED',
  PLAN_FILE_ENCRYPTED: 'REGISTER_FILE_ENCRYPTED',
  PLAN_FILE_DAMAGED: 'REGISTER_FILE_DAMAGED',
  PLAN_FILE_EXPANDS_TOO_MUCH: 'REGISTER_FILE_UNSAFE',
  PLAN_FILE_TOO_MANY_PARTS: 'REGISTER_FILE_UNSAFE',
  PLAN_FILE_HAS_ENTITIES: 'REGISTER_FILE_UNSAFE',
  PLAN_FILE_NESTED_TOO_DEEP: 'REGISTER_FILE_UNSAFE',
  PLAN_FILE_TOO_MANY_ROWS: 'REGISTER_FILE_TOO_MANY_ROWS',
  PLAN_FILE_TOO_MANY_COLUMNS: 'REGISTER_FILE_TOO_WIDE',
  PLAN_FILE_TOO_MUCH_TEXT: 'REGISTER_FILE_TOO_HEAVY',
  PLAN_FILE_HAS_MACROS: 'REGISTER_FILE_HAS_MACROS',
  PLAN_FILE_SCANNED: 'REGISTER_FILE_TYPE_UNSUPPORTED',
  PLAN_FILE_NO_CONTENT: 'REGISTER_FILE_WITHOUT_ROWS',
  PLAN_FILE_LEGACY_ENCODING: 'REGISTER_FILE_TYPE_UNSUPPORTED',
  PLAN_FILE_STATE_SECRET: 'REGISTER_FILE_STATE_SECRET',
  PLAN_FILE_TOO_SLOW: 'REGISTER_FILE_TOO_HEAVY',
  PLAN_FILE_TOO_HEAVY: 'REGISTER_FILE_TOO_HEAVY',
}

export function createRegisterFileReader(settings: ChildReaderSettings = DEFAULT_SETTINGS): RegisterFileReader {
  const reader = createChildReader(settings)
  return {
    async read(bytes) {
      const outcome = await reader.read({ bytes, wanted: 'rows' }, rowsOutcomeOf)
      if (outcome.ok) return outcome
      return refused(...outcome.refusals.map(({ code, facts }) => refusal(CODES[code], '', { ...facts, most: MOST_FILE_ROWS })))
    },
  }
}
