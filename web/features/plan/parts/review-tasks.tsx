import IconChevron from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EMPTY_TASK } from './import-draft.ts'
import classes from './review-tasks.module.css'
import { TaskEditor } from './task-editor.tsx'
import type { ImportDesk } from './use-import-desk.ts'

type Props = {
  readonly desk: ImportDesk
  readonly open: number | null
  readonly onOpen: (index: number | null) => void
  readonly isInSource: boolean
}

/** The tasks as they were read; the one in hand is open and its row is marked in the source. */
export function ReviewTasks({ desk, open, onOpen, isInSource }: Props) {
  const { review: words } = useWords(planWords)
  const { extraction } = desk.draft
  const { tasks } = extraction

  function add(): void {
    desk.edit(`add ${tasks.length}`, { extraction: { ...extraction, tasks: [...tasks, EMPTY_TASK] } })
    onOpen(tasks.length)
  }

  function remove(index: number): void {
    desk.edit(`remove ${index} ${tasks.length}`, { extraction: { ...extraction, tasks: tasks.toSpliced(index, 1) } })
    onOpen(null)
  }

  return (
    <>
      {tasks.length === 0 && <p>{words.noTasks}</p>}
      <ul className={classes.list}>
        {tasks.map((task, index) => {
          const doubts = extraction.discrepancies.filter(doubt => 'task' in doubt && doubt.task === task.code).length
          return (
            <li key={index} className={classes.item}>
              <button
                type="button"
                className={classes.head}
                aria-expanded={open === index}
                onClick={() => onOpen(open === index ? null : index)}
              >
                <IconChevron size={20} className={classes.arrow} aria-hidden="true" />
                <span className={classes.title}>
                  <strong>{task.code}</strong> {task.title}
                </span>
                {doubts > 0 && <span className={classes.doubts}>{words.doubtsOfTask(doubts)}</span>}
              </button>
              {open === index && (
                <div className={classes.editor}>
                  {!isInSource && task.title !== '' && <p className={classes.missing}>{words.notInSource}</p>}
                  <TaskEditor desk={desk} index={index} task={task} onRemove={() => remove(index)} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <ActionButton variant="default" onClick={add}>
        {words.add}
      </ActionButton>
    </>
  )
}
