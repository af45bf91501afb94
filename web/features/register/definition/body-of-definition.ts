import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import type { Body } from '../../../api/api-routes.ts'

type Sent = Body<'createRegister'>['definition']

/** The definition as the call takes it: lists of its own. */
export function bodyOfDefinition(definition: RegisterDefinition): Sent {
  const { access } = definition
  return {
    ...definition,
    access: {
      ...access,
      keptBy: [...access.keptBy],
      readBy: access.readBy === 'every' ? 'every' : [...access.readBy],
      unmaskedFor: [...access.unmaskedFor],
    },
    columns: definition.columns.map(bodyOfColumn),
    unique: definition.unique.filter(set => set.length > 0).map(set => [...set]),
  }
}

function bodyOfColumn(column: RegisterColumn): Sent['columns'][number] {
  if ('choices' in column) return { ...column, choices: [...column.choices] }
  return column.type === 'unit' ? { ...column, kinds: [...column.kinds] } : column
}
