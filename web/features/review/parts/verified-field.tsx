import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { SHORTEST_VERIFIED_REASON } from '#domain/review/verified-rate.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readRate, writeRate } from '../../report/drafts/line-draft.ts'
import { isReadableRate } from '../../report/review/review-marks.ts'
import type { TypedRate } from '../../report/review/review-marks.ts'
import classes from './verified-field.module.css'

type Props = {
  readonly line: Pick<ReportLineAnswer, 'taskId' | 'completionRate'>
  readonly typed: TypedRate | undefined
  /** Undefined: verified as claimed. */
  readonly onChange: (typed: TypedRate | undefined) => void
}

/** The ratio as the reviewer confirms it, beside the claim that is never changed; another one asks for its grounds. */
export function VerifiedField({ line, typed, onChange }: Props) {
  const words = useWords(reviewWords).verified
  const claimed = line.completionRate === null ? '–' : `${writeRate(line.completionRate)}%`
  const rate = typed?.rate ?? writeRate(line.completionRate)
  const [rateId, reasonId] = [`verified-${line.taskId}`, `verified-reason-${line.taskId}`]
  const change = (next: TypedRate) => onChange(readRate(next.rate) === line.completionRate && next.reason.trim() === '' ? undefined : next)
  return (
    <div className={`${classes.verified} no-print`}>
      <div className={classes.rate}>
        <label htmlFor={rateId}>{words.label}</label>
        <input
          id={rateId}
          inputMode="decimal"
          value={rate}
          aria-invalid={(typed !== undefined && !isReadableRate(rate)) || undefined}
          aria-describedby={`${rateId}-hint`}
          onChange={event => change({ rate: event.currentTarget.value, reason: typed?.reason ?? '' })}
        />
        <span id={`${rateId}-hint`} className={classes.hint}>
          {typed !== undefined && !isReadableRate(rate) ? words.wrong : words.hint(claimed)}
        </span>
      </div>
      {typed !== undefined && (
        <div>
          <label htmlFor={reasonId}>{words.reason}</label>
          <textarea
            id={reasonId}
            rows={2}
            maxLength={1000}
            value={typed.reason}
            aria-describedby={`${reasonId}-hint`}
            onChange={event => change({ ...typed, reason: event.currentTarget.value })}
          />
          <span id={`${reasonId}-hint`} className={classes.hint}>
            {words.reasonHint(SHORTEST_VERIFIED_REASON)}
          </span>
        </div>
      )}
    </div>
  )
}
