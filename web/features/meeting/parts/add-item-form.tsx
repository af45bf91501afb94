import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { tasksQuery } from '../../plan/api/tasks-query.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { useAddItem } from '../api/use-agenda-item.ts'

/** Puts something on the agenda by hand, with the page of a task when one is chosen. */
export function AddItemForm({ meeting }: { readonly meeting: MeetingDetail }) {
  const { page } = useWords(meetingWords)
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState({ title: '', question: '', taskId: '' })
  const close = () => setOpen(false)
  const add = useAddItem(meeting.meetingId, close)
  const tasks = useQuery({ ...tasksQuery(meeting.planId), enabled: isOpen }).data?.items
  const change = (part: Partial<typeof draft>) => setDraft(before => ({ ...before, ...part }))
  if (!isOpen)
    return (
      <ActionButton
        variant="default"
        className="no-print"
        onClick={() => {
          add.reset()
          setDraft({ title: '', question: '', taskId: '' })
          setOpen(true)
        }}
      >
        {page.addItem}
      </ActionButton>
    )
  return (
    <StepForm
      error={add.error}
      isSending={add.isPending}
      onClose={close}
      onSubmit={() => add.mutate({ ...draft, taskId: draft.taskId === '' ? null : draft.taskId })}
    >
      <PlainText
        id="item-title"
        label={page.itemTitle}
        value={draft.title}
        maxLength={300}
        required
        onChange={title => change({ title })}
      />
      <PlainText
        id="item-question"
        label={page.question}
        value={draft.question}
        maxLength={1000}
        onChange={question => change({ question })}
      />
      <PlainSelect id="item-task" label={page.itemTask} value={draft.taskId} onChange={taskId => change({ taskId })}>
        <option value="">{page.noTask}</option>
        {tasks?.map(({ taskId, code, title }) => (
          <option key={taskId} value={taskId}>{`${code} ${title}`}</option>
        ))}
      </PlainSelect>
      <FormButtons send={page.addItem} isSending={add.isPending} onCancel={close} />
    </StepForm>
  )
}
