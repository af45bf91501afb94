import { useState } from 'react'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { FormHeading } from '../../../ui/form-heading.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useUpdateWorkItem } from '../api/use-save-work-item.ts'
import { workItemQuery } from '../api/work-item-query.ts'
import { useWorkDraft } from './use-work-draft.ts'
import { changeOf, draftOfItem } from './work-draft.ts'
import type { WorkDraft } from './work-draft.ts'
import { WorkFields } from './work-fields.tsx'
import classes from './work-form.module.css'

type Props = { readonly item: WorkItemDetail; readonly onClose: () => void }

/** The item's fields in place. Somebody else's change is loaded beside what was typed here, which stays. */
export function EditWorkForm({ item, onClose }: Props) {
  const { form, origins } = useWords(workWords)
  const save = useUpdateWorkItem(item, onClose)
  const loadNew = useLoadNew(workItemQuery(item.workItemId).queryKey, save)
  const [first] = useState(() => draftOfItem(item))
  const work = useWorkDraft(first, save.error)
  const { draft, change } = work

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (work.check()) save.mutate(changeOf(first, draft))
      }}
    >
      <FormHeading>{form.editTitle}</FormHeading>
      <ErrorSummary errors={work.errors} attempt={work.attempt} />
      {save.error !== null && work.errors.length === 0 && <ProblemMessage error={save.error} onLoadNew={() => void loadNew()} />}
      {!item.maySetAll && <p className={classes.note}>{form.onlyYours}</p>}
      {item.maySetAll && item.origin === 'directive' && (
        <PlainArea
          id="work-instruction"
          label={origins.directive}
          value={draft.instruction}
          error={work.at('work-instruction')}
          rows={3}
          maxLength={4000}
          onChange={instruction => change({ instruction })}
        />
      )}
      <WorkFields draft={draft} onChange={change} onDayValidity={work.onDayValidity} place={item} maySetAll={item.maySetAll} at={work.at} />
      <Beside item={item} draft={draft} onChange={change} at={work.at} />
      <FormButtons isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}

type BesideProps = {
  readonly item: WorkItemDetail
  readonly draft: WorkDraft
  readonly onChange: (part: Partial<WorkDraft>) => void
  readonly at: (fieldId: string) => string | undefined
}

/** Why the day moves later, how far the work is, and why something is missing. */
function Beside({ item, draft, onChange, at }: BesideProps) {
  const { form, item: words } = useWords(workWords)
  const isLater = item.maySetAll && item.due !== null && (draft.due === null || draft.due > item.due)
  return (
    <>
      {isLater && (
        <PlainText
          id="work-reason"
          label={form.later}
          value={draft.reason}
          error={at('work-reason')}
          maxLength={1000}
          required
          onChange={reason => onChange({ reason })}
        />
      )}
      <PlainText
        id="work-progress"
        label={form.progress}
        value={draft.progress}
        error={at('work-progress')}
        inputMode="decimal"
        maxLength={5}
        onChange={progress => onChange({ progress })}
      />
      <PlainArea
        id="work-recordedReason"
        label={words.reason}
        hint={form.reasonHint}
        value={draft.recordedReason}
        error={at('work-recordedReason')}
        maxLength={1000}
        onChange={recordedReason => onChange({ recordedReason })}
      />
    </>
  )
}
