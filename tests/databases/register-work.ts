import type { Actor } from '#application/actor.ts'
import { loadPlanTasks } from '#application/plan/load-plan-tasks.ts'
import { enterRows } from '#application/register/enter-rows.ts'
import { figuresOf } from '#application/target/compute-figures.ts'
import type { FigureView } from '#application/target/figure-view.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { accept } from './plan-55.ts'
import type { SampleWard } from './sample-ward.ts'
import type { TestApplication } from './with-application.ts'

/** A row to be entered; `in` counts the ward's neighbourhoods from 0. */
export type TypedTestRow = Readonly<Record<string, CellValue>> & { readonly in?: number }

/** Enters rows as an officer of the register's first keeper would, known ones changed; throws where one is refused. */
export async function enterTestRows(
  { application }: TestApplication,
  ward: SampleWard,
  code: string,
  rows: readonly TypedTestRow[],
): Promise<void> {
  const register = await application.unitOfWork.read(ward.tenantId, stores => stores.registers.findRegisterByCode(code))
  if (register === undefined) throw new Error(`No register ${code}`)
  const [keeper = ''] = register.definition.access.keptBy
  const actor = await ward.person(keeper === 'party_office' ? 'partyOffice' : 'officer', ward.unitOfKind(keeper).unitId)
  const entered = accept(
    await enterRows(application, actor, {
      registerId: register.registerId,
      checkOnly: false,
      keep: 'all',
      changesKnown: true,
      rows: rows.map(({ in: place, ...cells }) => ({
        cells,
        unitId: null,
        neighbourhoodId: place === undefined ? null : ward.unitOfKind('neighbourhood', place).unitId,
      })),
    }),
  )
  if (entered.bad.length > 0) throw new Error(`${code}: ${JSON.stringify(entered.bad)}`)
}

/** The figures of a plan on a day, by the target's own words. */
export async function figuresOn(
  { application }: TestApplication,
  actor: Actor,
  planId: string,
  day: string,
): Promise<ReadonlyMap<string, FigureView>> {
  const figures = await application.unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) throw new Error('No plan')
    const { tasks } = await loadPlanTasks(stores, plan)
    return figuresOf(stores, { plan, tasks, asOf: toDay(day) })
  })
  return new Map(figures.map(figure => [figure.text, figure]))
}
