import type { ReactNode } from 'react'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { CLEARS } from '#domain/assignment/six-clears.ts'
import type { Clear } from '#domain/assignment/six-clears.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './work-clears-panel.module.css'
import { WorkDue } from './work-state.tsx'

/** The six clears of an item with what is lacking in each. */
export function WorkClearsPanel({ item }: { readonly item: WorkItemDetail }) {
  const words = useWords(workWords)
  const filled = CLEARS.filter(clear => item.clear[clear]).length
  return (
    <Panel heading={`${words.item.six} (${filled}/${CLEARS.length})`}>
      <ul className={classes.clears}>
        {CLEARS.map(clear => (
          <li key={clear} className={classes.clear}>
            <div className={classes.head}>
              <h3>{words.clears[clear]}</h3>
              <span className={item.clear[clear] ? classes.has : classes.lacks}>
                {item.clear[clear] ? `✓ ${words.item.has}` : `✗ ${words.item.lacks}`}
              </span>
            </div>
            {item.missing
              .filter(one => one.clear === clear)
              .map(one => (
                <p key={one.sentence} className={classes.lack}>
                  {one.sentence}
                </p>
              ))}
            <Content clear={clear} item={item} />
          </li>
        ))}
      </ul>
      {item.recordedReason !== '' && (
        <p className={classes.reason}>
          <strong>{words.item.reason}:</strong> {item.recordedReason}
        </p>
      )}
    </Panel>
  )
}

function Content({ clear, item }: { readonly clear: Clear; readonly item: WorkItemDetail }) {
  const { item: words } = useWords(workWords)
  const { authority } = item
  const contents: Readonly<Record<Clear, readonly (readonly [string, ReactNode])[]>> = {
    who: [
      ['', item.unitName],
      [words.head, item.headName],
      [words.focal, item.focalName],
      [words.coordinators, item.coordinators.map(unit => unit.name).join(', ')],
    ],
    what: [['', item.title]],
    when: [
      [words.due, item.due !== null && <WorkDue item={item} />],
      [words.starts, item.startsOn === null ? '' : formatDay(item.startsOn)],
    ],
    responsibility: [['', item.responsibility]],
    authority: [
      [words.decides, authority.decides],
      [words.approves, authority.approves],
      [words.superior, authority.superior],
    ],
    result: [
      ['', item.result],
      [words.waits, item.dependencyTitle ?? ''],
    ],
  }
  return (
    <dl className={classes.content}>
      {contents[clear]
        .filter(([, value]) => value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label}>
            <dt className={label === '' ? 'only-read' : undefined}>{label === '' ? words.six : `${label}: `}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
