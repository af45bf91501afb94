import { CASE_EVENT_KINDS, type CaseEventRecord, type CaseRecord } from '#application/ports/case-store.ts'
import { CASE_AUTHORITIES, CASE_KINDS, CASE_SOURCES, CASE_STATES } from '#domain/case/case-file.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'

export function toCase(row: Database['caseFile']): CaseRecord {
  const { tenantId: _tenant, searchText: _search, superior, documentNumber, sentOn, registerId, rowId, ...rest } = row
  const { kind, state, source, authority, ...file } = rest
  return {
    ...file,
    kind: oneOf(CASE_KINDS, kind),
    state: oneOf(CASE_STATES, state),
    source: source === null ? null : oneOf(CASE_SOURCES, source),
    authority: authority === null ? null : oneOf(CASE_AUTHORITIES, authority),
    sentUp: sentOn === null ? null : { superior, documentNumber, sentOn },
    row: registerId === null || rowId === null ? null : { registerId, rowId },
  }
}

export function fromCase({ sentUp, row, ...file }: CaseRecord) {
  return {
    ...file,
    searchText: foldText(`${file.title} ${file.body} ${file.answer} ${file.number}`),
    superior: sentUp?.superior ?? '',
    documentNumber: sentUp?.documentNumber ?? '',
    sentOn: sentUp?.sentOn ?? null,
    registerId: row?.registerId ?? null,
    rowId: row?.rowId ?? null,
  }
}

export function toCaseEvent({ kind, at, byMember, note, details }: Database['caseEvent']): CaseEventRecord {
  return { kind: oneOf(CASE_EVENT_KINDS, kind), at, byMember, note, details: parseColumn<CaseEventRecord['details']>(details) }
}
