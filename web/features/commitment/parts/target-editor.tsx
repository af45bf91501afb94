import type { UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { type TypedTarget, readValue, targetFieldId } from '../drafts/typed-commitment.ts'
import classes from './target-editor.module.css'

type Minimum = UnitCommitment['targets'][number]
type Props = {
  readonly target: Minimum
  readonly approved: number | undefined
  readonly actual: string
  readonly typed: TypedTarget
  readonly errorAt: (fieldId: string) => string | undefined
  readonly onChange: (typed: TypedTarget) => void
}

/** One target: the plan's minimum, what was approved and what stands, and the unit's own value, day and method below. */
export function TargetEditor({ target, approved, actual, typed, errorAt, onChange }: Props) {
  const words = useWords(commitmentWords).target
  const language = useLanguage()
  const id = (field: keyof TypedTarget) => targetFieldId(target.targetId, field)
  const unreadable = readValue(typed.value, target.unit) === undefined ? words.notNumber : undefined
  return (
    <li className={classes.target}>
      <h3 className={classes.heading}>
        <span className={classes.code}>{target.taskCode}</span> {target.text}
      </h3>
      {(target.soft || target.per === 'neighbourhood') && (
        <p className={classes.note}>{target.soft ? words.soft : words.perNeighbourhood}</p>
      )}
      <dl className={classes.facts}>
        <Fact name={words.minimum} value={sayRequirement({ ...target, floor: target.value }, language)} />
        {approved !== undefined && <Fact name={words.approved} value={sayAmount(approved, target.unit, language)} />}
        <Fact name={words.actual} value={actual} />
      </dl>
      <div className={classes.fields}>
        <PlainText
          id={id('value')}
          label={words.committedIn(target.unit === '' ? target.measure : target.unit)}
          value={typed.value}
          inputMode="decimal"
          maxLength={20}
          required={!target.soft}
          error={unreadable ?? errorAt(id('value'))}
          onChange={value => onChange({ ...typed, value })}
        />
        <DayField
          id={id('deadline')}
          label={words.deadline}
          value={typed.deadline}
          {...(target.deadline === null ? {} : { description: words.planDeadline(formatDay(target.deadline)) })}
          error={errorAt(id('deadline'))}
          onChange={deadline => onChange({ ...typed, deadline })}
        />
        <PlainArea
          id={id('method')}
          label={words.method}
          value={typed.method}
          rows={1}
          error={errorAt(id('method'))}
          onChange={method => onChange({ ...typed, method })}
        />
      </div>
    </li>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
