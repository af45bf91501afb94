import { NativeSelect, NumberInput, Radio } from '@mantine/core'
import { isPersonal, ROW_NEIGHBOURHOOD, ROW_UNIT } from '#domain/register/register-definition.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import form from '../../../../ui/form.module.css'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainCheck } from '../../../../ui/plain-check.tsx'
import { definitionFieldId } from '../definition-field-ids.ts'
import type { DefinitionDesk } from '../use-definition-desk.ts'
import column from './column-card.module.css'
import classes from './definition-parts.module.css'

const MOST_SETS = 5
const TWO_YEARS = 24

/** How a row is called, which may not be alike, when it counts, how long its personal data is kept. */
export function KeyFields({ desk }: { readonly desk: DefinitionDesk }) {
  const { keys: words } = useWords(registerDefinitionWords)
  const { definition } = desk.draft
  const change = (part: Partial<RegisterDefinition>) => desk.dispatch({ kind: 'about', part })
  const id = definitionFieldId
  const named = definition.columns.filter(({ type }) => type !== 'file' && type !== 'formula')
  const days = definition.columns
    .filter(({ type }) => type === 'day')
    .map(({ code, name }) => ({ value: code, label: name === '' ? code : name }))
  const end = (which: 'from' | 'until') => (
    <NativeSelect
      id={id(`validity-${which}`)}
      label={words[which]}
      value={definition.validity[which] ?? ''}
      error={desk.errorAt(id(`validity-${which}`))}
      data={[{ value: '', label: words.always }, ...days]}
      onChange={event =>
        change({ validity: { ...definition.validity, [which]: event.currentTarget.value === '' ? null : event.currentTarget.value } })
      }
    />
  )
  return (
    <Panel heading={words.heading}>
      <div className={classes.fields}>
        <NativeSelect
          id={id('title')}
          label={words.title}
          description={words.titleHint}
          value={definition.title}
          error={desk.errorAt(id('title'))}
          onChange={event => change({ title: event.currentTarget.value })}
          data={[{ value: '', label: words.choose }, ...named.map(({ code, name }) => ({ value: code, label: name === '' ? code : name }))]}
        />
        <UniqueSets desk={desk} />
        <div className={form.pair}>
          {end('from')}
          {end('until')}
        </div>
        <p className={classes.note}>{words.validityHint}</p>
        {definition.columns.some(isPersonal) && <RetentionFields desk={desk} days={days} />}
      </div>
    </Panel>
  )
}

function UniqueSets({ desk }: { readonly desk: DefinitionDesk }) {
  const { keys: words } = useWords(registerDefinitionWords)
  const { definition } = desk.draft
  const change = (unique: RegisterDefinition['unique']) => desk.dispatch({ kind: 'about', part: { unique } })
  const offered = [
    ...(definition.scope === 'neighbourhood' ? [{ code: ROW_NEIGHBOURHOOD, name: words.neighbourhood }] : []),
    ...(definition.scope === 'unit' ? [{ code: ROW_UNIT, name: words.unit }] : []),
    ...definition.columns.filter(({ type }) => type !== 'file' && type !== 'formula' && type !== 'choices'),
  ]
  return (
    <div className={classes.sets}>
      <div>
        <strong>{words.unique}</strong>
        <p className={classes.note}>{words.uniqueHint}</p>
      </div>
      {definition.unique.map((set, place) => {
        const error = desk.errorAt(definitionFieldId(`unique-${place}`))
        return (
          // A set has no name: its place is what it is.
          // oxlint-disable-next-line react/no-array-index-key -- as said above
          <fieldset key={place} className={column.group} id={definitionFieldId(`unique-${place}`)} tabIndex={-1}>
            <legend>{words.uniqueSet(place + 1)}</legend>
            {error !== undefined && <p className={column.wrong}>{error}</p>}
            <div className={column.ticks}>
              {offered.map(({ code, name }) => (
                <PlainCheck
                  key={code}
                  label={name === '' ? code : name}
                  checked={set.includes(code)}
                  onChange={isChecked =>
                    change(definition.unique.with(place, isChecked ? [...set, code] : set.filter(other => other !== code)))
                  }
                />
              ))}
            </div>
            <div>
              <ActionButton variant="quiet" onClick={() => change(definition.unique.filter((_other, index) => index !== place))}>
                {words.removeSet(place + 1)}
              </ActionButton>
            </div>
          </fieldset>
        )
      })}
      {definition.unique.length < MOST_SETS && definition.columns.length > 0 && (
        <div>
          <ActionButton variant="default" onClick={() => change([...definition.unique, []])}>
            {words.addSet}
          </ActionButton>
        </div>
      )}
    </div>
  )
}

type Option = { readonly value: string; readonly label: string }

function RetentionFields({ desk, days }: { readonly desk: DefinitionDesk; readonly days: readonly Option[] }) {
  const { keys: words } = useWords(registerDefinitionWords)
  const { retention } = desk.draft.definition
  const change = (next: RegisterDefinition['retention']) => desk.dispatch({ kind: 'about', part: { retention: next } })
  const id = definitionFieldId
  return (
    <fieldset className={classes.choice} id={id('retention')} tabIndex={-1}>
      <legend>{words.keep}</legend>
      <Radio name="definition-keep" label={words.keepAlways} checked={retention === null} onChange={() => change(null)} />
      <Radio
        name="definition-keep"
        label={words.keepMonths}
        description={words.keepHint}
        checked={retention !== null}
        onChange={() => change({ months: TWO_YEARS, since: null })}
      />
      {retention !== null && (
        <div className={form.pair}>
          <NumberInput
            id={id('months')}
            label={words.months}
            value={retention.months}
            min={1}
            max={600}
            allowDecimal={false}
            hideControls
            error={desk.errorAt(id('months'))}
            onChange={value => change({ ...retention, months: typeof value === 'number' ? value : 0 })}
          />
          <NativeSelect
            id={id('since')}
            label={words.since}
            value={retention.since ?? ''}
            data={[{ value: '', label: words.sinceChange }, ...days]}
            onChange={event => change({ ...retention, since: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          />
        </div>
      )}
    </fieldset>
  )
}
