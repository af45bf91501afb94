import { openDuePeriods } from '#application/report/open-due-periods.ts'
import type { ReportDetailView } from '#application/report/report-view.ts'
import { submitReport } from '#application/report/submit-report.ts'
import { type ReportingWard, type TestPerson, type TestTask, type TestUnit, createReportingWard } from './reporting-ward.ts'
import { reportWork, valueOf } from './report-work.ts'
import type { TestApplication } from './with-application.ts'

/** A small ward whose reports of the month are open. */
export async function createAndOpen({ application }: TestApplication): Promise<ReportingWard> {
  const ward = await createReportingWard(application)
  await openDuePeriods(application, ward.tenantId)
  return ward
}

/** Reports that units have sent, for those who review them. */
export function reviewing(opened: TestApplication, ward: ReportingWard) {
  const work = reportWork(opened)
  return {
    /** Fills these lines with a sound result, each with a file of its own, and sends the report. */
    async send(by: TestPerson, unit: TestUnit, codes: readonly TestTask[], month = '2026-06'): Promise<ReportDetailView> {
      const actor = ward.actor[by]
      const { reportId } = await work.findReport(actor, month, ward.unit[unit])
      for (const code of codes) {
        valueOf(await work.save(actor, reportId, ward.task[code]))
        valueOf(
          await work.attach(actor, reportId, ward.task[code], {
            fileName: `${code}.txt`,
            bytes: Buffer.from(`Biên bản ${unit} ${code} ${month}`),
          }),
        )
      }
      const { version } = await work.read(actor, reportId)
      return valueOf(await submitReport(opened.application, actor, reportId, version))
    },
  }
}
