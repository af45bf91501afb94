import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import type { PeriodKey, PeriodKind } from '#domain/report/period-kind.ts'
import { formatMonth, isMonth, monthOf } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readConsolidatedSearch } from '../../../routes/report-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { useMe } from '../../access/api/use-me.ts'
import { timelinessQuery } from '../../period/api/timeliness-query.ts'
import { consolidatedQuery } from '../api/consolidated-query.ts'
import { ConsolidatedBody } from '../parts/consolidated-body.tsx'
import { DownloadButtons } from '../parts/download-buttons.tsx'
import { useReportMonths } from '../parts/use-report-months.ts'
import classes from './consolidated-page.module.css'

const FORM_FORMATS = ['docx', 'pdf', 'xlsx'] as const

/** The period's consolidated report: figures, the text made from accepted lines, the paper itself. */
export function ConsolidatedPage() {
  const words = useWords(reportWords).consolidated
  const navigate = useNavigate()
  const { thang, loai: kind = 'month' } = useAddressSearch(readConsolidatedSearch)
  const months = useReportMonths(thang)
  const month = thang ?? monthOf(todayOfWard())
  const { data, error, refetch } = useQuery(consolidatedQuery({ kind, month }))
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
        <KindSelect
          kind={kind}
          month={month}
          onChange={loai => void navigate({ to: '/tong-hop', search: { thang: month, loai }, replace: true })}
        />
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

type KindProps = PeriodKey & { readonly onChange: (kind: PeriodKind) => void }

/** Where more than the month itself ends in a month: which of them. */
function KindSelect({ kind, month, onChange }: KindProps) {
  const words = useWords(reportWords).consolidated
  const nameOf = usePeriodName()
  const { activePlanId } = useMe()
  const { data } = useQuery({ ...timelinessQuery(activePlanId ?? '', { month }), enabled: activePlanId !== null })
  const kinds = PERIOD_KINDS.filter(item => item === kind || item === 'month' || data?.reports.some(report => report.kind === item))
  if (kinds.length < 2) return null
  return (
    <PlainSelect
      id="kind"
      label={words.kind}
      value={kind}
      onChange={value => onChange(PERIOD_KINDS.find(item => item === value) ?? 'month')}
    >
      {kinds.map(item => (
        <option key={item} value={item}>
          {nameOf({ kind: item, month })}
        </option>
      ))}
    </PlainSelect>
  )
}
