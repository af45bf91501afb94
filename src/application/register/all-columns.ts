import { type RegisterColumn, type RegisterDefinition, isPersonal } from '#domain/register/register-definition.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/**
 * Every column the register ever had: older versions of its rows hold cells of columns that are gone. What was personal in any version of the
 * definition stays masked in the history, and is erased with the rest.
 */
export async function loadAllColumns({ registers }: Stores, register: RegisterRecord): Promise<readonly RegisterColumn[]> {
  if (register.definitionVersion === 1) return register.definition.columns
  const older = await registers.listDefinitions(register.registerId)
  return mergeColumns([register.definition, ...older.map(version => version.definition)])
}

/** The first form of the register from which on every column about persons was one: among the open words of rows written before stands what is masked now. */
export async function personalSince({ registers }: Stores, { registerId, definition, definitionVersion }: RegisterRecord): Promise<number> {
  if (definitionVersion === 1) return 1
  const forms = await registers.listDefinitions(registerId)
  const personal = personalCodes(mergeColumns([definition, ...forms.map(form => form.definition)]))
  const telling = forms.filter(form => form.definition.columns.some(column => !isPersonal(column) && personal.includes(column.code)))
  return Math.max(0, ...telling.map(form => form.definitionVersion)) + 1
}

function mergeColumns(definitions: readonly Pick<RegisterDefinition, 'columns'>[]): readonly RegisterColumn[] {
  const merged = new Map<string, RegisterColumn>()
  for (const column of definitions.flatMap(definition => definition.columns)) {
    const known = merged.get(column.code)
    if (known === undefined) merged.set(column.code, column)
    else if (!isPersonal(known) && isPersonal(column)) merged.set(column.code, { ...known, privacy: column.privacy })
  }
  return [...merged.values()]
}

export function personalCodes(columns: readonly RegisterColumn[]): readonly string[] {
  return columns.filter(isPersonal).map(column => column.code)
}
