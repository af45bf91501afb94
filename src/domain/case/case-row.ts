import type { CellValue } from '../register/register-row.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { CaseFile, CaseKind } from './case-file.ts'

/** The registers of Plan 55 that count cases; a ward without them keeps the case alone. */
export type CaseRegister = 'bottlenecks' | 'recommendations'

const REGISTER_OF: Readonly<Record<CaseKind, CaseRegister | null>> = {
  bottleneck: 'bottlenecks',
  supervision: 'recommendations',
  inspection: 'recommendations',
  feedback: 'recommendations',
  internal: null,
}

const SHARED_CELLS = ['content', 'raised_on', 'authority', 'responsible', 'deadline', 'report_number', 'reported_on']
/** Columns that a case fills, and empties when it has nothing to say; all others belong to the register's keeper. */
export const CASE_CELLS: Readonly<Record<CaseRegister, readonly string[]>> = {
  bottlenecks: [...SHARED_CELLS, 'subject', 'settled_on'],
  recommendations: [...SHARED_CELLS, 'source', 'answer', 'done_on'],
}

/** A case as a row of its register; `removed`: it stands there struck out. */
export type CaseRow = {
  readonly register: CaseRegister
  readonly removed: boolean
  readonly cells: Readonly<Record<string, CellValue>>
}

const LONGEST_CONTENT = 1000
const LONGEST_SUBJECT = 300
const LONGEST_ANSWER = 2000
const LONGEST_NUMBER = 60

/**
 * The one row by which the targets of tasks 2.5 and 1.4 count a case. It is written from the assignment on, when owner, deadline and authority are
 * known: those registers ask for all three. `settled_on`/`done_on` is the day of the answer, so that an answer after the deadline counts as late;
 * sending it up is the register's "đã báo cáo cấp trên".
 */
export function caseRow(file: CaseFile): CaseRow | null {
  const register = REGISTER_OF[file.kind]
  if (register === null || file.ownerUnitId === null || file.authority === null || file.deadline === null) return null
  const shared = {
    raised_on: file.raisedOn,
    authority: file.authority === 'within' ? 'within' : 'beyond',
    responsible: file.ownerUnitId,
    deadline: file.deadline,
    ...(file.sentUp === null ? {} : { report_number: cut(file.sentUp.documentNumber, LONGEST_NUMBER), reported_on: file.sentUp.sentOn }),
  }
  const content = cut(file.body === '' ? file.title : `${file.title}. ${file.body}`, LONGEST_CONTENT)
  const cells =
    register === 'bottlenecks'
      ? {
          ...shared,
          content,
          subject: cut(file.title, LONGEST_SUBJECT),
          ...(file.answeredOn === null ? {} : { settled_on: file.answeredOn }),
        }
      : {
          ...shared,
          content,
          source: file.kind,
          ...(file.answeredOn === null ? {} : { done_on: file.answeredOn, answer: cut(file.answer, LONGEST_ANSWER) }),
        }
  return { register, removed: file.state === 'rejected', cells }
}

function cut(text: string, most: number): string {
  const tidy = tidyText(text)
  return tidy.length <= most ? tidy : `${tidy.slice(0, most - 1)}…`
}
