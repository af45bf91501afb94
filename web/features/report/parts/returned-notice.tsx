import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { isReturnReasonCode, RETURN_REASONS } from '#domain/report/review-report.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Notice } from '../../../ui/notice.tsx'

/** Every reason of the return at once, above the fields to mend. */
export function ReturnedNotice({ review }: { readonly review: ReportLineAnswer['review'] }) {
  const words = useWords(reportWords).form
  const language = useLanguage()
  if (review.reasons.length === 0 || review.state === 'accepted') return null
  return (
    <Notice tone="error" heading={words.returnedFor}>
      <ul>
        {review.reasons.map(reason => (
          <li key={`${reason.code} ${reason.text}`}>
            <strong>{isReturnReasonCode(reason.code) ? RETURN_REASONS[reason.code][language] : reason.code}:</strong> {reason.text}
          </li>
        ))}
      </ul>
      {review.by !== null && review.at !== null && <p>{words.returnedBy(review.by, formatMoment(review.at))}</p>}
    </Notice>
  )
}
