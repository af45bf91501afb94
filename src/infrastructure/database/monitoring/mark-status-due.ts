import { randomUUID } from 'node:crypto'
import type { Signal } from '#application/ports/signals.ts'
import { type ChangedFact, statusMarks } from '#domain/monitoring/status-marks.ts'
import { insertRows } from '../plan/insert-rows.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Notes, in the transaction of the facts themselves, what has to be computed anew: what was changed is never without its mark. */
export async function markStatusDue(
  { transaction, tenantId }: StoreContext,
  changes: readonly ChangedFact[],
  send: (signal: Signal) => void,
): Promise<void> {
  const marks = statusMarks(changes)
  if (marks.length > 0) send({ kind: 'status', tenantId })
  await insertRows(marks, piece =>
    transaction
      .insertInto('statusDue')
      .values(piece.map(mark => ({ tenantId, markId: randomUUID(), ...mark })))
      .execute(),
  )
}
