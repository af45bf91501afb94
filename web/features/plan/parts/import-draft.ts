import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import type { NameChoice } from '#domain/plan/name-resolution.ts'
import type { ExtractedTask, PlanExtraction } from '#domain/plan/plan-extraction.ts'

export type ImportDraft = { readonly extraction: PlanExtraction; readonly choices: readonly NameChoice[] }
/** `past` is what "Hoàn tác" goes back through; `field` is what was changed last, so that one run of typing is one step back. */
export type DraftState = {
  readonly present: ImportDraft
  readonly past: readonly ImportDraft[]
  readonly field: string | null
  readonly isChanged: boolean
}
export type DraftChange =
  | { readonly kind: 'edit'; readonly field: string; readonly draft: Partial<ImportDraft> }
  | { readonly kind: 'undo' }
  | { readonly kind: 'saved'; readonly sent: ImportDraft; readonly answer: PlanImportAnswer }

const MOST_STEPS = 100

export function draftOf(answer: PlanImportAnswer): ImportDraft {
  // The server checks the stored extraction against its published shape; the contract carries it as a document.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  const extraction = answer.extraction as unknown as PlanExtraction
  return {
    extraction,
    choices: answer.resolutions.map(({ name, unitIds, external, confirmed }) => ({ name, unitIds, external, confirmed })),
  }
}

export function startDraft(answer: PlanImportAnswer): DraftState {
  return { present: draftOf(answer), past: [], field: null, isChanged: false }
}

export function changeDraft(state: DraftState, change: DraftChange): DraftState {
  if (change.kind === 'saved') return change.sent === state.present ? { ...startDraft(change.answer), past: state.past } : state
  if (change.kind === 'undo') return goBack(state)
  const present = { ...state.present, ...change.draft }
  const past = change.field === state.field ? state.past : [...state.past, state.present].slice(-MOST_STEPS)
  return { present, past, field: change.field, isChanged: true }
}

function goBack(state: DraftState): DraftState {
  const before = state.past.at(-1)
  return before === undefined ? state : { present: before, past: state.past.slice(0, -1), field: null, isChanged: true }
}

/** The extraction with one task in another's place. */
export function withTask(extraction: PlanExtraction, index: number, task: ExtractedTask): PlanExtraction {
  return { ...extraction, tasks: extraction.tasks.with(index, task) }
}

export const EMPTY_TASK: ExtractedTask = {
  code: '',
  implementers: [],
  implementersText: null,
  title: '',
  targetText: null,
  deadlineText: null,
  productText: null,
  leadText: null,
  coordinatorText: null,
  leads: [],
  coordinators: [],
  assignmentText: null,
  milestones: [],
  targets: [],
  products: [],
}
