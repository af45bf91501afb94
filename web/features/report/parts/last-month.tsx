import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './last-month.module.css'

type Props = {
  readonly period: string
  readonly text: string
  readonly onCopy?: (text: string) => void
  /** Read out before: whose words these are. */ readonly label: string
}

/** The words of the period before beside the field of this one. */
export function LastMonth({ period, text, onCopy, label }: Props) {
  const words = useWords(reportWords).form
  return (
    <aside className={classes.last} aria-label={`${words.lastPeriod(period)}: ${label}`}>
      <p className={classes.head}>{words.lastPeriod(period)}</p>
      <p className={classes.text}>{text.trim() === '' ? <span className={classes.blank}>{words.blank}</span> : text}</p>
      {onCopy !== undefined && text.trim() !== '' && (
        <button type="button" className={classes.copy} onClick={() => onCopy(text)}>
          {words.copyLast}
        </button>
      )}
    </aside>
  )
}
