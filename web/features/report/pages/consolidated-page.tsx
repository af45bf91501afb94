import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formatMonth, isMonth, monthOf } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readMonthSearch } from '../../../routes/report-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { consolidatedQuery } from '../api/consolidated-query.ts'
import { ConsolidatedBody } from '../parts/consolidated-body.tsx'
import { DownloadButtons } from '../parts/download-buttons.tsx'
import { useReportMonths } from '../parts/use-report-months.ts'
import classes from './consolidated-page.module.css'

const FORM_FORMATS = ['docx', 'pdf', 'xlsx'] as const

/** The month's consolidated report: figures, the text made from accepted lines, the paper itself. */
export function ConsolidatedPage() {
  const words = useWords(reportWords).consolidated
  const navigate = useNavigate()
  const { thang } = useAddressSearch(readMonthSearch)
  const months = useReportMonths(thang)
  const month = thang ?? monthOf(todayOfWard())
  const { data, error, refetch } = useQuery(consolidatedQuery(month))
  return (
    <div className={classes.page}>
      <PageTitle title={words.title} subtitle={data?.planTitle} />
      <div className={classes.month}>
        <PlainSelect
          id="month"
          label={words.month}
          value={month}
          onChange={value => isMonth(value) && void navigate({ to: '/tong-hop', search: { thang: value }, replace: true })}
        >
          {months.map(item => (
            <option key={item} value={item}>
              {formatMonth(item)}
            </option>
          ))}
        </PlainSelect>
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <LoadingState /> : <ConsolidatedBody report={data} />}
      <Panel heading={words.blankForm} note={words.blankFormWhat}>
        <DownloadButtons
          what={words.blankForm}
          formats={FORM_FORMATS}
          addressOf={format => fileAddress('exportReportForm', { query: { format } })}
        />
      </Panel>
    </div>
  )
}
