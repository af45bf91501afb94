/** What a check of the installation may find. */
export type HealthCode =
  | 'NODE_FITS'
  | 'NODE_TOO_OLD'
  | 'DATA_FOLDER_WRITABLE'
  | 'DATA_FOLDER_MISSING'
  | 'DATA_FOLDER_READ_ONLY'
  | 'SECRET_KEY_READABLE_BY_OTHERS'
  | 'DISK_SPACE_ENOUGH'
  | 'DISK_SPACE_LOW'
  | 'DATABASE_CURRENT'
  | 'DATABASE_MISSING'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_OLDER'
  | 'DATABASE_NEWER'
  | 'POSTGRES_ROLE_BOUND'
  | 'POSTGRES_ROLE_UNBOUND'
  | 'SQLITE_SOUND'
  | 'SQLITE_DAMAGED'
  | 'AUDIT_CHAIN_WHOLE'
  | 'AUDIT_CHAIN_BROKEN'
  | 'ROWS_PROVEN'
  | 'ROWS_NOT_PROVEN'
  | 'EVIDENCE_WHOLE'
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_DAMAGED'
  | 'EVIDENCE_UNUSED'
  | 'EVIDENCE_UNREACHABLE'
  | 'UPLOADS_WHOLE'
  | 'UPLOADS_TOO_LONG'
  | 'SCANNER_NONE'
  | 'SCANNER_ANSWERS'
  | 'SCANNER_SILENT'
  | 'HEIC_READABLE'
  | 'HEIC_KEPT_ONLY'
  | 'TYPESETTING_WORKS'
  | 'TYPESETTING_FAILS'
  | 'CLOCK_PLAUSIBLE'
  | 'CLOCK_BEHIND'
  | 'CLOCK_APART'

export type HealthState = 'ok' | 'warn' | 'fail'

export type HealthFinding = {
  readonly code: HealthCode
  readonly state: HealthState
  readonly facts: Readonly<Record<string, string | number>>
}

export function finding(state: HealthState, code: HealthCode, facts: HealthFinding['facts'] = {}): HealthFinding {
  return { state, code, facts }
}
