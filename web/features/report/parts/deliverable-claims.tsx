import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import type { Claim } from '../drafts/line-draft.ts'
import classes from './deliverable-claims.module.css'
import { groupDeliverables, saysItsDay } from './group-deliverables.ts'

type Deliverable = ReportLineAnswer['deliverables'][number]
type Claims = Readonly<Record<string, Claim>>
type Props = {
  readonly deliverables: readonly Deliverable[]
  readonly claims: Claims
  /** Absent where one only reads. */
  readonly onChange?: (claims: Claims) => void
}

const CLAIMS: readonly Claim[] = ['none', 'in_progress', 'done']

/** The products of the milestones, each claimed as none, in progress or done; those of later milestones and the accepted ones folded. */
export function DeliverableClaims({ deliverables, claims, onChange }: Props) {
  const words = useWords(reportWords).form
  if (deliverables.length === 0) return null
  const groups = groupDeliverables([...deliverables], todayOfWard())
  const rows = (items: readonly Deliverable[]) => (
    <ul className={classes.list}>
      {items.map(item => (
        <Product
          key={item.deliverableId}
          item={item}
          claim={claims[item.deliverableId] ?? item.claim}
          {...(onChange !== undefined && { onClaim: (claim: Claim) => onChange({ ...claims, [item.deliverableId]: claim }) })}
        />
      ))}
    </ul>
  )
  return (
    <fieldset className={classes.claims}>
      <legend className={classes.legend}>{words.deliverables}</legend>
      {rows(groups.current)}
      {groups.later.length > 0 && (
        <details className={classes.more}>
          <summary>{words.laterDeliverables(groups.later.length)}</summary>
          {rows(groups.later)}
        </details>
      )}
      {groups.accepted.length > 0 && (
        <details className={classes.more}>
          <summary>{words.acceptedDeliverables(groups.accepted.length)}</summary>
          {rows(groups.accepted)}
        </details>
      )}
    </fieldset>
  )
}

function Product({
  item,
  claim,
  onClaim,
}: {
  readonly item: Deliverable
  readonly claim: Claim
  readonly onClaim?: (claim: Claim) => void
}) {
  const words = useWords(reportWords).form
  const due = item.due === null || saysItsDay(item.milestoneHeader) ? '' : words.due(formatDay(item.due))
  const id = `product-${item.deliverableId}`
  return (
    <li className={classes.item} data-claim={claim}>
      <span id={id}>
        {item.title}
        <span className={classes.where}>
          {[item.milestoneHeader, due, words.deliverableStates[item.state]].filter(text => text !== '').join(' · ')}
        </span>
      </span>
      {item.state !== 'accepted' &&
        (onClaim === undefined ? (
          <strong>{words.claims[claim]}</strong>
        ) : (
          <select
            className={classes.select}
            aria-labelledby={id}
            value={claim}
            onChange={event => onClaim(CLAIMS.find(option => option === event.currentTarget.value) ?? 'none')}
          >
            {CLAIMS.map(option => (
              <option key={option} value={option}>
                {words.claims[option]}
              </option>
            ))}
          </select>
        ))}
    </li>
  )
}
