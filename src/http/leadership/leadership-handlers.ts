import type { DirectiveView } from '#application/directive/list-directives.ts'
import { buildLeaderScreen, type LeaderScreen as Screen } from '#application/leadership/build-leader-screen.ts'
import { getLeaderScreen, type LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { lightReasonText } from '#domain/monitoring/light-reason-text.ts'
import { accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { daySentence, placingText } from '#domain/words/leadership-words.ts'
import { type Handler, handle } from '../handler.ts'
import { presentReason } from '../plan/present-task.ts'

export const leadershipHandlers: readonly Handler[] = [
  handle(getLeaderScreen, async ({ application, actor, params, language }) => {
    const outcome = await buildLeaderScreen(application, actor, params.planId)
    return outcome.ok ? accepted({ answer: presentScreen(outcome.value, language) }) : outcome
  }),
]

/** Reasons told of each task; a leader who wants all opens it. */
const REASONS_TOLD = 2

function presentScreen(screen: Screen, language: Language): LeaderScreen {
  const { asOf, plan, campaign, taskLights, unitLights, worst, outlook, directives } = screen
  return {
    asOf,
    plan: { planId: plan.planId, title: plan.title, number: plan.number },
    sentence: daySentence(
      {
        campaign,
        lights: taskLights,
        reportsMissing: screen.reportsMissing,
        targetsMissing: outlook.missing,
        directivesLate: directives.late,
      },
      language,
    ),
    campaign,
    taskLights: { ...taskLights },
    unitLights: { ...unitLights },
    worst: worst.map(({ taskId, code, title, light, reasons, leadUnits, placing }) => ({
      taskId,
      code,
      title,
      light,
      reasons: reasons.slice(0, REASONS_TOLD).map(reason => presentReason(reason, language)),
      moreReasons: Math.max(0, reasons.length - REASONS_TOLD),
      leadUnits: [...leadUnits],
      placing: placingText(placing, language),
    })),
    outlook: {
      ...outlook,
      worst: outlook.worst.map(({ reason, ...target }) => ({ ...target, sentence: lightReasonText(reason, language) })),
    },
    grid: presentGrid(screen.grid),
    alerts: { ...screen.alerts },
    directives: { ...directives, items: directives.items.map(presentPressing) },
    neighbourhoodRanks: null,
  }
}

function presentPressing(item: DirectiveView): LeaderScreen['directives']['items'][number] {
  const { workItemId, title, unitName, due, dueState, daysLeft, state } = item
  return { workItemId, title, unitName, due, dueState, daysLeft, state }
}

function presentGrid({ months, rows }: Screen['grid']): LeaderScreen['grid'] {
  return {
    months: [...months],
    rows: rows.map(({ unitId, unitName, cells }) => ({
      unitId,
      unitName,
      states: cells.map(cell => cell.state),
      late: cells.flatMap((cell, place) => (cell.late ? [place] : [])),
    })),
  }
}
