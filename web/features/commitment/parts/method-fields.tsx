import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import type { TypedCommitment } from '../drafts/typed-commitment.ts'
import classes from './item-list.module.css'

type Props = {
  readonly typed: TypedCommitment
  readonly errorAt: (fieldId: string) => string | undefined
  readonly onChange: (part: Partial<TypedCommitment>) => void
}

/** Why there is a version after the approved one, and the decision a change of method rests on. */
export function MethodFields({ typed, errorAt, onChange }: Props) {
  const words = useWords(commitmentWords)
  return (
    <Panel heading={words.form.reason}>
      <div className={classes.fields}>
        <PlainSelect
          id="reason"
          label={words.form.reason}
          value={typed.reason}
          onChange={reason => onChange({ reason: reason === 'method' ? 'method' : 'raise' })}
        >
          <option value="raise">{words.reasons.raise}</option>
          <option value="method">{words.reasons.method}</option>
        </PlainSelect>
        {typed.reason === 'method' && (
          <>
            <PlainText
              id="decisionNumber"
              label={words.form.decisionNumber}
              hint={words.form.decisionNumberHint}
              value={typed.decisionNumber}
              maxLength={100}
              required
              error={errorAt('decisionNumber')}
              onChange={decisionNumber => onChange({ decisionNumber })}
            />
            <DayField
              id="decisionDate"
              label={words.form.decisionDate}
              value={typed.decisionDate}
              required
              error={errorAt('decisionDate')}
              onChange={decisionDate => onChange({ decisionDate })}
            />
          </>
        )}
      </div>
    </Panel>
  )
}
