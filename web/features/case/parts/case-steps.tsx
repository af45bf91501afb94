import { useState } from 'react'
import type { CaseDetail } from '#contract/case/case-routes.ts'
import type { CaseAction } from '#domain/case/case-life.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { ReasonForm } from '../../work/parts/reason-form.tsx'
import { caseQuery } from '../api/cases-query.ts'
import { useMoveCase } from '../api/use-move-case.ts'
import { AnswerCaseForm } from './answer-case-form.tsx'
import { AssignCaseForm } from './assign-case-form.tsx'
import classes from './case-steps.module.css'
import { SendUpForm } from './send-up-form.tsx'

type OpenForm = Exclude<CaseAction, 'start' | 'confirm'>
/** In the order they are offered, the likeliest first. */
const FORMS: readonly OpenForm[] = ['assign', 'answer', 'recordAnswer', 'sendUp', 'reopen', 'reject']

/** What this person may do with the case now, one button a step; a step that needs words opens its form in place. */
export function CaseSteps({ file }: { readonly file: CaseDetail }) {
  const { steps } = useWords(caseWords)
  const [open, setOpen] = useState<OpenForm | null>(null)
  const move = useMoveCase(file, () => setOpen(null))
  const loadNew = useLoadNew(caseQuery(file.caseId).queryKey, move)
  const may = (action: CaseAction) => file.allowedActions.includes(action)
  return (
    <Panel heading={steps.heading}>
      {open === null && move.error !== null && <ProblemMessage error={move.error} onRetry={() => void loadNew()} />}
      {file.allowedActions.length === 0 && <p className={classes.nothing}>{steps.nothing}</p>}
      {open !== null ? (
        <OpenStep
          open={open}
          file={file}
          move={move}
          onClose={() => {
            move.reset()
            setOpen(null)
          }}
        />
      ) : (
        <div className={classes.buttons}>
          {may('confirm') && (
            <ConfirmButton
              label={steps.confirm}
              question={steps.confirmAsk}
              confirmLabel={steps.confirm}
              variant="good"
              confirmVariant="good"
              loading={move.isPending}
              onConfirm={() => move.mutate({ step: 'confirm' })}
            />
          )}
          {may('start') && (
            <ActionButton variant="default" loading={move.isPending} onClick={() => move.mutate({ step: 'start' })}>
              {steps.start}
            </ActionButton>
          )}
          {FORMS.filter(may).map((action, index) => (
            <ActionButton
              key={action}
              {...(action === 'reject'
                ? { variant: 'danger' as const }
                : index > 0 || may('confirm')
                  ? { variant: 'default' as const }
                  : {})}
              onClick={() => setOpen(action)}
            >
              {action === 'assign' && file.state !== 'new' ? steps.reassign : steps[action]}
            </ActionButton>
          ))}
        </div>
      )}
    </Panel>
  )
}

type Move = ReturnType<typeof useMoveCase>
type OpenStepProps = { readonly open: OpenForm; readonly file: CaseDetail; readonly move: Move; readonly onClose: () => void }

function OpenStep({ open, file, move, onClose }: OpenStepProps) {
  const { steps } = useWords(caseWords)
  const shared = { error: move.error, isSending: move.isPending, onClose }
  switch (open) {
    case 'assign':
      return <AssignCaseForm {...shared} file={file} onSend={body => move.mutate({ step: 'assign', body })} />
    case 'answer':
      return <AnswerCaseForm {...shared} label={steps.answer} onSend={body => move.mutate({ step: 'answer', body })} />
    case 'recordAnswer':
      return <AnswerCaseForm {...shared} label={steps.recordAnswer} onSend={body => move.mutate({ step: 'recordAnswer', body })} />
    case 'sendUp':
      return <SendUpForm {...shared} onSend={body => move.mutate({ step: 'sendUp', body })} />
    case 'reject':
    case 'reopen':
      return (
        <ReasonForm
          {...shared}
          label={open === 'reject' ? steps.rejectReason : steps.reopenReason}
          send={steps[open]}
          onSend={reason => move.mutate({ step: open, body: { reason } })}
        />
      )
  }
}
