import { type PlanPace, getPlanPace as get } from '#application/forecast/plan-pace.ts'
import { type PlanPace as PlanPaceAnswer, getPlanPace } from '#contract/forecast/pace-routes.ts'
import type { Pace } from '#domain/forecast/pace.ts'
import { sayPace } from '#domain/forecast/say-pace.ts'
import { accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'

export const paceHandlers: readonly Handler[] = [
  handle(getPlanPace, async ({ application, actor, params, language }) => {
    const outcome = await get(application, actor, params.planId)
    return outcome.ok ? accepted({ answer: presentPace(outcome.value, language) }) : outcome
  }),
]

function presentPace(
  { today, campaign, whole, tasks, groups, units, burnUp, phases, timeline }: PlanPace,
  language: Language,
): PlanPaceAnswer {
  const said = <Item extends { readonly pace: Pace }>(item: Item) => ({ ...item, sentence: sayPace(item.pace, language) })
  return {
    today,
    campaign,
    whole: whole && said({ pace: whole }),
    tasks: tasks.map(said),
    groups: groups.map(said),
    units: units.map(said),
    burnUp: [...burnUp],
    phases: [...phases],
    timeline: timeline.map(task => ({ ...task, marks: [...task.marks] })),
  }
}
