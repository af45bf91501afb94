import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { draftOf } from '../drafts/line-draft.ts'
import type { LineDraft } from '../drafts/line-draft.ts'
import type { LineSaver, LineState } from '../drafts/line-saver.ts'
import { CONFLICT_ID } from './save-stamp.tsx'
import classes from './conflict-choice.module.css'

/** Both texts where they differ, and one choice for the whole line. */
export function ConflictChoice({ saver, state: { draft, theirs } }: { readonly saver: LineSaver; readonly state: LineState }) {
  const words = useWords(reportWords)
  if (theirs === null) return null
  const other = draftOf(theirs)
  const rows = textsOf(draft, words)
    .map((mine, index) => ({ ...mine, theirs: textsOf(other, words)[index]?.text ?? '' }))
    .filter(row => row.text !== row.theirs)
  return (
    <div id={CONFLICT_ID} tabIndex={-1} className={classes.choice}>
      <Notice
        tone="warning"
        heading={words.save.conflict}
        actions={
          <>
            <ActionButton onClick={() => void saver.takeMine()}>{words.save.takeMine}</ActionButton>
            <ActionButton variant="default" onClick={() => saver.takeTheirs()}>
              {words.save.takeTheirs}
            </ActionButton>
          </>
        }
      >
        <p>{words.save.conflictWhat}</p>
        <table className={classes.texts}>
          <thead>
            <tr>
              <th scope="col">{words.save.what}</th>
              <th scope="col">{words.save.mine}</th>
              <th scope="col">{words.save.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.text || words.form.blank}</td>
                <td>{row.theirs || words.form.blank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Notice>
    </div>
  )
}

function textsOf(
  draft: LineDraft,
  { columns, form }: (typeof reportWords)['vi'],
): readonly { readonly label: string; readonly text: string }[] {
  const claimed = Object.values(draft.claims)
  return [
    { label: columns.result, text: draft.result },
    { label: columns.rate, text: draft.rate },
    { label: columns.difficulty, text: draft.difficulty },
    { label: columns.proposal, text: draft.proposal },
    { label: columns.next, text: draft.nextActionDue === null ? '' : formatDay(draft.nextActionDue) },
    { label: form.noActivity, text: draft.noActivity ? draft.noActivityReason : '' },
    {
      label: form.deliverables,
      text: (['in_progress', 'done'] as const)
        .map(claim => `${form.claims[claim]}: ${claimed.filter(item => item === claim).length}`)
        .join('; '),
    },
  ]
}
