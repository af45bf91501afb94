import type { UnitKind } from '../organisation/unit-kind.ts'

/** Which rows count. `column` may also be `neighbourhood` or `unit`, the row's own. */
export type RowCondition =
  | { readonly column: string; readonly is: 'filled' | 'empty' }
  | { readonly column: string; readonly is: 'equal' | 'not_equal'; readonly value: string | number | boolean }
  | { readonly column: string; readonly is: 'at_least' | 'at_most' | 'more_than' | 'less_than'; readonly value: string | number }
  | { readonly column: string; readonly is: 'one_of'; readonly values: readonly string[] }
  /** Two day columns of the row: the first not later than the second. */
  | { readonly column: string; readonly is: 'not_after'; readonly other: string }
  /** The day lies on or before the cut-off, or is in the span of the figure. */
  | { readonly column: string; readonly is: 'by_cutoff' | 'in_span' }
  /** The referenced row (a column of type `row`) stands, counts and fulfils this. */
  | { readonly column: string; readonly is: 'row_where'; readonly where: RowCondition }
  /** Some standing row of another register refers to this one by that column, and fulfils this. */
  | { readonly is: 'referred_to_by'; readonly register: string; readonly by: string; readonly where: RowCondition | null }
  | { readonly all: readonly RowCondition[] }
  | { readonly any: readonly RowCondition[] }
  | { readonly not: RowCondition }

/** Which span of business days counts: the target's own period (year, quarter, month) at the cut-off, the calendar year or month so far, since the campaign began, or all. */
export const FIGURE_SPANS = ['period', 'year', 'quarter', 'month', 'campaign', 'always'] as const
export type FigureSpan = (typeof FIGURE_SPANS)[number]

/** A number counted from rows, units or given. */
export type Measure =
  | {
      readonly of: 'rows'
      readonly register: string
      readonly where: RowCondition | null
      readonly count:
        | { readonly what: 'rows' }
        /** Persons and owners are counted once: by the declared columns, compared without case and marks. */
        | { readonly what: 'distinct'; readonly by: readonly string[] }
        | { readonly what: 'sum'; readonly column: string }
      /** A day or month column that must lie in the span, on or before the cut-off. */
      readonly span: { readonly column: string; readonly within: FigureSpan } | null
    }
  /** Units of the ward of these kinds, active on the cut-off; `having`: only those that own (as neighbourhood or keeping unit) such a row. */
  | {
      readonly of: 'units'
      readonly kinds: readonly UnitKind[]
      readonly having: {
        readonly register: string
        readonly by: 'neighbourhood' | 'unit' | { readonly column: string }
        readonly where: RowCondition | null
        readonly span: { readonly column: string; readonly within: FigureSpan } | null
      } | null
    }
  /** The whole that the plan names with the target: "tổng kinh phí dự kiến 500 triệu đồng". */
  | { readonly of: 'base' }
  /** The value from before the plan, typed once with its source: the mean settling time of 2025. */
  | { readonly of: 'baseline' }
  | { readonly of: 'added'; readonly parts: readonly Measure[] }
  | { readonly of: 'divided'; readonly part: Measure; readonly whole: Measure }

/**
 * How a target's actual value comes from registers. A whole of 0 is "no figure yet", neither 0 % nor 100 %.
 * `value` gives a number in the target's unit, `share` percent, `reduction` percent by which `now` lies under `baseline`.
 */
export type TargetFormula =
  | { readonly kind: 'value'; readonly value: Measure }
  | { readonly kind: 'share'; readonly part: Measure; readonly whole: Measure }
  | { readonly kind: 'reduction'; readonly now: Measure; readonly baseline: Measure }
  /** No register can answer: people type the figure, and it is marked as typed. The reason is shown. */
  | { readonly kind: 'typed'; readonly reason: string }

/** A formula that registers answer. */
export type ComputedFormula = Exclude<TargetFormula, { kind: 'typed' }>
