import { Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
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
  const general = useWords(sharedWords)
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOfTask(task))
  const errors = useFormErrors()
  const save = useUpdateTask(task, onClose)
  const change = (fields: Partial<typeof draft>) => setDraft({ ...draft, ...fields })

  async function loadNew(): Promise<void> {
    await queries.invalidateQueries({ queryKey: taskQuery(task.taskId).queryKey })
    save.reset()
  }

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
      {save.error !== null && (
        <ProblemMessage error={save.error} {...(isChangedMeanwhile(save.error) && { onRetry: () => void loadNew() })} />
      )}
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
      <div className={classes.actions}>
        <ActionButton type="submit" loading={save.isPending}>
          {general.save}
        </ActionButton>
        <ActionButton variant="default" onClick={onClose}>
          {general.cancel}
        </ActionButton>
      </div>
    </form>
  )
}
