import { RETURN_REASONS, SHORTEST_RETURN_REASON, isReturnReasonCode } from '#domain/report/review-report.ts'
import type { ReturnReasonCode } from '#domain/report/review-report.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import classes from './return-reasons.module.css'

type Reasons = Readonly<Partial<Record<ReturnReasonCode, string>>>
type Props = { readonly reasons: Reasons; readonly onChange: (reasons: Reasons) => void }

const CODES = Object.keys(RETURN_REASONS).filter(isReturnReasonCode)

/** All reasons at once: ticked from the list, each with what is to be mended. */
export function ReturnReasons({ reasons, onChange }: Props) {
  const words = useWords(reportWords).review
  const language = useLanguage()
  const toggle = (code: ReturnReasonCode, ticked: boolean) => {
    const { [code]: _before, ...others } = reasons
    onChange(ticked ? { ...others, [code]: '' } : others)
  }
  return (
    <fieldset className={classes.reasons}>
      <legend>{words.reasons}</legend>
      <p className={classes.hint}>{words.reasonHint(SHORTEST_RETURN_REASON)}</p>
      {CODES.map(code => {
        const name = RETURN_REASONS[code][language]
        return (
          <div key={code} className={classes.reason}>
            <label className={classes.tick}>
              <input type="checkbox" checked={reasons[code] !== undefined} onChange={event => toggle(code, event.currentTarget.checked)} />
              <span>{name}</span>
            </label>
            {reasons[code] !== undefined && (
              <textarea
                className={classes.text}
                rows={2}
                maxLength={1000}
                aria-label={words.reasonText(name)}
                value={reasons[code]}
                onChange={event => onChange({ ...reasons, [code]: event.currentTarget.value })}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
