import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { isPersonal } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readEqual, writeEqual } from '../../../routes/register-search.ts'
import type { RegisterSearch } from '../../../routes/register-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { optionsOf } from '../sheet/cell-options.ts'
import classes from './register-filters.module.css'

export type SearchChange = { [Key in keyof RegisterSearch]?: RegisterSearch[Key] | undefined }
type Props = {
  readonly register: RegisterDetail
  readonly search: RegisterSearch
  readonly onChange: (part: SearchChange) => void
  /** At the end of the first line: how many were found. */
  readonly children: ReactNode
}

const NONE = { tim: undefined, khupho: undefined, loc: undefined, thieu: undefined, ngay: undefined } as const

/** Search and filters of the sheet; each change stands in the address at once. Filters by column open on demand. */
export function RegisterFilters({ register, search, onChange, children }: Props) {
  const words = useWords(registerWords)
  const isPhone = useIsPhone()
  const { definition, units, ownUnits } = register
  const equal = readEqual(search.loc)
  const filtered = definition.columns.filter(isFiltered)
  const neighbourhoods = units.filter(unit => unit.kind === 'neighbourhood' && (ownUnits === null || ownUnits.includes(unit.unitId)))
  const chosen = [search.khupho, search.thieu, search.ngay, ...Object.keys(equal)].filter(value => value !== undefined).length
  const asOf = (
    <div className={classes.day}>
      <DayField
        id="register-as-of"
        label={words.sheet.asOf}
        description={words.sheet.asOfHint}
        value={search.ngay ?? null}
        onChange={day => onChange({ ngay: day === null || day >= todayOfWard() ? undefined : day })}
      />
    </div>
  )
  const choices = (
    <>
      {definition.scope === 'neighbourhood' && neighbourhoods.length > 1 && (
        <PlainSelect
          id="register-neighbourhood"
          label={words.neighbourhood}
          value={search.khupho ?? ''}
          onChange={khupho => onChange({ khupho: khupho === '' ? undefined : khupho })}
        >
          <option value="">{words.sheet.everyNeighbourhood}</option>
          {neighbourhoods.map(unit => (
            <option key={unit.unitId} value={unit.unitId}>
              {unit.name}
            </option>
          ))}
        </PlainSelect>
      )}
      {filtered.map(column => (
        <PlainSelect
          key={column.code}
          id={`register-filter-${column.code}`}
          label={column.name}
          value={equal[column.code] ?? ''}
          onChange={value => onChange({ loc: writeEqual({ ...equal, [column.code]: value }) })}
        >
          <option value="">{words.sheet.everyChoice}</option>
          {(optionsOf(column, register, words) ?? []).map(option => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.name}
            </option>
          ))}
        </PlainSelect>
      ))}
      {asOf}
      <PlainCheck
        label={words.sheet.owing}
        checked={search.thieu === true}
        onChange={isChecked => onChange({ thieu: isChecked ? true : undefined })}
      />
    </>
  )
  const [isOpen, setIsOpen] = useState(chosen > 0 && !isPhone)
  return (
    <div className={`${classes.filters} no-print`} role="search">
      <div className={classes.first}>
        <PlainSearch id="register-search" value={search.tim ?? ''} onChange={tim => onChange({ tim: tim === '' ? undefined : tim })} />
        <ActionButton variant="default" aria-expanded={isOpen} aria-controls="register-filters" onClick={() => setIsOpen(!isOpen)}>
          {words.sheet.moreFilters(chosen)}
        </ActionButton>
        {(chosen > 0 || search.tim !== undefined) && (
          <ActionButton variant="quiet" onClick={() => onChange(NONE)}>
            {words.sheet.clear}
          </ActionButton>
        )}
        {children}
      </div>
      <div className={classes.choices} id="register-filters" hidden={!isOpen}>
        {choices}
      </div>
    </div>
  )
}

/** Choices, flags and units that stand open: what is masked is not looked through. */
function isFiltered(column: RegisterColumn): boolean {
  return ['choice', 'choices', 'flag', 'unit'].includes(column.type) && !isPersonal(column)
}
