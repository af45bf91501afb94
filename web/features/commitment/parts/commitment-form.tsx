import { useState } from 'react'
import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useKeepCommitment } from '../api/use-commitment-steps.ts'
import { sayFindings } from '../drafts/say-findings.ts'
import { NOTHING_TYPED, type TypedCommitment, findingsOf, targetFieldId, writtenFrom } from '../drafts/typed-commitment.ts'
import type { TypedState } from '../drafts/use-typed-commitment.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { ExcelForm } from './excel-form.tsx'
import { FormActions } from './form-actions.tsx'
import { ItemList } from './item-list.tsx'
import { MethodFields } from './method-fields.tsx'
import { TargetEditor } from './target-editor.tsx'
import classes from './target-editor.module.css'

type Props = {
  readonly page: UnitCommitment
  readonly draft: Commitment
  readonly state: TypedState
  readonly actualOf: (targetId: string, unit: string) => string
  readonly onFailed: (failed: boolean) => void
}

/** The draft in its fields. What would be refused for being too weak is said as one types; what is missing only at a try to sign. */
export function CommitmentForm({ page, draft, state, actualOf, onFailed }: Props) {
  const words = useWords(commitmentWords)
  const { typed, change, settle } = state
  const [attempt, setAttempt] = useState({ count: 0, sign: false })
  const found = useFound(typed, page)
  const keep = useKeepCommitment(draft, settle)
  const shown = attempt.sign ? [...found.weak, ...found.missing] : found.weak
  const errorAt = (fieldId: string) => shown.find(error => error.fieldId === fieldId)?.text
  const send = (sign: boolean) => {
    setAttempt({ count: attempt.count + 1, sign: sign || attempt.sign })
    const isStopped = found.written === null || found.weak.length > 0 || (sign && found.missing.length > 0)
    onFailed(isStopped)
    if (!isStopped && found.written !== null) keep.mutate({ body: state.isChanged ? found.written : null, sign })
  }
  return (
    <>
      {attempt.count > 0 && (
        <ErrorSummary errors={shown} attempt={attempt.count} heading={attempt.sign ? words.form.cannotSign : words.form.cannotSave} />
      )}
      {isChangedMeanwhile(keep.error) && <ChangedMeanwhile unitId={page.unit.unitId} onTaken={settle} onKept={keep.reset} />}
      {keep.error !== null && !isChangedMeanwhile(keep.error) && <ProblemMessage error={keep.error} />}
      {page.approved.length > 0 && <MethodFields typed={typed} errorAt={errorAt} onChange={change} />}
      <Panel heading={words.target.heading}>
        <ul className={classes.targets}>
          {page.targets.map(target => (
            <TargetEditor
              key={target.targetId}
              target={target}
              approved={page.approved.find(item => item.targetId === target.targetId)?.value}
              actual={actualOf(target.targetId, target.unit)}
              typed={typed.targets[target.targetId] ?? NOTHING_TYPED}
              errorAt={errorAt}
              onChange={value => change({ targets: { ...typed.targets, [target.targetId]: value } })}
            />
          ))}
        </ul>
      </Panel>
      <ItemList
        typed={typed}
        page={page}
        errorAt={errorAt}
        hasErrors={index => shown.some(error => error.fieldId?.startsWith(`items-${index}-`))}
        onChange={change}
      />
      {found.warnings.length > 0 && (
        <Notice tone="warning" heading={words.form.warnings}>
          <ul>
            {found.warnings.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ExcelForm draft={draft} onDone={settle} />
      <FormActions draft={draft} state={state} toDo={found.weak.length + found.missing.length} isBusy={keep.isPending} onSend={send} />
    </>
  )
}

function useFound(typed: TypedCommitment, page: UnitCommitment) {
  const language = useLanguage()
  const words = useWords(commitmentWords).target
  const written = writtenFrom(typed, page)
  if (written === null) {
    const unread = page.targets.filter(target => isUnread(typed, page, target.targetId))
    const weak = unread.map(target => ({
      fieldId: targetFieldId(target.targetId, 'value'),
      text: `${target.taskCode}, ${target.measure}: ${words.notNumber}`,
    }))
    return { written, weak, missing: [], warnings: [] }
  }
  const { refusals, missing, warnings } = findingsOf(written, typed.reason, page)
  return {
    written,
    weak: sayFindings(refusals, language),
    missing: sayFindings(missing, language),
    warnings: sayFindings(warnings, language),
  }
}

function isUnread(typed: TypedCommitment, page: UnitCommitment, targetId: string): boolean {
  return writtenFrom(typed, { targets: page.targets.filter(target => target.targetId === targetId) }) === null
}
