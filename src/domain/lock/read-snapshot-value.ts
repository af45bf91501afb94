import { SNAPSHOT_FORMAT, type Snapshot, type SnapshotValue } from './snapshot.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText: Check = value => typeof value === 'string'
const isTextOrNull: Check = value => value === null || typeof value === 'string'

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasShape(shape: Readonly<Record<string, Check>>): Check {
  return value => isFields(value) && Object.entries(shape).every(([key, check]) => check(value[key]))
}

function listOf(check: Check): Check {
  return value => Array.isArray(value) && value.every(check)
}

const isContent: Check = value => isFields(value) && Object.values(value).every(isTextOrNull)
const isLine = hasShape({
  taskId: isText,
  taskCode: isText,
  content: isContent,
  evidence: listOf(hasShape({ evidenceId: isText, content: isContent })),
})
const isReport = hasShape({
  reportId: isText,
  unitId: isText,
  unitName: isText,
  content: isContent,
  lines: listOf(isLine),
  events: listOf(hasShape({ sequence: isText, content: isContent })),
})
const hasSnapshotShape = hasShape({
  format: value => value === SNAPSHOT_FORMAT,
  tenant: hasShape({ tenantId: isText, name: isText }),
  plan: hasShape({ planId: isText, number: isText, title: isText }),
  period: hasShape({ kind: isText, month: isText, cutOff: isText }),
  lock: hasShape({ lockedAt: isText, lockedBy: isText, note: isText }),
  reports: listOf(isReport),
  figures: listOf(hasShape({ targetId: isText, taskCode: isText, content: isContent })),
  audit: hasShape({ sequence: isText, hash: isText }),
})

/** Whether a value that came in a file has the shape of a snapshot in all its parts. */
export function isSnapshot(value: unknown): value is Snapshot {
  return hasSnapshotShape(value)
}

/** Whether a value holds only what a snapshot may hold: texts, nothing, lists and objects. */
export function isSnapshotValue(value: unknown): value is SnapshotValue {
  if (value === null || typeof value === 'string') return true
  if (Array.isArray(value)) return value.every(isSnapshotValue)
  return isFields(value) && Object.values(value).every(isSnapshotValue)
}
