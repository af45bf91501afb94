import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { type DefinitionRefusalCode, checkDefinition } from '#domain/register/check-definition.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, authorOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { describeRegister } from './list-registers.ts'
import { emptyReach, makeReacher } from './reach-register.ts'
import type { RegisterDetailView } from './register-view.ts'

export type CreateCode = AccessRefusalCode | DefinitionRefusalCode | RegisterRefusalCode | 'STATE_SECRET_MARK'

/** Makes a register of a definition that is sound among the ward's other registers. */
export function createRegister(
  application: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  command: { readonly definition: RegisterDefinition; readonly note: string },
): Promise<Outcome<RegisterDetailView, CreateCode>> {
  return application.unitOfWork.run(scopeOf(actor), async stores => {
    // Two registers of one code at once: the second waits here for the first.
    await stores.organisation.lock()
    const refusals = [...(await definitionRefusals(stores, command.definition)), ...secretMarksIn({ note: command.note })]
    if (refusals.length > 0) return refused(...refusals)
    const register = await addRegister(application, stores, { ...command, actor })
    const reached = (await makeReacher(stores, actor))(register) ?? emptyReach(register)
    return accepted(await describeRegister(stores, reached, actor))
  })
}

async function definitionRefusals({ registers }: Stores, definition: RegisterDefinition): Promise<readonly Refusal<CreateCode>[]> {
  const others = (await registers.listRegisters()).map(register => register.definition)
  const taken = others.some(other => other.code === definition.code)
  return [
    ...(taken ? [refusal('REGISTER_CODE_TAKEN' as const, 'definition.code', { code: definition.code })] : []),
    ...checkDefinition(definition, others).map(found => ({ ...found, at: `definition.${found.at}` })),
  ]
}

type Adding = { readonly definition: RegisterDefinition; readonly note: string; readonly actor: Actor }

/** Writes a register whose definition was checked, with its audit entry; for the form and for packs. */
export async function addRegister(
  { clock, identifiers }: Pick<Application, 'clock' | 'identifiers'>,
  stores: Stores,
  { definition, note, actor }: Adding,
): Promise<RegisterRecord> {
  const register: RegisterRecord = {
    registerId: identifiers.next(),
    code: definition.code,
    definition,
    definitionVersion: 1,
    revision: 1,
    nextOrdinal: 1,
    archivedAt: null,
    createdBy: authorOf(actor),
    createdAt: clock.now(),
    version: 1,
  }
  await stores.registers.addRegister(register, note)
  await stores.audit.record({
    action: 'register.create',
    entity: 'register',
    entityId: register.registerId,
    before: null,
    after: { definition, note },
  })
  return register
}
