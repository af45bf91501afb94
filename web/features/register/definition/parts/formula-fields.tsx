import { NativeSelect, NumberInput } from '@mantine/core'
import type { CellFormula } from '#domain/register/cell-formula.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import form from '../../../../ui/form.module.css'
import { columnFieldId } from '../definition-field-ids.ts'
import { isNumeric } from '../make-column.ts'
import { sayCellFormula } from '../say-cell-formula.ts'
import classes from './column-card.module.css'

type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'days'
const OPERATIONS: readonly Operation[] = ['add', 'subtract', 'multiply', 'divide', 'days']
const FEWEST = 2
const MOST = 20

type Props = {
  readonly id: string
  readonly code: string
  readonly formula: CellFormula
  readonly columns: readonly RegisterColumn[]
  readonly onChange: (formula: CellFormula) => void
}

/** One operation over columns, fixed numbers and, where a pack brought them, operations inside. */
export function FormulaFields({ id, code, formula, columns, onChange }: Props) {
  const { formula: words } = useWords(registerDefinitionWords)
  const numbers = columns.filter(column => isNumeric(column) && column.code !== code)
  const days = columns.filter(column => column.type === 'day')
  const nameOf = (named: string) => columns.find(column => column.code === named)?.name ?? named
  const operation = operationOf(formula)
  const prefix = columnFieldId(id, 'formula')
  return (
    <fieldset className={classes.group} id={prefix} tabIndex={-1}>
      <legend>{words.heading}</legend>
      {numbers.length === 0 && days.length < FEWEST && <p className={classes.note}>{words.needNumbers}</p>}
      <NativeSelect
        id={`${prefix}-operation`}
        label={words.operation}
        value={operation}
        data={OPERATIONS.map(value => ({ value, label: words.operations[value] }))}
        onChange={event => {
          const chosen = OPERATIONS.find(value => value === event.currentTarget.value)
          if (chosen !== undefined) onChange(withOperation(formula, chosen))
        }}
      />
      {'operation' in formula && formula.operation === 'days' ? (
        <div className={form.pair}>
          <ColumnSelect
            id={`${prefix}-from`}
            label={words.from}
            value={formula.from}
            columns={days}
            onChange={from => onChange({ ...formula, from })}
          />
          <ColumnSelect
            id={`${prefix}-to`}
            label={words.to}
            value={formula.to}
            columns={days}
            onChange={to => onChange({ ...formula, to })}
          />
        </div>
      ) : (
        <Operands
          prefix={prefix}
          operands={operandsOf(formula)}
          columns={numbers}
          nameOf={nameOf}
          onChange={operands => onChange(joined(operation, operands))}
        />
      )}
      <p className={classes.note}>
        {words.says(sayCellFormula(formula, nameOf, words))}. {words.missing}
      </p>
    </fieldset>
  )
}

type OperandsProps = {
  readonly prefix: string
  readonly operands: readonly CellFormula[]
  readonly columns: readonly RegisterColumn[]
  readonly nameOf: (code: string) => string
  readonly onChange: (operands: readonly CellFormula[]) => void
}

function Operands({ prefix, operands, columns, nameOf, onChange }: OperandsProps) {
  const { formula: words } = useWords(registerDefinitionWords)
  return (
    <>
      {operands.map((operand, place) => (
        // Operands have no name of their own: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key -- as said above
        <div key={place} className={classes.operand}>
          <NativeSelect
            id={`${prefix}-operand-${place}`}
            label={words.operand(place + 1)}
            value={keyOf(operand)}
            onChange={event => onChange(operands.with(place, operandOf(event.currentTarget.value, operand)))}
            data={[
              { value: '', label: words.choose },
              ...columns.map(column => ({ value: column.code, label: column.name === '' ? column.code : column.name })),
              { value: CONSTANT, label: words.constant },
              ...('operation' in operand ? [{ value: INNER, label: words.inner(sayCellFormula(operand, nameOf, words)) }] : []),
            ]}
          />
          {'constant' in operand && (
            <NumberInput
              id={`${prefix}-constant-${place}`}
              label={words.constantOf(place + 1)}
              value={operand.constant}
              decimalSeparator=","
              hideControls
              onChange={value => onChange(operands.with(place, { constant: typeof value === 'number' ? value : 0 }))}
            />
          )}
          {operands.length > FEWEST && (
            <ActionButton
              variant="quiet"
              aria-label={words.removeOperand(place + 1)}
              onClick={() => onChange(operands.filter((_other, index) => index !== place))}
            >
              {words.removeOperand(place + 1)}
            </ActionButton>
          )}
        </div>
      ))}
      {operands.length < MOST && (
        <div>
          <ActionButton variant="default" onClick={() => onChange([...operands, { column: '' }])}>
            {words.addOperand}
          </ActionButton>
        </div>
      )}
    </>
  )
}

type SelectProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly columns: readonly RegisterColumn[]
  readonly onChange: (code: string) => void
}

function ColumnSelect({ id, label, value, columns, onChange }: SelectProps) {
  const { formula: words } = useWords(registerDefinitionWords)
  return (
    <NativeSelect
      id={id}
      label={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      data={[{ value: '', label: words.choose }, ...columns.map(column => ({ value: column.code, label: column.name }))]}
    />
  )
}

/** Never codes of columns: those have no sign in front. */
const CONSTANT = '=number'
const INNER = '=inner'

function keyOf(operand: CellFormula): string {
  if ('column' in operand) return operand.column
  return 'constant' in operand ? CONSTANT : INNER
}

function operandOf(key: string, before: CellFormula): CellFormula {
  if (key === INNER) return before
  return key === CONSTANT ? { constant: 0 } : { column: key }
}

function operationOf(formula: CellFormula): Operation {
  return 'operation' in formula ? formula.operation : 'add'
}

function operandsOf(formula: CellFormula): readonly CellFormula[] {
  const operands = 'operation' in formula ? (formula.operation === 'days' ? [] : formula.operands) : [formula]
  return [...operands, ...Array.from({ length: Math.max(0, FEWEST - operands.length) }, () => ({ column: '' }))]
}

function joined(operation: Operation, operands: readonly CellFormula[]): CellFormula {
  return operation === 'days' ? { operation, from: '', to: '' } : { operation, operands }
}

function withOperation(formula: CellFormula, operation: Operation): CellFormula {
  return joined(operation, operandsOf(formula))
}
