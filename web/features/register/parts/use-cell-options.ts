import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { registersQuery } from '../api/registers-query.ts'
import { titlesQuery } from '../api/titles-query.ts'
import { optionsFound, optionsOf } from '../sheet/cell-options.ts'
import type { CellOption } from '../sheet/cell-options.ts'

/** What the column offers for the text typed so far; undefined where nothing is chosen from a list. Rows of another register are searched by the server. */
export function useCellOptions(
  register: RegisterDetail,
  column: RegisterColumn | undefined,
  typed: string,
): readonly CellOption[] | undefined {
  const words = useWords(registerWords)
  const referred = column?.type === 'row' ? column.register : undefined
  const registers = useQuery({ ...registersQuery, enabled: referred !== undefined })
  const registerId = registers.data?.items.find(item => item.code === referred)?.registerId ?? ''
  const titles = useQuery({
    ...titlesQuery(registerId, typed.slice(0, 100)),
    enabled: registerId !== '',
    placeholderData: keepPreviousData,
  })
  if (column === undefined) return undefined
  if (referred !== undefined)
    return registerId === '' ? undefined : (titles.data?.items ?? []).map(({ rowId, title }) => ({ value: rowId, name: title }))
  const options = optionsOf(column, register, words)
  return options && optionsFound(options, typed, column.type === 'choices')
}
