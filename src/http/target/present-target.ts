import type { TargetDescription } from '#application/target/describe-target.ts'
import type { Outlook } from '#application/forecast/target-outlook.ts'
import type { FigureView, ObligationView } from '#application/target/figure-view.ts'
import type { FigureAnswer, ObligationResult, TargetDetail } from '#contract/target/figure-shapes.ts'
import { sayForecast, sayWeeklyNeed } from '#domain/forecast/say-forecast.ts'
import { formulaInWords } from '#domain/target/formula-words.ts'
import type { Language } from '#domain/words/fill-sentence.ts'

export function presentFigure({ units, earlier, ...figure }: FigureView): FigureAnswer {
  return { ...figure, units: units.map(presentObligation), earlier: earlier.map(presentObligation) }
}

function presentObligation(obligation: ObligationView): ObligationResult {
  return { ...obligation }
}

function presentOutlook({ forecast, need, wantsMore }: Outlook, { unit, asOf, value, floor }: FigureView, language: Language) {
  const said = { unit, language, today: asOf }
  const isWhole = unit !== '%' && Number.isInteger(value ?? 0) && Number.isInteger(floor)
  return {
    sentence: sayForecast(forecast, said, wantsMore),
    need: need === null ? '' : sayWeeklyNeed(need, said, isWhole),
    forecast: forecast && {
      deadline: forecast.deadline,
      slope: forecast.slope,
      points: forecast.points,
      reachedOn: forecast.reachedOn,
      shortfall: forecast.shortfall,
      holds: forecast.holds,
      band: [...forecast.band],
    },
  }
}

export function presentTarget(described: TargetDescription, language: Language): TargetDetail {
  const { formulas, naming, obligations, trajectory, outlook, steps, typedFigures, allowedActions, planId, taskTitle, ...figure } =
    described
  const history = formulas.map(item => ({ ...item, formulaInWords: formulaInWords(item.formula, { ...naming, language }) }))
  return {
    ...presentFigure(figure),
    planId,
    taskTitle,
    formula: history[0]?.formula ?? null,
    formulaVersion: history[0]?.formulaVersion ?? 0,
    formulaInWords: history[0]?.formulaInWords ?? null,
    obligations: obligations.map(presentObligation),
    trajectory: [...trajectory],
    outlook: outlook && presentOutlook(outlook, described, language),
    steps: [...steps],
    typedFigures: typedFigures.map(item => ({ ...item, allowedActions: [...item.allowedActions] })),
    formulaHistory: history,
    allowedActions: [...allowedActions],
  }
}
