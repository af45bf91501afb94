import { Textarea, TextInput } from '@mantine/core'
import { withMendedCell, withMendedNames, withMendedWords } from '#domain/plan/mend-task.ts'
import type { ExtractedTask } from '#domain/plan/plan-extraction.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { withTask } from './import-draft.ts'
import { NameLines } from './name-lines.tsx'
import classes from './task-editor.module.css'
import type { ImportDesk } from './use-import-desk.ts'

type Props = { readonly desk: ImportDesk; readonly index: number; readonly task: ExtractedTask; readonly onRemove: () => void }

/** Everything that was read of one task, each part to be mended; targets and work items are read anew from mended words. */
export function TaskEditor({ desk, index, task, onRemove }: Props) {
  const { review: words } = useWords(planWords)
  const { plan, milestones } = desk.draft.extraction
  const id = (field: string) => `task-${index}-${field}`
  const set = (field: string, mended: ExtractedTask) => desk.edit(id(field), { extraction: withTask(desk.draft.extraction, index, mended) })
  const hasOwnDeadline = milestones.length === 0 || task.deadlineText !== null
  return (
    <div className={classes.editor}>
      <TextInput
        id={id('code')}
        label={words.code}
        value={task.code}
        maxLength={40}
        maw="10rem"
        onChange={event => set('code', { ...task, code: event.currentTarget.value })}
      />
      <Textarea
        id={id('title')}
        label={words.taskTitle}
        value={task.title}
        rows={2}
        onChange={event => set('title', { ...task, title: event.currentTarget.value })}
      />
      <Textarea
        id={id('target')}
        label={words.target}
        description={words.readTargets(task.targets.length)}
        value={task.targetText ?? ''}
        rows={3}
        onChange={event => set('target', withMendedWords(task, { targetText: wordsOrNull(event.currentTarget.value) }, plan))}
      />
      <div className={classes.pair}>
        <NameLines
          id={id('leads')}
          label={words.leads}
          names={task.leads}
          onChange={names => set('leads', withMendedNames(task, 'leads', names))}
        />
        <NameLines
          id={id('coordinators')}
          label={words.coordinators}
          names={task.coordinators}
          onChange={names => set('coordinators', withMendedNames(task, 'coordinators', names))}
        />
      </div>
      {hasOwnDeadline && (
        <TextInput
          id={id('deadline')}
          label={words.deadline}
          value={task.deadlineText ?? ''}
          onChange={event => set('deadline', { ...task, deadlineText: wordsOrNull(event.currentTarget.value) })}
        />
      )}
      {(hasOwnDeadline || task.productText !== null) && (
        <Textarea
          id={id('product')}
          label={words.product}
          value={task.productText ?? ''}
          rows={2}
          onChange={event => set('product', withMendedWords(task, { productText: wordsOrNull(event.currentTarget.value) }, plan))}
        />
      )}
      {milestones.map(milestone => {
        const cell = task.milestones.find(item => item.milestone === milestone.ordinal)
        return (
          <Textarea
            key={milestone.ordinal}
            id={id(`cell-${milestone.ordinal}`)}
            label={words.cell(milestone.header)}
            rows={2}
            value={cell?.content ?? ''}
            description={words.cellItems(cell?.deliverables.length ?? 0)}
            onChange={event => set(`cell-${milestone.ordinal}`, withMendedCell(task, milestone, event.currentTarget.value))}
          />
        )
      })}
      <div>
        <ConfirmButton label={words.remove} question={words.removeAsk(task.code)} confirmLabel={words.removeYes} onConfirm={onRemove} />
      </div>
    </div>
  )
}

function wordsOrNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
