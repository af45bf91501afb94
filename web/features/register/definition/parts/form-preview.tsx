import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { sharedWords } from '../../../../i18n/shared-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { Panel } from '../../../../ui/panel.tsx'
import field from '../../../../ui/plain-field.module.css'
import { unitsQuery } from '../../../organisation/api/units-query.ts'
import { sayColumn } from '../../parts/say-cell.ts'
import { sayCellFormula } from '../say-cell-formula.ts'
import classes from './definition-parts.module.css'

/** The form of one row as the people who enter will meet it. Its fields can be tried; they keep nothing. */
export function FormPreview({ definition }: { readonly definition: RegisterDefinition }) {
  const { preview: words } = useWords(registerDefinitionWords)
  const units = useQuery(unitsQuery)
  const neighbourhoods = (units.data?.items ?? []).filter(unit => unit.kind === 'neighbourhood').map(unit => unit.name)
  return (
    <Panel heading={words.heading} note={words.note}>
      <div className={classes.preview}>
        {definition.scope === 'neighbourhood' && (
          <Labelled id="preview-neighbourhood" name={words.neighbourhood} required>
            <Options id="preview-neighbourhood" names={neighbourhoods} />
          </Labelled>
        )}
        {definition.columns.map((column, place) => (
          // Codes may be alike while they are being written: only the place is sure.
          // oxlint-disable-next-line react/no-array-index-key -- as said above
          <PreviewField key={`${place} ${column.type}`} id={`preview-${place}`} column={column} definition={definition} />
        ))}
      </div>
    </Panel>
  )
}

type FieldProps = { readonly id: string; readonly column: RegisterColumn; readonly definition: RegisterDefinition }

function PreviewField({ id, column, definition }: FieldProps) {
  const { preview: words, formula } = useWords(registerDefinitionWords)
  const name = column.name === '' ? words.noName : column.name
  const nameOf = (code: string) => definition.columns.find(other => other.code === code)?.name ?? code
  const hint = column.type === 'formula' ? `${words.computed}: ${sayCellFormula(column.formula, nameOf, formula)}` : column.hint
  return (
    <Labelled id={id} name={sayColumn({ ...column, name })} required={column.required} hint={hint}>
      <PreviewInput id={id} column={column} />
    </Labelled>
  )
}

function PreviewInput({ id, column }: Omit<FieldProps, 'definition'>) {
  const { preview: words } = useWords(registerDefinitionWords)
  const { dayHint } = useWords(sharedWords)
  const units = useQuery(unitsQuery)
  switch (column.type) {
    case 'flag':
      return <Options id={id} names={[words.yes, words.no]} />
    case 'choice':
      return <Options id={id} names={column.choices.map(choice => choice.name)} />
    case 'choices':
      return (
        <select id={id} className={field.input} multiple size={Math.min(5, Math.max(2, column.choices.length))}>
          {column.choices.map(choice => (
            <option key={choice.code}>{choice.name}</option>
          ))}
        </select>
      )
    case 'unit': {
      const offered = (units.data?.items ?? []).filter(unit => column.kinds.length === 0 || column.kinds.some(kind => kind === unit.kind))
      return <Options id={id} names={offered.map(unit => unit.name)} />
    }
    case 'row':
      return <input id={id} className={field.input} disabled placeholder={words.pick} />
    case 'file':
      return <input id={id} className={field.input} disabled placeholder={words.file} />
    case 'formula':
      return <input id={id} className={field.input} disabled />
    case 'integer':
    case 'decimal':
      return <input id={id} className={field.input} inputMode="decimal" />
    case 'day':
      return <input id={id} className={field.input} inputMode="numeric" placeholder={dayHint} />
    case 'month':
      return <input id={id} className={field.input} inputMode="numeric" placeholder={words.monthHint} />
    case 'text':
      return <input id={id} className={field.input} maxLength={Math.max(1, column.longest)} />
  }
}

type LabelProps = {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly hint?: string
  readonly children: ReactNode
}

function Labelled({ id, name, required, hint = '', children }: LabelProps) {
  return (
    <div className={field.field}>
      <label htmlFor={id}>
        {name}
        {required && (
          <span className={field.required} aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {hint !== '' && <p className={field.hint}>{hint}</p>}
      {children}
    </div>
  )
}

function Options({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <select id={id} className={field.input}>
      <option value="">…</option>
      {names.map(name => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}
