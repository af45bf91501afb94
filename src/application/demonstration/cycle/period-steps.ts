import { addDays, toDay, toMonth } from '#domain/shared/calendar.ts'
import type { Application } from '../../application.ts'
import { appointDeputy } from '../../period/deputies.ts'
import { askExtension, decideExtension } from '../../period/extensions.ts'
import { listReports } from '../../report/list-reports.ts'
import type { ReportSummaryView } from '../../report/report-view.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { homeOf } from '../demonstration-places.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

/** More time asked for and granted, more time refused, and a deputy while a head is away. */
export function periodSteps({ application, people }: Setting): readonly DemonstrationStep[] {
  const asking = (login: string, on: string, month: string, decision: { readonly granted: boolean; readonly note: string }) => {
    const office = people.actorOf('bithu')
    let extensionId = ''
    return [
      {
        at: moment(toDay(on), 7),
        run: async () => {
          const report = await unsentReport(application, people, login, month)
          if (report === undefined) return
          const wish = {
            reportId: report.reportId,
            wantedDay: addDays(report.lastDay, 3),
            reason: 'Chờ số liệu chốt của đơn vị phối hợp (dữ liệu minh hoạ).',
          }
          extensionId = valueOf(await askExtension(application, people.actorOf(login), wish)).extensionId
        },
      },
      {
        at: moment(addDays(toDay(on), 1), 7),
        run: async () => {
          if (extensionId === '') return
          valueOf(await decideExtension(application, office, { extensionId, seenVersion: 1, day: null, ...decision }))
        },
      },
    ]
  }
  return [
    ...asking('hdnd', '2026-08-18', '2026-08', { granted: true, note: '' }),
    ...asking('doantn', '2026-09-17', '2026-09', { granted: false, note: 'Số liệu đã có đủ, đề nghị gửi đúng hạn (dữ liệu minh hoạ).' }),
    {
      at: moment(toDay('2026-11-09'), 7),
      run: async () => {
        const head = people.actorOf('ubnd')
        const wish = {
          unitId: homeOf(head),
          absentMemberId: head.memberId,
          deputyMemberId: people.actorOf('canbo.ubnd').memberId,
          firstDay: toDay('2026-11-09'),
          lastDay: toDay('2026-11-13'),
          reason: 'Đi tập huấn (dữ liệu minh hoạ)',
          documentNumber: '00/QĐ-UBND (minh hoạ)',
        }
        valueOf(await appointDeputy(application, people.actorOf('vanphong'), wish))
      },
    },
  ]
}

async function unsentReport(
  application: Application,
  people: DemonstrationStaff,
  login: string,
  month: string,
): Promise<ReportSummaryView | undefined> {
  const actor = people.actorOf(login)
  const { items } = await listReports(application, actor, { month: toMonth(month), unitId: homeOf(actor), limit: 10 })
  return items.find(item => item.kind === 'month' && item.firstSubmittedAt === null)
}
