import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { readDay } from '#domain/register/read-day.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FieldFrame } from '../../../ui/field-frame.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import fields from '../../../ui/plain-field.module.css'
import { PlainText } from '../../../ui/plain-text.tsx'
import { sayColumn } from '../parts/say-cell.ts'
import { useCellOptions } from '../parts/use-cell-options.ts'
import { optionsOf } from '../sheet/cell-options.ts'
import classes from './row-form.module.css'

type Props = {
  readonly register: RegisterDetail
  readonly column: RegisterColumn
  readonly value: string
  /** What stands there is masked: an empty field keeps it. */
  readonly isMasked: boolean
  readonly error: string | undefined
  readonly onChange: (text: string) => void
}

const LONG_TEXT = 200

export function rowFieldId(code: string): string {
  return `row-${code}`
}

/** One column of the register as a field, by its type. */
export function RowField(props: Props) {
  const words = useWords(registerWords).form
  const { column, value, isMasked, error, onChange } = props
  const id = rowFieldId(column.code)
  const hint = [column.hint, isMasked ? words.maskedHint : ''].filter(part => part !== '').join(' ')
  const plain = { id, label: sayColumn(column), value, error, onChange, hint, required: column.required && !isMasked }
  switch (column.type) {
    case 'text':
      return column.longest > LONG_TEXT ? (
        <PlainArea {...plain} rows={3} maxLength={column.longest} />
      ) : (
        <PlainText {...plain} maxLength={column.longest} />
      )
    case 'integer':
    case 'decimal':
      return <PlainText {...plain} inputMode={column.type === 'integer' ? 'numeric' : 'decimal'} />
    case 'month':
      return <PlainText {...plain} inputMode="numeric" hint={`${hint} ${words.monthHint}`.trim()} />
    case 'day':
      return <DayOfRow {...props} id={id} hint={hint} />
    case 'flag':
      return <Flag {...props} id={id} hint={hint} />
    case 'choices':
      return <Choices {...props} id={id} hint={hint} />
    case 'choice':
    case 'unit':
      return <Choice {...props} id={id} hint={hint} />
    case 'row':
      return <OtherRow {...props} id={id} hint={hint} />
    case 'file':
    case 'formula':
      return null
  }
}

type Inner = Props & { readonly id: string; readonly hint: string }

/** The field tells only readable days; while it holds none, the form keeps what was typed, which the rule refuses. */
function DayOfRow({ column, value, isMasked, error, onChange, id, hint }: Inner) {
  const words = useWords(registerWords).form
  return (
    <DayField
      id={id}
      label={column.name}
      value={readDay(value) ?? null}
      required={column.required && !isMasked}
      error={error}
      {...(hint !== '' && { description: `${hint} ${words.dayHint}` })}
      onChange={day => onChange(day ?? '')}
      onValidity={(isReadable, typed) => {
        if (!isReadable) onChange(typed)
      }}
    />
  )
}

function Choice({ register, column, value, isMasked, error, onChange, id, hint }: Inner) {
  const words = useWords(registerWords)
  return (
    <FieldFrame id={id} label={column.name} required={column.required && !isMasked} hint={hint} error={error}>
      {told => (
        <select id={id} className={fields.input} value={value} {...told} onChange={event => onChange(event.currentTarget.value)}>
          <option value="">{words.form.choose}</option>
          {(optionsOf(column, register, words) ?? []).map(option => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

function Choices({ column, value, isMasked, error, onChange, id, hint }: Inner) {
  if (column.type !== 'choices') return null
  const chosen = value.split(';').filter(code => code !== '')
  return (
    <FieldFrame id={id} label={column.name} required={column.required && !isMasked} hint={hint} error={error} isGroup>
      {told => (
        <div className={classes.choices}>
          {column.choices.map(({ code, name }, index) => (
            <label key={code} className={classes.choice}>
              <input
                id={index === 0 ? id : undefined}
                type="checkbox"
                {...told}
                checked={chosen.includes(code)}
                onChange={event =>
                  onChange((event.currentTarget.checked ? [...chosen, code] : chosen.filter(item => item !== code)).join(';'))
                }
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  )
}

function Flag({ column, value, isMasked, error, onChange, id, hint }: Inner) {
  const words = useWords(registerWords)
  const options = [
    { code: 'true', name: words.yes },
    { code: 'false', name: words.no },
    ...(column.required ? [] : [{ code: '', name: words.form.unknown }]),
  ]
  return (
    <FieldFrame id={id} label={column.name} required={column.required && !isMasked} hint={hint} error={error} isGroup>
      {told => (
        <div className={classes.choices}>
          {options.map(({ code, name }, index) => (
            <label key={code} className={classes.choice}>
              <input
                id={index === 0 ? id : undefined}
                name={id}
                type="radio"
                aria-describedby={told['aria-describedby']}
                checked={value === code}
                onChange={() => onChange(code)}
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  )
}

/** A row of another register by its title; the server knows which is meant. */
function OtherRow({ register, column, value, isMasked, error, onChange, id, hint }: Inner) {
  const words = useWords(registerWords).form
  const options = useCellOptions(register, column, value) ?? []
  return (
    <>
      <PlainText
        id={id}
        label={column.name}
        value={value}
        list={`${id}-titles`}
        required={column.required && !isMasked}
        hint={`${hint} ${words.rowHint}`.trim()}
        error={error}
        onChange={onChange}
      />
      <datalist id={`${id}-titles`}>
        {options.map(option => (
          <option key={String(option.value)} value={option.name}>
            {option.name}
          </option>
        ))}
      </datalist>
    </>
  )
}
