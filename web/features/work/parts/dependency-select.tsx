import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#domain/shared/calendar.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { tasksQuery } from '../../plan/api/tasks-query.ts'

type Props = {
  readonly planId: string
  readonly taskId: string
  readonly value: string
  readonly onChange: (deliverableId: string) => void
}

/** Deliverables of the plan's other tasks that are still to come, with the day of their milestone. */
export function DependencySelect({ planId, taskId, value, onChange }: Props) {
  const { form } = useWords(workWords)
  const { data, error, refetch } = useQuery(tasksQuery(planId))
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  return (
    <PlainSelect id="work-deliverableId" label={form.dependency} value={value} onChange={onChange}>
      <option value="">{form.noDependency}</option>
      {data?.items
        .filter(task => task.taskId !== taskId || holds(task, value))
        .map(task => (
          <optgroup key={task.taskId} label={`${task.code}. ${task.title}`}>
            {task.milestones.flatMap(cell =>
              cell.deliverables
                .filter(deliverable => deliverable.state !== 'accepted' || deliverable.deliverableId === value)
                .map(deliverable => (
                  <option key={deliverable.deliverableId} value={deliverable.deliverableId}>
                    {deliverable.title}
                    {cell.due !== null && ` (${formatDay(cell.due)})`}
                  </option>
                )),
            )}
          </optgroup>
        ))}
    </PlainSelect>
  )
}

type Held = { readonly milestones: readonly { readonly deliverables: readonly { readonly deliverableId: string }[] }[] }

function holds(task: Held, deliverableId: string): boolean {
  return task.milestones.some(cell => cell.deliverables.some(deliverable => deliverable.deliverableId === deliverableId))
}
