import { dayAt } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import { blockOf } from '#domain/work/work-block.ts'
import { dueState } from '#domain/work/work-due.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import type { WorkList, WorkListRow } from '#domain/work/work-list.ts'
import { blockSentence } from '#domain/words/work-item-refusal-words.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import type { WorkItemRow } from '../ports/work-store.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from '../report/paper-file.ts'
import type { WorkListing } from './list-work-items.ts'

/** More than a ward sets in years; what lies beyond is left to a narrower filter. */
const MOST_ROWS = 10_000

/** What the filter shows, whole, as a file. The paper is set after the reading transaction has ended. */
export async function exportWorkItems(
  { unitOfWork, clock, documents }: Pick<Application, 'unitOfWork' | 'clock' | 'documents'>,
  actor: Actor,
  { order, ...wanted }: Omit<WorkListing, 'offset' | 'limit'>,
  format: PaperFormat,
): Promise<Outcome<PaperFile, PaperRefusalCode>> {
  const today = dayAt(clock.now())
  const filter = { ...wanted, reach: reachOf(actor, 'work.read'), today }
  const list = await unitOfWork.read(actor.tenantId, async ({ work, organisation }): Promise<WorkList> => {
    const { toneStyle, name } = await organisation.getWard()
    const rows = await work.listItems(filter, order, { offset: 0, limit: MOST_ROWS })
    return { toneStyle, wardName: name, asOf: today, rows: rows.map(row => listRow(row, today)) }
  })
  const title = `danh sách việc cụ thể ${today}`
  return makePaperFile({ format, rows: list.rows.length, title, write: () => documents.workList(list, format) })
}

function listRow(row: WorkItemRow, today: WorkList['asOf']): WorkListRow {
  const { title, origin, result, state, due, taskCode, unitName, outcome } = row
  const block = OPEN_WORK_STATES.includes(state) ? blockOf(row.dependency) : null
  return {
    title,
    origin,
    isCommitted: row.commitment !== null,
    result,
    state,
    due,
    taskCode,
    unitName,
    outcome,
    people: [...new Set([row.headName, row.focalName])].filter(name => name !== '').join(', '),
    dueState: dueState(row, today),
    blocked: block === null ? '' : blockSentence(block),
  }
}
