import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { SHORTEST_RECORDED_REASON } from '#domain/assignment/six-clears.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { type FilledTasks, useFillTasks } from '../api/use-fill-tasks.ts'
import classes from './fill-dialog.module.css'
import { fillOfForm, EMPTY_FILL } from './fill-form.ts'
import { MemberSelect } from './member-select.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'

type Props = {
  readonly planId: string
  readonly taskIds: readonly string[]
  readonly onDone: (filled: FilledTasks) => void
  readonly onClose: () => void
}

/** One filling for the empty places of many tasks. */
export function FillDialog({ planId, taskIds, onDone, onClose }: Props) {
  const { ready: words, task } = useWords(planWords)
  const general = useWords(sharedWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const [form, setForm] = useState(EMPTY_FILL)
  const errors = useFormErrors()
  const fill = useFillTasks(planId, onDone)
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  useEffect(() => dialog.current?.showModal(), [])

  function send(): void {
    const filling = fillOfForm(form)
    const nothing = Object.keys(filling).length === 0 ? [{ fieldId: 'fill-head', text: words.fillNothing }] : []
    const short =
      form.reason.trim() !== '' && form.reason.trim().length < SHORTEST_RECORDED_REASON
        ? [{ fieldId: 'fill-reason', text: words.reasonShort(SHORTEST_RECORDED_REASON) }]
        : []
    if (errors.check([...nothing, ...short])) fill.mutate({ taskIds, fill: filling })
  }

  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="fill-title" onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <h2 id="fill-title">{words.fillTitle(taskIds.length)}</h2>
        <p>{words.fillWhat}</p>
        <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
        {fill.error !== null && <ProblemMessage error={fill.error} />}
        <div className={classes.choice}>
          <PlainCheck label={words.fromUnits} checked={form.fromUnits} onChange={fromUnits => change({ fromUnits })} />
          <p>{form.fromUnits ? words.fromUnitsWhat : words.sameForAll}</p>
        </div>
        <div className={classes.pair}>
          <MemberSelect
            id="fill-head"
            label={task.head}
            value={form.headMemberId}
            emptyWord={task.noChange}
            onChange={headMemberId => change({ headMemberId })}
          />
          <MemberSelect
            id="fill-focal"
            label={task.focal}
            value={form.focalMemberId}
            emptyWord={task.noChange}
            onChange={focalMemberId => change({ focalMemberId })}
          />
        </div>
        <div className={classes.pair}>
          <TextInput
            id="fill-decides"
            label={task.decides}
            value={form.decides}
            maxLength={500}
            onChange={event => change({ decides: event.currentTarget.value })}
          />
          <TextInput
            id="fill-approves"
            label={task.approves}
            value={form.approves}
            maxLength={500}
            onChange={event => change({ approves: event.currentTarget.value })}
          />
        </div>
        <TextInput
          id="fill-superior"
          label={task.superior}
          value={form.superior}
          maxLength={500}
          onChange={event => change({ superior: event.currentTarget.value })}
        />
        <Textarea
          id="fill-responsibility"
          label={task.responsibility}
          value={form.responsibility}
          rows={2}
          maxLength={2000}
          onChange={event => change({ responsibility: event.currentTarget.value })}
        />
        <Textarea
          id="fill-reason"
          label={words.reason}
          description={words.reasonHint(SHORTEST_RECORDED_REASON)}
          value={form.reason}
          error={errors.at('fill-reason')}
          rows={2}
          maxLength={1000}
          onChange={event => change({ reason: event.currentTarget.value })}
        />
        <div className={classes.actions}>
          <ActionButton type="submit" loading={fill.isPending}>
            {general.save}
          </ActionButton>
          <ActionButton variant="default" onClick={() => dialog.current?.close()}>
            {general.cancel}
          </ActionButton>
        </div>
      </form>
    </dialog>
  )
}
