import { useQuery } from '@tanstack/react-query'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { nextToReviewQuery } from '../api/reports-query.ts'

/** What was decided, and the next report of the queue. */
export function ReviewDone({ report, returned }: { readonly report: ReportDetail; readonly returned: number }) {
  const words = useWords(reportWords).review
  const { data: next } = useQuery({ ...nextToReviewQuery(report.reportId), staleTime: 0 })
  const actions = (
    <>
      {next !== null && next !== undefined && (
        <LinkButton to="/duyet/$reportId" params={{ reportId: next.reportId }} search={{}}>
          {words.next(next.unitName)}
        </LinkButton>
      )}
      <LinkButton variant="default" to="/duyet">
        {words.toQueue}
      </LinkButton>
    </>
  )
  return (
    <Notice tone="good" heading={returned > 0 ? words.returnedDone(returned) : words.acceptedDone} actions={actions}>
      {next === null && <p>{words.noNext}</p>}
    </Notice>
  )
}
