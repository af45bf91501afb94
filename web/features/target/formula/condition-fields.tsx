import { ROW_NEIGHBOURHOOD, ROW_UNIT } from '#domain/register/register-definition.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { readNumber } from '#domain/register/read-number.ts'
import { isDay } from '#domain/shared/calendar.ts'
import type { RowCondition } from '#domain/target/target-formula.ts'
import { registerDefinitionWords } from '../../../i18n/register-definition-words.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { CONDITIONS, conditionsOf, isSimple, makeCondition, whereOf } from './formula-draft.ts'
import type { SimpleCondition, SimpleIs } from './formula-draft.ts'
import classes from './formula-fields.module.css'

type Props = {
  readonly id: string
  readonly definition: RegisterDefinition | undefined
  readonly where: RowCondition | null
  readonly onChange: (where: RowCondition | null) => void
}

/** Conditions that must all hold, one a line. */
export function ConditionFields({ id, definition, where, onChange }: Props) {
  const { editor: words } = useWords(targetWords)
  const conditions = conditionsOf(where)
  const set = (next: readonly RowCondition[]) => onChange(whereOf(next))
  return (
    <div className={classes.conditions}>
      <p className={classes.label}>{conditions.length === 0 ? `${words.where}: ${words.everyRow}` : words.where}</p>
      {conditions.map((condition, place) => (
        // A condition has no name: its place is what it is.
        // oxlint-disable-next-line react/no-array-index-key -- as said above
        <div key={place} className={classes.condition}>
          {isSimple(condition) && definition !== undefined ? (
            <OneCondition
              id={`${id}-${place}`}
              place={place + 1}
              definition={definition}
              condition={condition}
              onChange={next => set(conditions.with(place, next))}
            />
          ) : (
            <p className={classes.note}>{words.complex(place + 1)}</p>
          )}
          <ActionButton variant="quiet" onClick={() => set(conditions.filter((_other, index) => index !== place))}>
            {words.removeCondition(place + 1)}
          </ActionButton>
        </div>
      ))}
      {definition !== undefined && (
        <div>
          <ActionButton variant="default" onClick={() => set([...conditions, makeCondition('', 'filled', '')])}>
            {words.addCondition}
          </ActionButton>
        </div>
      )}
    </div>
  )
}

type OneProps = {
  readonly id: string
  readonly place: number
  readonly definition: RegisterDefinition
  readonly condition: SimpleCondition
  readonly onChange: (condition: RowCondition) => void
}

function OneCondition({ id, place, definition, condition, onChange }: OneProps) {
  const { editor: words } = useWords(targetWords)
  const column = definition.columns.find(({ code }) => code === condition.column)
  const value = 'value' in condition ? condition.value : ''
  const fitting = CONDITIONS.filter(is => isFor(is, column))
  return (
    <>
      <PlainSelect
        id={`${id}-column`}
        label={words.column(place)}
        value={condition.column}
        onChange={code => {
          const chosen = definition.columns.find(other => other.code === code)
          const is = isFor(condition.is, chosen) ? condition.is : 'filled'
          onChange(makeCondition(code, is, firstValue(chosen)))
        }}
      >
        <option value="">{words.chooseColumn}</option>
        <option value={ROW_NEIGHBOURHOOD}>{words.neighbourhood}</option>
        <option value={ROW_UNIT}>{words.rowUnit}</option>
        {definition.columns.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect
        id={`${id}-is`}
        label={words.is}
        value={condition.is}
        onChange={chosen => {
          const is = CONDITIONS.find(known => known === chosen)
          if (is !== undefined) onChange(makeCondition(condition.column, is, value === '' ? firstValue(column) : value))
        }}
      >
        {fitting.map(is => (
          <option key={is} value={is}>
            {words.conditions[is]}
          </option>
        ))}
      </PlainSelect>
      {'value' in condition ? (
        <ValueField
          id={`${id}-value`}
          column={column}
          value={value}
          onChange={next => onChange(makeCondition(condition.column, condition.is, next))}
        />
      ) : (
        <span />
      )}
    </>
  )
}

type ValueProps = {
  readonly id: string
  readonly column: RegisterColumn | undefined
  readonly value: string | number | boolean
  readonly onChange: (value: string | number | boolean) => void
}

/** What a cell of the column is compared with. */
function ValueField({ id, column, value, onChange }: ValueProps) {
  const { editor: words } = useWords(targetWords)
  const { preview } = useWords(registerDefinitionWords)
  if (column?.type === 'flag')
    return (
      <PlainSelect id={id} label={words.conditionValue} value={String(value)} onChange={chosen => onChange(chosen === 'true')}>
        <option value="true">{preview.yes}</option>
        <option value="false">{preview.no}</option>
      </PlainSelect>
    )
  if (column?.type === 'choice' || column?.type === 'choices')
    return (
      <PlainSelect id={id} label={words.conditionValue} value={String(value)} onChange={onChange}>
        {column.choices.map(choice => (
          <option key={choice.code} value={choice.code}>
            {choice.name}
          </option>
        ))}
      </PlainSelect>
    )
  if (column?.type === 'day')
    return <DayField id={id} label={words.conditionValue} value={isDayText(value)} onChange={day => onChange(day ?? '')} />
  return (
    <PlainText
      id={id}
      label={words.conditionValue}
      value={typeof value === 'number' ? String(value).replace('.', ',') : String(value)}
      onChange={text => onChange(isNumber(column) ? (readNumber(text.trim(), '', false) ?? text) : text)}
    />
  )
}

function isDayText(value: string | number | boolean) {
  return typeof value === 'string' && isDay(value) ? value : null
}

function isNumber(column: RegisterColumn | undefined): boolean {
  return column?.type === 'integer' || column?.type === 'decimal' || column?.type === 'formula'
}

/** Which looks at a cell make sense for its type; the row's own neighbourhood and unit are only filled or not. */
function isFor(is: SimpleIs, column: RegisterColumn | undefined): boolean {
  switch (is) {
    case 'filled':
    case 'empty':
      return true
    case 'equal':
    case 'not_equal':
      return column !== undefined && column.type !== 'file' && column.type !== 'row' && column.type !== 'unit'
    case 'at_least':
    case 'at_most':
    case 'more_than':
    case 'less_than':
      return isNumber(column) || column?.type === 'day' || column?.type === 'month'
    case 'by_cutoff':
    case 'in_span':
      return column?.type === 'day' || column?.type === 'month'
  }
}

function firstValue(column: RegisterColumn | undefined): string | boolean {
  if (column?.type === 'flag') return true
  return column?.type === 'choice' || column?.type === 'choices' ? (column.choices[0]?.code ?? '') : ''
}
