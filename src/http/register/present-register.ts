import type { BadCell } from '#application/register/enter-rows.ts'
import type { RegisterDetailView, RowDetailView, RowView } from '#application/register/register-view.ts'
import {
  type RegisterDetail,
  type RegisterRowAnswer,
  type RegisterRowDetail,
  registerDefinition,
  type BadCell as BadCellAnswer,
} from '#contract/register/register-shapes.ts'
import type { Cells } from '#domain/register/register-row.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'

export function presentRegister(register: RegisterDetailView): RegisterDetail {
  return { ...register, definition: registerDefinition.parse(register.definition) }
}

export function presentRow({ masked, titles, ...row }: RowView): RegisterRowAnswer {
  return { ...row, cells: copyCells(row.cells), masked: [...masked], titles: { ...titles } }
}

export function presentRowDetail({ evidence, history, registerId, ...row }: RowDetailView): RegisterRowDetail {
  return {
    ...presentRow(row),
    registerId,
    evidence,
    history: history.map(entry => ({ ...entry, cells: copyCells(entry.cells), masked: [...entry.masked] })),
  }
}

/** A bad cell with its reason in the caller's language. */
export function presentBadCell({ row, column, columnName, refusal }: BadCell, language: Language): BadCellAnswer {
  const { code, at, facts } = refusal
  return { row, column, columnName, code, at, facts, sentence: refusalSentence(refusal, language) }
}

function copyCells(cells: Cells): RegisterRowAnswer['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([code, value]) => [code, typeof value === 'object' ? [...value] : value]))
}
