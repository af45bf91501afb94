import { wardCalendar } from '#domain/period/working-calendar.ts'
import { type ReportDeadlineSettings, STRICT_REPORT_DEADLINE } from '#domain/report/report-deadline.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** How this ward reads "trước ngày 25": its settings, and the days it works. */
export async function deadlineSettings({
  organisation,
  periods,
}: Pick<Stores, 'organisation' | 'periods'>): Promise<ReportDeadlineSettings> {
  const { reportDueDay, beforeDayRule, rollNonWorking } = await organisation.getWard()
  return {
    ...STRICT_REPORT_DEADLINE,
    dueDay: reportDueDay,
    beforeDayRule,
    rollNonWorking,
    holidays: wardCalendar(await periods.listDecisions()),
  }
}
