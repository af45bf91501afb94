import { type RegisterDefinition, findColumn } from '../register/register-definition.ts'
import { countedLeaves, partsOf } from './formula-parts.ts'
import type { ComputedFormula, RowCondition } from './target-formula.ts'

type Definitions = ReadonlyMap<string, { readonly definition: RegisterDefinition }>

/** Codes of every register whose rows a formula looks at: those it counts, those they refer to, and those that refer to them. */
export function registersRead(formula: ComputedFormula, definitions: Definitions): ReadonlySet<string> {
  const { part, whole } = partsOf(formula)
  const leaves = [...countedLeaves(part), ...(whole === null ? [] : countedLeaves(whole))]
  return new Set(
    leaves.flatMap(leaf => {
      const counted = leaf.of === 'rows' ? leaf : leaf.having
      return counted === null ? [] : [counted.register, ...readBy(counted.where, counted.register, definitions)]
    }),
  )
}

function readBy(condition: RowCondition | null, register: string, definitions: Definitions): readonly string[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(inner => readBy(inner, register, definitions))
  if ('any' in condition) return condition.any.flatMap(inner => readBy(inner, register, definitions))
  if ('not' in condition) return readBy(condition.not, register, definitions)
  if (condition.is === 'referred_to_by') return [condition.register, ...readBy(condition.where, condition.register, definitions)]
  if (condition.is !== 'row_where') return []
  const definition = definitions.get(register)?.definition
  const column = definition && findColumn(definition, condition.column)
  return column?.type === 'row' ? [column.register, ...readBy(condition.where, column.register, definitions)] : []
}
