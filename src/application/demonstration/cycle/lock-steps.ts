import { type Month, addDays, lastDayOf, toDay, toMonth } from '#domain/shared/calendar.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { Application } from '../../application.ts'
import { askCorrection } from '../../lock/ask-correction.ts'
import { approveCorrection } from '../../lock/decide-correction.ts'
import { getPeriodLock } from '../../lock/get-period-lock.ts'
import { lockPeriod } from '../../lock/lock-period.ts'
import { getReport } from '../../report/get-report.ts'
import { listReports } from '../../report/list-reports.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { homeOf, planOf } from '../demonstration-places.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

/** The office locks a period ten days after it is over; September waits for whoever tries it. */
const LOCKED: readonly (readonly [PeriodKind, Month])[] = [
  ['month', toMonth('2026-05')],
  ['month', toMonth('2026-06')],
  ['quarter', toMonth('2026-06')],
  ['month', toMonth('2026-07')],
  ['month', toMonth('2026-08')],
]
const DAYS_AFTER = 10
const CORRECTED = toMonth('2026-07')

/** Locked periods, one correction that was approved and one that waits for the Standing Committee. */
export function lockSteps(setting: Setting): readonly DemonstrationStep[] {
  const { application, people } = setting
  let correctionId = ''
  return [
    ...LOCKED.map(([kind, month]) => ({
      at: moment(addDays(lastDayOf(month), DAYS_AFTER), 16),
      run: () => lock(setting, kind, month),
    })),
    {
      at: moment(toDay('2026-08-24'), 9),
      run: async () => {
        correctionId = await ask(setting, 'ubnd', 'Cộng trùng một hồ sơ của tháng trước khi tổng hợp số liệu (dữ liệu minh hoạ).')
      },
    },
    {
      at: moment(toDay('2026-08-25'), 10),
      run: async () => {
        const step = { correctionId, seenVersion: 1, note: 'Đã đối chiếu với biên bản rà soát (dữ liệu minh hoạ).' }
        valueOf(await approveCorrection(application, people.actorOf('bithu'), step))
      },
    },
    {
      at: moment(toDay('2026-11-05'), 9),
      run: () => ask(setting, 'congan', 'Số liệu lấy nhầm của kỳ trước, đã đối chiếu lại với sổ theo dõi (dữ liệu minh hoạ).'),
    },
  ]
}

/** What is still open was read by name: a report that is missing stays missing. */
async function lock({ application, people }: Setting, kind: PeriodKind, month: Month): Promise<void> {
  const office = people.actorOf('vanphong')
  const place = { planId: await planOf(application, people), kind, month }
  const { open } = valueOf(await getPeriodLock(application, office, place))
  const confirmed = open.map(({ reportId }) => reportId)
  valueOf(await lockPeriod(application, office, { ...place, confirmed, note: 'Khoá số liệu sau tổng hợp (dữ liệu minh hoạ).' }))
}

async function ask({ application, people }: Setting, login: string, reason: string): Promise<string> {
  const actor = people.actorOf(login)
  const { items } = await listReports(application, actor, { month: CORRECTED, unitId: homeOf(actor), limit: 10 })
  const [report] = items.filter(item => item.kind === 'month')
  const { lines } = valueOf(await getReport(application, actor, report?.reportId ?? ''))
  // Still above the month before.
  const line = lines.find(({ completionRate, previous }) => (completionRate ?? 0) - (previous?.completionRate ?? 0) >= 2)
  if (report === undefined || line === undefined) throw new Error(`${login} has no line to correct in ${CORRECTED}`)
  const change = { field: 'completionRate' as const, newValue: (line.completionRate ?? 0) - 2, reason }
  const asked = await askCorrection(application, actor, { reportId: report.reportId, taskId: line.taskId, ...change })
  return valueOf(asked).correctionId
}
