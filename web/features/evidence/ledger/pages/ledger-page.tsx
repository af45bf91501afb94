import { useNavigate } from '@tanstack/react-router'
import { readEvidenceSearch } from '../../../../routes/evidence-search.ts'
import { useAddressSearch } from '../../../../routes/use-address.ts'
import { LedgerDetails } from '../parts/ledger-details.tsx'
import type { LedgerChange } from '../parts/ledger-filters.tsx'
import { LedgerView } from '../parts/ledger-view.tsx'

/** The ledger of evidence, or one file of it when the address names one; the filters stand in the address. */
export function LedgerPage() {
  const navigate = useNavigate()
  const search = useAddressSearch(readEvidenceSearch)
  // Opening a file is a step one can go back from; a filter is not.
  const change = (part: LedgerChange) =>
    void navigate({
      to: '/minh-chung',
      search: readEvidenceSearch({ ...search, ...part }),
      replace: !('xem' in part),
      resetScroll: 'xem' in part,
    })
  if (search.xem !== undefined) return <LedgerDetails key={search.xem} evidenceId={search.xem} search={search} onChange={change} />
  return <LedgerView search={search} onChange={change} />
}
