import { caseAge, caseDueState } from '#domain/case/case-file.ts'
import type { CaseList, CaseListRow } from '#domain/case/case-list.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CaseRow } from '../ports/case-store.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from '../report/paper-file.ts'
import type { CaseListing } from './list-cases.ts'

/** More than a ward has in years; what lies beyond is left to a narrower filter. */
const MOST_ROWS = 10_000

/** What the filter shows, whole, as a file. The paper is set after the reading transaction has ended. */
export async function exportCases(
  { unitOfWork, clock, documents }: Pick<Application, 'unitOfWork' | 'clock' | 'documents'>,
  actor: Actor,
  { order, ...wanted }: Omit<CaseListing, 'offset' | 'limit'>,
  format: PaperFormat,
): Promise<Outcome<PaperFile, PaperRefusalCode>> {
  const today = dayAt(clock.now())
  const filter = { ...wanted, reach: reachOf(actor, 'case.read'), today }
  const list = await unitOfWork.read(actor.tenantId, async ({ cases, organisation }): Promise<CaseList> => {
    const { toneStyle, name } = await organisation.getWard()
    const rows = await cases.listCases(filter, order, { offset: 0, limit: MOST_ROWS })
    return { toneStyle, wardName: name, asOf: today, rows: rows.map(row => listRow(row, today)) }
  })
  const title = `danh sách vụ việc ${today}`
  return makePaperFile({ format, rows: list.rows.length, title, write: () => documents.caseList(list, format) })
}

function listRow(row: CaseRow, today: Day): CaseListRow {
  const { number, kind, title, taskCode, raisedOn, raisedUnitName, state, authority, deadline, sentUp, answer } = row
  const owner = [row.ownerUnitName, row.ownerName].filter(name => name !== '').join(', ')
  const dueState = caseDueState(row, today)
  return {
    number,
    kind,
    title,
    taskCode,
    raisedOn,
    raisedUnitName,
    state,
    authority,
    deadline,
    sentUp,
    answer,
    owner,
    dueState,
    age: caseAge(row, today),
  }
}
