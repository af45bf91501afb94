import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Claim } from '../drafts/line-draft.ts'
import classes from './deliverable-claims.module.css'

type Props = {
  readonly deliverables: ReportLineAnswer['deliverables']
  readonly claims: Readonly<Record<string, Claim>>
  /** Absent where one only reads. */
  readonly onChange?: (claims: Readonly<Record<string, Claim>>) => void
}

const CLAIMS: readonly Claim[] = ['none', 'in_progress', 'done']

/** The products of the milestones, each claimed as none, in progress or done. */
export function DeliverableClaims({ deliverables, claims, onChange }: Props) {
  const words = useWords(reportWords).form
  if (deliverables.length === 0) return null
  return (
    <fieldset className={classes.claims}>
      <legend className={classes.legend}>{words.deliverables}</legend>
      <ul className={classes.list}>
        {deliverables.map(item => {
          const claim = claims[item.deliverableId] ?? item.claim
          return (
            <li key={item.deliverableId} className={classes.item} data-claim={claim}>
              <span id={`product-${item.deliverableId}`}>
                {item.title}
                <span className={classes.where}>{[item.milestoneHeader, item.due === null ? '' : words.due(formatDay(item.due)), words.deliverableStates[item.state]].filter(text => text !== '').join(' · ')}</span>
              </span>
              {onChange === undefined || item.state === 'accepted' ? <strong>{words.claims[claim]}</strong> : (
                <select
                  className={classes.select} aria-labelledby={`product-${item.deliverableId}`} value={claim}
                  onChange={event => {
                    const chosen = CLAIMS.find(option => option === event.currentTarget.value) ?? 'none'
                    onChange({ ...claims, [item.deliverableId]: chosen })
                  }}
                >
                  {CLAIMS.map(option => <option key={option} value={option}>{words.claims[option]}</option>)}
                </select>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
