import type { Actor } from '#application/actor.ts'
import { addRow } from '#application/register/add-row.ts'
import { importPack } from '#application/register/import-pack.ts'
import type { TypedCells } from '#application/register/cell-context.ts'
import { type FigureView } from '#application/target/figure-view.ts'
import { listFigures } from '#application/target/list-figures.ts'
import type { RegisterPack } from '#domain/register/pack/register-pack.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { accept, makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import type { TestApplication } from '#tests/databases/with-application.ts'

/** A ward with Plan 55 in force and its pack of registers, and short ways to fill them. */
export type FigureWard = {
  readonly ward: SampleWard
  readonly planId: string
  readonly office: Actor
  readonly police: Actor
  /** Adds a row as one of its keepers; answers its id. */
  add(register: string, actor: Actor, cells: TypedCells, neighbourhoodId?: string): Promise<string>
  /** The figure of the target whose text begins so. */
  figure(text: string, asOf?: string): Promise<FigureView>
}

export async function makeFigureWard(opened: TestApplication, placeName: string, pack: RegisterPack = PLAN_55_PACK): Promise<FigureWard> {
  const { application } = opened
  const ward = await makeSampleWard(opened, placeName)
  const planId = await makeActivePlan55(opened, ward.administrator)
  const office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
  accept(await importPack(application, office, pack))
  const registers = await application.unitOfWork.read(ward.tenantId, stores => stores.registers.listRegisters())
  const idOf = (code: string) => registers.find(register => register.code === code)?.registerId ?? ''
  return {
    ward,
    planId,
    office,
    police: await ward.person('officer', ward.unitOfKind('police').unitId),
    async add(register, actor, cells, neighbourhoodId) {
      const row = { registerId: idOf(register), neighbourhoodId: neighbourhoodId ?? null, unitId: null, cells }
      return accept(await addRow(application, actor, row)).rowId
    },
    async figure(text, asOf) {
      const { items } = accept(await listFigures(application, office, { planId, asOf: asOf === undefined ? undefined : toDay(asOf) }))
      const found = items.find(item => item.text.startsWith(text))
      if (found === undefined) throw new Error(`No target begins with ${text}`)
      return found
    },
  }
}
