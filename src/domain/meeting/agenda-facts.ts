import type { Day, Month } from '../shared/calendar.ts'
import type { WorkState } from '../work/work-item.ts'
import type { DecisionKind } from './decision.ts'
import type { PageCase, PageTarget } from './task-page.ts'

/** How a decision of an earlier meeting stands on the day of the pack. */
export type DecisionStanding = {
  readonly decisionId: string
  readonly kind: DecisionKind
  readonly text: string
  readonly taskId: string | null
  readonly unitName: string
  readonly due: Day | null
  /** Null where it became no work. */
  readonly workItemId: string | null
  readonly state: WorkState | null
  readonly doneOn: Day | null
  readonly daysLate: number
  readonly meetingTitle: string
  readonly heldOn: Day
}

/** What an item without a page of its own rests on, frozen with the pack. */
export type AgendaFacts =
  | { readonly of: 'decision'; readonly decision: DecisionStanding }
  | { readonly of: 'case'; readonly case: PageCase & { readonly body: string; readonly raisedUnitName: string } }
  | { readonly of: 'target'; readonly target: PageTarget }
  | { readonly of: 'unit'; readonly unitName: string; readonly reports: readonly { readonly month: Month; readonly due: Day }[] }
