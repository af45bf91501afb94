import type { RegisterSearch } from '../../../routes/register-search.ts'
import type { RowsFilter } from '../api/rows-query.ts'

/** The address in the words of the API. */
export function rowsFilter({ tim, khupho, loc, thieu, xep, giam, ngay }: RegisterSearch): RowsFilter {
  return {
    ...(tim !== undefined && { search: tim }),
    ...(khupho !== undefined && { neighbourhoodId: khupho }),
    ...(loc !== undefined && { equal: loc }),
    ...(thieu === true && { owing: 'evidence' as const }),
    ...(xep !== undefined && { order: xep }),
    ...(giam === true && { descending: 'true' as const }),
    ...(ngay !== undefined && { asOf: ngay }),
  }
}
