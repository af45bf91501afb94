import { type PrintedCorrection, printedValue } from '#domain/lock/printed-correction.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import type { CorrectionRow } from '../ports/lock-store.ts'

/** What papers tell of a line's corrections: those that were approved, in the order of their approval. */
export function printedCorrections(rows: readonly CorrectionRow[]): readonly PrintedCorrection[] {
  return rows
    .toSorted((left, right) => (left.lineVersion ?? 0) - (right.lineVersion ?? 0))
    .flatMap(({ state, field, oldValue, newValue, reason, askedByName, decidedByName, decidedAt }) =>
      state !== 'approved' || decidedAt === null
        ? []
        : [
            {
              field,
              oldText: printedValue(field, oldValue),
              newText: printedValue(field, newValue),
              reason,
              askedBy: askedByName,
              approvedBy: decidedByName ?? '',
              approvedOn: dayAt(decidedAt),
            },
          ],
    )
}
