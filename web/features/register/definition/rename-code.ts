import type { CellFormula } from '#domain/register/cell-formula.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'

/** The definition with one column called otherwise, everywhere it is named. */
export function renameCode(definition: RegisterDefinition, from: string, to: string): RegisterDefinition {
  const renamed = (code: string) => (code === from ? to : code)
  const maybe = (code: string | null) => (code === null ? null : renamed(code))
  return {
    ...definition,
    columns: definition.columns.map(column => renameInColumn({ ...column, code: renamed(column.code) }, renamed)),
    title: renamed(definition.title),
    unique: definition.unique.map(set => set.map(renamed)),
    validity: { from: maybe(definition.validity.from), until: maybe(definition.validity.until) },
    retention: definition.retention && { ...definition.retention, since: maybe(definition.retention.since) },
  }
}

/** The definition without one column: whatever named it names nothing. A formula that used it stays and is refused until it is mended. */
export function dropColumn(definition: RegisterDefinition, code: string): RegisterDefinition {
  const columns = definition.columns.filter(column => column.code !== code)
  const unlessGone = (named: string | null) => (named === code ? null : named)
  return {
    ...definition,
    columns,
    title: definition.title === code ? '' : definition.title,
    unique: definition.unique.map(set => set.filter(named => named !== code)).filter(set => set.length > 0),
    validity: { from: unlessGone(definition.validity.from), until: unlessGone(definition.validity.until) },
    retention: definition.retention && { ...definition.retention, since: unlessGone(definition.retention.since) },
  }
}

function renameInColumn(column: RegisterColumn, renamed: (code: string) => string): RegisterColumn {
  return column.type === 'formula' ? { ...column, formula: renameInFormula(column.formula, renamed) } : column
}

function renameInFormula(formula: CellFormula, renamed: (code: string) => string): CellFormula {
  if ('column' in formula) return { column: renamed(formula.column) }
  if ('constant' in formula) return formula
  if (formula.operation === 'days') return { operation: 'days', from: renamed(formula.from), to: renamed(formula.to) }
  return { ...formula, operands: formula.operands.map(operand => renameInFormula(operand, renamed)) }
}
