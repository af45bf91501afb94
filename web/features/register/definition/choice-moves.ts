import type { ChoiceMoves } from '#domain/register/change-definition.ts'
import type { Choice, RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { goneChoices } from './read-choice-lines.ts'

export type GoneChoice = { readonly column: RegisterColumn; readonly choice: Choice; readonly offered: readonly Choice[] }

/** Choices of the version in use that the draft takes away, with what their rows may become. */
export function listGoneChoices(saved: RegisterDefinition, written: RegisterDefinition): readonly GoneChoice[] {
  return written.columns.flatMap(column => {
    const before = saved.columns.find(({ code }) => code === column.code)
    if (before === undefined || !('choices' in before) || !('choices' in column)) return []
    return goneChoices(before.choices, column.choices).map(choice => ({ column, choice, offered: column.choices }))
  })
}

/** Those of the chosen moves that still stand: from a choice that is gone to one that is there. */
export function standingMoves(gone: readonly GoneChoice[], chosen: ChoiceMoves): Record<string, Record<string, string>> {
  const moves: Record<string, Record<string, string>> = {}
  for (const { column, choice, offered } of gone) {
    const to = chosen[column.code]?.[choice.code]
    if (to !== undefined && offered.some(({ code }) => code === to)) moves[column.code] = { ...moves[column.code], [choice.code]: to }
  }
  return moves
}
