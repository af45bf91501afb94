import { toDay } from '#domain/shared/calendar.ts'
import type { Actor } from '../../actor.ts'
import type { Application } from '../../application.ts'
import { listTasks } from '../../plan/list-tasks.ts'
import { createWorkItem } from '../../work/create-work-item.ts'
import { getWorkItem } from '../../work/list-work-items.ts'
import {
  acceptWorkItem,
  askLaterDue,
  cancelWorkItem,
  decideAskedDue,
  returnWorkItem,
  startWorkItem,
  submitWorkItem,
} from '../../work/move-work-item.ts'
import { updateWorkItem } from '../../work/update-work-item.ts'
import type { WorkItemPlace } from '../../work/reachable-work-item.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { homeOf, planOf } from '../demonstration-places.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'
import { DEMONSTRATION_WORK, type DemonstrationWork, type WorkMoment } from './demonstration-work.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

/** Work is set in the morning and moved on later the same day at the earliest. */
const SET_AT = 8
const MOVED_AT = 15

/** Orders, own work and what became of them, each at its own moment. */
export function workSteps(setting: Setting): readonly DemonstrationStep[] {
  return DEMONSTRATION_WORK.flatMap(work => {
    let workItemId = ''
    return [
      {
        at: moment(toDay(work.setOn), SET_AT),
        run: async () => {
          workItemId = await setWork(setting, work)
        },
      },
      ...work.life.map(next => ({ at: moment(toDay(next.on), MOVED_AT), run: () => live(setting, work, next, workItemId) })),
    ]
  })
}

async function setWork({ application, people }: Setting, work: DemonstrationWork): Promise<string> {
  const setter = people.actorOf(work.setBy)
  const planId = await planOf(application, people)
  const { items } = valueOf(await listTasks(application, setter, { planId, filter: {} }))
  const task = items.find(item => item.code === work.task)
  const doer = people.actorOf(work.doneBy)
  const awaited = items.find(item => item.code === work.waitsFor?.task)?.milestones.find(cell => cell.ordinal === work.waitsFor?.milestone)
  const wanted = {
    taskId: task?.taskId ?? '',
    unitId: homeOf(doer),
    origin: work.origin,
    title: work.title,
    instruction: work.instruction ?? '',
    headMemberId: doer.memberId,
    focalMemberId: doer.memberId,
    coordinators: [],
    startsOn: null,
    due: toDay(work.due),
    responsibility: 'Đơn vị thực hiện chịu trách nhiệm về kết quả và số liệu',
    authority: { decides: 'Người đứng đầu đơn vị', approves: 'Thường trực Đảng uỷ', superior: '' },
    result: work.result,
    deliverableId: awaited?.deliverables[0]?.deliverableId ?? null,
    progress: null,
    recordedReason: work.recordedReason ?? '',
  }
  return valueOf(await createWorkItem(application, setter, wanted)).workItemId
}

async function live({ application, people }: Setting, work: DemonstrationWork, next: WorkMoment, workItemId: string): Promise<void> {
  const actor = people.actorOf(next.by ?? work.doneBy)
  const { version } = valueOf(await getWorkItem(application, actor, workItemId))
  valueOf(await step(application, actor, { workItemId, seenVersion: version }, next))
}

function step(application: Application, actor: Actor, at: WorkItemPlace, next: WorkMoment) {
  switch (next.act) {
    case 'start':
      return startWorkItem(application, actor, at)
    case 'progress':
      return updateWorkItem(application, actor, at, { change: { progress: next.percent }, reason: '' })
    case 'submit':
      return submitWorkItem(application, actor, at, { outcome: next.outcome, doneOn: toDay(next.on), evidenceReference: next.evidence })
    case 'accept':
      return acceptWorkItem(application, actor, at)
    case 'giveBack':
      return returnWorkItem(application, actor, at, next.reason)
    case 'cancel':
      return cancelWorkItem(application, actor, at, next.reason)
    case 'askLater':
      return askLaterDue(application, actor, at, { due: toDay(next.until), reason: next.reason })
    case 'grant':
      return decideAskedDue(application, actor, at, { granted: true, note: '' })
    case 'refuse':
      return decideAskedDue(application, actor, at, { granted: false, note: next.reason })
  }
}
