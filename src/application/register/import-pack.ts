import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { type PackRefusalCode, checkPack } from '#domain/register/pack/check-pack.ts'
import type { RegisterPack } from '#domain/register/pack/register-pack.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { addRegister } from './create-register.ts'
import { fillCalendars } from './fill-report-calendar.ts'
import { setPackFormulas } from './set-pack-formulas.ts'

export type ImportedPack = {
  /** Names of the registers made, and of those that stood already and were left as they are. */
  readonly created: string[]
  readonly kept: string[]
  /** Targets that were given their formula. */
  readonly formulas: number
  /** Words of the pack's targets that no target of a plan in force or in preparation matches. */
  readonly unmatched: string[]
  /** Words of targets left without a formula, because a register of the ward's own lacks what it counts. */
  readonly unfit: string[]
}

/**
 * Takes over a pack of registers, all of it or nothing: registers that stand are kept, new ones made, targets without a formula given theirs.
 * A formula that people set is never replaced.
 */
export function importPack(
  application: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  pack: RegisterPack,
): Promise<Outcome<ImportedPack, PackRefusalCode | AccessRefusalCode>> {
  return application.unitOfWork.run(scopeOf(actor), async stores => {
    // Two packs at once, or a pack and a new register: the second waits here for the first.
    await stores.organisation.lock()
    const standing = (await stores.registers.listRegisters()).map(register => register.definition)
    const checked = checkPack(pack, standing)
    if (!checked.ok) return checked
    const { created, kept } = checked.value
    for (const definition of created) await addRegister(application, stores, { definition, note: pack.name, actor })
    const formulas = await setPackFormulas(application, stores, { pack, registers: [...standing, ...created], actor })
    await fillCalendars(stores, application)
    await stores.audit.record({
      action: 'registerPack.import',
      entity: 'registerPack',
      entityId: actor.tenantId,
      before: null,
      after: { name: pack.name, created: created.map(({ code }) => code), kept: kept.map(({ code }) => code), formulas: formulas.set },
    })
    return accepted({
      created: created.map(({ name }) => name),
      kept: kept.map(({ name }) => name),
      formulas: formulas.set,
      unmatched: formulas.unmatched,
      unfit: formulas.unfit,
    })
  })
}
