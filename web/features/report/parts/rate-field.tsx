import type { ReactNode } from 'react'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Findings } from '../drafts/check-draft.ts'
import { FindingList } from './finding-list.tsx'
import classes from './rate-field.module.css'

type Props = {
  readonly id: string
  readonly rate: string
  readonly findings: Findings
  readonly onChange: (rate: string) => void
  readonly onLeave: () => void
  /** What the registers say, below the field. */
  readonly computed: ReactNode
  readonly aside?: ReactNode
}

/** Percent, typed with a comma or a point. */
export function RateField({ id, rate, findings, onChange, onLeave, computed, aside }: Props) {
  const words = useWords(reportWords)
  const wrong = findings.refusals.length > 0
  return (
    <div className={classes.row}>
      <div className={classes.field}>
        <label htmlFor={id} className={classes.label}>
          {words.columns.rate}
        </label>
        <p className={classes.hint} id={`${id}-hint`}>
          {words.form.rateHint}
        </p>
        <span className={classes.number}>
          <input
            id={id}
            className={classes.input}
            inputMode="decimal"
            autoComplete="off"
            value={rate}
            maxLength={12}
            data-wrong={wrong || undefined}
            aria-invalid={wrong || undefined}
            aria-describedby={`${id}-hint ${id}-findings`}
            onChange={event => onChange(event.currentTarget.value)}
            onBlur={onLeave}
          />
          <span aria-hidden="true">%</span>
        </span>
        {computed}
        <FindingList id={`${id}-findings`} findings={findings} />
      </div>
      {aside}
    </div>
  )
}
