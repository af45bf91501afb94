import { useEffect, useRef } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TimelinessWord } from './status-word.tsx'

/** The server has it: when, and whether that was in time. */
export function SentNotice({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords).check
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { submittedAt, firstSubmittedAt } = report
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="good"
        heading={words.sent}
        actions={
          <LinkButton variant="default" to="/bao-cao" search={{}}>
            {words.toList}
          </LinkButton>
        }
      >
        {submittedAt !== null && (
          <p>
            {words.sentAt(formatMoment(submittedAt))} <TimelinessWord timeliness={report.timeliness} />
          </p>
        )}
        {firstSubmittedAt !== null && firstSubmittedAt !== submittedAt && <p>{words.firstSentAt(formatMoment(firstSubmittedAt))}</p>}
      </Notice>
    </div>
  )
}
