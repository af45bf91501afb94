import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { rowsQuery } from '../api/rows-query.ts'
import type { RowsFilter } from '../api/rows-query.ts'
import classes from './register-count.module.css'
import { sayCount } from './say-count.ts'

type Props = { readonly register: RegisterDetail; readonly filter: RowsFilter; readonly mayWrite: boolean }

/** How many rows the filters leave, and what to do where there is none. */
export function RegisterCount({ register, filter, mayWrite }: Props) {
  const words = useWords(registerWords).sheet
  const language = useLanguage()
  const { data } = useQuery({ ...rowsQuery(register.registerId, filter, 0), placeholderData: keepPreviousData })
  if (data === undefined) return null
  if (data.total > 0)
    return (
      <p className={classes.count} role="status">
        {words.found(sayCount(data.total, language))}
      </p>
    )
  const { order: _order, descending: _descending, ...narrowing } = filter
  const isNarrowed = Object.keys(narrowing).length > 0
  return (
    <div className={classes.none} role="status">
      <EmptyState heading={isNarrowed ? words.nothingFound : words.none}>
        {isNarrowed ? words.nothingFoundWhat : mayWrite ? words.noneWhat : words.noneReadOnly}
      </EmptyState>
    </div>
  )
}
