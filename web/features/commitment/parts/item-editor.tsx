import type { UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { COMMITMENT_ITEM_KINDS } from '#domain/commitment/commitment.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { type TypedItem, itemFieldId } from '../drafts/typed-commitment.ts'
import classes from './item-list.module.css'

type Props = {
  readonly index: number
  readonly item: TypedItem
  readonly page: Pick<UnitCommitment, 'tasks' | 'people'>
  readonly errorAt: (fieldId: string) => string | undefined
  readonly onChange: (item: TypedItem) => void
}

/** The fields of one line of the list. */
export function ItemEditor({ index, item, page, errorAt, onChange }: Props) {
  const words = useWords(commitmentWords)
  const id = (field: Parameters<typeof itemFieldId>[1]) => itemFieldId(index, field)
  const text = (field: 'title' | 'place' | 'product', required: boolean) => (
    <PlainText
      id={id(field)}
      label={words.item[field]}
      value={item[field]}
      required={required}
      maxLength={field === 'place' ? 300 : 500}
      error={errorAt(id(field))}
      onChange={value => onChange({ ...item, [field]: value })}
    />
  )
  return (
    <div className={classes.fields}>
      <PlainSelect
        id={id('kind')}
        label={words.item.kind}
        value={item.kind}
        onChange={value => onChange({ ...item, kind: COMMITMENT_ITEM_KINDS.find(kind => kind === value) ?? item.kind })}
      >
        {COMMITMENT_ITEM_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect
        id={id('taskId')}
        label={words.item.task}
        value={item.taskId ?? ''}
        onChange={value => onChange({ ...item, taskId: value === '' ? null : value })}
      >
        <option value="">{words.item.noTask}</option>
        {page.tasks.map(task => (
          <option key={task.taskId} value={task.taskId}>
            {`${task.taskCode}. ${task.title}`}
          </option>
        ))}
      </PlainSelect>
      <div className={classes.wide}>{text('title', true)}</div>
      {text('place', item.kind !== 'work')}
      {text('product', true)}
      <DayField
        id={id('due')}
        label={words.item.due}
        value={item.due}
        required
        error={errorAt(id('due'))}
        onChange={due => onChange({ ...item, due })}
      />
      <PlainSelect
        id={id('personId')}
        label={words.item.person}
        value={item.personId ?? ''}
        onChange={value => onChange({ ...item, personId: value === '' ? null : value })}
      >
        <option value="">{words.item.nobody}</option>
        {page.people.map(person => (
          <option key={person.memberId} value={person.memberId}>
            {person.fullName}
          </option>
        ))}
      </PlainSelect>
    </div>
  )
}
