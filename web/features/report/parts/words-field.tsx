import type { ReactNode } from 'react'
import type { Findings } from '../drafts/check-draft.ts'
import { FindingList } from './finding-list.tsx'
import { markWords } from './mark-words.ts'
import classes from './words-field.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly findings: Findings
  readonly rows?: number
  /** Beside the field: last month's words. */
  readonly aside?: ReactNode
}

const LONGEST = 6000

/** A text that grows with its words; the words a rule is about are marked under the letters as they are typed. */
export function WordsField({ id, label, hint, value, onChange, onLeave, findings, rows = 2, aside }: Props) {
  const wrong = findings.refusals.length > 0
  return (
    <div className={classes.row}>
      <div className={classes.field}>
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p className={classes.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div className={classes.writing} data-wrong={wrong || undefined}>
          <div className={classes.marks} aria-hidden="true">
            {markWords(value, findings).map((piece, index) =>
              piece.tone === 'plain' ? (
                piece.text
              ) : (
                <mark key={`${index} ${piece.text}`} className={classes[piece.tone]}>
                  {piece.text}
                </mark>
              ),
            )}
            {'\n'}
          </div>
          <textarea
            id={id}
            className={classes.text}
            value={value}
            rows={rows}
            maxLength={LONGEST}
            spellCheck={false}
            aria-invalid={wrong || undefined}
            aria-describedby={hint === undefined ? `${id}-findings` : `${id}-hint ${id}-findings`}
            onChange={event => onChange(event.currentTarget.value)}
            onBlur={onLeave}
          />
        </div>
        <FindingList id={`${id}-findings`} findings={findings} />
      </div>
      {aside}
    </div>
  )
}
