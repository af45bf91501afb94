import { formatDay, formatMonth, isDay, isMonth } from '../shared/calendar.ts'
import type { RegisterColumn } from './register-definition.ts'
import type { CellValue } from './register-row.ts'

export type CellNames = {
  readonly titleOf: (rowId: string) => string
  readonly unitName: (unitId: string) => string
}

/** A cell as people read it in Vietnamese, and as `readCell` reads it back: names of choices, units and rows, `dd/mm/yyyy`, `Có` and `Không`. */
export function cellText(column: RegisterColumn, value: CellValue, names: CellNames): string {
  switch (column.type) {
    case 'day':
      return typeof value === 'string' && isDay(value) ? formatDay(value) : String(value)
    case 'month':
      return typeof value === 'string' && isMonth(value) ? formatMonth(value) : String(value)
    case 'flag':
      return value === true ? 'Có' : 'Không'
    case 'choice':
    case 'choices': {
      const codes = typeof value === 'object' ? value : [String(value)]
      return codes.map(code => column.choices.find(choice => choice.code === code)?.name ?? code).join('; ')
    }
    case 'row':
      return names.titleOf(String(value))
    case 'unit':
      return names.unitName(String(value))
    case 'integer':
    case 'decimal':
    case 'formula':
      return String(value).replace('.', ',')
    case 'text':
    case 'file':
      return String(value)
  }
}
