import { useEffect } from 'react'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { lateModule } from '../../../ui/late-module.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { LineDesk } from '../drafts/report-drafts.ts'
import { LineForm } from './line-form.tsx'
import { LineHeading } from './line-heading.tsx'
import classes from './line-panel.module.css'
import { LineReading } from './line-reading.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { useWide } from './use-wide.ts'

/** Only lines of a locked period have any. */
const useLineCorrections = lateModule(() => import('../../lock/parts/line-corrections.tsx'))

type Props = { readonly report: ReportDetail; readonly line: ReportLineAnswer; readonly desk: LineDesk | undefined }

/** One line: to write when it is open, to read when it is closed; on to the next. */
export function LinePanel({ report, line, desk }: Props) {
  const words = useWords(reportWords).form
  const wide = useWide()
  const LineCorrections = useLineCorrections()?.LineCorrections
  const index = report.lines.findIndex(item => item.taskId === line.taskId)
  const to = (target: ReportLineAnswer) =>
    ({ to: '/bao-cao/$reportId', params: { reportId: report.reportId }, search: { dong: target.taskId } }) as const
  const [before, after] = [report.lines[index - 1], report.lines[index + 1]]
  useFocusAfterStep()
  return (
    <section className={classes.panel} aria-labelledby="line-title">
      {!wide && (
        <LinkButton
          className={classes.back ?? ''}
          variant="default"
          to="/bao-cao/$reportId"
          params={{ reportId: report.reportId }}
          search={{}}
        >
          ← {words.toList}
        </LinkButton>
      )}
      <LineHeading line={line} place={index + 1} count={report.lines.length} />
      {desk !== undefined && line.editable ? (
        <LineForm report={report} line={line} desk={desk} />
      ) : (
        <>
          <ReturnedNotice review={line.review} />
          <LineReading line={line} />
          {LineCorrections !== undefined && (
            <LineCorrections reportId={report.reportId} line={line} mayAsk={report.allowedActions.includes('correct')} />
          )}
        </>
      )}
      <div className={`${classes.steps} no-print`}>
        {before !== undefined && (
          <LinkButton variant="default" data-step="" {...to(before)}>
            ← {words.back}
          </LinkButton>
        )}
        {after !== undefined && (
          <LinkButton data-step="" {...to(after)}>
            {words.next} →
          </LinkButton>
        )}
      </div>
    </section>
  )
}

/** After "Dòng sau" the reader begins at the new line's title, not at the foot of the page. */
function useFocusAfterStep(): void {
  useEffect(() => {
    const from = document.activeElement
    if (location.hash !== '' || (from !== document.body && !(from instanceof HTMLAnchorElement && from.dataset['step'] !== undefined)))
      return
    if (!location.search.includes('dong=')) return
    const title = document.getElementById('line-title')
    title?.focus({ preventScroll: true })
  }, [])
}
