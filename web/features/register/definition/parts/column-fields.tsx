import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PRIVACIES } from '#domain/register/register-definition.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import form from '../../../../ui/form.module.css'
import { registersQuery } from '../../api/registers-query.ts'
import { columnFieldId } from '../definition-field-ids.ts'
import { COLUMN_TYPES, makeColumn } from '../make-column.ts'
import { readChoiceLines } from '../read-choice-lines.ts'
import classes from './column-card.module.css'
import { FormulaFields } from './formula-fields.tsx'
import { TickedKinds } from './ticked-kinds.tsx'

export type ColumnEditing = {
  readonly id: string
  readonly column: RegisterColumn
  readonly definition: RegisterDefinition
  /** The column as it stands in the version in use; undefined: a new one. */
  readonly saved: RegisterColumn | undefined
  readonly errorAt: (field: string) => string | undefined
  readonly onChange: (column: RegisterColumn) => void
  readonly onCode: (code: string) => void
}

/** Everything that may be said of one column. */
export function ColumnFields(props: ColumnEditing) {
  const { id, column, saved, errorAt, onChange, onCode } = props
  const { columns: words, types, privacy } = useWords(registerDefinitionWords)
  const idOf = (field: string) => columnFieldId(id, field)
  return (
    <>
      <div className={form.pair}>
        <TextInput
          id={idOf('name')}
          label={words.name}
          value={column.name}
          maxLength={80}
          error={errorAt('name')}
          onChange={event => onChange({ ...column, name: event.currentTarget.value })}
        />
        <NativeSelect
          id={idOf('type')}
          label={words.type}
          value={column.type}
          error={errorAt('type')}
          data={COLUMN_TYPES.map(value => ({ value, label: types[value] }))}
          onChange={event => {
            const type = COLUMN_TYPES.find(known => known === event.currentTarget.value)
            if (type !== undefined) onChange(makeColumn(type, column))
          }}
        />
      </div>
      <KindFields {...props} />
      <div className={form.pair}>
        <TextInput
          id={idOf('hint')}
          label={words.hint}
          value={column.hint}
          maxLength={300}
          error={errorAt('hint')}
          onChange={event => onChange({ ...column, hint: event.currentTarget.value })}
        />
        <TextInput
          id={idOf('code')}
          label={words.code}
          description={words.codeHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={column.code}
          readOnly={saved !== undefined}
          maxLength={40}
          error={errorAt('code')}
          onChange={event => onCode(event.currentTarget.value)}
        />
      </div>
      <div className={classes.ticks}>
        {column.type !== 'formula' && (
          <Checkbox
            label={words.required}
            checked={column.required}
            onChange={event => onChange({ ...column, required: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={words.evidence}
          checked={column.evidence}
          onChange={event => onChange({ ...column, evidence: event.currentTarget.checked })}
        />
      </div>
      <NativeSelect
        id={idOf('privacy')}
        label={privacy.label}
        description={privacy.explain[column.privacy]}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={column.privacy}
        error={errorAt('privacy')}
        data={PRIVACIES.map(value => ({ value, label: privacy.kinds[value] }))}
        onChange={event => {
          const chosen = PRIVACIES.find(known => known === event.currentTarget.value)
          if (chosen !== undefined) onChange({ ...column, privacy: chosen })
        }}
      />
    </>
  )
}

/** What only columns of this type have. */
function KindFields(props: ColumnEditing) {
  const { id, column, definition, errorAt, onChange } = props
  const { columns: words } = useWords(registerDefinitionWords)
  const idOf = (field: string) => columnFieldId(id, field)
  switch (column.type) {
    case 'text':
      return (
        <NumberInput
          id={idOf('longest')}
          label={words.longest}
          maw="16rem"
          value={column.longest}
          min={1}
          max={4000}
          allowDecimal={false}
          hideControls
          error={errorAt('longest')}
          onChange={value => onChange({ ...column, longest: typeof value === 'number' ? value : 0 })}
        />
      )
    case 'integer':
    case 'decimal':
      return <MeasureFields {...props} column={column} />
    case 'choice':
    case 'choices':
      return <ChoiceFields {...props} column={column} />
    case 'row':
      return <ReferenceField {...props} column={column} />
    case 'unit':
      return (
        <TickedKinds
          id={idOf('kinds')}
          label={words.kinds}
          hint={words.kindsHint}
          value={column.kinds}
          onChange={kinds => onChange({ ...column, kinds })}
        />
      )
    case 'formula':
      return (
        <>
          <FormulaFields
            id={id}
            code={column.code}
            formula={column.formula}
            columns={definition.columns}
            onChange={formula => onChange({ ...column, formula })}
          />
          {errorAt('formula') !== undefined && <p className={classes.wrong}>{errorAt('formula')}</p>}
          <TextInput
            id={idOf('unit')}
            label={words.unit}
            maw="16rem"
            value={column.unit}
            maxLength={30}
            onChange={event => onChange({ ...column, unit: event.currentTarget.value })}
          />
        </>
      )
    case 'day':
    case 'month':
    case 'flag':
    case 'file':
      return null
  }
}

type Of<Type extends RegisterColumn['type']> = Omit<ColumnEditing, 'column'> & { readonly column: Extract<RegisterColumn, { type: Type }> }

function MeasureFields({ id, column, errorAt, onChange }: Of<'integer' | 'decimal'>) {
  const { columns: words } = useWords(registerDefinitionWords)
  const bound = (field: 'least' | 'most', label: string) => (
    <NumberInput
      id={columnFieldId(id, field)}
      label={label}
      value={column[field] ?? ''}
      allowDecimal={column.type === 'decimal'}
      decimalSeparator=","
      thousandSeparator="."
      hideControls
      error={errorAt(field)}
      onChange={value => onChange({ ...column, [field]: typeof value === 'number' ? value : null })}
    />
  )
  return (
    <div className={classes.triple}>
      <TextInput
        id={columnFieldId(id, 'unit')}
        label={words.unit}
        value={column.unit}
        maxLength={30}
        onChange={event => onChange({ ...column, unit: event.currentTarget.value })}
      />
      {bound('least', words.least)}
      {bound('most', words.most)}
    </div>
  )
}

function ChoiceFields({ id, column, saved, errorAt, onChange }: Of<'choice' | 'choices'>) {
  const { columns: words } = useWords(registerDefinitionWords)
  const held = saved?.type === 'choice' || saved?.type === 'choices' ? saved.choices : []
  const written = column.choices.map(choice => choice.name).join('\n')
  const [text, setText] = useState(written)
  // An undo changes the choices from outside; what is half typed (an empty line, a space) stays while it says the same.
  const isSame =
    readChoiceLines(text, column.choices, held)
      .map(choice => choice.name)
      .join('\n') === written
  return (
    <Textarea
      id={columnFieldId(id, 'choices')}
      label={words.choices}
      description={words.choicesHint}
      value={isSame ? text : written}
      rows={Math.min(12, Math.max(4, column.choices.length + 1))}
      error={errorAt('choices')}
      onChange={event => {
        setText(event.currentTarget.value)
        onChange({ ...column, choices: readChoiceLines(event.currentTarget.value, column.choices, held) })
      }}
    />
  )
}

function ReferenceField({ id, column, errorAt, onChange, definition }: Of<'row'>) {
  const { columns: words } = useWords(registerDefinitionWords)
  const registers = useQuery(registersQuery)
  const others = (registers.data?.items ?? []).filter(register => register.archivedAt === null || register.code === column.register)
  const own = others.some(register => register.code === definition.code) ? [] : [{ value: definition.code, label: definition.name }]
  return (
    <NativeSelect
      id={columnFieldId(id, 'register')}
      label={words.register}
      value={column.register}
      error={errorAt('register')}
      onChange={event => onChange({ ...column, register: event.currentTarget.value })}
      data={[
        { value: '', label: words.noRegister },
        ...(definition.code === '' ? [] : own),
        ...others.map(register => ({ value: register.code, label: register.name })),
      ]}
    />
  )
}
