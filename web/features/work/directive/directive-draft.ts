import type { DirectiveDraft, DirectiveGround } from '#contract/work/directive-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import type { WorkDraft } from '../parts/work-draft.ts'
import { creationOf } from '../parts/work-draft.ts'

type GroundTask = DirectiveGround['tasks'][number]
export type Place = { readonly taskId: string; readonly unitId: string }

const EMPTY: WorkDraft = {
  title: '',
  instruction: '',
  headMemberId: '',
  focalMemberId: '',
  coordinators: [],
  startsOn: null,
  due: null,
  responsibility: '',
  authority: { decides: '', approves: '', superior: '' },
  result: '',
  deliverableId: '',
  progress: '',
  recordedReason: '',
  reason: '',
}

/** What the plan says already of a task and a unit of it; empty while neither is chosen. */
export function knownOf(ground: DirectiveGround, { taskId, unitId }: Place): Partial<WorkDraft> {
  const task = ground.tasks.find(item => item.taskId === taskId)
  if (task === undefined) return {}
  return {
    result: ground.result === '' ? task.result : ground.result,
    due: task.due,
    responsibility: task.responsibility,
    authority: task.authority,
    ...peopleOf(task, unitId),
  }
}

export function peopleOf(task: GroundTask | undefined, unitId: string): Pick<WorkDraft, 'headMemberId' | 'focalMemberId'> {
  const unit = task?.units.find(item => item.unitId === unitId)
  return { headMemberId: unit?.headMemberId ?? '', focalMemberId: unit?.focalMemberId ?? '' }
}

export function firstDraft(ground: DirectiveGround, place: Place): WorkDraft {
  return { ...EMPTY, ...knownOf(ground, place) }
}

/** What the office prepared, as a leader begins with it. */
export function draftOfPrepared({ content }: DirectiveDraft): WorkDraft {
  const { headMemberId, focalMemberId, ...rest } = content
  return { ...EMPTY, ...rest, headMemberId: headMemberId ?? '', focalMemberId: focalMemberId ?? '' }
}

const LONGEST_TITLE = 120

/** The work is called by the first sentence of what was said, until somebody names it. */
export function titleFrom(sentence: string): string {
  const [first = ''] = sentence.trim().split(/(?<=[.;!?])\s|\n/u)
  const plain = first.trim().replace(/[.;!?]+$/u, '')
  if (plain.length <= LONGEST_TITLE) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_TITLE))}…`
}

export function directiveBody(draft: WorkDraft, place: Place, source: DirectiveGround['source']): Body<'prepareDirective'> {
  const { origin: _origin, deliverableId: _deliverable, ...content } = creationOf(draft, { ...place, origin: 'directive' })
  return { ...content, instruction: draft.instruction, source: { kind: source.kind, id: source.id } }
}
