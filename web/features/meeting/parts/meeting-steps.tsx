import { useState } from 'react'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { StepForm } from '../../work/parts/step-form.tsx'
import { useMoveMeeting } from '../api/use-move-meeting.ts'
import { MeetingFields, bodyOf } from './meeting-fields.tsx'
import type { MeetingDraft } from './meeting-fields.tsx'
import classes from './meeting.module.css'

/** What may be done with the meeting now. */
export function MeetingSteps({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  const move = useMoveMeeting(meeting, close)
  const may = (action: MeetingDetail['allowedActions'][number]) => meeting.allowedActions.includes(action)
  if (open === 'edit') return <EditForm meeting={meeting} onClose={close} />
  if (open === 'cancel') return <CancelForm meeting={meeting} onClose={close} />
  return (
    <div className="no-print">
      <div className={classes.steps}>
        <LinkButton
          to="/hop/$meetingId/trinh-chieu"
          params={{ meetingId: meeting.meetingId }}
          variant={meeting.state === 'running' ? 'filled' : 'default'}
        >
          {may('minute') ? page.minute : page.present}
        </LinkButton>
        {may('start') && (
          <ConfirmButton
            label={page.start}
            question={page.startWhat}
            confirmLabel={page.startYes}
            variant="filled"
            confirmVariant="filled"
            loading={move.isPending}
            onConfirm={() => move.mutate({ step: 'start' })}
          />
        )}
        {may('remake') && (
          <ActionButton variant="default" loading={move.isPending} onClick={() => move.mutate({ step: 'remake' })}>
            {page.remake}
          </ActionButton>
        )}
        {may('edit') && (
          <ActionButton variant="default" onClick={() => setOpen('edit')}>
            {page.edit}
          </ActionButton>
        )}
        {may('conclude') && (
          <ConfirmButton
            label={page.conclude}
            question={page.concludeWhat}
            confirmLabel={page.concludeYes}
            confirmVariant="filled"
            loading={move.isPending}
            onConfirm={() => move.mutate({ step: 'conclude' })}
          />
        )}
        {may('draftNotice') && (
          <ActionButton variant="default" loading={move.isPending} onClick={() => move.mutate({ step: 'draftNotice' })}>
            {page.draftNotice}
          </ActionButton>
        )}
        {meeting.paperId !== null && (
          <LinkButton to="/van-ban/$paperId" params={{ paperId: meeting.paperId }} variant="default">
            {page.toNotice}
          </LinkButton>
        )}
        {may('cancel') && (
          <ActionButton variant="danger" onClick={() => setOpen('cancel')}>
            {page.cancel}
          </ActionButton>
        )}
      </div>
      {move.error !== null && <ProblemMessage error={move.error} />}
    </div>
  )
}

type FormProps = { readonly meeting: MeetingDetail; readonly onClose: () => void }

function EditForm({ meeting, onClose }: FormProps) {
  const { form } = useWords(meetingWords)
  const [draft, setDraft] = useState<MeetingDraft>({
    ...meeting,
    lastsMinutes: String(meeting.lastsMinutes),
    chairMemberId: meeting.chairMemberId ?? '',
    secretaryMemberId: meeting.secretaryMemberId ?? '',
  })
  const move = useMoveMeeting(meeting, onClose)
  function send(): void {
    const body = bodyOf(draft)
    if (body !== undefined) move.mutate({ step: 'update', body })
  }
  return (
    <StepForm error={move.error} isSending={move.isPending} onClose={onClose} onSubmit={send}>
      <MeetingFields draft={draft} onChange={part => setDraft(before => ({ ...before, ...part }))} />
      <FormButtons send={form.save} isSending={move.isPending} onCancel={onClose} />
    </StepForm>
  )
}

function CancelForm({ meeting, onClose }: FormProps) {
  const { page } = useWords(meetingWords)
  const [reason, setReason] = useState('')
  const move = useMoveMeeting(meeting, onClose)
  return (
    <StepForm
      error={move.error}
      isSending={move.isPending}
      onClose={onClose}
      onSubmit={() => move.mutate({ step: 'cancel', body: { reason } })}
    >
      <PlainArea id="cancel-reason" label={page.cancelReason} value={reason} maxLength={1000} required onChange={setReason} />
      <FormButtons send={page.cancel} isDangerous isSending={move.isPending} onCancel={onClose} />
    </StepForm>
  )
}
