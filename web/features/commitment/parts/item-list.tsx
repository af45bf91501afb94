import { useState } from 'react'
import type { UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { TypedCommitment, TypedItem } from '../drafts/typed-commitment.ts'
import { ItemEditor } from './item-editor.tsx'
import classes from './item-list.module.css'

type Props = {
  readonly typed: TypedCommitment
  readonly page: Pick<UnitCommitment, 'tasks' | 'people'>
  readonly errorAt: (fieldId: string) => string | undefined
  readonly hasErrors: (index: number) => boolean
  readonly onChange: (part: Pick<TypedCommitment, 'items'> & { readonly nextKey?: number }) => void
}

/** Work, streets and models: one line open at a time, the others in a row with their buttons; what was removed can be taken back. */
export function ItemList({ typed, page, errorAt, hasErrors, onChange }: Props) {
  const words = useWords(commitmentWords).item
  const { items, nextKey } = typed
  const [open, setOpen] = useState<number | null>(null)
  const [removed, setRemoved] = useState<{ readonly item: TypedItem; readonly index: number } | null>(null)
  const led = page.tasks.find(task => task.isLed && !items.some(item => item.kind === 'work' && item.taskId === task.taskId))
  const add = () => {
    const blank = {
      kind: 'work',
      taskId: led?.taskId ?? null,
      title: '',
      place: '',
      product: '',
      due: null,
      personId: null,
      key: nextKey,
    } as const
    onChange({ items: [...items, blank], nextKey: nextKey + 1 })
    setOpen(nextKey)
  }
  const remove = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    setRemoved({ item, index })
    onChange({ items: items.toSpliced(index, 1) })
  }
  const move = (index: number, by: 1 | -1) => {
    const item = items[index]
    if (item !== undefined) onChange({ items: items.toSpliced(index, 1).toSpliced(index + by, 0, item) })
  }
  return (
    <Panel heading={words.heading} note={words.note} action={<ActionButton onClick={add}>{words.add}</ActionButton>}>
      {removed !== null && (
        <Notice
          tone="plain"
          actions={
            <ActionButton
              variant="default"
              onClick={() => {
                onChange({ items: items.toSpliced(removed.index, 0, removed.item) })
                setRemoved(null)
              }}
            >
              {words.undo}
            </ActionButton>
          }
        >
          {words.removed(removed.item.title === '' ? words.untitled : removed.item.title)}
        </Notice>
      )}
      {items.length === 0 && <p className={classes.none}>{words.none}</p>}
      <ol className={classes.items}>
        {items.map((item, index) => {
          const isOpen = open === item.key || hasErrors(index)
          return (
            <li key={item.key} className={classes.item}>
              <div className={classes.row}>
                <ItemSummary item={item} index={index} page={page} />
                <span className={classes.buttons} role="group" aria-label={words.line(index + 1)}>
                  <ActionButton variant="default" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : item.key)}>
                    {isOpen ? words.done : words.edit}
                  </ActionButton>
                  <ActionButton variant="default" disabled={index === 0} onClick={() => move(index, -1)}>
                    {words.up}
                  </ActionButton>
                  <ActionButton variant="default" disabled={index === items.length - 1} onClick={() => move(index, 1)}>
                    {words.down}
                  </ActionButton>
                  <ActionButton variant="default" onClick={() => remove(index)}>
                    {words.remove}
                  </ActionButton>
                </span>
              </div>
              {isOpen && (
                <ItemEditor
                  index={index}
                  item={item}
                  page={page}
                  errorAt={errorAt}
                  onChange={changed => onChange({ items: items.with(index, changed) })}
                />
              )}
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

function ItemSummary({ item, index, page }: { readonly item: TypedItem; readonly index: number; readonly page: Props['page'] }) {
  const words = useWords(commitmentWords)
  const code = page.tasks.find(task => task.taskId === item.taskId)?.taskCode
  const details = [words.kinds[item.kind], code, item.due === null ? undefined : formatDay(item.due)].filter(part => part !== undefined)
  return (
    <span className={classes.summary}>
      <strong>
        {index + 1}. {item.title === '' ? words.item.untitled : item.title}
      </strong>
      <small>{details.join(' · ')}</small>
    </span>
  )
}
