import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'

/** Targets in the plan's words with what was understood beside them. */
export function TaskTargets({ task }: { readonly task: TaskDetail }) {
  const { task: words } = useWords(planWords)
  return (
    <Panel heading={`${words.targets} (${task.targets.length})`}>
      {task.targets.length === 0 && <p style={{ margin: 0 }}>{words.noTargets}</p>}
      <ul style={{ margin: 0, paddingLeft: '1.2rem' }}>
        {task.targets.map(target => {
          const milestone = task.milestones.find(cell => cell.ordinal === target.milestoneOrdinal)
          const notes = [
            target.soft && words.soft,
            target.deadline !== null && words.by(formatDay(target.deadline)),
            milestone !== undefined && words.interim(milestone.header),
          ].filter(note => note !== false)
          return (
            <li key={target.targetId}>
              {target.text}
              {notes.length > 0 && ` (${notes.join(', ')})`}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
