import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { rowsQuery } from '../api/rows-query.ts'
import type { RowsFilter } from '../api/rows-query.ts'
import classes from './register-count.module.css'
import { sayCount } from './say-count.ts'

type Props = { readonly register: RegisterDetail; readonly filter: RowsFilter }

/** How many rows the filters leave. */
export function RegisterCount({ register, filter }: Props) {
  const words = useWords(registerWords).sheet
  const language = useLanguage()
  const total = useTotal(register, filter)
  return (
    <p className={classes.count} role="status">
      {total !== undefined && words.found(sayCount(total, language))}
    </p>
  )
}

/** What to do where there is no row. */
export function NoRows({ register, filter, mayWrite }: Props & { readonly mayWrite: boolean }) {
  const words = useWords(registerWords).sheet
  const howTo = useIsPhone() ? words.noneWhatPhone : words.noneWhat
  if (useTotal(register, filter) !== 0) return null
  const { order: _order, descending: _descending, ...narrowing } = filter
  const isNarrowed = Object.keys(narrowing).length > 0
  return (
    <div className={classes.none}>
      <EmptyState heading={isNarrowed ? words.nothingFound : words.none}>
        {isNarrowed ? words.nothingFoundWhat : mayWrite ? howTo : words.noneReadOnly}
      </EmptyState>
    </div>
  )
}

function useTotal(register: RegisterDetail, filter: RowsFilter): number | undefined {
  return useQuery({ ...rowsQuery(register.registerId, filter, 0), placeholderData: keepPreviousData }).data?.total
}
