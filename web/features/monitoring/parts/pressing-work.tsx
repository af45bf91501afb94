import { Link } from '@tanstack/react-router'
import type { Duties } from '#contract/monitoring/monitoring-routes.ts'
import { workBriefWords } from '../../../i18n/work-brief-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { WorkDue, WorkState } from '../../work/parts/work-state.tsx'
import classes from './pressing-work.module.css'

type Item = Duties['workItems'][number]

/** What leaders told the unit to do first, then its own work that is late, due today, or due within the week. */
export function PressingWork({ items, unitId }: { readonly items: readonly Item[]; readonly unitId: string }) {
  const { mine } = useWords(workBriefWords)
  const own = items.filter(item => item.origin !== 'directive')
  const parts = [
    { heading: mine.directed, items: items.filter(item => item.origin === 'directive') },
    { heading: mine.late, items: own.filter(item => item.dueState === 'overdue') },
    { heading: mine.today, items: own.filter(item => item.dueState === 'due_today') },
    { heading: mine.week, items: own.filter(item => item.dueState === 'due_soon') },
  ].filter(part => part.items.length > 0)
  return (
    <Panel heading={mine.heading(items.length)}>
      {parts.map(part => (
        <section key={part.heading} className={classes.part}>
          <h3>{part.heading}</h3>
          <ul className={classes.items}>
            {part.items.map(item => (
              <WorkOfUnit key={item.workItemId} item={item} />
            ))}
          </ul>
        </section>
      ))}
      <Link to="/viec-cu-the" search={{ donvi: unitId }} className={classes.all}>
        {mine.all}
      </Link>
    </Panel>
  )
}

function WorkOfUnit({ item }: { readonly item: Item }) {
  const { taskOf } = useWords(workBriefWords)
  return (
    <li className={classes.item}>
      <Link to="/viec-cu-the/$workItemId" params={{ workItemId: item.workItemId }} className={classes.title}>
        {item.title}
      </Link>
      <p className={classes.facts}>
        <WorkState state={item.state} /> <WorkDue item={item} /> <span>{taskOf(item.taskCode)}</span>
      </p>
      {item.blocked !== null && <p className={classes.blocked}>{item.blocked.sentence}</p>}
    </li>
  )
}
