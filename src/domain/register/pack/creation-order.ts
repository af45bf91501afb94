import { type Outcome, accepted, refusal, refused } from '../../shared/outcome.ts'
import type { RegisterDefinition } from '../register-definition.ts'

/**
 * The registers of a pack so that each stands after those it refers to. References to itself, and to registers outside the pack, bind
 * nothing. Registers that refer to one another in a ring are refused: none of them could be made first.
 */
export function creationOrder(
  definitions: readonly RegisterDefinition[],
): Outcome<readonly RegisterDefinition[], 'PACK_REGISTERS_IN_RING'> {
  const ordered: RegisterDefinition[] = []
  let waiting = definitions
  while (waiting.length > 0) {
    const stillWaiting = new Set(waiting.map(({ code }) => code))
    const ready = waiting.filter(definition => referredRegisters(definition).every(code => !stillWaiting.has(code)))
    if (ready.length === 0) {
      return refused(refusal('PACK_REGISTERS_IN_RING', 'registers', { registers: waiting.map(({ name }) => name).join(', ') }))
    }
    ordered.push(...ready)
    waiting = waiting.filter(definition => !ready.includes(definition))
  }
  return accepted(ordered)
}

function referredRegisters({ code, columns }: RegisterDefinition): readonly string[] {
  return columns.flatMap(column => (column.type === 'row' && column.register !== code ? [column.register] : []))
}
