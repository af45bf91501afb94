import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Findings } from '../drafts/check-draft.ts'
import type { LineDraft } from '../drafts/line-draft.ts'
import classes from './no-activity-field.module.css'
import { WordsField } from './words-field.tsx'

type Props = {
  readonly id: string
  readonly draft: LineDraft
  readonly findings: Findings
  readonly onChange: (part: Partial<LineDraft>) => void
  readonly onLeave: () => void
}

/** "Không phát sinh" with its reason. */
export function NoActivityField({ id, draft, findings, onChange, onLeave }: Props) {
  const words = useWords(reportWords).form
  return (
    <div className={classes.declaration}>
      <label className={classes.tick}>
        <input
          type="checkbox"
          id={draft.noActivity ? `${id}-tick` : id}
          checked={draft.noActivity}
          aria-describedby={`${id}-what`}
          onChange={event => onChange({ noActivity: event.currentTarget.checked })}
        />
        <span>{words.noActivity}</span>
      </label>
      <span className={classes.what} id={`${id}-what`}>
        {words.noActivityHint}
      </span>
      {draft.noActivity && (
        <WordsField
          id={id}
          label={words.noActivityReason}
          value={draft.noActivityReason}
          findings={findings}
          onChange={noActivityReason => onChange({ noActivityReason })}
          onLeave={onLeave}
        />
      )}
    </div>
  )
}
