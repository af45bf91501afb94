import { type Outcome, type Refusal, accepted, refusal, refused } from '../../shared/outcome.ts'
import { type DefinitionRefusalCode, checkDefinition } from '../check-definition.ts'
import type { RegisterDefinition } from '../register-definition.ts'
import { creationOrder } from './creation-order.ts'
import type { RegisterPack } from './register-pack.ts'

export type PackRefusalCode = DefinitionRefusalCode | 'PACK_REGISTER_TWICE' | 'PACK_REGISTERS_IN_RING'

/** What an import of a pack makes, each after those it refers to, and what it finds standing and leaves as it is. */
export type PackRegisters = { readonly created: readonly RegisterDefinition[]; readonly kept: readonly RegisterDefinition[] }

/**
 * Which registers of a pack are new to a ward, or every reason why the pack cannot come in; `at` is the place in the pack.
 * A register whose code stands already is the ward's own: it is kept, whatever the pack says of it.
 */
export function checkPack(pack: RegisterPack, standing: readonly RegisterDefinition[]): Outcome<PackRegisters, PackRefusalCode> {
  const isStanding = ({ code }: RegisterDefinition) => standing.some(other => other.code === code)
  const around = [...standing, ...pack.registers.filter(definition => !isStanding(definition))]
  const refusals = pack.registers.flatMap((definition, index): readonly Refusal<PackRefusalCode>[] => {
    const at = `registers[${index}]`
    const isTwice = pack.registers.findIndex(other => other.code === definition.code) < index
    if (isTwice) return [refusal('PACK_REGISTER_TWICE', `${at}.code`, { code: definition.code })]
    if (isStanding(definition)) return []
    return checkDefinition(definition, around).map(found => ({ ...found, at: `${at}.${found.at}` }))
  })
  if (refusals.length > 0) return refused(...refusals)
  const ordered = creationOrder(pack.registers.filter(definition => !isStanding(definition)))
  return ordered.ok
    ? accepted({ created: ordered.value, kept: standing.filter(({ code }) => pack.registers.some(other => other.code === code)) })
    : ordered
}
