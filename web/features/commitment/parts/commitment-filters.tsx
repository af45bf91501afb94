import { COMMITMENT_STATUSES } from '#domain/commitment/commitment.ts'
import type { CommitmentState } from '#contract/commitment/commitment-routes.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { CommitmentSearch } from '../../../routes/commitment-search.ts'
import form from '../../../ui/form.module.css'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'

type Props = {
  readonly search: CommitmentSearch
  readonly counts: Readonly<Record<CommitmentState, number>> | undefined
  readonly onChange: (part: { readonly tim?: string; readonly trangthai?: string }) => void
}

/** Search without diacritics, and the state with how many units are in it. */
export function CommitmentFilters({ search, counts, onChange }: Props) {
  const words = useWords(commitmentWords)
  return (
    <div className={form.filters} role="search">
      <PlainSearch id="search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
      <PlainSelect id="state" label={words.list.state} value={search.trangthai ?? ''} onChange={trangthai => onChange({ trangthai })}>
        <option value="">{words.list.all}</option>
        {(['none', ...COMMITMENT_STATUSES] as const).map(state => (
          <option key={state} value={state}>
            {counts === undefined ? words.states[state] : `${words.states[state]} (${counts[state]})`}
          </option>
        ))}
      </PlainSelect>
    </div>
  )
}
