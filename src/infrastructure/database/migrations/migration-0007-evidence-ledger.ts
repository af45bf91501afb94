import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** What is known of each file's bytes, whatever they are used for; and files on their way in pieces. */
const TABLES: Readonly<Record<string, string>> = {
  evidence_file: `sha256 text not null, mime text not null, size BIGINTEGER not null, stored_at INSTANT not null, scan_state text not null, scan_note text not null,
    scanned_at INSTANT, analysis text not null, analysed_at INSTANT, perceptual_hash text, taken_at text, latitude REAL8, longitude REAL8, width integer, height integer,
    page_count integer, text_number text, text_date DAY, public_sha256 text, thumbnail_sha256 text, preview_sha256 text, primary key (tenant_id, sha256)`,
  upload: `upload_id ID not null, member_id ID not null, report_id ID not null, task_id ID not null, kind text not null, document_number text not null, document_date DAY,
    caption text not null, file_name text not null, size BIGINTEGER not null, sha256 text, created_at INSTANT not null, expires_at INSTANT not null, evidence_id ID,
    primary key (tenant_id, upload_id), foreign key (tenant_id, member_id) references member (tenant_id, member_id),
    foreign key (tenant_id, report_id) references report (tenant_id, report_id)`,
}

/** Who looked at a file at its line and what came of it; the words by which it is found. */
const EVIDENCE_COLUMNS = [
  `state text not null default 'unchecked'`,
  `state_reason text not null default ''`,
  'checked_by ID',
  'checked_at INSTANT',
  'version integer not null default 1',
  `search_text text not null default ''`,
]
/** Where the ward lies; without it no picture counts as taken far away. */
const WARD_COLUMNS = ['latitude REAL8', 'longitude REAL8', 'radius_km REAL8']

const INDEXES = [
  // The name is wanted for the table.
  'drop index evidence_file',
  'create index evidence_bytes on evidence (tenant_id, sha256)',
  'create index evidence_newest on evidence (tenant_id, uploaded_at, evidence_id)',
]
const LATER_INDEXES = [
  'create index evidence_file_analysed on evidence_file (tenant_id, analysed_at)',
  'create index upload_member on upload (tenant_id, member_id)',
]

export function evidenceLedgerStatements(dialect: Dialect): readonly string[] {
  const columns = [
    ...EVIDENCE_COLUMNS.map(column => `alter table evidence add column ${column}`),
    ...WARD_COLUMNS.map(column => `alter table tenant add column ${column}`),
  ].map(statement => columnTyped(statement, dialect))
  return [...INDEXES, ...columns, ...tenantTables(TABLES, dialect), ...LATER_INDEXES]
}

function columnTyped(statement: string, dialect: Dialect): string {
  const isPostgres = dialect === 'postgres'
  const types: Readonly<Record<string, string>> = {
    ID: isPostgres ? 'uuid' : 'text',
    INSTANT: isPostgres ? 'timestamptz' : 'text',
    REAL8: isPostgres ? 'double precision' : 'real',
  }
  return statement.replace(/\b(ID|INSTANT|REAL8)\b/g, word => types[word] ?? word)
}
