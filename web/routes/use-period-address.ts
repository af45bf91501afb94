import { useParams } from '@tanstack/react-router'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import { isMonth, toMonth } from '#domain/shared/calendar.ts'
import type { Month } from '#domain/shared/calendar.ts'

/** A month that no plan has: the server answers that there is no such period. */
const NO_MONTH = toMonth('0001-01')

/** Which period the page is about, as its address names it. */
export function usePeriodAddress(): { readonly planId: string; readonly kind: PeriodKind; readonly month: Month } {
  const params: unknown = useParams({ strict: false })
  const said = new Map<string, unknown>(typeof params === 'object' && params !== null ? Object.entries(params) : [])
  const [planId, month] = [said.get('planId'), said.get('month')]
  return {
    planId: typeof planId === 'string' ? planId : '',
    kind: PERIOD_KINDS.find(kind => kind === said.get('kind')) ?? 'month',
    month: typeof month === 'string' && isMonth(month) ? month : NO_MONTH,
  }
}
