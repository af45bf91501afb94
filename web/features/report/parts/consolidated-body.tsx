import { Fragment, useState } from 'react'
import type { Day } from '#domain/shared/calendar.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import classes from './consolidated-body.module.css'
import { DownloadButtons } from './download-buttons.tsx'
import { FigurePanel } from './figure-panel.tsx'

type Consolidated = Answer<'getConsolidatedReport'>

const COUNTS = ['expected', 'onTime', 'late', 'missing', 'notDue', 'returned', 'awaitingReview', 'accepted'] as const
const FORMATS = ['docx', 'pdf', 'xlsx'] as const

export function ConsolidatedBody({ report }: { readonly report: Consolidated }) {
  const words = useWords(reportWords).consolidated
  const { awaitingReview } = report.summary
  return (
    <>
      {awaitingReview > 0 && (
        <Notice
          tone="warning"
          actions={
            <LinkButton variant="default" to="/duyet">
              {words.toQueue}
            </LinkButton>
          }
        >
          {words.awaiting(awaitingReview)}
        </Notice>
      )}
      <Panel heading={words.countsHeading}>
        <dl className={classes.counts}>
          {COUNTS.map(key => (
            <div key={key} className={classes.count} data-key={key}>
              <dt>{words.counts[key]}</dt>
              <dd>{report.summary[key]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <PaperPanel report={report} />
      <Panel heading={words.preview} note={words.previewNote(report.lineCount)}>
        {report.lineCount === 0 && <EmptyState heading={words.nothing}>{words.nothingWhat}</EmptyState>}
        <article className={classes.narrative} lang="vi">
          {report.sections.map((section, index) => (
            <Fragment key={`${index} ${section.heading}`}>
              {section.heading !== '' && <h3>{section.heading}</h3>}
              {section.paragraphs.map((paragraph, place) => (
                <p key={`${place} ${paragraph}`}>{paragraph}</p>
              ))}
            </Fragment>
          ))}
        </article>
      </Panel>
      {report.figures.length > 0 && <FigurePanel figures={report.figures} />}
    </>
  )
}

/** Number and date of issue are known only now; without them the paper leaves their places open. */
function PaperPanel({ report }: { readonly report: Consolidated }) {
  const all = useWords(reportWords)
  const words = all.consolidated
  const nameOf = usePeriodName()
  const [number, setNumber] = useState('')
  const [issuedOn, setIssuedOn] = useState<Day | null>(null)
  const [dayReadable, setDayReadable] = useState(true)
  const query = { ...(number.trim() !== '' && { number }), ...(issuedOn !== null && { issuedOn }) }
  return (
    <Panel heading={words.paper}>
      <div className={classes.fields}>
        <PlainText id="paper-number" label={words.number} hint={words.numberHint} value={number} maxLength={40} onChange={setNumber} />
        <DayField id="paper-date" label={words.issuedOn} value={issuedOn} onChange={setIssuedOn} onValidity={setDayReadable} />
      </div>
      <DownloadButtons
        what={`${words.title} ${nameOf(report)}`}
        formats={FORMATS}
        disabled={!dayReadable}
        addressOf={format =>
          fileAddress('exportConsolidatedReport', { params: { month: report.month }, query: { format, kind: report.kind, ...query } })
        }
      />
    </Panel>
  )
}
