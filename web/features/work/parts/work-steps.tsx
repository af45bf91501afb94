import { useState } from 'react'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMoveWorkItem } from '../api/use-move-work-item.ts'
import { workItemQuery } from '../api/work-item-query.ts'
import { AskLaterForm } from './ask-later-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { SubmitWorkForm } from './submit-work-form.tsx'
import classes from './work-steps.module.css'

type OpenForm = 'submit' | 'giveBack' | 'cancel' | 'askLater' | 'refuse'
type Props = { readonly item: WorkItemDetail; readonly onEdit: () => void }

/** What this person may do with the item now, one button a step; a step that needs words opens its form in place. */
export function WorkSteps({ item, onEdit }: Props) {
  const { steps: words } = useWords(workWords)
  const [open, setOpen] = useState<OpenForm | null>(null)
  const move = useMoveWorkItem(item, () => setOpen(null))
  const loadNew = useLoadNew(workItemQuery(item.workItemId).queryKey, move)

  function show(form: OpenForm | null): void {
    move.reset()
    setOpen(form)
  }

  return (
    <Panel heading={words.heading}>
      <div className={classes.steps}>
        {move.error !== null && open === null && <ProblemMessage error={move.error} onLoadNew={() => void loadNew()} />}
        {item.allowedActions.length === 0 && <p>{words.nothing}</p>}
        {open === null && <StepButtons item={item} onEdit={onEdit} onOpen={show} move={move} />}
        {open !== null && <OpenStep open={open} item={item} move={move} onClose={() => show(null)} />}
      </div>
    </Panel>
  )
}

type Move = ReturnType<typeof useMoveWorkItem>

function StepButtons({ item, onEdit, onOpen, move }: Props & { readonly onOpen: (form: OpenForm) => void; readonly move: Move }) {
  const { steps: words } = useWords(workWords)
  const may = (action: WorkItemDetail['allowedActions'][number]) => item.allowedActions.includes(action)
  return (
    <div className={classes.buttons}>
      {may('start') && (
        <ActionButton loading={move.isPending} onClick={() => move.mutate({ step: 'start' })}>
          {words.start}
        </ActionButton>
      )}
      {may('submit') && <ActionButton onClick={() => onOpen('submit')}>{words.submit}</ActionButton>}
      {may('judge') && (
        <>
          <ConfirmButton
            label={words.accept}
            question={words.acceptAsk}
            confirmLabel={words.acceptYes}
            variant="good"
            confirmVariant="good"
            loading={move.isPending}
            onConfirm={() => move.mutate({ step: 'accept' })}
          />
          <ActionButton variant="danger" onClick={() => onOpen('giveBack')}>
            {words.giveBack}
          </ActionButton>
        </>
      )}
      {may('decideLater') && item.asked !== null && (
        <>
          <ConfirmButton
            label={words.grant}
            question={words.grantAsk(formatDay(item.asked.due))}
            confirmLabel={words.grant}
            variant="good"
            confirmVariant="good"
            loading={move.isPending}
            onConfirm={() => move.mutate({ step: 'decideLater', body: { granted: true } })}
          />
          <ActionButton variant="danger" onClick={() => onOpen('refuse')}>
            {words.refuse}
          </ActionButton>
        </>
      )}
      {may('edit') && (
        <ActionButton variant="default" onClick={onEdit}>
          {words.edit}
        </ActionButton>
      )}
      {may('askLater') && (
        <ActionButton variant="default" onClick={() => onOpen('askLater')}>
          {words.askLater}
        </ActionButton>
      )}
      {may('cancel') && (
        <ActionButton variant="default" onClick={() => onOpen('cancel')}>
          {words.cancel}
        </ActionButton>
      )}
    </div>
  )
}

type OpenStepProps = { readonly open: OpenForm; readonly item: WorkItemDetail; readonly move: Move; readonly onClose: () => void }

function OpenStep({ open, item, move, onClose }: OpenStepProps) {
  const { steps: words } = useWords(workWords)
  const shared = { error: move.error, isSending: move.isPending, onClose }
  switch (open) {
    case 'submit':
      return <SubmitWorkForm {...shared} onSend={body => move.mutate({ step: 'submit', body })} />
    case 'askLater':
      return <AskLaterForm {...shared} item={item} onSend={body => move.mutate({ step: 'askLater', body })} />
    case 'giveBack':
      return (
        <ReasonForm
          {...shared}
          label={words.returnReason}
          send={words.giveBack}
          onSend={reason => move.mutate({ step: 'giveBack', body: { reason } })}
        />
      )
    case 'cancel':
      return (
        <ReasonForm
          {...shared}
          label={words.cancelReason}
          send={words.cancel}
          onSend={reason => move.mutate({ step: 'cancel', body: { reason } })}
        />
      )
    case 'refuse':
      return (
        <ReasonForm
          {...shared}
          place="note"
          label={words.refuseReason}
          send={words.refuse}
          onSend={note => move.mutate({ step: 'decideLater', body: { granted: false, note } })}
        />
      )
  }
}
