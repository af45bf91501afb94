import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { taskQuery } from '../api/task-query.ts'
import { useUpdateTask } from '../api/use-update-task.ts'
import classes from './clear-editor.module.css'
import { bodyOfPart, draftOfTask } from './clear-draft.ts'
import type { EditedPart } from './six-clears-panel.tsx'

type Props = { readonly task: TaskDetail; readonly part: EditedPart; readonly onClose: () => void }

/** The fields of one of the six clears. Somebody else's change is loaded beside what was typed here, which stays. */
export function ClearEditor({ task, part, onClose }: Props) {
  const { task: words, ready } = useWords(planWords)
  const [draft, setDraft] = useState(() => draftOfTask(task))
  const errors = useFormErrors()
  const save = useUpdateTask(task, onClose)
  const loadNew = useLoadNew(taskQuery(task.taskId).queryKey, save)
  const change = (fields: Partial<typeof draft>) => setDraft({ ...draft, ...fields })

  function send(): void {
    const found = part === 'what' ? missingField('clear-title', draft.title, words.titleMissing) : []
    if (errors.check(found)) save.mutate(bodyOfPart(part, draft))
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} onLoadNew={() => void loadNew()} />}
      {part === 'what' && (
        <Textarea
          id="clear-title"
          label={words.title}
          value={draft.title}
          error={errors.at('clear-title')}
          rows={3}
          maxLength={1000}
          onChange={event => change({ title: event.currentTarget.value })}
        />
      )}
      {part === 'responsibility' && (
        <Textarea
          id="clear-responsibility"
          label={words.responsibility}
          value={draft.responsibilityText}
          rows={4}
          maxLength={2000}
          onChange={event => change({ responsibilityText: event.currentTarget.value })}
        />
      )}
      {part === 'authority' && (
        <>
          <TextInput
            id="clear-decides"
            label={words.decides}
            value={draft.decides}
            maxLength={500}
            onChange={event => change({ decides: event.currentTarget.value })}
          />
          <TextInput
            id="clear-approves"
            label={words.approves}
            value={draft.approves}
            maxLength={500}
            onChange={event => change({ approves: event.currentTarget.value })}
          />
          <TextInput
            id="clear-superior"
            label={words.superior}
            value={draft.superior}
            maxLength={500}
            onChange={event => change({ superior: event.currentTarget.value })}
          />
        </>
      )}
      {part === 'reason' && (
        <Textarea
          id="clear-reason"
          label={ready.reason}
          description={words.reasonTakeBack}
          value={draft.recordedReason}
          rows={3}
          maxLength={1000}
          onChange={event => change({ recordedReason: event.currentTarget.value })}
        />
      )}
      <FormButtons isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}
