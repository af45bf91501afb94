import type { FormulaRecord, TargetStore, TypedFigureRecord } from '#application/ports/target-store.ts'
import { TYPED_FIGURE_KINDS } from '#domain/target/figure-state.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { toTarget } from '../plan/task-part-rows.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

export function createTargetStore({ transaction, tenantId, dialect }: StoreContext): TargetStore {
  const targets = (targetId: string) =>
    transaction.selectFrom('target').selectAll().where('tenantId', '=', tenantId).where('targetId', '=', targetId)
  const typed = () => transaction.selectFrom('typedFigure').selectAll().where('tenantId', '=', tenantId)

  return {
    async findTarget(targetId) {
      const row = await targets(targetId).executeTakeFirst()
      return row && toTarget(row)
    },
    async lockTarget(targetId) {
      const query = dialect === 'postgres' ? targets(targetId).forUpdate() : targets(targetId)
      const row = await query.executeTakeFirst()
      return row && toTarget(row)
    },
    async listFormulas(targetIds) {
      const rows = await transaction
        .selectFrom('targetFormula')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('targetId', 'in', targetIds)
        .orderBy('formulaVersion', 'desc')
        .execute()
      return rows.map(toFormula)
    },
    async addFormula(formula) {
      await transaction
        .insertInto('targetFormula')
        .values({ tenantId, ...formula, formula: JSON.stringify(formula.formula) })
        .execute()
    },
    async listTypedFigures(targetIds) {
      const query = typed()
        .where('targetId', 'in', targetIds)
        .orderBy('asOf', 'desc')
        .orderBy('typedAt', 'desc')
        .orderBy('figureId', 'desc')
      return (await query.execute()).map(toTypedFigure)
    },
    async findTypedFigure(figureId) {
      const row = await typed().where('figureId', '=', figureId).executeTakeFirst()
      return row && toTypedFigure(row)
    },
    async addTypedFigure(figure) {
      await transaction
        .insertInto('typedFigure')
        .values({ tenantId, ...figure })
        .execute()
    },
    async withdrawTypedFigure(figureId, withdrawnBy, withdrawnAt) {
      await transaction
        .updateTable('typedFigure')
        .set({ withdrawnBy, withdrawnAt })
        .where('tenantId', '=', tenantId)
        .where('figureId', '=', figureId)
        .execute()
    },
  }
}

function toFormula({ tenantId: _tenant, formula, ...row }: Database['targetFormula']): FormulaRecord {
  return { ...row, formula: parseColumn<TargetFormula>(formula) }
}

function toTypedFigure({ tenantId: _tenant, kind, ...row }: Database['typedFigure']): TypedFigureRecord {
  return { ...row, kind: oneOf(TYPED_FIGURE_KINDS, kind) }
}
