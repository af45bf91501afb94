import { PAPER_EVENT_KINDS, type PaperEvent, type PaperRecord, type PaperScan, type PaperVersion } from '#application/ports/paper-store.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import { PAPER_KINDS, PAPER_STATES, PAPER_TYPES } from '#domain/paper/paper-kind.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'

export function toPaper({ tenantId: _tenant, searchText: _search, kind, type, state, ...row }: Database['paper']): PaperRecord {
  return { ...row, kind: oneOf(PAPER_KINDS, kind), type: oneOf(PAPER_TYPES, type), state: oneOf(PAPER_STATES, state) }
}

export function toVersion({ tenantId: _tenant, paperId: _paper, ground, facts, content, ...row }: Database['paperVersion']): PaperVersion {
  return {
    ...row,
    ground: parseColumn<PaperVersion['ground']>(ground),
    facts: parseColumn<PaperVersion['facts']>(facts),
    content: parseColumn<PaperVersion['content']>(content),
  }
}

export function fromVersion({ ground, facts, content, ...version }: PaperVersion) {
  return { ...version, ground: JSON.stringify(ground), facts: JSON.stringify(facts), content: JSON.stringify(content) }
}

export function toPaperEvent({ kind, at, byMember, note }: Database['paperEvent']): PaperEvent {
  return { kind: oneOf(PAPER_EVENT_KINDS, kind), at, byMember, note }
}

export function toScan({ tenantId: _tenant, kind, ...row }: Database['paperScan']): PaperScan {
  return { ...row, kind: oneOf(EVIDENCE_KINDS, kind), size: Number(row.size) }
}
