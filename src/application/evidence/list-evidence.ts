import type { EvidenceSignCode } from '#domain/evidence/evidence-signs.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { LedgerFilter, LedgerPosition, LedgerRow } from '../ports/evidence-ledger-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type LedgerEntryView, presentEntry } from './present-ledger.ts'
import { findStandings } from './evidence-standing.ts'

export type LedgerListing = Omit<LedgerFilter, 'reach'> & {
  readonly sign?: EvidenceSignCode | undefined
  readonly after?: LedgerPosition | undefined
  readonly limit: number
}

export type LedgerPage = { items: LedgerEntryView[]; next: LedgerPosition | null; total: number | undefined }

/** Signs are worked out when they are read: a list of one sign looks through rows in steps, and after this many hands over what it has and where to go on. */
const LOOKED_THROUGH = 3000
const STEP = 300

/** Newest first. */
export function listEvidence(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { sign, after, limit, ...wanted }: LedgerListing,
): Promise<LedgerPage> {
  const filter = { ...wanted, reach: reachOf(actor, 'evidence.read') }
  return unitOfWork.read(actor.tenantId, async stores => {
    if (sign !== undefined) return listWithSign({ stores, actor, filter, sign }, after, limit)
    const rows = await stores.evidenceLedger.listLedger(filter, after, limit + 1)
    const shown = rows.slice(0, limit)
    return {
      items: await presentRows(stores, actor, shown),
      next: rows.length > limit ? positionOf(shown.at(-1)) : null,
      total: await stores.evidenceLedger.countLedger(filter),
    }
  })
}

type Search = { readonly stores: Stores; readonly actor: Actor; readonly filter: LedgerFilter; readonly sign: EvidenceSignCode }

async function listWithSign(
  { stores, actor, filter, sign }: Search,
  after: LedgerPosition | undefined,
  limit: number,
): Promise<LedgerPage> {
  const items: LedgerEntryView[] = []
  let position = after
  for (let looked = 0; looked < LOOKED_THROUGH; looked += STEP) {
    const rows = await stores.evidenceLedger.listLedger(filter, position, STEP)
    for (const [index, item] of (await presentRows(stores, actor, rows)).entries()) {
      position = positionOf(rows[index]) ?? position
      if (item.signs.some(found => found.code === sign)) items.push(item)
      if (items.length === limit) return { items, next: position ?? null, total: undefined }
    }
    if (rows.length < STEP) return { items, next: null, total: undefined }
  }
  return { items, next: position ?? null, total: undefined }
}

async function presentRows(stores: Stores, actor: Actor, rows: readonly LedgerRow[]): Promise<LedgerEntryView[]> {
  const standings = await findStandings(stores, rows)
  return rows.flatMap(row => {
    const found = standings.get(row.evidenceId)
    return found === undefined ? [] : [presentEntry(actor, row, found)]
  })
}

function positionOf(row: LedgerRow | undefined): LedgerPosition | null {
  return row === undefined ? null : { uploadedAt: row.uploadedAt, evidenceId: row.evidenceId }
}
