import type { Dialect } from '../dialect.ts'
import { lockedReviewGuards } from './lock-guards.ts'

/** What the reviewer found beside what was claimed, and what made the line worth a look when it was sent. The claim itself is never written over. */
const LINE_COLUMNS = [
  'verified_rate REAL8 check (verified_rate is null or (verified_rate >= 0 and verified_rate <= 100))',
  `verified_reason text not null default ''`,
  'verified_by ID',
  'verified_at INSTANT',
  'risk_score integer',
  `risk_reasons text not null default '[]'`,
]

const TYPES: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  sqlite: { REAL8: 'real', ID: 'text', INSTANT: 'text' },
  postgres: { REAL8: 'double precision', ID: 'uuid', INSTANT: 'timestamptz' },
}

const INDEXES = ['create index report_waiting on report (tenant_id, status, submitted_at)']

export function reviewStatements(dialect: Dialect): readonly string[] {
  const types = TYPES[dialect]
  return [
    ...LINE_COLUMNS.map(
      column => `alter table report_line add column ${column.replace(/\b(?:REAL8|ID|INSTANT)\b/, word => types[word] ?? word)}`,
    ),
    ...INDEXES,
    ...lockedReviewGuards(dialect),
  ]
}
