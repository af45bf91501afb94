import type { CommitmentItem } from '#domain/commitment/commitment.ts'
import { toDay } from '#domain/shared/calendar.ts'
import type { Actor } from '../../actor.ts'
import type { Application } from '../../application.ts'
import type { CommitmentView, UnitCommitmentView } from '../../commitment/commitment-view.ts'
import { approveCommitment, returnCommitment, signCommitment } from '../../commitment/move-commitment.ts'
import { getUnitCommitment } from '../../commitment/read-commitments.ts'
import { saveCommitment } from '../../commitment/save-commitment.ts'
import { startCommitment } from '../../commitment/start-commitment.ts'
import { listTasks } from '../../plan/list-tasks.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'
import { DEMONSTRATION_COMMITMENTS, type DemonstrationCommitment } from './demonstration-commitments.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

const SIGNED_AT = 10
const DECIDED_AT = 14
/** The second milestone of Plan 55: 31/12/2026. */
const MILESTONE = 2
const STREET_DUE = toDay('2027-05-31')

/** Units register and sign, the office decides, each at its own moment. */
export function commitmentSteps(setting: Setting): readonly DemonstrationStep[] {
  return DEMONSTRATION_COMMITMENTS.flatMap(planned => [
    { at: moment(toDay(planned.on), SIGNED_AT), run: () => register(setting, planned) },
    ...(planned.decidedOn === undefined ? [] : [{ at: moment(toDay(planned.decidedOn), DECIDED_AT), run: () => decide(setting, planned) }]),
  ])
}

async function register({ application, people }: Setting, planned: DemonstrationCommitment): Promise<void> {
  const actor = people.actorOf(planned.by)
  const unitId = unitOf(actor)
  const draft = valueOf(await startCommitment(application, actor, { unitId, reason: planned.reason }))
  const page = valueOf(await getUnitCommitment(application, actor, { unitId }))
  const items = draft.items.length > 0 ? draft.items : await firstItems(application, actor, page)
  const change = {
    reason: planned.reason,
    decisionNumber: planned.decision?.number ?? '',
    decisionDate: planned.decision === undefined ? null : toDay(planned.decision.date),
    targets: draft.targets.map((target, index) => raised(planned, page, { ...target, isFirst: index === 0 })),
    items,
  }
  const saved = valueOf(await saveCommitment(application, actor, seen(draft), change))
  if (planned.fate !== 'draft') valueOf(await signCommitment(application, actor, seen(saved)))
}

type Promised = CommitmentView['targets'][number] & { readonly isFirst: boolean }

function raised({ raise = 0, method }: DemonstrationCommitment, { targets }: UnitCommitmentView, { isFirst, ...target }: Promised) {
  const isShare = targets.find(minimum => minimum.targetId === target.targetId)?.unit === '%'
  return { ...target, value: target.value + (isShare ? 0 : raise), method: isFirst && method !== undefined ? method : target.method }
}

async function decide({ application, people }: Setting, { by, fate }: DemonstrationCommitment): Promise<void> {
  const office = people.actorOf('vanphong')
  const { current } = valueOf(await getUnitCommitment(application, office, { unitId: unitOf(people.actorOf(by)) }))
  if (current === null) throw new Error(`${by} has registered nothing`)
  if (typeof fate === 'object') valueOf(await returnCommitment(application, office, seen(current), fate.returned))
  else valueOf(await approveCommitment(application, office, seen(current)))
}

/** For each task the unit leads what its second milestone asks for; for a neighbourhood its street and its model besides. */
async function firstItems(
  application: Application,
  actor: Actor,
  { tasks, plan, unit }: UnitCommitmentView,
): Promise<readonly CommitmentItem[]> {
  const { items } = valueOf(await listTasks(application, actor, { planId: plan.planId, filter: {} }))
  const work = tasks
    .filter(task => task.isLed)
    .map(({ taskId, title }): CommitmentItem => {
      const cell = items.find(item => item.taskId === taskId)?.milestones.find(milestone => milestone.ordinal === MILESTONE)
      const asked = cell?.deliverables[0]?.title ?? title
      return {
        kind: 'work',
        taskId,
        title: asked,
        place: '',
        product: 'Văn bản, danh sách, biên bản kèm số liệu',
        due: cell?.due ?? STREET_DUE,
        personId: null,
      }
    })
  return unit.name.startsWith('Khu phố') ? [...work, ...neighbourhoodItems(unit.name, tasks)] : work
}

function neighbourhoodItems(place: string, tasks: UnitCommitmentView['tasks']): readonly CommitmentItem[] {
  const idOf = (code: string) => tasks.find(task => task.taskCode === code)?.taskId ?? null
  const rest = { place, due: STREET_DUE, personId: null }
  return [
    { ...rest, kind: 'street', taskId: idOf('2.2'), title: 'Tuyến đường kiểu mẫu số 1', product: 'Biên bản nghiệm thu tuyến đạt tiêu chí' },
    {
      ...rest,
      kind: 'model',
      taskId: idOf('3.2'),
      title: 'Nhà trọ an toàn, văn minh, tự quản',
      product: 'Quyết định ra mắt mô hình, nội quy',
    },
  ]
}

function seen({ commitmentId, version }: Pick<CommitmentView, 'commitmentId' | 'version'>) {
  return { commitmentId, seenVersion: version }
}

function unitOf(actor: Actor): string {
  const [membership] = actor.memberships
  if (membership === undefined) throw new Error(`${actor.name} belongs to no unit`)
  return membership.unitId
}
