import type { CorrectionField } from './correction.ts'
import type { Snapshot, SnapshotFigure, SnapshotLine, SnapshotRecord, SnapshotReport } from './snapshot.ts'

export const SNAPSHOT_PLACES = ['period', 'report', 'line', 'evidence', 'event', 'figure', 'audit'] as const
export type SnapshotPlace = (typeof SNAPSHOT_PLACES)[number]

/** A correction that was approved after the lock, with its values as a snapshot writes them. */
export type AppliedCorrection = {
  readonly correctionId: string
  readonly reportId: string
  readonly taskId: string
  readonly field: CorrectionField
  readonly oldValue: string | null
  readonly newValue: string | null
}

export type SnapshotDifference = {
  readonly place: SnapshotPlace
  /** Whose report; empty when it is about the whole period. */
  readonly unitName: string
  readonly taskCode: string
  /** Identity of the row in its table: report, evidence, sequence of an event, target. */
  readonly rowId: string
  /** The column; empty when the whole row is gone or new. */
  readonly field: string
  /** Null also where the row was not there. */
  readonly was: string | null
  readonly now: string | null
  /** The corrections that lead from the one to the other; empty: nothing explains it. */
  readonly correctionIds: readonly string[]
}

type At = Pick<SnapshotDifference, 'place' | 'unitName' | 'taskCode' | 'rowId'>

/** Everything in which what stands now differs from what was locked, by what the snapshot holds. `corrections`: approved, in the order of their approval. */
export function compareSnapshots(
  locked: Snapshot,
  now: Snapshot,
  corrections: readonly AppliedCorrection[],
): readonly SnapshotDifference[] {
  return [
    ...compareFields(
      { place: 'audit', unitName: '', taskCode: '', rowId: locked.audit.sequence },
      { hash: locked.audit.hash },
      { hash: now.audit.hash },
    ),
    ...pairs(locked.reports, now.reports, report => report.reportId).flatMap(([was, is]) => compareReports(was, is, corrections)),
    ...pairs(locked.figures, now.figures, figure => figure.targetId).flatMap(([was, is]) => compareRows(placeOfFigure(was ?? is), was, is)),
  ]
}

function compareReports(
  was: SnapshotReport | undefined,
  now: SnapshotReport | undefined,
  corrections: readonly AppliedCorrection[],
): readonly SnapshotDifference[] {
  const report = was ?? now
  if (report === undefined) return []
  const { reportId, unitName } = report
  const at = (place: SnapshotPlace, rowId: string, taskCode = ''): At => ({ place, unitName, taskCode, rowId })
  if (was === undefined || now === undefined) return [whole(at('report', reportId), was, now)]
  return [
    ...compareRows(at('report', reportId), was, now),
    ...pairs(was.events, now.events, event => event.sequence).flatMap(([before, after]) =>
      compareRows(at('event', (before ?? after)?.sequence ?? ''), before, after),
    ),
    ...pairs(was.lines, now.lines, line => line.taskId).flatMap(([before, after]) =>
      compareLines(
        at('line', (before ?? after)?.taskId ?? '', (before ?? after)?.taskCode),
        [before, after],
        correctionsOf(reportId, before, corrections),
      ),
    ),
  ]
}

function correctionsOf(reportId: string, line: SnapshotLine | undefined, corrections: readonly AppliedCorrection[]) {
  return corrections.filter(item => item.reportId === reportId && item.taskId === line?.taskId)
}

function compareLines(
  at: At,
  [was, now]: readonly [SnapshotLine | undefined, SnapshotLine | undefined],
  corrections: readonly AppliedCorrection[],
): readonly SnapshotDifference[] {
  if (was === undefined || now === undefined) return [whole(at, was, now)]
  return [
    ...compareFields(at, was.content, now.content).map(found => ({ ...found, correctionIds: explaining(found, corrections) })),
    ...pairs(was.evidence, now.evidence, item => item.evidenceId).flatMap(([before, after]) =>
      compareRows({ ...at, place: 'evidence', rowId: (before ?? after)?.evidenceId ?? '' }, before, after),
    ),
  ]
}

/** A chain of corrections explains a difference only when it begins at the locked value and ends, without a gap, at the one that stands. */
function explaining({ field, was, now }: SnapshotDifference, corrections: readonly AppliedCorrection[]): readonly string[] {
  let reached = was
  const chain = corrections.filter(item => item.field === field)
  for (const { oldValue, newValue } of chain) {
    if (oldValue !== reached) return []
    reached = newValue
  }
  return reached === now ? chain.map(item => item.correctionId) : []
}

type Row = { readonly content: SnapshotRecord }

function compareRows(at: At, was: Row | undefined, now: Row | undefined): readonly SnapshotDifference[] {
  return was === undefined || now === undefined ? [whole(at, was, now)] : compareFields(at, was.content, now.content)
}

/** Columns that the locked snapshot does not know are of a later version of the program and prove nothing. */
function compareFields(at: At, was: SnapshotRecord, now: SnapshotRecord): readonly SnapshotDifference[] {
  return Object.entries(was).flatMap(([field, before]) => {
    const after = now[field] ?? null
    return before === after ? [] : [{ ...at, field, was: before, now: after, correctionIds: [] }]
  })
}

function whole(at: At, was: object | undefined, now: object | undefined): SnapshotDifference {
  const said = (row: object | undefined) => (row === undefined ? null : at.rowId)
  return { ...at, field: '', was: said(was), now: said(now), correctionIds: [] }
}

function placeOfFigure(figure: SnapshotFigure | undefined): At {
  return { place: 'figure', unitName: '', taskCode: figure?.taskCode ?? '', rowId: figure?.targetId ?? '' }
}

function pairs<Item>(
  was: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item | undefined, Item | undefined])[] {
  const after = new Map(now.map(item => [keyOf(item), item]))
  const before = new Set(was.map(keyOf))
  return [
    ...was.map(item => [item, after.get(keyOf(item))] as const),
    ...now.filter(item => !before.has(keyOf(item))).map(item => [undefined, item] as const),
  ]
}
