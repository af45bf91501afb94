import { useState } from 'react'
import type { AgendaLine } from '#contract/meeting/meeting-shapes.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { StepForm } from '../../work/parts/step-form.tsx'
import { useChangeItem, useRemoveItem } from '../api/use-agenda-item.ts'

type Open = 'question' | 'drop' | null

/** What may be done with one item of the agenda besides moving it. */
export function ItemSteps({ meetingId, item }: { readonly meetingId: string; readonly item: AgendaLine }) {
  const { page } = useWords(meetingWords)
  const [open, setOpen] = useState<Open>(null)
  const [text, setText] = useState('')
  const close = () => setOpen(null)
  const change = useChangeItem(meetingId, item, close)
  const remove = useRemoveItem(meetingId, item)
  const begin = (which: Open, first: string) => {
    change.reset()
    setText(first)
    setOpen(which)
  }

  if (open !== null)
    return (
      <StepForm
        error={change.error}
        isSending={change.isPending}
        onClose={close}
        onSubmit={() => change.mutate(open === 'question' ? { question: text } : { droppedReason: text })}
      >
        <PlainArea
          id={`${open}-${item.itemId}`}
          label={open === 'question' ? page.question : page.dropReason}
          value={text}
          maxLength={1000}
          required={open === 'drop'}
          onChange={setText}
        />
        <FormButtons send={open === 'question' ? page.saveQuestion : page.drop} isSending={change.isPending} onCancel={close} />
      </StepForm>
    )
  return (
    <>
      <ActionButton variant="default" onClick={() => begin('question', item.question)}>
        {page.editQuestion}
      </ActionButton>
      {item.droppedReason === null ? (
        <ActionButton variant="default" onClick={() => begin('drop', '')}>
          {page.drop}
        </ActionButton>
      ) : (
        <ActionButton variant="default" loading={change.isPending} onClick={() => change.mutate({ droppedReason: null })}>
          {page.restore}
        </ActionButton>
      )}
      {item.kind === 'other' && (
        <ActionButton variant="danger" loading={remove.isPending} onClick={() => remove.mutate()}>
          {page.remove}
        </ActionButton>
      )}
      {(change.error ?? remove.error) !== null && <ProblemMessage error={change.error ?? remove.error} />}
    </>
  )
}
