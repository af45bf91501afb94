import { getTarget as get } from '#application/target/describe-target.ts'
import { listFigures as list } from '#application/target/list-figures.ts'
import { listTargetRows as listRows } from '#application/target/list-target-rows.ts'
import { setFormula } from '#application/target/set-formula.ts'
import { typeFigure as type, withdrawFigure } from '#application/target/type-figure.ts'
import {
  getTarget,
  listFigures,
  listTargetRows,
  setTargetFormula,
  typeFigure,
  withdrawTypedFigure,
} from '#contract/target/figure-routes.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'
import { presentRow } from '../register/present-register.ts'
import { presentFigure, presentTarget } from './present-target.ts'

export const figureHandlers: readonly Handler[] = [
  handle(listFigures, async ({ application, actor, params, query }) => {
    const outcome = await list(application, actor, { planId: params.planId, asOf: query.asOf })
    return outcome.ok ? accepted({ answer: { ...outcome.value, items: outcome.value.items.map(presentFigure) } }) : outcome
  }),
  handle(getTarget, async ({ application, actor, language, params, query }) => {
    const outcome = await get(application, actor, { targetId: params.targetId, asOf: query.asOf })
    return outcome.ok ? accepted({ answer: presentTarget(outcome.value, language) }) : outcome
  }),
  handle(listTargetRows, async ({ application, actor, params, query }) => {
    const outcome = await listRows(application, actor, { ...params, asOf: undefined, unitId: undefined, ...query })
    if (!outcome.ok) return outcome
    const { sources, rows, units, ...rest } = outcome.value
    return accepted({ answer: { ...rest, sources: [...sources], rows: rows.map(presentRow), units: [...units] } })
  }),
  handle(setTargetFormula, async ({ application, actor, language, params, body }) => {
    const outcome = await setFormula(application, actor, { ...params, ...body })
    return outcome.ok ? accepted({ answer: presentTarget(outcome.value, language) }) : outcome
  }),
  handle(typeFigure, async ({ application, actor, language, params, body }) => {
    const outcome = await type(application, actor, { ...params, ...body })
    return outcome.ok ? accepted({ answer: presentTarget(outcome.value, language) }) : outcome
  }),
  handle(withdrawTypedFigure, async ({ application, actor, language, params, body }) => {
    const outcome = await withdrawFigure(application, actor, { ...params, ...body })
    return outcome.ok ? accepted({ answer: presentTarget(outcome.value, language) }) : outcome
  }),
]
