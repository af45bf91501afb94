import { Link } from '@tanstack/react-router'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { buttonClasses } from '../../../ui/button-classes.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { titleOfRow } from '../parts/title-of-row.ts'
import { RowConflict } from './row-conflict.tsx'
import type { RowDraft } from './row-draft.ts'
import type { SheetDesk } from './sheet-desk.ts'
import type { SheetLine } from './sheet-lines.ts'
import classes from './sheet-status.module.css'
import { useDeskState } from './use-sheet-desk.ts'

type Props = {
  readonly register: RegisterDetail
  readonly desk: SheetDesk
  readonly line: SheetLine
  readonly mayWrite: boolean
  /** About the chosen cell. */
  readonly problem: string | undefined
  readonly error: unknown
  readonly onRetry: () => void
}

/** Below the sheet: what is wrong in the chosen cell, who changed the row last, what may be done with it, what has just happened. */
export function SheetStatus({ register, desk, line, mayWrite, problem, error, onRetry }: Props) {
  const words = useWords(registerWords).sheet
  const language = useLanguage()
  const { drafts, said, canUndo } = useDeskState(desk)
  const { row, draft } = line
  const conflicts = [...drafts.values()].filter(item => item.phase === 'conflict')
  const title = row === undefined ? words.newRowNumber : titleOfRow(register, row, language)
  return (
    <div className={classes.status}>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {error !== null && <ProblemMessage error={error} onRetry={onRetry} />}
      <div className={`${classes.line} no-print`}>
        <p className={classes.about}>
          {row !== undefined && (
            <>
              <strong>{words.rowNumber(row.ordinal)}</strong> · {words.lastChange(row.changedByName, formatMoment(row.changedAt))}
            </>
          )}
          {row === undefined && line.key !== undefined && <strong>{words.newRowNumber}</strong>}
          {draft !== undefined && <span className={classes.phase}> · {words.phases[draft.phase]}</span>}
        </p>
        <div className={classes.buttons}>
          {draft !== undefined && draft.phase !== 'conflict' && (
            <>
              <ActionButton loading={draft.phase === 'saving'} onClick={() => void desk.save(draft.key)}>
                {words.saveRow}
              </ActionButton>
              <ActionButton variant="default" onClick={() => desk.drop(draft.key)}>
                {words.dropRow}
              </ActionButton>
            </>
          )}
          {row !== undefined && (
            <Link
              className={buttonClasses({ variant: 'default' })}
              to="/so/$registerId/dong/$rowId"
              params={{ registerId: register.registerId, rowId: row.rowId }}
            >
              {words.openRow}
            </Link>
          )}
          {row?.allowedActions.includes('remove') === true && (
            <ConfirmButton
              key={row.rowId}
              label={words.remove}
              question={words.removeQuestion(title)}
              confirmLabel={words.remove}
              onConfirm={() => void desk.mark(row, true)}
            />
          )}
          {canUndo && (
            <ActionButton variant="default" onClick={() => void desk.undo()}>
              {words.undo}
            </ActionButton>
          )}
        </div>
      </div>
      <p className={classes.said} role="status">
        {said === null ? mayWrite && words.keys : words.said[said.what]}
        {drafts.size > 0 && ` ${words.unsaved(drafts.size)}.`}
      </p>
      {said !== null && said.error !== null && <ProblemMessage error={said.error} />}
      <RowProblems drafts={[...drafts.values()]} register={register} />
      {conflicts.map(item => (
        <RowConflict key={item.key} register={register} draft={item} desk={desk} />
      ))}
    </div>
  )
}

/** Refusals of whole rows: those of cells stand at their cells. */
function RowProblems({ drafts, register }: { readonly drafts: readonly RowDraft[]; readonly register: RegisterDetail }) {
  const language = useLanguage()
  const words = useWords(registerWords).sheet
  return drafts
    .filter(draft => (draft.phase === 'refused' || draft.phase === 'failed') && draft.error !== null)
    .map(draft => (
      <section key={draft.key} aria-label={draft.row === null ? words.newRowNumber : titleOfRow(register, draft.row, language)}>
        <ProblemMessage error={draft.error} />
      </section>
    ))
}
