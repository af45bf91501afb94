import type { Dialect } from '../dialect.ts'
import { refusingTrigger, tenantTables } from './migration-statements.ts'

/** Registers with their rows in all versions, the formulas of targets over them, and figures that people typed. */
const TABLES: Readonly<Record<string, string>> = {
  register: `register_id ID not null, code text not null, name text not null, definition_version integer not null, revision BIGINTEGER not null,
    next_ordinal integer not null, archived_at INSTANT, created_by ID, created_at INSTANT not null, version integer not null,
    primary key (tenant_id, register_id), unique (tenant_id, code)`,
  register_definition: `register_id ID not null, definition_version integer not null, definition text not null, note text not null, created_by ID,
    created_at INSTANT not null, primary key (tenant_id, register_id, definition_version), foreign key (tenant_id, register_id) references register (tenant_id, register_id)`,
  register_row: `row_id ID not null, row_version integer not null, register_id ID not null, ordinal integer not null, definition_version integer not null, unit_id ID not null,
    neighbourhood_id ID, cells text not null, search_text text not null, personal_search text not null, sort_key text not null,
    recorded_at INSTANT not null, recorded_to INSTANT, removed integer not null, change text not null, reason text not null, changed_by ID, import_id ID, erased_at INSTANT,
    primary key (tenant_id, row_id, row_version), foreign key (tenant_id, register_id) references register (tenant_id, register_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id), foreign key (tenant_id, neighbourhood_id) references unit (tenant_id, unit_id)`,
  register_unique: `register_id ID not null, unique_set integer not null, unique_text text not null, row_id ID not null,
    primary key (tenant_id, register_id, unique_set, unique_text), foreign key (tenant_id, register_id) references register (tenant_id, register_id)`,
  register_evidence: `evidence_id ID not null, register_id ID not null, row_id ID not null, column_code text, kind text not null, file_name text not null, mime text not null,
    size BIGINTEGER not null, sha256 text not null, taken_on DAY, document_number text not null, document_date DAY, caption text not null, uploaded_by ID not null,
    uploaded_at INSTANT not null, removed_by ID, removed_at INSTANT, primary key (tenant_id, evidence_id),
    foreign key (tenant_id, register_id) references register (tenant_id, register_id)`,
  register_import: `import_id ID not null, register_id ID not null, file_name text not null, file_sha256 text not null, added integer not null, changed integer not null,
    unchanged integer not null, created_by ID, created_at INSTANT not null, undone_by ID, undone_at INSTANT, primary key (tenant_id, import_id),
    foreign key (tenant_id, register_id) references register (tenant_id, register_id)`,
  target_formula: `target_id ID not null, formula_version integer not null, formula text not null, note text not null, created_by ID, created_at INSTANT not null,
    primary key (tenant_id, target_id, formula_version), foreign key (tenant_id, target_id) references target (tenant_id, target_id)`,
  typed_figure: `figure_id ID not null, target_id ID not null, unit_id ID, kind text not null, as_of DAY not null, value REAL8 not null, source text not null, typed_by ID not null,
    typed_at INSTANT not null, withdrawn_by ID, withdrawn_at INSTANT, primary key (tenant_id, figure_id), foreign key (tenant_id, target_id) references target (tenant_id, target_id),
    foreign key (tenant_id, unit_id) references unit (tenant_id, unit_id)`,
}

const INDEXES = [
  'create index register_row_now on register_row (tenant_id, register_id, ordinal) where recorded_to is null',
  'create index register_row_then on register_row (tenant_id, register_id, recorded_at)',
  'create index register_row_import on register_row (tenant_id, import_id) where import_id is not null',
  'create index register_evidence_row on register_evidence (tenant_id, row_id)',
  'create index register_evidence_file on register_evidence (tenant_id, sha256)',
  'create index register_unique_row on register_unique (tenant_id, row_id)',
  'create index typed_figure_target on typed_figure (tenant_id, target_id, as_of)',
]

const APPEND_ONLY = ['register_definition', 'target_formula']
const NEVER_DELETED = ['register_row', 'register_evidence', 'typed_figure']

const BLANKED = ['cells', 'search_text', 'personal_search', 'sort_key']

/** A version of a row is closed once, by the next one; personal cells may be blanked once, with what was kept beside them for search and order, which only makes them shorter. Nothing else of it ever changes. */
const rowRewritten = (dialect: Dialect) => `${changed(dialect, [
  'tenant_id',
  'row_id',
  'row_version',
  'register_id',
  'ordinal',
  'definition_version',
  'unit_id',
  'neighbourhood_id',
  'recorded_at',
  'removed',
  'change',
  'reason',
  'changed_by',
  'import_id',
])} or (old.recorded_to is not null and ${changed(dialect, ['recorded_to'])}) or (old.erased_at is not null and ${changed(dialect, ['erased_at'])})
  or ((${BLANKED.map(column => `old.${column} <> new.${column}`).join(' or ')}) and (old.erased_at is not null or new.erased_at is null))
  or ${BLANKED.map(column => `length(new.${column}) > length(old.${column})`).join(' or ')}`

/** Evidence of a row is taken off once; what it is and who brought it never changes. */
const evidenceRewritten = (dialect: Dialect) =>
  `${changed(dialect, [
    'tenant_id',
    'evidence_id',
    'register_id',
    'row_id',
    'column_code',
    'kind',
    'file_name',
    'mime',
    'size',
    'sha256',
    'document_number',
    'document_date',
    'caption',
    'uploaded_by',
    'uploaded_at',
  ])} or (old.removed_at is not null and ${changed(dialect, ['removed_at', 'removed_by'])})`

/** A typed figure is withdrawn once; what was typed, by whom and from where never changes. */
const figureRewritten = (dialect: Dialect) =>
  `${changed(dialect, ['tenant_id', 'figure_id', 'target_id', 'unit_id', 'kind', 'as_of', 'value', 'source', 'typed_by', 'typed_at'])}
  or (old.withdrawn_at is not null and ${changed(dialect, ['withdrawn_at', 'withdrawn_by'])})`

/** Whether any of these columns differs, an empty one from a filled one too. */
function changed(dialect: Dialect, columns: readonly string[]): string {
  const differs = dialect === 'sqlite' ? 'is not' : 'is distinct from'
  return `(${columns.map(column => `old.${column} ${differs} new.${column}`).join(' or ')})`
}

export function registerStatements(dialect: Dialect): readonly string[] {
  return [
    ...tenantTables(TABLES, dialect),
    ...INDEXES,
    "alter table report_line add column gap_reason text not null default ''",
    ...guards(dialect),
  ]
}

function guards(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') {
    return [
      ...APPEND_ONLY.flatMap(table => ['update', 'delete'].map(action => refusingTrigger(table, `no_${action}`, `before ${action}`))),
      ...NEVER_DELETED.map(table => refusingTrigger(table, 'no_delete', 'before delete')),
      refusingTrigger('register_row', 'no_rewrite', 'before update', `when ${rowRewritten(dialect)}`),
      refusingTrigger('register_evidence', 'no_rewrite', 'before update', `when ${evidenceRewritten(dialect)}`),
      refusingTrigger('typed_figure', 'no_rewrite', 'before update', `when ${figureRewritten(dialect)}`),
    ]
  }
  return [
    ...APPEND_ONLY.map(
      table => `create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`,
    ),
    ...NEVER_DELETED.map(
      table => `create trigger ${table}_no_delete before delete on ${table} for each row execute function refuse_change()`,
    ),
    ...[...APPEND_ONLY, ...NEVER_DELETED].map(
      table => `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    ),
    `create trigger register_row_no_rewrite before update on register_row for each row when (${rowRewritten(dialect)}) execute function refuse_change()`,
    `create trigger register_evidence_no_rewrite before update on register_evidence for each row when (${evidenceRewritten(dialect)}) execute function refuse_change()`,
    `create trigger typed_figure_no_rewrite before update on typed_figure for each row when (${figureRewritten(dialect)}) execute function refuse_change()`,
  ]
}
