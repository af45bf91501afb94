import { useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { useLoadNew } from '../../../api/use-load-new.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { taskQuery } from '../api/task-query.ts'
import { useUpdateTask } from '../api/use-update-task.ts'
import classes from './clear-editor.module.css'
import { MemberSelect } from './member-select.tsx'
import { namingOf } from './naming-of.ts'

type Props = { readonly task: TaskDetail; readonly unitId: string; readonly onClose: () => void }

/** Head and focal person of one unit for this task. Somebody else's change is loaded beside what was chosen here, which stays. */
export function PeopleEditor({ task, unitId, onClose }: Props) {
  const { task: words } = useWords(planWords)
  const assignment = task.assignments.find(item => item.unitId === unitId)
  const [head, setHead] = useState(assignment?.headMember?.memberId ?? '')
  const [focal, setFocal] = useState(assignment?.focalMember?.memberId ?? '')
  const save = useUpdateTask(task, onClose)
  const loadNew = useLoadNew(taskQuery(task.taskId).queryKey, save)

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save.mutate(namingOf(task, unitId, { head, focal }))
      }}
    >
      {save.error !== null && <ProblemMessage error={save.error} onLoadNew={() => void loadNew()} />}
      <MemberSelect id={`head-${unitId}`} label={words.head} value={head} ofUnit={unitId} onChange={setHead} />
      <MemberSelect id={`focal-${unitId}`} label={words.focal} value={focal} ofUnit={unitId} onChange={setFocal} />
      <FormButtons isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}
