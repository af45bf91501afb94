import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { findStandings } from './evidence-standing.ts'
import { type LedgerDetailView, presentDetail } from './present-ledger.ts'

const CHECKS_SHOWN = 50

export function getEvidence(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<LedgerDetailView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, stores => describeEntry(stores, actor, evidenceId))
}

/** A piece of evidence with its signs, its other uses and what checkers found, as this person may see it. */
export async function describeEntry(
  stores: Stores,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<LedgerDetailView, AccessRefusalCode>> {
  const row = await stores.evidenceLedger.findEntry(evidenceId)
  if (row === undefined || !mayFor(actor, 'evidence.read', row.unitId)) return refused(notFound('evidence'))
  const found = (await findStandings(stores, [row])).get(evidenceId)
  if (found === undefined) return refused(notFound('evidence'))
  const entries = await stores.audit.list({ entity: 'evidence', entityId: evidenceId, limit: CHECKS_SHOWN })
  return accepted(presentDetail(actor, { row, found, entries }))
}
