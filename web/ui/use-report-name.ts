import { periodName, reportName } from '#domain/report/period-kind.ts'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import { useLanguage } from '../i18n/use-words.ts'

/** `Báo cáo quý II/2026` in the language chosen. */
export function useReportName(): (period: PeriodKey) => string {
  const language = useLanguage()
  return period => reportName(period, language)
}

/** `quý II/2026`. */
export function usePeriodName(): (period: PeriodKey) => string {
  const language = useLanguage()
  return period => periodName(period, language)
}
