import type { EvidenceSearch } from '../../../../routes/evidence-search.ts'
import type { LedgerFilter } from '../api/ledger-query.ts'

/** What the server is asked for by what stands in the address. */
export function filterOfSearch({ tim, thang, donvi, nhiemvu, trangthai, dauhieu, loai }: EvidenceSearch): LedgerFilter {
  return { search: tim, month: thang, unitId: donvi, taskId: nhiemvu, state: trangthai, sign: dauhieu, kind: loai }
}
