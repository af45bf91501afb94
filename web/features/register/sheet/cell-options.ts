import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import { isFoundIn } from '#domain/shared/vietnamese-text.ts'

export type CellOption = { readonly value: CellValue; readonly name: string }

const MOST_OPTIONS = 50

/** What a column lets one choose from; undefined where one types. Rows of a register are asked from the server. */
export function optionsOf(
  column: RegisterColumn,
  register: Pick<RegisterDetail, 'units' | 'ownUnits'>,
  flags: { readonly yes: string; readonly no: string },
): readonly CellOption[] | undefined {
  switch (column.type) {
    case 'choice':
    case 'choices':
      return column.choices.map(({ code, name }) => ({ value: code, name }))
    case 'flag':
      return [
        { value: true, name: flags.yes },
        { value: false, name: flags.no },
      ]
    case 'unit':
      return register.units
        .filter(unit => column.kinds.length === 0 || column.kinds.some(kind => kind === unit.kind))
        .filter(unit => column.code !== ROW_NEIGHBOURHOOD || register.ownUnits === null || register.ownUnits.includes(unit.unitId))
        .map(({ unitId, name }) => ({ value: unitId, name }))
    case 'text':
    case 'integer':
    case 'decimal':
    case 'day':
    case 'month':
    case 'row':
    case 'file':
    case 'formula':
      return undefined
  }
}

/** The options that hold every word typed, without diacritics; of several choices apart by `;` only the last is being typed. */
export function optionsFound(options: readonly CellOption[], typed: string, isMany: boolean): readonly CellOption[] {
  const query = isMany ? lastPart(typed) : typed
  const found = query.trim() === '' ? options : options.filter(option => isFoundIn(option.name, query))
  return found.slice(0, MOST_OPTIONS)
}

/** The text after one more choice: `Vệ sinh; chiếu` and `Chiếu sáng` give `Vệ sinh; Chiếu sáng; `. A choice that stands already goes. */
export function withChoice(typed: string, name: string): string {
  const chosen = typed
    .slice(0, typed.length - lastPart(typed).length)
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '')
  const next = chosen.includes(name) ? chosen.filter(part => part !== name) : [...chosen, name]
  return next.map(part => `${part}; `).join('')
}

export function lastPart(typed: string): string {
  return typed.slice(typed.lastIndexOf(';') + 1)
}
