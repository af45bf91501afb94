import type { RegisterDefinition } from './register-definition.ts'
import type { Cells } from './register-row.ts'

/**
 * Columns by which a row owes evidence: `filled` owe a piece of any kind once the row fills them, `files` one of their own whatever the row holds.
 */
export function evidenceColumns({ columns }: Pick<RegisterDefinition, 'columns'>): {
  readonly filled: readonly string[]
  readonly files: readonly string[]
} {
  const owing = columns.filter(column => column.evidence || (column.type === 'file' && column.required))
  return {
    filled: owing.filter(column => column.type !== 'file').map(column => column.code),
    files: owing.filter(column => column.type === 'file').map(column => column.code),
  }
}

/** @param attached the column of each piece of evidence; null where it is for the row as a whole. */
export function owesEvidence(definition: Pick<RegisterDefinition, 'columns'>, cells: Cells, attached: readonly (string | null)[]): boolean {
  const { filled, files } = evidenceColumns(definition)
  if (files.some(code => !attached.includes(code))) return true
  return attached.length === 0 && filled.some(code => Object.hasOwn(cells, code))
}
