import { type Day, type Month, isMonth } from '#domain/shared/calendar.ts'
import type { DueMark } from '../ports/status-store.ts'
import type { StatusGround } from './status-ground.ts'

/** What of a plan has to be read anew. */
export type StatusScope = {
  readonly everything: boolean
  /** Tasks whose own rows, cells, units or targets changed. */
  readonly tasks: ReadonlySet<string>
  /** Tasks whose ratios have to be folded anew, from which month on; null: from the first. */
  readonly folds: ReadonlyMap<string, Month | null>
  readonly targets: ReadonlySet<string>
  /** Of those, whose past figures are told otherwise now, from which month on; null: from the first. */
  readonly pasts: ReadonlyMap<string, Month | null>
  /** Reports, leading units and open work. */
  readonly units: boolean
}

export type KeptPlan = { readonly ground: StatusGround; readonly asOf: Day }

/** What the waiting marks, and a day that has passed, ask of one plan; marks of other plans ask nothing. */
export function scopeOf({ ground, asOf }: KeptPlan, marks: readonly DueMark[], today: Day): StatusScope {
  const { planId } = ground
  const of = (...kinds: readonly DueMark['kind'][]) => marks.filter(mark => kinds.includes(mark.kind))
  const ofPlan = (...kinds: readonly DueMark['kind'][]) => of(...kinds).filter(mark => mark.subjectId === planId)
  const known = (mark: DueMark) => (ground.tasks.has(mark.subjectId) ? [mark.subjectId] : [])
  const whole = of('wholeTask').flatMap(known)
  return {
    // A clock that went back leaves facts of days to come: nothing kept can be trusted.
    everything: asOf > today || of('ward').length > 0 || ofPlan('plan').length > 0,
    tasks: new Set([...of('task').flatMap(known), ...whole]),
    folds: foldsOf(ground, marks, whole),
    targets: new Set([...countedAnew(ground, marks, whole), ...(asOf === today ? [] : outlived(ground, today))]),
    pasts: pastsOf(ground, marks, whole),
    units: whole.length > 0 || ofPlan('report', 'opened', 'work').length > 0,
  }
}

export function isNothing({ everything, tasks, folds, targets, units }: StatusScope): boolean {
  return !everything && tasks.size === 0 && folds.size === 0 && targets.size === 0 && !units
}

function foldsOf({ planId, tasks }: StatusGround, marks: readonly DueMark[], whole: readonly string[]): StatusScope['folds'] {
  const folds = new Map<string, Month | null>()
  const fold = (taskId: string, from: Month | null) => folds.set(taskId, earlier(folds.get(taskId), from))
  for (const { kind, subjectId, partId, line } of marks) {
    if (kind === 'line' && line?.planId === planId && tasks.has(partId)) fold(partId, line.month)
    if (kind === 'opened' && subjectId === planId) for (const taskId of tasks.keys()) fold(taskId, monthOfMark(partId))
  }
  for (const taskId of whole) fold(taskId, null)
  return folds
}

function countedAnew({ tasks }: StatusGround, marks: readonly DueMark[], whole: readonly string[]): readonly string[] {
  const targets = [...tasks.values()].flatMap(task => task.targets)
  if (marks.some(mark => mark.kind === 'figures')) return targets.map(target => target.targetId)
  const told = new Set(marks.filter(mark => mark.kind === 'figure').map(mark => mark.subjectId))
  const registers = new Set(marks.filter(mark => mark.kind === 'register').map(mark => mark.subjectId))
  return targets
    .filter(({ targetId, registerIds }) => told.has(targetId) || registerIds.some(registerId => registers.has(registerId)))
    .map(target => target.targetId)
    .concat(whole.flatMap(taskId => (tasks.get(taskId)?.targets ?? []).map(target => target.targetId)))
}

/** Targets whose figure the new day itself may have changed. */
function outlived({ tasks }: StatusGround, today: Day): readonly string[] {
  const targets = [...tasks.values()].flatMap(task => task.targets)
  return targets.filter(({ holdsUntil }) => holdsUntil === null || holdsUntil <= today).map(target => target.targetId)
}

/** Rows of registers are kept as they stood on every day; what was typed for an earlier day, and other formulas, change the past. */
function pastsOf({ tasks }: StatusGround, marks: readonly DueMark[], whole: readonly string[]): StatusScope['pasts'] {
  const pasts = new Map<string, Month | null>()
  for (const { kind, subjectId, partId } of marks) {
    if (kind === 'figure') pasts.set(subjectId, earlier(pasts.get(subjectId), monthOfMark(partId)))
  }
  for (const target of whole.flatMap(taskId => tasks.get(taskId)?.targets ?? [])) pasts.set(target.targetId, null)
  return pasts
}

/** Null comes before every month; undefined after. */
function earlier(known: Month | null | undefined, month: Month | null): Month | null {
  if (known === undefined) return month
  return known === null || month === null ? null : known < month ? known : month
}

function monthOfMark(partId: string): Month | null {
  return isMonth(partId) ? partId : null
}
