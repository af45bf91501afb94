import { useQuery } from '@tanstack/react-query'
import { UNIT_KIND_WORDS, UNIT_KINDS } from '#domain/organisation/unit-kind.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { FIGURE_SPANS } from '#domain/target/target-formula.ts'
import type { Measure } from '#domain/target/target-formula.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { unitsQuery } from '../../organisation/api/units-query.ts'
import { registersQuery } from '../../register/api/registers-query.ts'
import { ConditionFields } from './condition-fields.tsx'
import { makeMeasure, MEASURES } from './formula-draft.ts'
import type { Having, RowMeasure } from './formula-draft.ts'
import classes from './formula-fields.module.css'
import { useDefinitions } from './use-definition.ts'

type Props<Value extends Measure = Measure> = {
  readonly id: string
  readonly label: string
  readonly measure: Value
  readonly onChange: (measure: Measure) => void
}

/** One number of a formula: rows of a register, units, what the plan names, or a sum or quotient of numbers. */
export function MeasureFields({ id, label, measure, onChange }: Props) {
  const { editor: words } = useWords(targetWords)
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <PlainSelect
        id={`${id}-of`}
        label={words.of}
        value={measure.of}
        onChange={chosen => {
          const of = MEASURES.find(known => known === chosen)
          if (of !== undefined) onChange(makeMeasure(of, measure))
        }}
      >
        {MEASURES.map(of => (
          <option key={of} value={of}>
            {words.measures[of]}
          </option>
        ))}
      </PlainSelect>
      {measure.of === 'rows' && <RowsFields id={id} label={label} measure={measure} onChange={onChange} />}
      {measure.of === 'units' && <UnitsFields id={id} label={label} measure={measure} onChange={onChange} />}
      {measure.of === 'added' && <AddedFields id={id} label={label} measure={measure} onChange={onChange} />}
      {measure.of === 'divided' && (
        <>
          <MeasureFields
            id={`${id}-part`}
            label={words.dividend}
            measure={measure.part}
            onChange={part => onChange({ ...measure, part })}
          />
          <MeasureFields
            id={`${id}-whole`}
            label={words.divisor}
            measure={measure.whole}
            onChange={whole => onChange({ ...measure, whole })}
          />
        </>
      )}
    </fieldset>
  )
}

function AddedFields({ id, measure, onChange }: Props<Extract<Measure, { of: 'added' }>>) {
  const { editor: words } = useWords(targetWords)
  const { parts } = measure
  return (
    <>
      {parts.map((part, place) => (
        // A part has no name: its place is what it is.
        // oxlint-disable-next-line react/no-array-index-key -- as said above
        <div key={place}>
          <MeasureFields
            id={`${id}-${place}`}
            label={words.parts(place + 1)}
            measure={part}
            onChange={next => onChange({ ...measure, parts: parts.with(place, next) })}
          />
          {parts.length > 1 && (
            <ActionButton variant="quiet" onClick={() => onChange({ ...measure, parts: parts.filter((_other, index) => index !== place) })}>
              {words.removePart(place + 1)}
            </ActionButton>
          )}
        </div>
      ))}
      <div>
        <ActionButton variant="default" onClick={() => onChange({ ...measure, parts: [...parts, makeMeasure('rows', { of: 'base' })] })}>
          {words.addPart}
        </ActionButton>
      </div>
    </>
  )
}

function RowsFields({ id, measure, onChange }: Props<RowMeasure>) {
  const { editor: words } = useWords(targetWords)
  const definition = useDefinitions([measure.register]).known.get(measure.register)?.definition
  return (
    <>
      <RegisterSelect
        id={`${id}-register`}
        label={words.register}
        value={measure.register}
        onChange={register => onChange({ ...measure, register, where: null, count: { what: 'rows' }, span: null })}
      />
      <CountFields id={id} definition={definition} count={measure.count} onChange={count => onChange({ ...measure, count })} />
      <SpanFields id={id} definition={definition} span={measure.span} onChange={span => onChange({ ...measure, span })} />
      <ConditionFields
        id={`${id}-where`}
        definition={definition}
        where={measure.where}
        onChange={where => onChange({ ...measure, where })}
      />
    </>
  )
}

type CountProps = {
  readonly id: string
  readonly definition: RegisterDefinition | undefined
  readonly count: RowMeasure['count']
  readonly onChange: (count: RowMeasure['count']) => void
}

function CountFields({ id, definition, count, onChange }: CountProps) {
  const { editor: words } = useWords(targetWords)
  const columns = definition?.columns ?? []
  const make = (what: string): RowMeasure['count'] => {
    if (what === 'distinct') return { what, by: [] }
    return what === 'sum' ? { what, column: '' } : { what: 'rows' }
  }
  return (
    <>
      <div className={classes.pair}>
        <PlainSelect id={`${id}-count`} label={words.count} value={count.what} onChange={what => onChange(make(what))}>
          {(['rows', 'distinct', 'sum'] as const).map(what => (
            <option key={what} value={what}>
              {words.counts[what]}
            </option>
          ))}
        </PlainSelect>
        {count.what === 'sum' && (
          <ColumnSelect
            id={`${id}-sum`}
            label={words.sumOf}
            empty={words.chooseColumn}
            value={count.column}
            columns={columns.filter(({ type }) => type === 'integer' || type === 'decimal' || type === 'formula')}
            onChange={column => onChange({ what: 'sum', column })}
          />
        )}
      </div>
      {count.what === 'distinct' && (
        <div>
          <p className={classes.label}>{words.distinctBy}</p>
          <div className={classes.ticks}>
            {columns
              .filter(({ type }) => type !== 'file')
              .map(({ code, name }) => (
                <PlainCheck
                  key={code}
                  label={name}
                  checked={count.by.includes(code)}
                  onChange={isChecked =>
                    onChange({ what: 'distinct', by: isChecked ? [...count.by, code] : count.by.filter(other => other !== code) })
                  }
                />
              ))}
          </div>
        </div>
      )}
    </>
  )
}

type SpanProps = {
  readonly id: string
  readonly definition: RegisterDefinition | undefined
  readonly span: RowMeasure['span']
  readonly onChange: (span: RowMeasure['span']) => void
}

function SpanFields({ id, definition, span, onChange }: SpanProps) {
  const { editor: words } = useWords(targetWords)
  return (
    <div className={classes.pair}>
      <ColumnSelect
        id={`${id}-span`}
        label={words.span}
        empty={words.noSpan}
        value={span?.column ?? ''}
        columns={(definition?.columns ?? []).filter(({ type }) => type === 'day' || type === 'month')}
        onChange={column => onChange(column === '' ? null : { column, within: span?.within ?? 'period' })}
      />
      {span !== null && (
        <PlainSelect
          id={`${id}-within`}
          label={words.within}
          value={span.within}
          onChange={chosen => {
            const within = FIGURE_SPANS.find(known => known === chosen)
            if (within !== undefined) onChange({ ...span, within })
          }}
        >
          {FIGURE_SPANS.map(within => (
            <option key={within} value={within}>
              {words.spans[within]}
            </option>
          ))}
        </PlainSelect>
      )}
    </div>
  )
}

function UnitsFields({ id, measure, onChange }: Props<Extract<Measure, { of: 'units' }>>) {
  const { editor: words } = useWords(targetWords)
  const language = useLanguage()
  const units = useQuery(unitsQuery)
  const present = new Set<string>(units.data?.items.map(unit => unit.kind))
  const { kinds, having } = measure
  return (
    <>
      <div>
        <p className={classes.label}>{words.kindsOfUnits}</p>
        <div className={classes.ticks}>
          {UNIT_KINDS.filter(kind => present.has(kind) || kinds.includes(kind)).map(kind => (
            <PlainCheck
              key={kind}
              label={UNIT_KIND_WORDS[kind][language]}
              checked={kinds.includes(kind)}
              onChange={isChecked =>
                onChange({ ...measure, kinds: UNIT_KINDS.filter(other => (other === kind ? isChecked : kinds.includes(other))) })
              }
            />
          ))}
        </div>
      </div>
      <PlainCheck
        label={words.having}
        checked={having !== null}
        onChange={isChecked =>
          onChange({ ...measure, having: isChecked ? { register: '', by: 'neighbourhood', where: null, span: null } : null })
        }
      />
      {having !== null && <HavingFields id={`${id}-having`} having={having} onChange={next => onChange({ ...measure, having: next })} />}
    </>
  )
}

type HavingProps = { readonly id: string; readonly having: Having; readonly onChange: (having: Having) => void }

function HavingFields({ id, having, onChange }: HavingProps) {
  const { editor: words } = useWords(targetWords)
  const definition = useDefinitions([having.register]).known.get(having.register)?.definition
  const unitColumns = (definition?.columns ?? []).filter(({ type }) => type === 'unit')
  return (
    <>
      <div className={classes.pair}>
        <RegisterSelect
          id={`${id}-register`}
          label={words.register}
          value={having.register}
          onChange={register => onChange({ register, by: 'neighbourhood', where: null, span: null })}
        />
        <PlainSelect
          id={`${id}-by`}
          label={words.by}
          value={typeof having.by === 'string' ? having.by : `=${having.by.column}`}
          onChange={by => onChange({ ...having, by: by === 'neighbourhood' || by === 'unit' ? by : { column: by.slice(1) } })}
        >
          <option value="neighbourhood">{words.neighbourhood}</option>
          <option value="unit">{words.rowUnit}</option>
          {unitColumns.map(({ code, name }) => (
            <option key={code} value={`=${code}`}>
              {name}
            </option>
          ))}
        </PlainSelect>
      </div>
      <SpanFields id={id} definition={definition} span={having.span} onChange={span => onChange({ ...having, span })} />
      <ConditionFields id={`${id}-where`} definition={definition} where={having.where} onChange={where => onChange({ ...having, where })} />
    </>
  )
}

type SelectProps = { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

function RegisterSelect({ id, label, value, onChange }: SelectProps) {
  const { editor: words } = useWords(targetWords)
  const { data } = useQuery(registersQuery)
  const items = data?.items ?? []
  return (
    <PlainSelect id={id} label={label} value={value} onChange={onChange}>
      <option value="">{words.chooseRegister}</option>
      {/* A register the reader may not see keeps its code: it is not chosen away unseen. */}
      {value !== '' && !items.some(register => register.code === value) && <option value={value}>{value}</option>}
      {items.map(register => (
        <option key={register.code} value={register.code}>
          {register.name}
        </option>
      ))}
    </PlainSelect>
  )
}

function ColumnSelect({
  empty,
  columns,
  ...select
}: SelectProps & { readonly empty: string; readonly columns: readonly RegisterColumn[] }) {
  return (
    <PlainSelect {...select}>
      <option value="">{empty}</option>
      {columns.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </PlainSelect>
  )
}
