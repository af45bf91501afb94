import type { Role } from '../access/rights.ts'
import type { UnitKind } from '../organisation/unit-kind.ts'
import type { CellFormula } from './cell-formula.ts'

/** Whose rows a register holds: the ward's one list, each keeping unit's own list, or a list by neighbourhood. */
export const REGISTER_SCOPES = ['ward', 'unit', 'neighbourhood'] as const
export type RegisterScope = (typeof REGISTER_SCOPES)[number]

/** How far a column's cells are data about persons (Decree 356/2025/NĐ-CP, articles 3 and 4): masked unless somebody entitled asks, and the reading is logged. */
export const PRIVACIES = ['open', 'personal', 'sensitive'] as const
export type Privacy = (typeof PRIVACIES)[number]

/** Codes of registers, columns and choices. */
export const CODE_PATTERN = /^[a-z][a-z0-9_]{0,39}$/

export type Choice = { readonly code: string; readonly name: string }

type ColumnOf<Type extends string, More = unknown> = {
  readonly type: Type
  /** Stable name inside the register, by `CODE_PATTERN`. Never reused for another meaning. */
  readonly code: string
  /** What the office reads above the column, 1–80 characters. */
  readonly name: string
  /** A sentence of help under the field; may be empty. */
  readonly hint: string
  readonly required: boolean
  readonly privacy: Privacy
  /** A row that fills this cell owes at least one piece of evidence. */
  readonly evidence: boolean
} & More

/** Unit of measure as shown behind figures: `phòng`, `đồng`, `giờ`; empty when there is none. */
type Measured = { readonly unit: string; readonly least: number | null; readonly most: number | null }

export type RegisterColumn =
  | ColumnOf<'text', { readonly longest: number }>
  | ColumnOf<'integer', Measured>
  | ColumnOf<'decimal', Measured>
  | ColumnOf<'day'>
  | ColumnOf<'month'>
  | ColumnOf<'flag'>
  | ColumnOf<'choice', { readonly choices: readonly Choice[] }>
  | ColumnOf<'choices', { readonly choices: readonly Choice[] }>
  /** A row of another register (or the same), by its code. The cell holds the row's id. */
  | ColumnOf<'row', { readonly register: string }>
  /** A unit of the ward of one of these kinds. The cell holds the unit's id. */
  | ColumnOf<'unit', { readonly kinds: readonly UnitKind[] }>
  /** Files attached to the row for this column; the cells of the row itself hold nothing for it. */
  | ColumnOf<'file'>
  /** Computed from other cells when the row is saved; never typed. */
  | ColumnOf<'formula', { readonly formula: CellFormula; readonly unit: string }>

export type ColumnType = RegisterColumn['type']

/** Types whose cells hold figures: they are summed, compared and ordered as numbers. */
export const NUMBER_TYPES: readonly ColumnType[] = ['integer', 'decimal', 'formula']

export type RegisterAccess = {
  /** Units whose people write: all rows of a ward register, their own of a unit register. `neighbourhood` among them: each neighbourhood writes its own rows. */
  readonly keptBy: readonly UnitKind[]
  /** Units whose people read besides the keepers; `every` is the whole ward. A neighbourhood reads its own rows only, whatever stands here. */
  readonly readBy: 'every' | readonly UnitKind[]
  /** Party office, Standing Committee and inspectors read it too (masked). False: closed to all but its keepers, administrators included. */
  readonly openToLeaders: boolean
  /** Roles that may ask for unmasked cells, with a reason, where they may read the register at all. */
  readonly unmaskedFor: readonly Role[]
}

export type RegisterDefinition = {
  /** Stable name in the ward, by `CODE_PATTERN`. */
  readonly code: string
  readonly name: string
  /** What the register is for, in a sentence or two. */
  readonly purpose: string
  readonly scope: RegisterScope
  readonly access: RegisterAccess
  readonly columns: readonly RegisterColumn[]
  /** The column that names a row in lists and references. */
  readonly title: string
  /** Sets of columns (`neighbourhood` and `unit` stand for the row's own) in which no two living rows may be alike, compared without case and marks. The first is the key by which an import finds the row it changes. */
  readonly unique: readonly (readonly string[])[]
  /** Day columns from and until when a row counts, both days included; null: always. A row outside leaves every denominator. */
  readonly validity: { readonly from: string | null; readonly until: string | null }
  /** Months after which personal cells are erased, counted from the last change or from a day column; null: kept. */
  readonly retention: { readonly months: number; readonly since: string | null } | null
  /** Rows the system itself adds: the monthly reports and quarterly meetings that fall due. Null: people write everything. */
  readonly generated: 'report_calendar' | null
}

/** Stand for the row's own neighbourhood and keeping unit wherever a column may be named. */
export const ROW_NEIGHBOURHOOD = 'neighbourhood'
export const ROW_UNIT = 'unit'

export function findColumn(definition: Pick<RegisterDefinition, 'columns'>, code: string): RegisterColumn | undefined {
  return definition.columns.find(column => column.code === code)
}

export function isPersonal(column: Pick<RegisterColumn, 'privacy'>): boolean {
  return column.privacy !== 'open'
}
