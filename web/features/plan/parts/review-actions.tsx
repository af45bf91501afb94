import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import classes from './review-actions.module.css'
import type { ImportDesk } from './use-import-desk.ts'

/** Always in sight: save, undo, go on. */
export function ReviewActions({ desk, onConfirm }: { readonly desk: ImportDesk; readonly onConfirm: () => void }) {
  const { review: words } = useWords(planWords)
  const { save } = desk
  return (
    <div className={classes.bar}>
      {save.error !== null &&
        (isChangedMeanwhile(save.error) ? (
          <Notice tone="error">
            <p>{words.conflict}</p>
          </Notice>
        ) : (
          <ProblemMessage error={save.error} />
        ))}
      <div className={classes.row}>
        <ActionButton variant="default" loading={save.isPending} disabled={!desk.isChanged} onClick={() => save.mutate(desk.draft)}>
          {words.save}
        </ActionButton>
        <ActionButton variant="default" disabled={!desk.mayUndo} onClick={desk.undo}>
          {words.undo}
        </ActionButton>
        <span role="status" className={classes.state}>
          {desk.isChanged ? words.unsaved : save.isSuccess && words.saved}
        </span>
        <ActionButton onClick={onConfirm}>{words.confirm}</ActionButton>
      </div>
    </div>
  )
}
