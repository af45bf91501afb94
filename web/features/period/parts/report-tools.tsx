import { useNavigate } from '@tanstack/react-router'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { readReportAgain } from '../../report/api/report-query.ts'
import { AskExtension } from './ask-extension.tsx'
import { DeclareNothing } from './declare-nothing.tsx'
import classes from './report-tools.module.css'

type Props = {
  readonly report: ReportDetail
  /** Sends what is still being typed; answers how many lines could not be sent. */
  readonly flush: () => Promise<number>
}

/** What a unit may do with a report as a whole before it is sent: ask for more time, declare that nothing came up. */
export function ReportTools({ report, flush }: Props) {
  const navigate = useNavigate()
  const { reportId } = report
  return (
    <div className={`${classes.tools} no-print`}>
      <AskExtension report={report} onAsked={() => void readReportAgain(reportId)} />
      <DeclareNothing
        report={report}
        flush={flush}
        onDeclared={() => void readReportAgain(reportId).then(() => navigate({ to: '/bao-cao/$reportId/kiem-tra', params: { reportId } }))}
      />
    </div>
  )
}
